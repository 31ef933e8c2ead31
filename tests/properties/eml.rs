//! An e-mail as a file, read back by a parser that knows nothing of how it is written: the `mail-parser` crate.

use letter_widget::letter::one_line;
use letter_widget::send::{Mail, eml};
use mail_parser::{Address, Message, MessageParser};

use super::reading::{arriving, texts};

/// The e-mail that this text describes is read back unchanged.
pub fn any_text(text: &str) {
    check(&super::mail_of(text));
}

/// The headers that a draft may have, in this order.
const HEADERS: [&str; 7] =
    ["X-Unsent", "MIME-Version", "To", "Cc", "Subject", "Content-Type", "Content-Transfer-Encoding"];

fn list(address: Option<&Address<'_>>) -> Vec<String> {
    let each = address.into_iter().flat_map(Address::iter);
    each.map(|one| {
        assert_eq!(one.name(), None);
        one.address().unwrap().to_owned()
    })
    .collect()
}

fn header_names(message: &Message<'_>, file: &str) -> Vec<String> {
    let names = message.headers().iter().map(|header| header.name().to_owned()).collect::<Vec<_>>();
    let seen = file.split("\r\n\r\n").next().unwrap().lines().filter(|line| !line.starts_with(' '));
    let seen: Vec<_> = seen.map(|line| line.split(':').next().unwrap().to_owned()).collect();
    assert_eq!(names, seen);
    names
}

/// Checks that lines are as RFC 5322, RFC 2045 and RFC 2047 require.
fn check_form(file: &str) {
    assert!(file.is_ascii());
    assert_eq!(file.replace("\r\n", "").find(['\r', '\n']), None, "a lone CR or LF");
    assert!(file.ends_with("\r\n"));
    let (head, body) = file.split_once("\r\n\r\n").unwrap();
    for line in head.split("\r\n") {
        let words = line.trim_end_matches(',').split(' ').count();
        assert!(line.len() <= 76 || (line.contains('@') && words <= 2), "{line}");
        assert!(!line.trim().is_empty());
        for word in line.split(' ').filter(|word| word.starts_with("=?")) {
            assert!(word.len() <= 75 && word.starts_with("=?UTF-8?B?") && word.ends_with("?="), "{word}");
        }
    }
    let lines: Vec<&str> = body.split_terminator("\r\n").collect();
    for (index, line) in lines.iter().enumerate() {
        assert!(line.len() == 76 || (index + 1 == lines.len() && (1..76).contains(&line.len())), "{line}");
    }
}

/// Reads a draft back; nothing in it may have become a header.
pub fn check(mail: &Mail) {
    let file = eml(mail);
    check_form(&file);
    let message = MessageParser::new().parse(file.as_bytes()).unwrap();
    let subject = one_line(&mail.subject);
    let absent = |name: &str| match name {
        "To" => mail.to.is_empty(),
        "Cc" => mail.cc.is_empty(),
        "Subject" => subject.is_empty(),
        _ => false,
    };
    let expected: Vec<&str> = HEADERS.into_iter().filter(|name| !absent(name)).collect();
    assert_eq!(header_names(&message, &file), expected);
    assert_eq!(message.header("X-Unsent").and_then(|value| value.as_text()), Some("1"));
    assert_eq!((list(message.to()), list(message.cc())), (texts(&mail.to), texts(&mail.cc)));
    assert_eq!(message.subject().unwrap_or_default(), subject);
    let body = arriving(&mail.body, "\r\n");
    assert_eq!((message.text_body_count(), message.attachment_count()), (1, 0));
    assert_eq!(message.part(0).and_then(|part| part.text_contents()).unwrap_or_default(), body);
}
