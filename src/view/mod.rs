//! What people see: one Yew component over a `Model`, and a function for each part of it.
//!
//! Nothing is decided here: `state/` determines what a choice leads to, `letter/` what the letter says, and `send/`
//! which route is best; `browser/` does what only a browser can do. All words of the interface are in `words/`;
//! `wording` picks the message for each value of the core.

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
