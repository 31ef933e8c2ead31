//! The widget as a value: its state (`Model`), what a supporter can do (`Action`), and the resulting state (`update`).
//!
//! There are no side effects here: no clock, no browser. `view/` contains what is shown; `letter/`, what a letter says.

mod action;
mod deadline;
mod draft;
mod history;
mod json;
mod keeping;
mod model;
mod next;
mod sending;
mod update;
mod work;

pub use action::{Action, Field};
pub use deadline::{Deadline, deadline};
pub use draft::{Draft, is_of, restore_draft, write_draft};
pub use history::History;
pub use keeping::{KEPT_DAYS, days_kept, draft_name, is_expired, last_day};
pub use model::{Model, Opening};
pub use next::{NextStep, next_letter, next_step, offers};
pub use sending::{HandOff, Outcome, Sending};
pub use update::update;
pub use work::{Work, letter_language, own_language};
