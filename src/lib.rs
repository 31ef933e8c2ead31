//! A letter-writing widget for urgent actions.
//!
//! Data flows in one straight line, and the folders are the stops along it:
//! campaign file → `Campaign` → choices → `Letter` → route → the supporter's mail app or printer.
//!
//! - [`campaign`]: what an author writes; reading is strict and reports every problem with its path, cause and cure.
//! - [`letter`]: turns a campaign and a supporter's choices into a letter, as plain text and printable sheets.
//! - [`send`]: turns a letter into routes (mail link, print, copy) and plans their order.
//! - [`state`]: the widget as a value: `Model`, `Action`, `update`.
//! - [`publish`]: a campaign's letters as they are before anyone changes them, for places where the widget cannot run;
//!   [`native`]: the conventions of languages, for the command line. Neither is in the widget.
//! - [`import`]: turns the text of an action sheet into a draft of a campaign file; [`check`]: finds what goes wrong with a
//!   campaign in the field. Both are for authors, on the command line and in the studio, and not in the widget.
//! - [`studio`]: the studio as a value; `studio_view`: what authors see of it. Neither is in the widget.
//! - [`schema`]: the form of a campaign file, for editors. Not in the widget.
//! - [`words`]: the words of the interface in every language; only those in the reader's language are loaded.
//! - `view`: Yew components, which make no decisions.
//! - `browser`: ports to what only a browser can do, one per file.
//! - `embed`: mounts and unmounts the widget in a shadow root and explains a refusal; `loader/`: the script for partner sites.
//!
//! Dependencies run one way, `campaign ← letter ← send ← state ← view ← embed`; `browser` serves only `view` and `embed`,
//! `native` serves the command line, and `view` displays `words`. The first four, `import`, `check`, `publish`, `studio` and
//! `words` are pure: today's date, the region and the capabilities of the browser are passed in as values.
//! `tests/architecture.rs` checks this.

#[cfg(all(test, feature = "mutants"))]
extern crate self as letter_widget;
#[cfg(all(test, feature = "mutants"))]
#[path = "../tests/core/mod.rs"]
mod core_tests;

pub mod campaign;
pub mod letter;
pub mod send;
pub mod state;
pub mod words;

#[cfg(authoring)]
pub mod check;
#[cfg(authoring)]
pub mod import;
#[cfg(authoring)]
pub mod publish;
#[cfg(authoring)]
pub mod studio;

#[cfg(not(target_arch = "wasm32"))]
pub mod native;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod embed;
#[cfg(all(target_arch = "wasm32", authoring))]
pub mod studio_view;
#[cfg(target_arch = "wasm32")]
pub mod view;
