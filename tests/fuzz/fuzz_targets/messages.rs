#![no_main]

#[path = "../../properties/mod.rs"]
mod properties;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // A page never frees the words. Here they are freed, so that a million files fit into memory: nothing refers to them any more.
    let file = Box::leak(String::from_utf8_lossy(bytes).into_owned().into_boxed_str()) as *mut str;
    properties::messages::any_file(unsafe { &*file });
    drop(unsafe { Box::from_raw(file) });
});
