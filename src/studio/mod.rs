//! The studio as a value: a campaign file is created from a sheet, edited place by place, checked and downloaded.
//!
//! It is pure; the page that shows it is in `studio_view/`. `fields` lists what to fill in, `document` changes the
//! file, and `model` records what an author has done so far; `trial` and `code` take a draft to a phone.

pub mod code;
pub mod concerns;
pub mod document;
pub mod field;
mod fields;
pub mod files;
pub mod form;
mod history;
pub mod kept;
mod model;
pub mod open;
mod path;
pub mod sources;
pub mod spot;
pub mod translated;
pub mod trial;

pub use fields::{SECTIONS, Section};
pub use history::History;
pub use model::{Action, Draft, Sheet, Studio, Wordings, update};
pub use path::{Path, Step};
