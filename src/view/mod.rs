//! What people see: one Yew component over a `Model`, and a function for each part of it.
//!
//! Nothing is decided here. What a choice leads to is in `state/`, what the letter says in `letter/`, which way is best
//! in `send/`; what only a browser can do is asked of `browser/`. All words of the interface are in `words/`, which
//! messages say what, in `wording`.

mod after;
mod app;
mod background;
mod bar;
mod controls;
mod copying;
mod countries;
mod demands;
mod draft;
mod edit;
mod icons;
mod intro;
mod keys;
mod link;
mod paper;
mod picker;
mod scene;
mod stationery;
pub(crate) mod tag;
mod ways;
mod wording;
mod yours;

pub use app::{App, AppProps};
pub use scene::{Copied, Key, Message, Moved};
