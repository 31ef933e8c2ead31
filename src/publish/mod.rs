//! The files made from a campaign when it is published: its letters as they are before anyone has chosen anything, and
//! the code that partners paste.
//!
//! The letters are in a separate file beside the campaign, and `embed/plain.js` shows them where the widget cannot run.
//! The same core composes them: the letter without the widget is the one with which the widget opens. None of this is
//! part of the widget.

mod campaign;
mod editions;
mod embed;
mod plain;
#[cfg(not(target_arch = "wasm32"))]
pub mod translations;

pub use campaign::minified;
pub use editions::editions;
pub use embed::{Addresses, Snippets, snippets};
pub use plain::{FORMAT, MAX_LETTER_FILE, PlainLetters, plain_letters};
