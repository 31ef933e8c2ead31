//! A value with its position.

use std::ops::Range;

use super::Certainty;

/// A value, its position in the original text, and how certain it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) text: String,
    pub(super) range: Range<usize>,
    pub(super) certainty: Certainty,
    pub(super) doubt: &'static str,
}

impl Spot {
    pub(super) fn new(text: &str, range: Range<usize>) -> Self {
        Self { text: text.to_owned(), range, certainty: Certainty::Sure, doubt: "" }
    }

    /// The same value, with a reason to review it.
    pub(super) fn doubted(self, certainty: Certainty, doubt: &'static str) -> Self {
        Self { certainty, doubt, ..self }
    }

    /// The same position, read as this text.
    pub(super) fn read_as(&self, text: &str) -> Self {
        // Not by cloning `self`: a part of a long text must not cost a copy of the complete text.
        Self { text: text.to_owned(), range: self.range.clone(), certainty: self.certainty, doubt: self.doubt }
    }

    /// Appends the line that continues this one.
    pub(super) fn extend(&mut self, next: &Self) {
        if next.text.is_empty() {
            return;
        }
        if !self.text.is_empty() && !ends_in_a_broken_word(&self.text, &next.text) {
            self.text.push(' ');
        }
        self.text.push_str(&next.text);
        self.range.start = self.range.start.min(next.range.start);
        self.range.end = self.range.end.max(next.range.end);
    }
}

/// `ill-` with `treatment` on the next line: one word, whose hyphen may belong to it.
fn ends_in_a_broken_word(line: &str, next: &str) -> bool {
    let mut end = line.chars().rev();
    end.next() == Some('-') && end.next().is_some_and(char::is_alphabetic) && next.starts_with(char::is_lowercase)
}
