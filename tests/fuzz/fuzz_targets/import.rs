//! No text makes the importer panic, and what it says it has found stands where it says.
#![no_main]

use letter_widget::import::import;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let import = import(&text);
    for found in &import.found {
        let place = text.get(found.range.clone()).expect("a place of the text");
        assert!(!place.is_empty(), "{found:?}");
    }
});
