use crate::campaign::EmailAddress;
use crate::letter::one_line;

use super::mail::{Mail, MailLink, mail_link};
use super::recipe::Recipe;

/// An e-mail that tells the organiser that a letter was written: only the organiser counts letters, nobody else does. It
/// contains what the caller passes in, on one line each, and nothing about the supporter, who decides whether to send it.
pub fn organiser_link(to: &EmailAddress, subject: &str, body: &str) -> MailLink {
    let mail = Mail { to: vec![to.clone()], cc: Vec::new(), subject: subject.to_owned(), body: one_line(body) };
    mail_link(&mail, Recipe::STANDARD)
}
