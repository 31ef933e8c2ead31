//! E-mail and web addresses: other parsers read each accepted one as one address and nothing else.

use letter_widget::campaign::{EmailAddress, WebUrl};
use letter_widget::send::{Mail, Recipe, mail_link};
use mail_parser::MessageParser;
use url::{ParseError, Url};

use super::reading::read_mailto;

/// A text is an address for other parsers too, or is not accepted here.
pub fn any_text(text: &str) {
    if let Ok(address) = text.parse::<EmailAddress>() {
        email(&address);
    }
    if let Ok(url) = text.parse::<WebUrl>() {
        web(&url);
    }
}

/// One recipient, in a header and in a link.
fn email(address: &EmailAddress) {
    let text = address.as_str();
    for header in [format!("To: {text}\r\n\r\n"), format!("To: {text},\r\n {text}\r\nSubject: x\r\n\r\n")] {
        let message = MessageParser::new().parse(header.as_bytes()).unwrap();
        let read: Vec<_> = message.to().unwrap().iter().map(|one| (one.name(), one.address())).collect();
        assert_eq!(read.len(), header.matches(text).count().max(1), "{header}");
        assert!(read.iter().all(|one| *one == (None, Some(text))), "{read:?} in {header}");
        assert_eq!(message.headers().len(), header.trim_end().lines().filter(|line| !line.starts_with(' ')).count());
    }
    let mail =
        Mail { to: vec![address.clone()], cc: vec![address.clone()], subject: String::new(), body: String::new() };
    let read = read_mailto(&mail_link(&mail, Recipe::STANDARD).href, ',');
    assert_eq!((read.to, read.cc), (vec![text.to_owned()], vec![text.to_owned()]));
}

/// A page that is fetched over TLS from the host shown in the address, without a name or password.
fn web(address: &WebUrl) {
    let text = address.as_str();
    let url = match Url::parse(text) {
        Ok(url) => url,
        // Whether an encoded name stands for letters takes tables that a phone need not load: such a link leads nowhere.
        Err(ParseError::IdnaError) if text.to_ascii_lowercase().contains("xn--") => return,
        Err(error) => panic!("{text}: {error}"),
    };
    assert_eq!((url.scheme(), url.username(), url.password()), ("https", "", None), "{text}");
    let written = text["https://".len()..].split(['/', '?', '#', ':']).next().unwrap();
    let host = url.host_str().unwrap();
    // The parser lowercases letters and resolves `%41`; a number of four parts stays one.
    assert!(host.eq_ignore_ascii_case(written), "{host} is not what {text} shows");
    assert!(text.bytes().all(|byte| byte.is_ascii_graphic()), "{text}");
}
