//! Every word of the interface: typed messages, and one file of them per language, of which only the reader's is
//! downloaded.
//!
//! A message that is missing in a language is a compile-time error, and so is one that does not contain its arguments.
//! The words of the letter itself are not here: they are in the letter's language, which may differ, in the campaign and
//! in `letter/phrases.rs`. `docs/translating.md` explains how to add a language.

#[macro_use]
mod typed;

mod messages;
mod spoken;

pub use spoken::{Intl, Words};

#[cfg(authoring)]
mod arabic;
#[cfg(authoring)]
mod english;
#[cfg(authoring)]
mod french;
#[cfg(authoring)]
mod language;
#[cfg(authoring)]
mod plain;
#[cfg(authoring)]
mod spanish;
#[cfg(authoring)]
mod template;

#[cfg(authoring)]
pub use language::{Entry, Language, languages};
