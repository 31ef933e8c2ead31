//! What people type or paste becomes text that a letter can hold. Nothing visible is changed.

/// Text for one line: control characters and line breaks become spaces, runs of spaces one, the ends are trimmed.
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

/// Text for paragraphs: an empty line parts them, a single break stays a break within the paragraph. None is empty.
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

/// Lines of a block such as an address: none is empty.
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

/// Every line break as `\n`: CR LF, CR, and the breaks of Unicode and of C1.
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

/// Characters that reorder the text around them (explicit embeddings, overrides and isolates of UAX #9). Left open,
/// they would turn the rest of the letter around. The plain marks U+200E and U+200F stay: names need them.
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
