//! Builds the message of a problem from the place and what the author wrote there.

use super::disguise::is_disguise;

/// Joins the parts of a sentence.
pub(super) fn sentence(parts: &[&str]) -> String {
    let mut sentence = String::new();
    for part in parts {
        sentence.push_str(part);
    }
    sentence
}

/// Formats a number as an author writes it, to three decimal places; an absurdly large one is replaced with words.
pub(super) fn decimal(number: f64) -> String {
    if number.abs() > 1_000_000.0 {
        return String::from("far from 1");
    }
    let thousandths = (number.abs() * 1_000.0 + 0.5) as usize;
    let mut text = String::from(if number.is_sign_negative() { "-" } else { "" });
    text.push_str(&(thousandths / 1_000).to_string());
    let mut rest = thousandths % 1_000;
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        text.push(char::from(b'0' + (rest / 100) as u8));
        rest = rest % 100 * 10;
    }
    text
}

/// Formats a character as a Unicode code point: `U+202E`.
pub(super) fn code_point(c: char) -> String {
    let mut text = String::from("U+");
    let digits = (c as u32).max(0x1000).ilog2() / 4;
    for place in (0..=digits).rev() {
        let digit = char::from_digit(c as u32 >> (4 * place) & 15, 16);
        text.extend(digit.map(|digit| digit.to_ascii_uppercase()));
    }
    text
}

/// Returns a text from the file, in quotation marks, and what is wrong with it.
pub(super) fn quoted(text: &str, cause: &str) -> String {
    let mut sentence = String::from("\"");
    push_shown(&mut sentence, text);
    sentence.push_str("\" ");
    sentence.push_str(cause);
    sentence
}

/// Appends the author's own words to a problem: on one line, no longer than one line, and not disguised.
pub(super) fn push_shown(text: &mut String, words: &str) {
    push_most(text, words, 80);
}

/// Appends at most `most` characters of these words, on one line and without anything that changes how they look.
pub(super) fn push_most(text: &mut String, words: &str, most: usize) {
    for (index, c) in words.chars().enumerate() {
        if index == most {
            text.push('…');
            return;
        }
        let breaks = matches!(c, '\t' | '\n' | '\r' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}');
        text.push(if breaks || is_disguise(c) { ' ' } else { c });
    }
}

/// Lists the words to choose from, each in quotation marks.
pub(super) fn one_of(words: &[&str]) -> String {
    sentence(&["one of these: \"", &joined(words, "\", \""), "\""])
}

/// Joins words with a separator.
pub(super) fn joined(words: &[&str], between: &str) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(word);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_named_with_four_digits_at_least() {
        for (c, name) in [
            ('\0', "U+0000"),
            ('\u{ad}', "U+00AD"),
            ('\u{202e}', "U+202E"),
            ('\u{e007f}', "U+E007F"),
            ('\u{10ffff}', "U+10FFFF"),
        ] {
            assert_eq!(code_point(c), name);
        }
    }

    #[test]
    fn a_number_is_shown_as_it_is_written() {
        for text in ["0.9", "2", "-1", "1.5", "10.125", "0.05", "1000000"] {
            assert_eq!(decimal(text.parse().unwrap()), text);
        }
        assert_eq!(decimal(1e300), "far from 1");
    }
}
