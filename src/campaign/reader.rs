//! Turns what is at a place in the file into a value. Invalid content is recorded, and reading continues.
//!
//! Every method returns nothing if there is no valid value: either the file has no value there, or the value has been
//! recorded as a problem.

use std::str::FromStr;

use super::disguise::{disguise, is_blank};
use super::limits::{MAX_FIELDS, MAX_ITEMS, MAX_LANGUAGES, MAX_TEXT_CHARS};
use super::log::Log;
use super::place::At;
use super::wrong::{Plain, Wanted, Wrong};
use super::{Fault, LanguageTag, Node, Text};

impl<'a, L: Log> At<'a, L> {
    /// Records that the value here is not of the kind `wanted`.
    fn wrong_kind(&self, wanted: Wanted<'_>) {
        if let Some(node) = self.node {
            self.fail(Wrong::Kind(node, wanted));
        }
    }

    /// Reads a text for people, within the limits, without HTML and without characters that could disguise it.
    pub(super) fn text(&self) -> Option<String> {
        let text = self.any_text()?;
        if has_tag(text) {
            self.fail(Plain::HtmlTag);
            return None;
        }
        if let Some(c) = disguise(text) {
            self.fail(Wrong::Disguise(c));
            return None;
        }
        Some(text.to_owned())
    }

    fn any_text(&self) -> Option<&'a str> {
        let Some(Node::Text(text)) = self.node else {
            self.wrong_kind(Wanted::Text);
            return None;
        };
        if text.chars().all(is_blank) {
            self.fail(Plain::Empty);
            return None;
        }
        if text.chars().nth(MAX_TEXT_CHARS).is_some() {
            self.fail(Plain::TooLong);
            return None;
        }
        Some(text)
    }

    /// Reads a value that has a specific form: a date, an address, a colour.
    pub(super) fn parse<T: FromStr<Err = Fault>>(&self) -> Option<T> {
        let text = self.any_text()?;
        match text.parse() {
            Ok(value) => Some(value),
            Err(fault) => {
                self.fail(Wrong::Form(text, fault));
                None
            }
        }
    }

    /// Reads one of a few words, and returns the value that it stands for.
    pub(super) fn one_of<T: Copy, const N: usize>(&self, words: [&str; N], values: [T; N]) -> Option<T> {
        self.word(&words).and_then(|index| values.get(index).copied())
    }

    /// Returns the index of the text here in a list of words.
    fn word(&self, words: &[&str]) -> Option<usize> {
        let Some(Node::Text(text)) = self.node else {
            self.wrong_kind(Wanted::OneOf(words));
            return None;
        };
        let found = words.iter().position(|word| word == text);
        if found.is_none() {
            self.fail(Wrong::Word(text, words));
        }
        found
    }

    pub(super) fn truth(&self) -> Option<bool> {
        if let Some(Node::Bool(value)) = self.node {
            return Some(*value);
        }
        self.wrong_kind(Wanted::Truth);
        None
    }

    /// Reads a whole number from 0 to `most`; returns `missing` if the file has no value.
    pub(super) fn number(&self, missing: usize, most: u16) -> Option<usize> {
        let Some(Node::Number(value)) = self.node else {
            self.wrong_kind(Wanted::Number);
            return self.node.is_none().then_some(missing);
        };
        let whole = *value as u16;
        if whole > most || f64::from(whole) != *value {
            self.fail(Wrong::Number(most));
            return None;
        }
        Some(usize::from(whole))
    }

    /// Reads a list with at most `most` items.
    pub(super) fn list(&self, most: usize) -> Option<&'a [Node]> {
        let Some(Node::List(items)) = self.node else {
            self.wrong_kind(Wanted::List);
            return None;
        };
        if items.len() > most {
            self.fail(Wrong::Items(items.len(), most));
            return None;
        }
        Some(items)
    }

    /// Reads a list with at least one item and at most `most`; `lacks` is the mistake of an empty one.
    pub(super) fn filled_list(&self, most: usize, lacks: Plain) -> Option<&'a [Node]> {
        let items = self.list(most)?;
        if items.is_empty() {
            self.fail(lacks);
            return None;
        }
        Some(items)
    }

    /// Reads the values of these items; invalid ones are recorded and left out.
    pub(super) fn each<T>(&self, items: &'a [Node], read: impl Fn(&Self) -> Option<T>) -> Vec<T> {
        let mut values = Vec::new();
        for place in self.places(items) {
            if let Some(value) = read(&place) {
                values.push(value);
            }
        }
        values
    }

    /// Reads an optional list of texts or other values; invalid ones are recorded and left out.
    pub(super) fn all<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Vec<T> {
        self.each(self.list(MAX_ITEMS).unwrap_or_default(), read)
    }

    /// Reads an optional list of texts.
    pub(super) fn lines(&self) -> Vec<String> {
        self.all(|item| item.text())
    }

    /// Whether this is an object. Records the fields that are not `known`, and those that appear twice.
    pub(super) fn is_object(&self, known: &[&str]) -> bool {
        let Some(Node::Object(entries)) = self.node else {
            self.wrong_kind(Wanted::Object);
            return false;
        };
        if entries.len() > MAX_FIELDS {
            self.fail(Wrong::Fields(entries.len()));
            return false;
        }
        for (index, (name, node)) in entries.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                self.field(name, node).fail(Wrong::Field(name, known));
            } else if entries[..index].iter().any(|(earlier, _)| earlier == name) {
                self.field(name, node).fail(Plain::Twice);
            }
        }
        true
    }

    /// Reads a text in one or more languages: a text, a list, or an object that maps languages to either.
    /// A text without a language is in the first language of the campaign.
    pub(super) fn translated(&self, first: &LanguageTag) -> Option<Text> {
        let Some(Node::Object(entries)) = self.node else {
            return Text::new(vec![(first.clone(), self.items()?)]);
        };
        if entries.is_empty() {
            self.fail(Plain::NoLanguage);
            return None;
        }
        if entries.len() > MAX_LANGUAGES {
            self.fail(Plain::TooManyLanguages);
            return None;
        }
        for (index, (tag, node)) in entries.iter().enumerate() {
            if entries[..index].iter().any(|(earlier, _)| earlier.eq_ignore_ascii_case(tag)) {
                self.field(tag, node).fail(Plain::Twice);
            }
        }
        let mut translations = Vec::new();
        for (tag, node) in entries {
            if let Some(translation) = self.field(tag, node).translation(tag) {
                translations.push(translation);
            }
        }
        if translations.len() < entries.len() { None } else { Text::new(translations) }
    }

    /// Reads a text in the language that its field is named after.
    fn translation(&self, tag: &str) -> Option<(LanguageTag, Vec<String>)> {
        let items = self.items();
        match tag.parse() {
            Ok(tag) => Some((tag, items?)),
            Err(fault) => {
                self.fail(Wrong::Name(fault));
                None
            }
        }
    }

    fn items(&self) -> Option<Vec<String>> {
        if !matches!(self.node, Some(Node::List(_))) {
            return Some(vec![self.text()?]);
        }
        let places = self.filled_list(MAX_ITEMS, Plain::NoText)?;
        let items = self.each(places, |item| item.text());
        (items.len() == places.len()).then_some(items)
    }
}

/// Whether a text contains something that HTML would read as a tag. `a < b` is not one.
fn has_tag(text: &str) -> bool {
    let mut opened = false;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if opened && byte == b'>' {
            return true;
        }
        if byte == b'<' {
            while bytes.next_if_eq(&b'/').is_some() {}
            opened |= bytes.peek().is_some_and(|first| first.is_ascii_alphabetic() || *first == b'!');
        }
    }
    false
}
