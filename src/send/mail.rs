use crate::campaign::EmailAddress;
use crate::letter::{Letter, body_text, note_to_self, one_line};

use super::link::{CRLF, Link};
use super::recipe::{CopyField, LineBreak, Recipe, Separator};

/// Most characters of a mail link, all encoded. Chromium on Windows drops longer than 2,046 without a word
/// (`platform_util_win.cc`); Gmail on the web, as mail handler, is reported to cut or refuse somewhere between 1,600 and
/// 8,000. Phone apps give no figures. 1,800 is a choice with room below the first, not a proof for the others.
pub const MAX_ENCODED: usize = 1_800;

/// A mail before it becomes a link or a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Mail {
    /// Whom it goes to; nobody where it goes to the supporter.
    pub to: Vec<EmailAddress>,
    /// Who gets a copy.
    pub cc: Vec<EmailAddress>,
    /// What it is about; a line break becomes a space.
    pub subject: String,
    /// What it says; any kind of line break.
    pub body: String,
}

impl Mail {
    /// The letter to its addressee, with copies to those who get one and have an e-mail address.
    pub fn of(letter: &Letter) -> Self {
        let mut cc = Vec::new();
        for copy in &letter.copies {
            cc.extend_from_slice(&copy.emails);
        }
        Self { to: letter.to.emails.clone(), cc, subject: letter.subject.clone(), body: body_text(letter) }
    }

    /// The letter and where it goes, to the supporter's own mailbox: to be printed elsewhere.
    pub fn to_self(letter: &Letter) -> Self {
        Self { to: Vec::new(), cc: Vec::new(), subject: letter.subject.clone(), body: note_to_self(letter) }
    }

    /// The mail that a letter makes: to the addressee, or to oneself where the addressee has no e-mail address.
    pub fn best(letter: &Letter) -> Self {
        if letter.to.emails.is_empty() { Self::to_self(letter) } else { Self::of(letter) }
    }
}

/// A link that opens a mail to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLink {
    /// The link: visible ASCII, no longer than its kind may be ([`MAX_ENCODED`], [`super::MAX_WEBMAIL`]).
    pub href: String,
    /// What it holds.
    pub carries: Carries,
    /// Whether it holds everybody who gets a copy. Where it does not, the supporter has to put them in.
    pub copies: bool,
}

/// What a link holds of a mail, least first. What it does not hold has to be copied. Those who get a copy are told by
/// [`MailLink::copies`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Carries {
    /// Those addressees who fit, and nothing else.
    SomeAddressees,
    /// All addressees and the subject.
    AddresseesAndSubject,
    /// All addressees, the subject and the letter.
    WholeLetter,
}

/// The parts of a mail that one attempt at a link holds.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    pub(super) to: &'a [EmailAddress],
    pub(super) cc: &'a [EmailAddress],
    /// One line.
    pub(super) subject: &'a str,
    pub(super) body: &'a str,
}

/// The mail link that carries as much of this mail as fits: the letter goes first, then the copies, then the subject.
pub fn mail_link(mail: &Mail, recipe: Recipe) -> MailLink {
    fitting(mail, recipe.copies != CopyField::LeftOut, &|parts| mailto(parts, recipe, MAX_ENCODED))
}

/// The best attempt that fits its limit. A subject is worth more than a copy: without copies the addressee still reads what
/// the letter is about; with a subject lost, a copied letter arrives without one.
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
    // No address has fewer characters than six (`a@b.cd`), so no more than a few hundred can fit.
    addressees.to = addressees.to.get(..MAX_ENCODED / 6).unwrap_or(addressees.to);
    loop {
        let link = write(addressees);
        match addressees.to.split_last() {
            Some((_, fewer)) if !link.fits() => addressees.to = fewer,
            _ => return MailLink { href: link.text(), carries: Carries::SomeAddressees, copies: mail.cc.is_empty() },
        }
    }
}

/// A link after RFC 6068. Parameters without value are left out: some mail apps drop the body behind them.
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

/// Subject and body, those that there are, under these names.
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
