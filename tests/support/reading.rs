//! Mails as others read them, from links and files: parsers that know nothing of how they are written.

use letter_widget::campaign::EmailAddress;
use letter_widget::letter::one_line;
use letter_widget::send::Mail;
use url::Url;

/// A mail as the mail app understands it.
#[derive(Debug, Default, PartialEq)]
pub struct Read {
    pub to: Vec<String>,
    pub cc: Vec<String>,
    pub subject: String,
    pub body: String,
}

/// What of a mail is expected to arrive.
pub fn expected(mail: &Mail, line_break: &str) -> Read {
    Read {
        to: texts(&mail.to),
        cc: texts(&mail.cc),
        subject: one_line(&mail.subject),
        body: arriving(&mail.body, line_break),
    }
}

pub fn texts(list: &[EmailAddress]) -> Vec<String> {
    list.iter().map(|address| address.as_str().to_owned()).collect()
}

fn decoded(text: &str) -> String {
    assert!(!text.contains(['+', '&', '=']), "{text} is not plainly percent-encoded");
    let pair = format!("x={text}");
    url::form_urlencoded::parse(pair.as_bytes()).next().unwrap().1.into_owned()
}

pub fn split(list: &str, separator: char) -> Vec<String> {
    if list.is_empty() { Vec::new() } else { list.split(separator).map(str::to_owned).collect() }
}

/// Reads a mail link as a mail app does, and refuses what some mail app stumbles over.
pub fn read_mailto(href: &str, separator: char) -> Read {
    assert!(href.bytes().all(|b| b.is_ascii_graphic()), "not only visible ASCII: {href}");
    assert!(!href.contains(['+', '#', '"', '<', '>', '\'']), "a character that mail apps read differently: {href}");
    assert!(href.matches('?').count() <= 1, "more than one question mark: {href}");
    let url = Url::parse(href).unwrap();
    assert_eq!((url.scheme(), url.as_str()), ("mailto", href), "the browser would write it differently");
    let mut mail =
        Read { to: split(url.path(), separator).iter().map(|part| decoded(part)).collect(), ..Read::default() };
    for breaks in ["%0D", "%0A", "%0d", "%0a"] {
        let head = href.split("body=").next().unwrap();
        assert!(!head.contains(breaks), "a line break outside the body: {href}");
    }
    for (name, value) in parameters(&url) {
        match &*name {
            "cc" => mail.cc = split(&value, separator),
            "subject" => mail.subject = value,
            "body" => mail.body = value,
            other => panic!("a parameter that nobody asked for: {other}"),
        }
    }
    mail
}

/// The parameters of an address, none of them empty or there twice.
pub fn parameters(url: &Url) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for parameter in url.query().map(|query| query.split('&')).into_iter().flatten() {
        let (name, value) = parameter.split_once('=').unwrap();
        assert!(!value.is_empty(), "an empty parameter: {url}");
        assert!(!value.contains('='), "a bare = in a value: {url}");
        assert!(found.iter().all(|(seen, _)| seen != name), "{name} twice: {url}");
        found.push((name.to_owned(), decoded(value)));
    }
    found
}

/// The body as it should arrive: every break as `line_break`, every other control character a space.
pub fn arriving(body: &str, line_break: &str) -> String {
    let mut text = String::new();
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                text.push_str(line_break);
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => text.push_str(line_break),
            c if c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    text
}
