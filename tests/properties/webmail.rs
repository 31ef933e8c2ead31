//! A link to a web mailer, taken apart by the `url` crate.

use letter_widget::send::{Carries, MAX_WEBMAIL, Mail, MailLink, Webmail};

use super::reading::expected;
use super::webmail_reading::read_webmail;

/// The e-mail that this text describes is read back from the link of a service.
pub fn any_text(text: &str) {
    let mail = super::mail_of(text);
    let service = Webmail::ALL[text.len() % Webmail::ALL.len()];
    check(service, &service.link(&mail), &mail);
}

/// Reads a link back as its service does.
pub fn check(service: Webmail, link: &MailLink, mail: &Mail) {
    assert!(link.href.len() <= MAX_WEBMAIL, "{service:?}: {} characters", link.href.len());
    let read = read_webmail(service, &link.href).unwrap_or_else(|wrong| panic!("{wrong}"));
    let mut whole = expected(mail, "\r\n");
    let copies = std::mem::take(&mut whole.cc);
    match service {
        _ if !link.copies => {}
        Webmail::Yahoo => whole.to.extend(copies),
        _ => whole.cc = copies,
    }
    if link.carries < Carries::WholeLetter {
        whole.body.clear();
    }
    if link.carries < Carries::AddresseesAndSubject {
        whole.subject.clear();
        whole.to.truncate(read.to.len());
    }
    assert_eq!(read, whole, "{service:?}");
}
