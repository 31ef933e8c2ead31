//! Percent-encoding into a link of limited length, and the normalization of line breaks.

use crate::campaign::EmailAddress;

/// A line break in a link, as in RFC 6068, section 5.
pub(super) const CRLF: &str = "%0D%0A";

/// A link under construction. It stops reading input as soon as it exceeds its limit: a letter of a hundred thousand
/// characters costs no more than one that is slightly too long.
pub(super) struct Link {
    text: String,
    limit: usize,
}

impl Link {
    /// Creates a link that starts with `start` and should have at most `limit` characters.
    pub(super) fn new(start: &str, limit: usize) -> Self {
        Self { text: start.to_owned(), limit }
    }

    /// Whether the link is within its limit.
    pub(super) fn fits(&self) -> bool {
        self.text.len() <= self.limit
    }

    /// The link as far as it was written.
    pub(super) fn text(self) -> String {
        self.text
    }

    /// Adds the name of a parameter, including the `=` that follows it, and the `?` or `&` that precedes it. Encoded text
    /// contains neither.
    pub(super) fn parameter(&mut self, name: &str) {
        self.text.push(if self.text.contains('?') { '&' } else { '?' });
        self.text.push_str(name);
    }

    /// Adds two lists of addresses as one list.
    pub(super) fn addresses(&mut self, list: &[EmailAddress], more: &[EmailAddress], separator: &str) {
        let mut between = "";
        for address in list.iter().chain(more) {
            self.text.push_str(between);
            self.encoded(Lines::of(address.as_str().chars()), '@', "");
            between = separator;
            if !self.fits() {
                return;
            }
        }
    }

    /// Adds text, with each line break written as `line_break`.
    pub(super) fn lines(&mut self, text: &str, line_break: &str) {
        self.encoded(Lines::of(text.chars()), '~', line_break);
    }

    /// Encodes everything except the unreserved characters of RFC 3986, section 2.3, and one further character (`@` in an
    /// address: RFC 6068, section 2): so a space is `%20` and never `+`, and no text can start a parameter.
    fn encoded(&mut self, characters: impl Iterator<Item = char>, stays: char, line_break: &str) {
        for c in characters {
            if !self.fits() {
                return;
            }
            if c == '\n' {
                self.text.push_str(line_break);
            } else if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~') || c == stays {
                self.text.push(c);
            } else {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    self.text.push('%');
                    self.digit(byte >> 4);
                    self.digit(byte & 15);
                }
            }
        }
    }

    fn digit(&mut self, value: u8) {
        self.text.push(char::from(if value < 10 { b'0' + value } else { b'A' + value - 10 }));
    }
}

/// The characters of a text, with every line break (CR LF, CR, LF, and those of Unicode and of C1) as one `\n` and every
/// other control character as a space.
struct Lines<I> {
    characters: I,
    after_return: bool,
}

impl<I: Iterator<Item = char>> Lines<I> {
    fn of(characters: I) -> Self {
        Self { characters, after_return: false }
    }
}

impl<I: Iterator<Item = char>> Iterator for Lines<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let mut c = self.characters.next()?;
        if self.after_return && c == '\n' {
            self.after_return = false;
            c = self.characters.next()?;
        }
        self.after_return = c == '\r';
        Some(match c {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            c if c.is_control() => ' ',
            c => c,
        })
    }
}

/// Converts line breaks to CR LF, as e-mails and Windows require, and every other control character to a space.
pub(super) fn with_crlf(text: &str) -> String {
    let mut lines = String::new();
    for c in Lines::of(text.chars()) {
        if c == '\n' {
            lines.push('\r');
        }
        lines.push(c);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An endless text: code that tried to read all of it would never return.
    fn endless(characters: &str) -> impl Iterator<Item = char> {
        characters.chars().cycle()
    }

    #[test]
    fn a_text_without_end_is_read_only_as_far_as_the_limit() {
        for text in ["a", "é", "\r\n", "\n", "🕊", "&\u{0}\u{85}"] {
            let mut read = 0;
            let mut link = Link::new("mailto:?body=", 1_800);
            link.encoded(Lines::of(endless(text).inspect(|_| read += 1)), '~', CRLF);
            assert!(!link.fits(), "{text:?}");
            assert!(link.text().len() <= 1_800 + "%F0%9F%95%8A".len(), "{text:?}");
            assert!(read <= 1_800, "{text:?}: {read} characters");
        }
    }

    #[test]
    fn what_is_too_long_already_reads_no_further() {
        let mut link = Link::new("mailto:", 3);
        let mut read = 0;
        link.encoded(endless("a").inspect(|_| read += 1), '~', "");
        assert!(read <= 1, "{read}");
    }

    #[test]
    fn every_break_is_one_break() {
        assert_eq!(with_crlf("a\rb\nc\r\nd\n\re\u{85}f\u{2028}g\u{2029}h\r"), {
            "a\r\nb\r\nc\r\nd\r\n\r\ne\r\nf\r\ng\r\nh\r\n"
        });
        assert_eq!(with_crlf("\r\r\n\n"), "\r\n\r\n\r\n");
        assert_eq!(with_crlf("a\tb\u{0}"), "a b ");
    }
}
