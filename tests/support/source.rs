//! Source files as the architecture rules look at them: Rust without comments and without test modules.

use std::path::{Path, PathBuf};

use super::path;

/// Every file below a folder of this project whose name ends with this text, in order.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(&path(folder), ending, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let file = entry.unwrap().path();
        if file.is_dir() {
            collect(&file, ending, found);
        // The schema of campaign files is in the same folder as they are.
        } else if file.to_string_lossy().ends_with(ending) && !file.ends_with("campaign.schema.json") {
            found.push(file);
        }
    }
}

/// The kind of a piece of Rust source.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Code,
    Text,
    Comment,
}

/// Rust source without comments and `#[cfg(test)]` modules; string literals stay.
pub fn without_tests(source: &str) -> String {
    let marked = mark(source);
    let code: Vec<char> = marked.iter().map(|(c, kind)| if *kind == Kind::Code { *c } else { ' ' }).collect();
    let keep: Vec<char> = marked.iter().map(|(c, kind)| if *kind == Kind::Comment { ' ' } else { *c }).collect();
    let marker: Vec<char> = "#[cfg(test)]".chars().collect();
    let (mut kept, mut place) = (String::new(), 0);
    while place < code.len() {
        if code[place..].starts_with(&marker) {
            place = end_of_item(&code, place + marker.len());
        } else {
            kept.push(keep[place]);
            place += 1;
        }
    }
    kept
}

/// The position after the `}` that closes the first `{`, or after a `;` that comes before it.
fn end_of_item(code: &[char], from: usize) -> usize {
    let mut depth = 0;
    for (place, c) in code.iter().enumerate().skip(from) {
        match c {
            ';' if depth == 0 => return place + 1,
            '{' => depth += 1,
            '}' if depth == 1 => return place + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

fn mark(source: &str) -> Vec<(char, Kind)> {
    let chars: Vec<char> = source.chars().collect();
    let mut marked = Vec::with_capacity(chars.len());
    let mut place = 0;
    while place < chars.len() {
        let (length, kind) = token(&chars[place..], place.checked_sub(1).map(|before| chars[before]));
        marked.extend(chars[place..place + length].iter().map(|c| (*c, kind)));
        place += length;
    }
    marked
}

/// The length and the kind of the comment, the string literal or the single character at the front.
fn token(rest: &[char], before: Option<char>) -> (usize, Kind) {
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    match rest {
        ['/', '/', ..] => (rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()), Kind::Comment),
        ['/', '*', ..] => (block_comment(rest), Kind::Comment),
        ['"', ..] => (quoted(rest, '"'), Kind::Text),
        ['r', '"' | '#', ..] if !in_word => raw_text(rest).map_or((1, Kind::Code), |length| (length, Kind::Text)),
        ['\'', '\\', ..] => (quoted(rest, '\''), Kind::Text),
        ['\'', _, '\'', ..] => (3, Kind::Text),
        _ => (1, Kind::Code),
    }
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut place) = (0, 0);
    while place < rest.len() {
        match &rest[place..] {
            ['/', '*', ..] => (depth, place) = (depth + 1, place + 2),
            ['*', '/', ..] => (depth, place) = (depth - 1, place + 2),
            _ => place += 1,
        }
        if depth == 0 {
            break;
        }
    }
    place
}

fn quoted(rest: &[char], mark: char) -> usize {
    let mut place = 1;
    while place < rest.len() && rest[place] != mark {
        place += if rest[place] == '\\' { 2 } else { 1 };
    }
    (place + 1).min(rest.len())
}

fn raw_text(rest: &[char]) -> Option<usize> {
    let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
    (rest.get(1 + hashes) == Some(&'"')).then_some(())?;
    let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let start = 2 + hashes;
    let end = rest[start..].windows(close.len()).position(|window| window == close)?;
    Some(start + end + close.len())
}
