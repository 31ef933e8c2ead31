//! A file with the words of the interface, which may have been truncated or replaced on its way.

use letter_widget::words::{Intl, Words};

/// Rules that are easy to follow.
const SIMPLE: Intl = Intl {
    category: |_, number| if number == 1 { "one".into() } else { "other".into() },
    number: |_, number| number.to_string(),
};

/// Any text is a file of words or not.
pub fn any_text(text: &str) {
    any_file(text.to_owned().leak());
}

/// Every message can be made from every accepted file.
pub fn any_file(text: &'static str) {
    let Some(words) = Words::read(text, "en".parse().unwrap(), SIMPLE) else { return };
    for place in 0..Words::COUNT {
        for arguments in [&[][..], &["Free them", "مطلب", "{0}"]] {
            words.message_at(place, None, arguments);
            words.message_at(place, Some(1), arguments);
        }
    }
}
