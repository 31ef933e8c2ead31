//! A campaign and a supporter's choices become a letter.
//!
//! Here live the choices, the rules by which they become a `Letter`, and its two forms on the way out: plain text
//! and printable sheets. What an author may write lives in `campaign/`; how a letter reaches anybody, in `send/`.
//! Dates, lists and names of countries follow the letter's language: `Conventions` brings them in, because in the browser
//! its `Intl` knows them and no table has to be loaded.

mod choices;
mod clean;
mod compose;
mod conventions;
mod direction;
mod edits;
mod model;
mod part;
mod phrases;
mod plain;
mod postal;
mod selection;
mod sheet;
mod spoken;
mod stationery;
mod suggestion;
mod supporter;
mod variety;
mod wording;

pub use choices::Choices;
pub use clean::{one_line, paragraphs};
pub use compose::{Brief, compose};
pub use conventions::Conventions;
pub use edits::Edits;
pub use model::{Block, Item, Letter, Recipient};
pub use part::Part;
pub use plain::{addressee_text, body_text, copy_line, note_to_self, whole_text};
pub use selection::{Refusal, Selection};
pub use sheet::{AddressSize, LABELS_A_PAGE, Page, Sheet, address_size, pages};
pub use spoken::phone_script;
pub use stationery::{Envelope, Paper, Stationery, Window};
pub use suggestion::{has_variants, suggestion, turn, turn_all, wordings};
pub use supporter::Supporter;
pub use variety::{Variety, variety};
pub use wording::Wording;
