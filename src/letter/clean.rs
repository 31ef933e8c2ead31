//! Turns what people type or paste into text that a letter can contain. Nothing visible is changed.

/// Cleans text for one line: control characters and line breaks become spaces, runs of spaces become one, the ends are
/// trimmed.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().filter(|c| !reorders(*c)) {
        if c.is_whitespace() || c.is_control() {
            gap = !line.is_empty();
        } else {
            if std::mem::take(&mut gap) {
                line.push(' ');
            }
            line.push(c);
        }
    }
    line
}

/// Splits text into paragraphs at empty lines; a single line break is kept within its paragraph. No paragraph is empty.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut current = String::new();
    for line in unified(text).split('\n') {
        let line = one_line(line);
        if line.is_empty() {
            push_filled(&mut found, std::mem::take(&mut current));
        } else {
            if !current.is_empty() {
                current.push('\n');
            }
            current.push_str(&line);
        }
    }
    push_filled(&mut found, current);
    found
}

/// Splits a block such as an address into lines. No line is empty.
pub(super) fn lines(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in unified(text).split('\n') {
        push_filled(&mut found, one_line(line));
    }
    found
}

/// Adds a line, unless it is empty.
pub(super) fn push_filled(lines: &mut Vec<String>, line: String) {
    if !line.is_empty() {
        lines.push(line);
    }
}

/// Converts every line break to `\n`: CR LF, CR, and the line breaks of Unicode and of C1.
fn unified(text: &str) -> String {
    let mut unified = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars() {
        if !(after_return && c == '\n') {
            unified.push(if matches!(c, '\r' | '\u{2028}' | '\u{2029}' | '\u{85}') { '\n' } else { c });
        }
        after_return = c == '\r';
    }
    unified
}

/// Whether a character reorders the text around it (explicit embeddings, overrides and isolates of UAX #9). Left open,
/// it would reverse the rest of the letter. The plain marks U+200E and U+200F are kept, because names need them.
fn reorders(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_no_break_and_no_control() {
        assert_eq!(one_line("  Example\r\nPerson\u{0}\u{7f}\u{85}\u{2028} x\u{202e}y "), "Example Person xy");
        assert_eq!(one_line("\u{200f}مثال"), "\u{200f}مثال");
    }

    #[test]
    fn empty_lines_part_paragraphs() {
        assert_eq!(paragraphs("a\r\nb\r\n\r\n\r\nc\n \n\u{2029}"), ["a\nb", "c"]);
        assert!(paragraphs(" \n\t").is_empty());
        assert_eq!(lines("a\n\nb\nc"), ["a", "b", "c"]);
    }
}
