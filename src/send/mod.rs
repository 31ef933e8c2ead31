//! Turns a letter into routes: links that open an e-mail, files, and the plan that puts all routes in order.
//!
//! Everything here is a pure function of the letter and of what the browser can do. `letter/` decides what the letter
//! says; opening links, printing and the clipboard are in `browser/`. No route ever claims that a letter was sent,
//! because no page can know.

mod eml;
mod file;
mod href;
#[cfg(authoring)]
mod length;
mod link;
mod mail;
mod names;
mod organiser;
mod plan;
mod reason;
mod recipe;
mod telephone;
mod webmail;

pub use eml::eml;
pub use file::{file_name, text_file};
pub use href::Href;
#[cfg(authoring)]
pub use length::{LinkKind, encoded_length};
pub use mail::{Carries, MAX_ENCODED, Mail, MailLink, mail_link};
pub use organiser::organiser_link;
pub use plan::{Device, Offer, Post, Route, Situation, plan};
pub use reason::{Obstacle, Reason};
pub use recipe::{CopyField, LineBreak, RECIPES, Recipe, Separator, Trouble};
pub use telephone::telephone_link;
pub use webmail::{MAX_WEBMAIL, Webmail};

use crate::letter::Letter;

/// The mail link of a letter, as in RFC 6068: to the addressee, or to the supporter's own mailbox if the addressee has no
/// e-mail address.
pub fn letter_link(letter: &Letter) -> MailLink {
    mail_link(&Mail::best(letter), Recipe::STANDARD)
}
