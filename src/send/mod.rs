//! A letter becomes routes: a mail link, sheets to print, text to copy, and the plan that puts them in order.
//!
//! Everything here is a pure function of the letter and of what the browser can do. What the letter says is decided
//! in `letter/`; the tap, the printer and the clipboard are in `browser/`. No route ever claims that a letter was sent: no
//! page can know.

mod mailto;
mod plan;

pub use mailto::{Carries, MAX_ENCODED, MailLink, mail_link};
pub use plan::{Device, Offer, Reason, Route, plan};

use crate::letter::{Letter, body_text, note_to_self};

/// The mail link of a route: to the addressee, or to the supporter's own mailbox where the addressee has none.
pub fn letter_link(letter: &Letter) -> MailLink {
    if letter.to.emails.is_empty() {
        return mail_link(&[], &[], &letter.subject, &note_to_self(letter));
    }
    let copies: Vec<_> = letter.copies.iter().flat_map(|copy| copy.emails.iter().cloned()).collect();
    mail_link(&letter.to.emails, &copies, &letter.subject, &body_text(letter))
}
