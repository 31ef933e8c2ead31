//! Every word of the interface: typed messages, and a file of them for each language, of which only the reader's travels.
//!
//! A message that a language lacks does not compile, nor does one without the things that it is to name. The words of the letter
//! itself are not here: they are in the letter's language, which may be another, in the campaign and in `letter/phrases.rs`.
//! `docs/translating.md` says how a language is added.

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
