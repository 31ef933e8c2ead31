//! Turns a campaign and a supporter's choices into a letter.
//!
//! This folder contains the choices, the rules that turn them into a `Letter`, and its two output forms: plain text
//! and printable sheets. What an author may write is in `campaign/`; how a letter reaches anybody is in `send/`.
//! Dates, lists and names of countries follow the letter's language: `Conventions` supplies them, because in the browser
//! `Intl` provides them and no table has to be loaded.

mod choices;
mod clean;
mod compose;
mod conventions;
mod day;
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
pub use day::day_in_words;
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
