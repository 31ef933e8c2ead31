//! What only a browser can do, one port per file: names of dates and countries, the clipboard, the printer, files,
//! sharing, storage, focus.
//!
//! A port returns a `Result` or a value that says what happened, and never panics: a browser may refuse anything. Nothing
//! is decided here: the pure folders determine what to do, and `view/` calls the ports.

#[cfg(authoring)]
pub mod address;
mod bindings;
pub mod clipboard;
pub mod countries;
pub mod file;
#[cfg(authoring)]
pub mod file_text;
pub mod focus;
pub mod host;
pub mod intl;
pub mod json;
pub mod leave;
#[cfg(authoring)]
pub mod page;
pub mod print;
pub mod settings;
pub mod share;
pub mod storage;
pub mod style;
pub mod timer;
