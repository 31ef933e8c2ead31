//! Short names for the parts of a campaign.

use super::fold::{FILL, plain};

/// A set of unique short names.
#[derive(Debug, Default)]
pub(super) struct Slugs {
    taken: Vec<String>,
}

/// Words that add nothing to a short name.
#[rustfmt::skip]
const EMPTY: &[&str] = &[
    "the", "of", "a", "an", "to", "and", "all", "that", "for", "his", "her", "de", "del", "la", "el", "los", "las",
    "le", "les", "des", "du", "que", "y", "et",
];

impl Slugs {
    /// Returns a short name made from the first words of a text.
    pub(super) fn name(&mut self, text: &str, words: usize) -> String {
        let first: Vec<&str> = text
            .split([' ', '\'', '’'])
            .filter(|word| !EMPTY.contains(&word.to_lowercase().as_str()))
            .take(words)
            .collect();
        let base = slug(&first.join(" "), 48).unwrap_or_else(|| "item".to_owned());
        let mut name = base.clone();
        let mut number = 2;
        while self.taken.contains(&name) {
            name = format!("{base}-{number}");
            number += 1;
        }
        self.taken.push(name.clone());
        name
    }
}

/// Reduces a text to lower-case letters and digits, separated by hyphens; nothing if none are left.
pub(super) fn slug(text: &str, most: usize) -> Option<String> {
    let mut out = String::new();
    for c in text.chars() {
        let (first, second) = plain(c);
        for byte in [first, second] {
            if byte == FILL || byte == b'\'' {
                continue;
            }
            if byte.is_ascii_alphanumeric() {
                out.push(char::from(byte));
            } else if !out.is_empty() && !out.ends_with('-') {
                out.push('-');
            }
        }
        if out.len() >= most {
            break;
        }
    }
    out.truncate(most);
    let out = out.trim_matches('-');
    (!out.is_empty()).then(|| out.to_owned())
}
