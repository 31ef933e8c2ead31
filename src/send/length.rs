//! How long a link would be without a limit: a question that authors ask and the widget never does.

use super::link::{CRLF, Link};
use super::mail::{MAX_ENCODED, Mail, Parts, mailto};
use super::recipe::Recipe;
use super::webmail::{MAX_WEBMAIL, Webmail};
use crate::letter::one_line;

/// A kind of link that contains a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// A mail link (RFC 6068).
    Mail,
    /// A link to a mail service.
    Webmail(Webmail),
}

impl LinkKind {
    /// Every kind of link.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Mail).chain(Webmail::ALL.iter().copied().map(Self::Webmail))
    }

    /// The name by which people know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mail => "mail app",
            Self::Webmail(service) => service.name(),
        }
    }

    /// The maximum length of such a link, in characters.
    pub fn limit(self) -> usize {
        match self {
            Self::Mail => MAX_ENCODED,
            Self::Webmail(_) => MAX_WEBMAIL,
        }
    }

    /// The number of characters in a link that contains the complete e-mail.
    pub fn length(self, mail: &Mail) -> usize {
        let subject = one_line(&mail.subject);
        let parts = Parts { to: &mail.to, cc: &mail.cc, subject: &subject, body: &mail.body };
        let link = match self {
            Self::Mail => mailto(parts, Recipe::STANDARD, usize::MAX),
            Self::Webmail(service) => service.written(parts, usize::MAX),
        };
        link.text().len()
    }
}

/// The number of characters that this text needs in a mail link.
pub fn encoded_length(text: &str) -> usize {
    let mut link = Link::new("", usize::MAX);
    link.lines(text, CRLF);
    link.text().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_that_fits_has_the_length_of_its_link() {
        let mail = Mail {
            to: vec!["a@example.org".parse().unwrap()],
            cc: vec!["b@example.org".parse().unwrap()],
            subject: "Subject".into(),
            body: "Line one\nline two, é".into(),
        };
        for kind in LinkKind::all() {
            let link = match kind {
                LinkKind::Mail => crate::send::mail_link(&mail, Recipe::STANDARD),
                LinkKind::Webmail(service) => service.link(&mail),
            };
            assert_eq!(kind.length(&mail), link.href.len(), "{kind:?}");
        }
        let long = Mail { body: "x".repeat(5_000), ..mail };
        assert!(LinkKind::all().all(|kind| kind.length(&long) > 5_000));
    }

    #[test]
    fn encoding_takes_what_it_takes() {
        assert_eq!(encoded_length("a b\né"), "a%20b%0D%0A%C3%A9".len());
    }
}
