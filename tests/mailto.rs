//! Mail links, read back by a parser that knows nothing of how they are written: the `url` crate.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::EmailAddress;
use letter_widget::letter::{body_text, note_to_self, one_line};
use letter_widget::send::{Carries, MAX_ENCODED, MailLink, letter_link, mail_link};
use proptest::collection::vec;
use proptest::prelude::*;
use url::Url;

/// A mail as the mail app understands it.
#[derive(Debug, Default, PartialEq)]
struct Mail {
    to: Vec<String>,
    cc: Vec<String>,
    subject: String,
    body: String,
}

fn addresses(texts: &[&str]) -> Vec<EmailAddress> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

fn decoded(text: &str) -> String {
    assert!(!text.contains(['+', '&', '=']), "{text} is not plainly percent-encoded");
    let pair = format!("x={text}");
    url::form_urlencoded::parse(pair.as_bytes()).next().unwrap().1.into_owned()
}

fn split(list: &str) -> Vec<String> {
    if list.is_empty() { Vec::new() } else { list.split(',').map(str::to_owned).collect() }
}

/// Reads a link as a mail app does, and refuses what some mail app stumbles over.
fn read(href: &str) -> Mail {
    assert!(href.bytes().all(|b| b.is_ascii_graphic()), "not only visible ASCII: {href}");
    assert!(!href.contains(['+', '#', '"', '<', '>', '\'']), "a character that mail apps read differently: {href}");
    assert!(href.matches('?').count() <= 1, "more than one question mark: {href}");
    let url = Url::parse(href).unwrap();
    assert_eq!((url.scheme(), url.as_str()), ("mailto", href), "the browser would write it differently");
    let mut mail = Mail { to: split(url.path()).iter().map(|part| decoded(part)).collect(), ..Mail::default() };
    for breaks in ["%0D", "%0A", "%0d", "%0a"] {
        let head = href.split("body=").next().unwrap();
        assert!(!head.contains(breaks), "a line break outside the body: {href}");
    }
    let mut seen = Vec::new();
    for parameter in url.query().map(|query| query.split('&')).into_iter().flatten() {
        let (name, value) = parameter.split_once('=').unwrap();
        assert!(!value.is_empty(), "an empty parameter: {href}");
        assert!(!value.contains('='), "a bare = in a value: {href}");
        assert!(!seen.contains(&name), "{name} twice: {href}");
        seen.push(name);
    }
    for (name, value) in url.query_pairs() {
        match &*name {
            "cc" => mail.cc = split(&value),
            "subject" => mail.subject = value.into_owned(),
            "body" => mail.body = value.into_owned(),
            other => panic!("a parameter that nobody asked for: {other}"),
        }
    }
    mail
}

/// The body as it should arrive: every break CR and LF, every other control character a space.
fn arriving(body: &str) -> String {
    let mut text = String::new();
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                text.push_str("\r\n");
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => text.push_str("\r\n"),
            c if c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    text
}

/// How long a text is in a link, reckoned from RFC 3986 alone: unreserved characters are one, any other byte is three.
fn encoded_length(text: &str) -> usize {
    text.bytes().map(|b| if b.is_ascii_alphanumeric() || b"-._~".contains(&b) { 1 } else { 3 }).sum()
}

/// Addresses keep their `@` and the commas between them.
fn list_length(list: &[EmailAddress]) -> usize {
    let each = list.iter().map(|address| encoded_length(address.as_str()) - 2);
    each.sum::<usize>() + list.len().saturating_sub(1)
}

fn whole_length(carries: Carries, to: &[EmailAddress], cc: &[EmailAddress], subject: &str, body: &str) -> usize {
    let parameter = |name: &str, value: usize| if value == 0 { 0 } else { "?".len() + name.len() + "=".len() + value };
    let mut length = "mailto:".len() + list_length(to) + parameter("cc", list_length(cc));
    if carries >= Carries::RecipientsAndSubject {
        length += parameter("subject", encoded_length(&one_line(subject)));
    }
    if carries == Carries::WholeLetter {
        length += parameter("body", encoded_length(&arriving(body)));
    }
    length
}

fn check(link: &MailLink, to: &[EmailAddress], cc: &[EmailAddress], subject: &str, body: &str) {
    assert!(link.href.len() <= MAX_ENCODED, "{} characters", link.href.len());
    let mail = read(&link.href);
    let texts = |list: &[EmailAddress]| list.iter().map(|a| a.as_str().to_owned()).collect::<Vec<_>>();
    if link.carries == Carries::SomeRecipients {
        assert!(texts(to).starts_with(&mail.to), "{:?} are not the first of {to:?}", mail.to);
        assert_eq!((mail.cc.len(), &*mail.subject, &*mail.body), (0, "", ""));
        if let Some(next) = to.get(mail.to.len()) {
            let longer = link.href.len() + ",".len() + encoded_length(next.as_str()) - 2;
            assert!(longer > MAX_ENCODED, "{} would have fitted as well", next.as_str());
        }
    } else {
        assert_eq!((mail.to, mail.cc), (texts(to), texts(cc)));
        assert_eq!(
            mail.subject,
            if link.carries >= Carries::RecipientsAndSubject { one_line(subject) } else { String::new() }
        );
        assert_eq!(mail.body, if link.carries == Carries::WholeLetter { arriving(body) } else { String::new() });
        assert_eq!(link.href.len(), whole_length(link.carries, to, cc, subject, body));
    }
    for better in [Carries::WholeLetter, Carries::RecipientsAndSubject, Carries::Recipients] {
        if better > link.carries {
            let length = whole_length(better, to, cc, subject, body);
            assert!(length > MAX_ENCODED, "{better:?} has {length} characters and would have fitted");
        }
    }
}

/// Text as people type and paste it, and as nobody should.
fn any_text() -> impl Strategy<Value = String> {
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
        1 => "\\PC{0,12}",
        1 => any::<String>(),
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn any_address() -> impl Strategy<Value = EmailAddress> {
    let atom = "[a-zA-Z0-9!#$'*+/=^_`{|}~-]{1,12}";
    let label = "[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?";
    (vec(atom, 1..4), vec(label, 1..3), "[a-z]{2,6}")
        .prop_map(|(local, labels, top)| format!("{}@{}.{top}", local.join("."), labels.join(".")).parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_mail_is_read_back_as_it_was_written(
        to in vec(any_address(), 0..4),
        cc in vec(any_address(), 0..4),
        subject in any_text(),
        body in any_text(),
    ) {
        check(&mail_link(&to, &cc, &subject, &body), &to, &cc, &subject, &body);
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_carries_as_much_as_fits(
        to in vec(any_address(), 0..70),
        cc in vec(any_address(), 0..50),
        subject in any_text(),
        repeats in 0_usize..90,
        body in any_text(),
    ) {
        let subject = subject.repeat(repeats % 17);
        let body = body.repeat(repeats);
        check(&mail_link(&to, &cc, &subject, &body), &to, &cc, &subject, &body);
    }

    #[test]
    fn whatever_is_typed_in_a_letter_makes_a_good_link(name in any_text(), town in any_text(), message in any_text()) {
        for campaign in [support::ua_0425(), support::with_email()] {
            let letter = support::letter(&campaign, |choices| {
                choices.name = name.clone();
                choices.town = town.clone();
                choices.message = message.clone();
            });
            let to = letter.to.emails.clone();
            let to_self = to.is_empty();
            let copies = letter.copies.iter().flat_map(|copy| copy.emails.clone());
            let cc: Vec<_> = if to_self { Vec::new() } else { copies.collect() };
            let body = if to_self { note_to_self(&letter) } else { body_text(&letter) };
            check(&letter_link(&letter), &to, &cc, &letter.subject, &body);
        }
    }
}

/// Recipients, copies, subject, body, and the link.
type Vector<'a> = (&'a [&'a str], &'a [&'a str], &'a str, &'a str, &'a str);

fn check_vectors(vectors: &[Vector<'_>]) {
    for (to, cc, subject, body, href) in vectors {
        let link = mail_link(&addresses(to), &addresses(cc), subject, body);
        assert_eq!((&*link.href, link.carries), (*href, Carries::WholeLetter));
        check(&link, &addresses(to), &addresses(cc), subject, body);
    }
}

#[test]
fn the_examples_of_rfc_6068_are_written_as_the_rfc_writes_them() {
    check_vectors(&[
        (&["chris@example.com"], &[], "", "", "mailto:chris@example.com"),
        (&["addr1@an.example", "addr2@an.example"], &[], "", "", "mailto:addr1@an.example,addr2@an.example"),
        (&["infobot@example.com"], &[], "current-issue", "", "mailto:infobot@example.com?subject=current-issue"),
        (
            &["infobot@example.com"],
            &[],
            "",
            "send current-issue",
            "mailto:infobot@example.com?body=send%20current-issue",
        ),
        (
            &["infobot@example.com"],
            &[],
            "",
            "send current-issue\nsend index",
            "mailto:infobot@example.com?body=send%20current-issue%0D%0Asend%20index",
        ),
        (
            &["joe@example.com"],
            &["bob@example.com"],
            "",
            "hello",
            "mailto:joe@example.com?cc=bob@example.com&body=hello",
        ),
        (&["user@example.org"], &[], "café", "", "mailto:user@example.org?subject=caf%C3%A9"),
        (&["user@example.org"], &[], "café", "café", "mailto:user@example.org?subject=caf%C3%A9&body=caf%C3%A9"),
        (
            &["user@example.org"],
            &[],
            "=?utf-8?Q?caf=C3=A9?=",
            "",
            "mailto:user@example.org?subject=%3D%3Futf-8%3FQ%3Fcaf%3DC3%3DA9%3F%3D",
        ),
    ]);
}

#[test]
fn addresses_of_rfc_6068_that_some_mail_apps_misread_are_refused() {
    for text in [
        "gorby%kremvax@example.com",
        "unlikely?address@example.com",
        "Mike&family@example.org",
        "\"not@me\"@example.org",
        "\"oh\\\\no\"@example.org",
        "\"\\\\\\\"it's\\ ugly\\\\\\\"\"@example.org",
        "user@納豆.example.org",
    ] {
        assert!(text.parse::<EmailAddress>().is_err(), "{text}");
    }
}

#[test]
fn every_break_becomes_one_break_and_the_head_holds_none() {
    check_vectors(&[
        (&[], &[], "", "", "mailto:"),
        (&[], &[], "a\r\nb\n\nc", "", "mailto:?subject=a%20b%20c"),
        (&[], &[], "\r\n", "\r\n", "mailto:?body=%0D%0A"),
        (&[], &[], "", "a\rb\nc\r\nd", "mailto:?body=a%0D%0Ab%0D%0Ac%0D%0Ad"),
        (&[], &[], "", "a\n\rb", "mailto:?body=a%0D%0A%0D%0Ab"),
        (&[], &[], "", "a\u{2028}b\u{2029}c\u{85}d", "mailto:?body=a%0D%0Ab%0D%0Ac%0D%0Ad"),
        (&[], &[], "", "a\tb\u{0}c\u{7f}d", "mailto:?body=a%20b%20c%20d"),
    ]);
}

#[test]
fn nothing_in_a_text_or_address_can_start_a_parameter_or_a_header() {
    check_vectors(&[
        (&["a+b@example.org"], &[], "", "", "mailto:a%2Bb@example.org"),
        (&["a#b@example.org"], &["o'neil@example.org"], "", "", "mailto:a%23b@example.org?cc=o%27neil@example.org"),
        (&["a=b/c@example.org"], &[], "1+1=2", "", "mailto:a%3Db%2Fc@example.org?subject=1%2B1%3D2"),
        (&[], &[], "x&bcc=y@example.org", "", "mailto:?subject=x%26bcc%3Dy%40example.org"),
        (&[], &[], "x\r\nBcc: y@example.org", "", "mailto:?subject=x%20Bcc%3A%20y%40example.org"),
        (&[], &[], "100% & more?", "#1", "mailto:?subject=100%25%20%26%20more%3F&body=%231"),
        (&[], &[], "%0D%0A", "%26", "mailto:?subject=%250D%250A&body=%2526"),
    ]);
}

#[test]
fn emoji_and_right_to_left_text_arrive_byte_by_byte() {
    check_vectors(&[
        (&[], &[], "", "🕊", "mailto:?body=%F0%9F%95%8A"),
        (&[], &[], "سلام", "\u{200f}!", "mailto:?subject=%D8%B3%D9%84%D8%A7%D9%85&body=%E2%80%8F%21"),
        (&[], &[], "a\u{202e}b", "", "mailto:?subject=ab"),
    ]);
}

#[test]
fn a_link_may_be_just_as_long_as_the_limit_and_no_longer() {
    let room = MAX_ENCODED - "mailto:?body=".len();
    let carries = |length: usize| mail_link(&[], &[], "", &"a".repeat(length)).carries;
    assert_eq!(carries(room), Carries::WholeLetter);
    assert_eq!(carries(room + 1), Carries::RecipientsAndSubject);
}

#[test]
fn what_does_not_fit_is_left_out_from_the_end() {
    let many: Vec<EmailAddress> = (0..200).map(|n| format!("office{n}@example.org").parse().unwrap()).collect();
    let (few, long) = (&many[..2], "word ".repeat(1_000));
    let carries = |to: &[EmailAddress], cc: &[EmailAddress], subject: &str, body: &str| {
        let link = mail_link(to, cc, subject, body);
        check(&link, to, cc, subject, body);
        link.carries
    };
    assert_eq!(carries(few, few, "subject", "body"), Carries::WholeLetter);
    assert_eq!(carries(few, few, "subject", &long), Carries::RecipientsAndSubject);
    assert_eq!(carries(few, few, &long, "body"), Carries::Recipients);
    assert_eq!(carries(&many, few, "subject", "body"), Carries::SomeRecipients);
    assert_eq!(carries(few, &many, "subject", "body"), Carries::SomeRecipients);
}
