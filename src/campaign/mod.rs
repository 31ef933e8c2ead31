//! What an author writes: one JSON file for each campaign.
//!
//! This folder contains the types of a checked campaign, the newtypes that cannot hold an invalid value, and the reader
//! that turns a JSON tree into a `Campaign` or into a list of all its problems, each with its path, cause and cure.
//! It writes no letters (see `letter/`), fetches nothing (see `embed/loader/`), and does not know today's date.

mod colour;
mod country;
mod date;
mod disguise;
mod email;
mod fault;
mod gate;
mod language;
pub(crate) mod limits;
mod log;
mod model;
mod node;
#[cfg(authoring)]
mod node_serde;
mod nonempty;
mod place;
mod problem;
mod read;
mod read_letter;
mod read_lists;
mod reader;
mod slug;
mod text;
#[cfg(authoring)]
mod texts;
mod url;
mod words;
mod wrong;

pub use colour::Accent;
pub use country::CountryCode;
pub use date::Date;
pub use disguise::is_disguise;
pub use email::EmailAddress;
pub use fault::Fault;
pub use gate::check_size;
pub use language::LanguageTag;
pub use limits::{MAX_COPIES, MAX_DEMANDS, MAX_FILE_BYTES, MAX_LETTERS, MAX_TEXT_CHARS};
pub use model::{
    Addressee, AfterDeadline, Campaign, Choose, CopyRecipient, Demand, DemandsAs, LetterTemplate, Organiser, Reference,
    Safety, SenderAddress, Signature, Source,
};
pub use node::{MAX_DEPTH, Node};
pub use nonempty::NonEmpty;
pub use problem::{Problem, Problems};
pub use read::{accept, read, read_through};
pub use slug::Slug;
pub use text::Text;
#[cfg(authoring)]
pub use texts::{Missing, Placed};
pub use url::WebUrl;
