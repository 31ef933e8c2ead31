//! The widget as a value: what is known (`Model`), what a person can do (`Action`), and what follows (`update`).
//!
//! No effect happens here: no clock, no browser. What is shown lives in `view/`; what a letter says, in `letter/`.

mod action;
mod deadline;
mod model;
mod next;
mod update;

pub use action::Action;
pub use deadline::{Deadline, deadline};
pub use model::{HandOff, Model, Outcome};
pub use next::{NextStep, next_step, offers};
pub use update::update;
