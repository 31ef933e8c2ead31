use crate::campaign::EmailAddress;
use crate::letter::one_line;

use super::mail::{Mail, MailLink, mail_link};
use super::recipe::Recipe;

/// A mail to the organiser that a letter was written: the organiser counts, nobody else does. It says what the caller
/// gives, one line each, and nothing about the supporter; whether it is sent is theirs to decide.
pub fn organiser_link(to: &EmailAddress, subject: &str, body: &str) -> MailLink {
    let mail = Mail { to: vec![to.clone()], cc: Vec::new(), subject: subject.to_owned(), body: one_line(body) };
    mail_link(&mail, Recipe::STANDARD)
}
