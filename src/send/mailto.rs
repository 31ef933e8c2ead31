//! Mail links after RFC 6068.

use crate::campaign::EmailAddress;
use crate::letter::one_line;

/// Most characters of a link, all encoded. Chromium on Windows drops longer than 2,046 without a word
/// (`platform_util_win.cc`); Gmail on the web, as mail handler, is reported to cut or refuse somewhere between 1,600 and
/// 8,000. Phone apps give no figures. 1,800 is a choice with room below the first, not a proof for the others.
pub const MAX_ENCODED: usize = 1_800;

const SCHEME: &str = "mailto:";

/// A link that opens the mail app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLink {
    /// The link, at most [`MAX_ENCODED`] characters of ASCII.
    pub href: String,
    /// What it holds.
    pub carries: Carries,
}

/// What a mail link holds of the mail. What it does not hold has to be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Carries {
    /// Only those recipients that fit.
    SomeRecipients,
    /// All recipients.
    Recipients,
    /// Recipients and subject.
    RecipientsAndSubject,
    /// Recipients, subject and letter.
    WholeLetter,
}

/// The link that carries as much of this mail as fits. Line breaks of the body become `%0D%0A` (RFC 6068, section 5); no
/// other part can hold one. Parameters without value are left out: some mail apps drop the body behind them.
pub fn mail_link(to: &[EmailAddress], cc: &[EmailAddress], subject: &str, body: &str) -> MailLink {
    let mut encoded_subject = String::new();
    push_encoded(&mut encoded_subject, &one_line(subject), b"");
    let body = encoded_body(body);
    for carries in [Carries::WholeLetter, Carries::RecipientsAndSubject, Carries::Recipients] {
        let subject = if carries >= Carries::RecipientsAndSubject { &*encoded_subject } else { "" };
        let body = if carries == Carries::WholeLetter { &*body } else { "" };
        let href = link(to, cc, subject, body);
        if href.len() <= MAX_ENCODED {
            return MailLink { href, carries };
        }
    }
    some_recipients(to)
}

fn some_recipients(to: &[EmailAddress]) -> MailLink {
    let mut href = String::from(SCHEME);
    for (index, address) in to.iter().enumerate() {
        let length = href.len();
        push_address(&mut href, address, index == 0);
        if href.len() > MAX_ENCODED {
            href.truncate(length);
            break;
        }
    }
    MailLink { href, carries: Carries::SomeRecipients }
}

/// A link of these parts; `subject` and `body` are encoded already.
fn link(to: &[EmailAddress], cc: &[EmailAddress], subject: &str, body: &str) -> String {
    let mut link = String::from(SCHEME);
    push_addresses(&mut link, to);
    let mut copies = String::new();
    push_addresses(&mut copies, cc);
    let mut separator = '?';
    for (name, value) in [("cc=", &*copies), ("subject=", subject), ("body=", body)] {
        if !value.is_empty() {
            link.push(separator);
            link.push_str(name);
            link.push_str(value);
            separator = '&';
        }
    }
    link
}

fn push_addresses(link: &mut String, addresses: &[EmailAddress]) {
    for (index, address) in addresses.iter().enumerate() {
        push_address(link, address, index == 0);
    }
}

/// Addresses are parted by a plain comma, and the `@` may stand as it is (RFC 6068, section 2).
fn push_address(link: &mut String, address: &EmailAddress, first: bool) {
    if !first {
        link.push(',');
    }
    push_encoded(link, address.as_str(), b"@");
}

/// Everything but the unreserved characters of RFC 3986, section 2.3, is encoded, except what is to stay as it is: so a
/// space is `%20` and never `+`, and nothing in a text can start a parameter.
fn push_encoded(link: &mut String, text: &str, stays: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || stays.contains(&byte) {
            link.push(char::from(byte));
        } else {
            link.push('%');
            link.push(char::from(DIGITS[usize::from(byte >> 4)]));
            link.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

/// Only line breaks are left of the control characters, each as CR and LF.
fn encoded_body(body: &str) -> String {
    let mut clean = String::new();
    let mut before = ' ';
    for c in body.chars() {
        match c {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => clean.push_str("\r\n"),
            c if c.is_control() => clean.push(' '),
            c => clean.push(c),
        }
        before = c;
    }
    let mut encoded = String::new();
    push_encoded(&mut encoded, &clean, b"");
    encoded
}
