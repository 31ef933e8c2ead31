//! An e-mail as a file that a mail program opens as a draft.

use crate::campaign::EmailAddress;
use crate::letter::one_line;

use super::link::with_crlf;
use super::mail::Mail;

/// The maximum number of bytes of text in one encoded word. Encoded, they are 52 characters, or 64 with `=?UTF-8?B?` and
/// `?=`; RFC 2047, section 2, allows 75 per word and 76 per line, and `Subject: ` uses nine.
const WORD_BYTES: usize = 39;

/// The number of bytes of text in one line of base64, which then has the 76 characters that RFC 2045, section 6.8,
/// allows.
const LINE_BYTES: usize = 57;

/// The maximum length of a subject that is written unencoded: with the header name, a line of 76 characters (RFC 5322,
/// section 2.1.1, recommends at most 78).
const PLAIN_SUBJECT: usize = 67;

/// Writes the e-mail as a message (RFC 5322) without sender and date, which the mail program adds. `X-Unsent: 1` makes
/// classic Outlook and Thunderbird open it for editing; Apple Mail only displays it, and phones do not open it.
pub fn eml(mail: &Mail) -> String {
    let mut file = String::from("X-Unsent: 1\r\nMIME-Version: 1.0\r\n");
    push_addresses(&mut file, "To: ", &mail.to);
    push_addresses(&mut file, "Cc: ", &mail.cc);
    push_subject(&mut file, &one_line(&mail.subject));
    file.push_str("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    for line in with_crlf(&mail.body).as_bytes().chunks(LINE_BYTES) {
        push_base64(&mut file, line);
        file.push_str("\r\n");
    }
    file
}

/// Writes one address per line: addresses are ASCII without any character that is special in a header, and cannot be
/// folded.
fn push_addresses(file: &mut String, name: &str, addresses: &[EmailAddress]) {
    let mut before = name;
    for address in addresses {
        file.push_str(before);
        file.push_str(address.as_str());
        before = ",\r\n ";
    }
    if !addresses.is_empty() {
        file.push_str("\r\n");
    }
}

/// Writes a short subject of printable ASCII unchanged, and any other in encoded words (RFC 2047) that never split a
/// character. An author who writes `=?` means those two characters, so such a subject is encoded, too.
fn push_subject(file: &mut String, subject: &str) {
    if subject.is_empty() {
        return;
    }
    file.push_str("Subject: ");
    let plain =
        subject.bytes().all(|b| matches!(b, b' '..=b'~')) && !subject.as_bytes().windows(2).any(|two| two == b"=?");
    if plain && subject.len() <= PLAIN_SUBJECT {
        file.push_str(subject);
    } else {
        let mut rest = subject;
        while !rest.is_empty() {
            let (word, behind) = rest.split_at(rest.floor_char_boundary(WORD_BYTES));
            if rest.len() < subject.len() {
                file.push_str("\r\n ");
            }
            file.push_str("=?UTF-8?B?");
            push_base64(file, word.as_bytes());
            file.push_str("?=");
            rest = behind;
        }
    }
    file.push_str("\r\n");
}

/// Base64 with padding (RFC 4648, section 4).
fn push_base64(text: &mut String, bytes: &[u8]) {
    for three in bytes.chunks(3) {
        let byte = |index: usize| u32::from(three.get(index).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (index, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            text.push(if index <= three.len() { base64_digit(bits >> shift & 63) } else { '=' });
        }
    }
}

fn base64_digit(value: u32) -> char {
    let value = value as u8;
    char::from(match value {
        0..26 => b'A' + value,
        26..52 => b'a' + (value - 26),
        52..62 => b'0' + (value - 52),
        62 => b'+',
        _ => b'/',
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        let table = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
            ("\u{0}\u{10}\u{7f}~~??>>", "ABB/fn4/Pz4+"),
        ];
        for (text, expected) in table {
            let mut encoded = String::new();
            push_base64(&mut encoded, text.as_bytes());
            assert_eq!(encoded, expected, "{text:?}");
        }
    }
}
