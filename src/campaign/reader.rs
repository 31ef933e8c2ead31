//! What stands at a place of the file becomes a value. What cannot be taken is written down, instead of stopping there.
//!
//! Every reading gives nothing where nothing can be taken: because the file says nothing, or because what it says is
//! written down as a problem.

use std::str::FromStr;

use super::disguise::{disguise, is_blank};
use super::limits::{MAX_FIELDS, MAX_ITEMS, MAX_LANGUAGES, MAX_TEXT_CHARS};
use super::log::Log;
use super::place::At;
use super::wrong::{Plain, Wanted, Wrong};
use super::{Fault, LanguageTag, Node, Text};

impl<'a, L: Log> At<'a, L> {
    /// Writes down that what stands here is of another kind than `wanted`.
    fn wrong_kind(&self, wanted: Wanted<'_>) {
        if let Some(node) = self.node {
            self.fail(Wrong::Kind(node, wanted));
        }
    }

    /// A text that people read, within bounds, without HTML and without what could disguise it.
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

    /// A value with a form of its own: a date, an address, a colour.
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

    /// One of a few words, as the value that it stands for.
    pub(super) fn one_of<T: Copy, const N: usize>(&self, words: [&str; N], values: [T; N]) -> Option<T> {
        self.word(&words).and_then(|index| values.get(index).copied())
    }

    /// The place of what stands here among a few words.
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

    /// A whole number from 0 to `most`; `missing` where the file says nothing.
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

    /// A list with at most `most` items.
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

    /// A list with at least one item and at most `most`; `lacks` says what an empty one lacks.
    pub(super) fn filled_list(&self, most: usize, lacks: Plain) -> Option<&'a [Node]> {
        let items = self.list(most)?;
        if items.is_empty() {
            self.fail(lacks);
            return None;
        }
        Some(items)
    }

    /// The values of these items; those that cannot be taken are written down and left out.
    pub(super) fn each<T>(&self, items: &'a [Node], read: impl Fn(&Self) -> Option<T>) -> Vec<T> {
        let mut values = Vec::new();
        for place in self.places(items) {
            if let Some(value) = read(&place) {
                values.push(value);
            }
        }
        values
    }

    /// An optional list of texts or other values; those that cannot be taken are written down and left out.
    pub(super) fn all<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Vec<T> {
        self.each(self.list(MAX_ITEMS).unwrap_or_default(), read)
    }

    /// An optional list of texts.
    pub(super) fn lines(&self) -> Vec<String> {
        self.all(|item| item.text())
    }

    /// Whether this is an object. Fields other than these are written down, and those that are there twice.
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

    /// A text in one or more languages: a text, a list, or an object from language to either.
    /// A text without language is in the first language of the campaign.
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

    /// A text in the language that its field is named after.
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

/// Whether a text holds something that HTML would read as a tag. `a < b` is none.
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
