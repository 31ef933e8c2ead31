use super::link::{CRLF, Link};
use super::mail::{Mail, MailLink, Parts, fitting, mailto, push_texts};
use super::names::named;
use super::recipe::Recipe;

/// The maximum length of a link to a webmail service, in encoded characters. No service states how much it accepts: users
/// report that Gmail, as the handler of mail links, truncates or refuses links somewhere between 1,600 and 8,000. The
/// limit is a choice below 2,000, and easy to change.
pub const MAX_WEBMAIL: usize = 1_900;

named! {
    /// A mail service whose page for a new e-mail can be opened with the message filled in: only on computers, because on
    /// phones such a link only opens the inbox or the service's app.
    pub enum Webmail {
        /// Gmail, private and at work.
        Gmail = "gmail",
        /// Outlook.com, Hotmail, Live.
        OutlookPersonal = "outlook-personal",
        /// Outlook of Microsoft 365, at work or school.
        OutlookWork = "outlook-work",
        /// Yahoo.
        Yahoo = "yahoo",
        /// Proton.
        Proton = "proton",
    }
}

/// How a service accepts an e-mail.
enum Template {
    /// Each part in a separate parameter: the names for copy recipients, subject and body. Without a name for the copy
    /// recipients, they follow the addressees.
    Parameters(Option<&'static str>, [&'static str; 2]),
    /// A mail link (RFC 6068), encoded a second time.
    MailLink,
}

impl Webmail {
    /// The name by which people know it; the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Webmail::Gmail => "Gmail",
            Webmail::OutlookPersonal => "Outlook.com",
            Webmail::OutlookWork => "Outlook (Microsoft 365)",
            Webmail::Yahoo => "Yahoo",
            Webmail::Proton => "Proton Mail",
        }
    }

    /// Whether the letter is part of an address that the provider's server receives, before anything is sent. For Proton
    /// it comes after a `#`, which the browser does not transmit (RFC 9110, section 7.1).
    pub fn tells_provider(self) -> bool {
        self != Webmail::Proton
    }

    /// The link that opens this e-mail there, with as much of it as fits in [`MAX_WEBMAIL`].
    pub fn link(self, mail: &Mail) -> MailLink {
        fitting(mail, true, &|parts| self.written(parts, MAX_WEBMAIL))
    }

    /// The templates, as of 2026-11-22; `tests/golden/links/` has one link for each, to try when a template is reported
    /// broken.
    fn template(self) -> (&'static str, Template) {
        match self {
            Webmail::Gmail => {
                ("https://mail.google.com/mail/?view=cm&fs=1&to=", Template::Parameters(Some("cc="), ["su=", "body="]))
            }
            Webmail::OutlookPersonal => {
                ("https://outlook.live.com/mail/deeplink/compose?mailtouri=", Template::MailLink)
            }
            // It ignores a plain `cc=`, but reads one in a mail link.
            Webmail::OutlookWork => {
                ("https://outlook.cloud.microsoft/mail/deeplink/compose?mailtouri=", Template::MailLink)
            }
            // No parameter for copies is known. An unknown one would be silently dropped, so copy recipients are added to
            // the addressees: they should read the letter, which itself says that they get a copy.
            Webmail::Yahoo => {
                ("https://compose.mail.yahoo.com/?to=", Template::Parameters(None, ["subject=", "body="]))
            }
            Webmail::Proton => ("https://mail.proton.me/inbox/#mailto=", Template::MailLink),
        }
    }

    pub(super) fn written(self, parts: Parts<'_>, limit: usize) -> Link {
        let (start, template) = self.template();
        let mut link = Link::new(start, limit);
        match template {
            Template::MailLink => link.lines(&mailto(parts, Recipe::STANDARD, limit).text(), ""),
            Template::Parameters(copies, texts) => {
                let behind = if copies.is_none() { parts.cc } else { &[] };
                link.addresses(parts.to, behind, ",");
                if let (Some(name), [_, ..]) = (copies, parts.cc) {
                    link.parameter(name);
                    link.addresses(parts.cc, &[], ",");
                }
                push_texts(&mut link, parts, texts, CRLF);
            }
        }
        link
    }
}
