//! The letters of a campaign as they are when nobody has chosen anything, computed when the campaign is published.
//!
//! They stand in a file of their own beside the campaign, and `embed/plain.js` shows them where the widget cannot run. The
//! same core writes them: a letter without the program is the one that the widget opens with. Nothing of this is in the
//! widget.

mod campaign;
mod plain;
#[cfg(not(target_arch = "wasm32"))]
pub mod translations;

pub use campaign::minified;
pub use plain::{FORMAT, PlainLetters, plain_letters};
