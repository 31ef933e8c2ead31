//! A link to a web mailer, taken apart by the `url` crate.

use letter_widget::send::{Carries, MAX_WEBMAIL, Mail, MailLink, Webmail};
use url::Url;

use super::reading::{Read, expected, parameters, read_mailto, split};

/// The mail that this text describes is read back from the link of a service.
pub fn any_text(text: &str) {
    let mail = super::mail_of(text);
    let service = Webmail::ALL[text.len() % Webmail::ALL.len()];
    check(service, &service.link(&mail), &mail);
}

/// Takes a link apart as its service does.
fn read(service: Webmail, href: &str) -> Read {
    assert!(href.bytes().all(|b| b.is_ascii_graphic()), "not only visible ASCII: {href}");
    assert!(!href.contains(['+', '"', '<', '>', '\'']), "a character that is read differently: {href}");
    let url = Url::parse(href).unwrap();
    assert_eq!((url.scheme(), url.as_str()), ("https", href), "the browser would write it differently");
    let place = [url.host_str().unwrap(), url.path()].concat();
    match service {
        Webmail::Gmail => {
            assert_eq!((&*place, url.fragment()), ("mail.google.com/mail/", None));
            let start = [("view", "cm"), ("fs", "1")];
            let parameters = parameters_without_to(&url);
            assert!(parameters.iter().zip(start).all(|((name, value), start)| (&**name, &**value) == start), "{href}");
            assemble(&parameters[start.len()..], ["to", "cc", "su", "body"])
        }
        Webmail::OutlookPersonal | Webmail::OutlookWork => {
            let host = if service == Webmail::OutlookWork { "outlook.cloud.microsoft" } else { "outlook.live.com" };
            assert_eq!((&*place, url.fragment()), (&*[host, "/mail/deeplink/compose"].concat(), None));
            match &*parameters(&url) {
                [(name, link)] if name == "mailtouri" => read_mailto(link, ','),
                other => panic!("{other:?}"),
            }
        }
        Webmail::Yahoo => {
            assert_eq!((&*place, url.fragment()), ("compose.mail.yahoo.com/", None));
            assemble(&parameters_without_to(&url), ["to", "no parameter for copies", "subject", "body"])
        }
        Webmail::Proton => {
            assert_eq!((&*place, url.query()), ("mail.proton.me/inbox/", None), "the letter must not reach the server");
            let behind = url.fragment().unwrap().strip_prefix("mailto=").unwrap();
            let pair = ["x=", behind].concat();
            let link = url::form_urlencoded::parse(pair.as_bytes()).next().unwrap().1.into_owned();
            read_mailto(&link, ',')
        }
    }
}

/// The parameters; only `to` may be empty, where the mail goes to oneself.
fn parameters_without_to(url: &Url) -> Vec<(String, String)> {
    let mut filled = url.clone();
    let query = url.query().unwrap();
    let open = query.ends_with("to=") || query.contains("to=&");
    if open {
        filled.set_query(Some(&query.replacen("to=", "to=nobody", 1)));
    }
    parameters(&filled).into_iter().filter(|(name, value)| !(open && name == "to" && value == "nobody")).collect()
}

fn assemble(parameters: &[(String, String)], names: [&str; 4]) -> Read {
    let mut mail = Read::default();
    for (name, value) in parameters {
        match names.iter().position(|known| known == name) {
            Some(0) => mail.to = split(value, ','),
            Some(1) => mail.cc = split(value, ','),
            Some(2) => mail.subject = value.clone(),
            Some(3) => mail.body = value.clone(),
            _ => panic!("a parameter that nobody asked for: {name}"),
        }
    }
    mail
}

/// Reads a link back as its service does.
pub fn check(service: Webmail, link: &MailLink, mail: &Mail) {
    assert!(link.href.len() <= MAX_WEBMAIL, "{service:?}: {} characters", link.href.len());
    let read = read(service, &link.href);
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
