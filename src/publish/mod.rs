//! What is made of a campaign when it is published: its letters as they are when nobody has chosen anything, and what partners paste.
//!
//! The letters stand in a file of their own beside the campaign, and `embed/plain.js` shows them where the widget cannot run. The
//! same core writes them: a letter without the program is the one that the widget opens with. Nothing of this is in the
//! widget.

mod campaign;
mod editions;
mod embed;
mod plain;
#[cfg(not(target_arch = "wasm32"))]
pub mod translations;

pub use campaign::{editions, minified};
pub use editions::edition;
pub use embed::{Addresses, Snippets, snippets};
pub use plain::{FORMAT, MAX_LETTER_FILE, PlainLetters, plain_letters};
