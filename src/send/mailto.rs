//! Mail links after RFC 6068.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::campaign::EmailAddress;
use crate::letter::one_line;

/// Most characters of a link, all encoded. Chromium on Windows drops longer than 2,046 without a word
/// (`platform_util_win.cc`), Gmail on the web cuts from about 1,600 up when the link passes through it a second time;
/// 1,800 has shown to pass everywhere else.
pub const MAX_ENCODED: usize = 1_800;

/// Everything but the unreserved characters of RFC 3986, section 2.3, is encoded: so a space is `%20` and never `+`,
/// and nothing in a text can start a parameter.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

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
    let subject = one_line(subject);
    let body = encoded_body(body);
    let fits = |carries: Carries| {
        let parts = Parts {
            to,
            cc,
            subject: if carries >= Carries::RecipientsAndSubject { &subject } else { "" },
            body: if carries == Carries::WholeLetter { &body } else { "" },
        };
        let href = parts.link();
        (href.len() <= MAX_ENCODED).then_some(MailLink { href, carries })
    };
    fits(Carries::WholeLetter)
        .or_else(|| fits(Carries::RecipientsAndSubject))
        .or_else(|| fits(Carries::Recipients))
        .unwrap_or_else(|| some_recipients(to))
}

fn some_recipients(to: &[EmailAddress]) -> MailLink {
    let mut href = String::from("mailto:");
    for address in to {
        let mut longer = href.clone();
        push_address(&mut longer, address, href.len() == "mailto:".len());
        if longer.len() > MAX_ENCODED {
            break;
        }
        href = longer;
    }
    MailLink { href, carries: Carries::SomeRecipients }
}

struct Parts<'a> {
    to: &'a [EmailAddress],
    cc: &'a [EmailAddress],
    subject: &'a str,
    /// Already encoded.
    body: &'a str,
}

impl Parts<'_> {
    fn link(&self) -> String {
        let mut link = String::from("mailto:");
        push_addresses(&mut link, self.to);
        let mut cc = String::new();
        push_addresses(&mut cc, self.cc);
        let mut subject = String::new();
        push_encoded(&mut subject, self.subject);
        let mut separator = '?';
        for (name, value) in [("cc=", &*cc), ("subject=", &*subject), ("body=", self.body)] {
            if !value.is_empty() {
                link.push(separator);
                link.push_str(name);
                link.push_str(value);
                separator = '&';
            }
        }
        link
    }
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
    if let Some((local, domain)) = address.as_str().rsplit_once('@') {
        push_encoded(link, local);
        link.push('@');
        push_encoded(link, domain);
    }
}

fn push_encoded(link: &mut String, text: &str) {
    link.extend(utf8_percent_encode(text, ENCODED));
}

/// Only line breaks are left of the control characters, each as CR and LF.
fn encoded_body(body: &str) -> String {
    let mut encoded = String::new();
    let unified = body.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    for (index, line) in unified.split('\n').enumerate() {
        if index > 0 {
            encoded.push_str("%0D%0A");
        }
        let clean: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        push_encoded(&mut encoded, &clean);
    }
    encoded
}
