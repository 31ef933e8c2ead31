//! A value with the place where it stands.

use std::ops::Range;

use super::Certainty;

/// A value, where it stands in the text that was given, and how sure it is.
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

    /// The same, with a reason to look at it.
    pub(super) fn doubted(self, certainty: Certainty, doubt: &'static str) -> Self {
        Self { certainty, doubt, ..self }
    }

    /// The same place, read as this.
    pub(super) fn read_as(&self, text: &str) -> Self {
        // Not by a clone: a part of a long text must not cost the whole of it.
        Self { text: text.to_owned(), range: self.range.clone(), certainty: self.certainty, doubt: self.doubt }
    }

    /// Adds the line that goes on from this one.
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

/// `ill-` and `treatment` on the next line: one word, whose hyphen may be its own.
fn ends_in_a_broken_word(line: &str, next: &str) -> bool {
    let mut end = line.chars().rev();
    end.next() == Some('-') && end.next().is_some_and(char::is_alphabetic) && next.starts_with(char::is_lowercase)
}
