//! Links that open a mail, read back by a parser that knows nothing of how they are written: the `url` crate. And mails to
//! write into them.

use letter_widget::campaign::EmailAddress;
use letter_widget::letter::one_line;
use letter_widget::send::Mail;
use proptest::collection::vec;
use proptest::prelude::*;
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

pub fn addresses(texts: &[&str]) -> Vec<EmailAddress> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

pub fn mail(to: &[&str], cc: &[&str], subject: &str, body: &str) -> Mail {
    Mail { to: addresses(to), cc: addresses(cc), subject: subject.into(), body: body.into() }
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

/// Text as people type and paste it, and as nobody should.
pub fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zA-Z ,.;:]{0,12}",
        2 => "[&?#%+=/@\"'<>(){}|\\\\^`\\[\\]!*$~-]{0,6}",
        2 => "(\r\n|\n|\r|\n\r|\u{85}|\u{2028}|\u{2029}){1,3}",
        1 => "[\u{0}-\u{1f}\u{7f}-\u{9f}]{1,3}",
        1 => "(👩🏽‍🚒|🏳️‍🌈|🇨🇦|é|e\u{301}|ß|ﷺ){1,3}",
        1 => "(مرحبا|שלום|\u{200f}|\u{200e}|\u{202e}|\u{2067}|\u{feff}){1,3}",
        1 => Just("&bcc=other@example.com".to_owned()),
        1 => Just("%0D%0ABcc: other@example.com".to_owned()),
        1 => Just("\r\nBcc: other@example.com".to_owned()),
        1 => Just("=?UTF-8?B?QmNj?=".to_owned()),
        1 => "\\PC{0,12}",
        1 => any::<String>(),
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

pub fn any_address() -> impl Strategy<Value = EmailAddress> {
    let atom = "[a-zA-Z0-9!#$'*+/=^_`{|}~-]{1,12}";
    let label = "[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?";
    (vec(atom, 1..4), vec(label, 1..3), "[a-z]{2,6}")
        .prop_map(|(local, labels, top)| format!("{}@{}.{top}", local.join("."), labels.join(".")).parse().unwrap())
}

pub fn any_mail(to: std::ops::Range<usize>, cc: std::ops::Range<usize>) -> impl Strategy<Value = Mail> {
    (vec(any_address(), to), vec(any_address(), cc), any_text(), any_text()).prop_map(|(to, cc, subject, body)| Mail {
        to,
        cc,
        subject,
        body,
    })
}

/// A short letter in each of four languages.
pub fn four_languages() -> [(&'static str, Mail); 4] {
    let to = ["minister@example.org", "office+letters@example.org"];
    let letter = |subject: &str, body: &str| mail(&to, &["embassy@example.com"], subject, body);
    [
        (
            "english",
            letter(
                "Release her & drop the case: 100%",
                "Dear Minister,\n\nI ask you to:\n1. release her at once;\n2. drop case #7 (a+b=c).\n\nYours sincerely,\n\nE. P.",
            ),
        ),
        (
            "french",
            letter(
                "Libérez-la, à l’instant !",
                "Madame la Ministre,\n\nJe vous demande :\n1. de la libérer aussitôt ;\n2. d’abandonner les poursuites – où en est-on ?\n\nVeuillez agréer mes salutations,\n\nE. P.",
            ),
        ),
        (
            "spanish",
            letter(
                "¡Libérenla ya!",
                "Señora Ministra:\n\n¿Por qué sigue presa? Le pido que:\n1. la ponga en libertad;\n2. archive su caso, año 2026.\n\nAtentamente,\n\nE. P.",
            ),
        ),
        (
            "arabic",
            letter(
                "أطلقوا سراحها الآن",
                "معالي الوزيرة،\n\nأطلب منكم:\n1. الإفراج عنها فورًا؛\n2. إسقاط القضية رقم 7.\n\nمع التقدير 🕊\n\nE. P.",
            ),
        ),
    ]
}
