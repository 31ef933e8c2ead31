//! A letter-writing widget for urgent actions.
//!
//! One straight line, and every folder is a stop on it:
//! campaign file → `Campaign` → choices → `Letter` → route → the supporter's mail app or printer.
//!
//! - [`campaign`]: what an author writes; strict, every problem with path, cause and cure.
//! - [`letter`]: a campaign and a supporter's choices become a letter; plain text and printable sheets.
//! - [`send`]: a letter becomes routes: mail link, print, copy, and the plan that orders them.
//! - [`state`]: the widget as a value: `Model`, `Action`, `update`.
//! - [`publish`]: a campaign's letters as nobody has changed them, for where the widget cannot run; [`native`]: what languages
//!   do, for the command line. Neither is in the widget.
//! - [`import`]: the text of an action sheet becomes a draft of a campaign file; [`check`]: what goes wrong with a campaign in the
//!   field. Both are for authors, on the command line and in the studio, and not in the widget.
//! - [`studio`]: the studio as a value, `studio_view` what authors see of it. Not in the widget.
//! - [`schema`]: the form of a campaign file, for editors. Not in the widget.
//! - [`words`]: the words of the interface in every language; only the reader's are loaded.
//! - `view`: Yew components; no decisions.
//! - `browser`: one port a file to what only a browser can do.
//! - `embed`: mount and unmount in a shadow root, explain a refusal; `loader/`, the script of partners' pages.
//!
//! Dependencies run one way, `campaign ← letter ← send ← state ← view ← embed`; `browser` serves `view` and `embed`
//! only, `native` the command line; `words` are said by `view`. The first four, `import`, `check`, `publish`, `studio` and `words` are pure: today's date, the region and the powers of the browser come in as values.
//! `tests/architecture.rs` holds this.

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
