//! The words of a problem: the place, and what the author wrote there.

/// The path of a field.
pub(super) fn join(path: &str, name: &str) -> String {
    let mut joined = String::with_capacity(path.len() + name.len() + 1);
    joined.push_str(path);
    if !path.is_empty() {
        joined.push('.');
    }
    push_shown(&mut joined, name);
    joined
}

/// What stands in the file, in quotation marks, and what is wrong with it.
pub(super) fn quoted(text: &str, cause: &str) -> String {
    let mut sentence = String::from("\"");
    push_shown(&mut sentence, text);
    sentence.push_str("\" ");
    sentence.push_str(cause);
    sentence
}

/// The author's own words within a problem: on one line, and no longer than one.
fn push_shown(text: &mut String, words: &str) {
    let mut rest = words.chars();
    text.extend(rest.by_ref().take(80).map(|c| if c.is_control() { ' ' } else { c }));
    if rest.next().is_some() {
        text.push('…');
    }
}

/// A choice of words, each in quotation marks.
pub(super) fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut choice = String::from("one of these: \"");
    for (index, word) in words.enumerate() {
        if index > 0 {
            choice.push_str("\", \"");
        }
        choice.push_str(word);
    }
    choice.push('"');
    choice
}

/// Words parted by commas.
pub(super) fn push_joined<'a>(text: &mut String, words: impl Iterator<Item = &'a str>) {
    for (index, word) in words.enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        text.push_str(word);
    }
}

/// Whether a text holds something that HTML would read as a tag. `a < b` is none.
pub(super) fn has_tag(text: &str) -> bool {
    text.match_indices('<').any(|(start, _)| {
        let rest = text[start + 1..].trim_start_matches('/');
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') && rest.contains('>')
    })
}
