use crate::campaign::EmailAddress;
use crate::letter::{Letter, body_text, note_to_self, one_line};

use super::link::{CRLF, Link};
use super::recipe::{CopyField, LineBreak, Recipe, Separator};

/// The maximum length of a mail link, in encoded characters. Chromium on Windows silently drops links longer than 2,046
/// (`platform_util_win.cc`); Gmail on the web, as the handler of mail links, is reported to truncate or refuse links
/// somewhere between 1,600 and 8,000. No figures are published for phone apps. 1,800 is a choice with a margin below the
/// first figure, not proven for the others.
pub const MAX_ENCODED: usize = 1_800;

/// An e-mail before it becomes a link or a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Mail {
    /// The recipients; empty if the supporter is to send it to themselves.
    pub to: Vec<EmailAddress>,
    /// The copy recipients.
    pub cc: Vec<EmailAddress>,
    /// The subject; a line break becomes a space.
    pub subject: String,
    /// The text, with any kind of line break.
    pub body: String,
}

impl Mail {
    /// The letter to its addressee, with copies to all copy recipients that have an e-mail address.
    pub fn of(letter: &Letter) -> Self {
        let mut cc = Vec::new();
        for copy in &letter.copies {
            cc.extend_from_slice(&copy.emails);
        }
        Self { to: letter.to.emails.clone(), cc, subject: letter.subject.clone(), body: body_text(letter) }
    }

    /// The letter and its postal address, for the supporter's own mailbox, to be printed elsewhere.
    pub fn to_self(letter: &Letter) -> Self {
        Self { to: Vec::new(), cc: Vec::new(), subject: letter.subject.clone(), body: note_to_self(letter) }
    }

    /// The e-mail for a letter: to the addressee, or to the supporter themselves if the addressee has no e-mail address.
    pub fn best(letter: &Letter) -> Self {
        if letter.to.emails.is_empty() { Self::to_self(letter) } else { Self::of(letter) }
    }
}

/// A link that opens a new e-mail in a mail app or service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLink {
    /// The link: visible ASCII, no longer than its kind allows ([`MAX_ENCODED`], [`super::MAX_WEBMAIL`]).
    pub href: String,
    /// How much of the e-mail it contains.
    pub carries: Carries,
    /// Whether it contains every copy recipient. If not, the supporter has to add them.
    pub copies: bool,
}

/// How much of an e-mail a link contains, least first. The rest has to be copied. [`MailLink::copies`] reports on the
/// copy recipients.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Carries {
    /// As many addressees as fit, and nothing else.
    SomeAddressees,
    /// All addressees and the subject.
    AddresseesAndSubject,
    /// All addressees, the subject and the letter.
    WholeLetter,
}

/// The parts of an e-mail that one attempt at a link contains.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    pub(super) to: &'a [EmailAddress],
    pub(super) cc: &'a [EmailAddress],
    /// One line.
    pub(super) subject: &'a str,
    pub(super) body: &'a str,
}

/// Returns the mail link that contains as much of this e-mail as fits: the letter is dropped first, then the copy
/// recipients, then the subject.
pub fn mail_link(mail: &Mail, recipe: Recipe) -> MailLink {
    fitting(mail, recipe.copies != CopyField::LeftOut, &|parts| mailto(parts, recipe, MAX_ENCODED))
}

/// Returns the best attempt that fits its limit. A subject is worth more than a copy: without copies the addressee can
/// still see what the letter is about; without the subject, a pasted letter arrives with none.
pub(super) fn fitting(mail: &Mail, copies: bool, write: &dyn Fn(Parts<'_>) -> Link) -> MailLink {
    let subject = one_line(&mail.subject);
    let cc = if copies { &*mail.cc } else { &[] };
    let whole = Parts { to: &mail.to, cc, subject: &subject, body: &mail.body };
    let head = Parts { body: "", ..whole };
    let attempts = [
        (whole, Carries::WholeLetter),
        (head, Carries::AddresseesAndSubject),
        (Parts { cc: &[], ..head }, Carries::AddresseesAndSubject),
    ];
    for (parts, carries) in attempts {
        let link = write(parts);
        if link.fits() {
            return MailLink { href: link.text(), carries, copies: parts.cc.len() == mail.cc.len() };
        }
    }
    let mut addressees = Parts { cc: &[], subject: "", ..head };
    // An address has at least six characters (`a@b.cd`), so at most a few hundred can fit.
    addressees.to = addressees.to.get(..MAX_ENCODED / 6).unwrap_or(addressees.to);
    loop {
        let link = write(addressees);
        match addressees.to.split_last() {
            Some((_, fewer)) if !link.fits() => addressees.to = fewer,
            _ => return MailLink { href: link.text(), carries: Carries::SomeAddressees, copies: mail.cc.is_empty() },
        }
    }
}

/// Writes a link as in RFC 6068. Parameters without a value are omitted: some mail apps drop the body after them.
pub(super) fn mailto(parts: Parts<'_>, recipe: Recipe, limit: usize) -> Link {
    let separator = if recipe.separator == Separator::Comma { "," } else { ";" };
    let line_break = if recipe.line_break == LineBreak::CrLf { CRLF } else { "%0A" };
    let (behind, cc): (&[_], &[_]) = if recipe.copies == CopyField::To { (parts.cc, &[]) } else { (&[], parts.cc) };
    let mut link = Link::new("mailto:", limit);
    link.addresses(parts.to, behind, separator);
    if !cc.is_empty() {
        link.parameter("cc=");
        link.addresses(cc, &[], separator);
    }
    push_texts(&mut link, parts, ["subject=", "body="], line_break);
    link
}

/// Adds the subject and the body under these names, each unless it is empty.
pub(super) fn push_texts(link: &mut Link, parts: Parts<'_>, [subject, body]: [&str; 2], line_break: &str) {
    if !parts.subject.is_empty() {
        link.parameter(subject);
        link.lines(parts.subject, "");
    }
    if !parts.body.is_empty() {
        link.parameter(body);
        link.lines(parts.body, line_break);
    }
}
