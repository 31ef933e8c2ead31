//! What must hold for any input, whatever its source: one property for each fuzz target.
//!
//! `tests/fuzz` lets libFuzzer search for inputs that break the properties, `tests/corpora.rs` replays what it has found, and the
//! property tests try inputs of their own. Nothing here depends on where an input comes from.

#![allow(dead_code, reason = "each user needs a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a property panics where it does not hold")]

#[allow(clippy::duplicate_mod, reason = "fuzz targets have no module of support")]
#[path = "../support/reading.rs"]
pub mod reading;
#[allow(clippy::duplicate_mod, reason = "fuzz targets have no module of support")]
#[path = "../support/webmail.rs"]
pub mod webmail_reading;

pub mod address;
pub mod campaign;
pub mod colour;
pub mod draft;
pub mod eml;
pub mod import;
pub mod language_tag;
pub mod mail_link;
pub mod messages;
pub mod webmail;

use letter_widget::send::Mail;

/// The name of a property, and its check of a text.
pub type Property = (&'static str, fn(&str));

/// Every property, by the name of its fuzz target and of its folder in `tests/fuzz/corpus`.
pub const ALL: [Property; 10] = [
    ("address", address::any_text),
    ("campaign", campaign::any_text),
    ("colour", colour::any_text),
    ("draft", draft::any_text),
    ("eml", eml::any_text),
    ("import", import::any_text),
    ("language-tag", language_tag::any_text),
    ("mail-link", mail_link::any_text),
    ("messages", messages::any_text),
    ("webmail", webmail::any_text),
];

/// Checks the property with this name for these bytes.
pub fn check(name: &str, bytes: &[u8]) {
    let (_, property) = ALL.iter().find(|(known, _)| *known == name).expect("a property");
    property(&String::from_utf8_lossy(bytes));
}

/// The e-mail that a text describes: addressees, copies, subject and body, with a line `--` between them. Anything that is not an
/// address is left out, so that every text describes an e-mail.
pub fn mail_of(text: &str) -> Mail {
    let mut parts = text.splitn(4, "\n--\n");
    let mut part = || parts.next().unwrap_or_default();
    let addresses = |text: &str| text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    Mail { to: addresses(part()), cc: addresses(part()), subject: part().to_owned(), body: part().to_owned() }
}
