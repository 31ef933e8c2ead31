//! What stands at a place of the file becomes a value. What cannot be taken is written down, instead of stopping there.
//!
//! Every reading gives nothing where nothing can be taken: because the file says nothing, or because what it says is
//! written down as a problem.

use std::str::FromStr;

use super::limits::{MAX_ITEMS, MAX_LANGUAGES, MAX_TEXT_CHARS};
use super::place::At;
use super::words::{has_tag, joined, one_of, quoted, sentence};
use super::{Fault, LanguageTag, Node, Text};

impl<'a> At<'a> {
    /// Writes down that what stands here is of another kind than `wanted`.
    #[inline(never)]
    fn wrong_kind(&self, wanted: &str) {
        let Some(node) = self.node else { return };
        let end = if matches!(node, Node::Null) { ", or take it out if it is optional." } else { "." };
        self.fail(&sentence(&["is ", node.kind(), "."]), &sentence(&["Write ", wanted, end]));
    }

    /// Writes down that something is here that an earlier place has.
    fn twice(&self) {
        self.fail("stands here twice.", "Keep one of the two.");
    }

    /// A text that people read, within bounds, without HTML.
    #[inline(never)]
    pub(super) fn text(&self) -> Option<String> {
        let text = self.any_text()?;
        if has_tag(text) {
            self.fail(
                "holds an HTML tag.",
                "Take the tag out: text is shown just as it is written. Use a list for paragraphs.",
            );
            return None;
        }
        Some(text.to_owned())
    }

    #[inline(never)]
    fn any_text(&self) -> Option<&'a str> {
        let Some(Node::Text(text)) = self.node else {
            self.wrong_kind("a text in quotation marks");
            return None;
        };
        if text.trim().is_empty() {
            self.fail("is empty.", "Write something, or take it out if it is optional.");
            return None;
        }
        if text.chars().count() > MAX_TEXT_CHARS {
            self.fail("is longer than 20,000 characters.", "Shorten it, or split it into paragraphs.");
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
                self.refuse(text, fault);
                None
            }
        }
    }

    #[inline(never)]
    fn refuse(&self, text: &str, fault: Fault) {
        self.fail(&quoted(text, fault.cause), fault.cure);
    }

    /// One of a few words, as the value that it stands for.
    pub(super) fn one_of<T: Copy, const N: usize>(&self, words: [&str; N], values: [T; N]) -> Option<T> {
        self.word(&words).and_then(|index| values.get(index).copied())
    }

    /// The place of what stands here among a few words.
    #[inline(never)]
    fn word(&self, words: &[&str]) -> Option<usize> {
        let Some(Node::Text(text)) = self.node else {
            self.wrong_kind(&one_of(words));
            return None;
        };
        let found = words.iter().position(|word| word == text);
        if found.is_none() {
            self.fail(&quoted(text, "has no meaning here."), &sentence(&["Write ", &one_of(words), "."]));
        }
        found
    }

    pub(super) fn truth(&self) -> Option<bool> {
        if let Some(Node::Bool(value)) = self.node {
            return Some(*value);
        }
        self.wrong_kind("true or false without quotation marks");
        None
    }

    /// A whole number from 0 to 10,000; `missing` where the file says nothing.
    #[inline(never)]
    pub(super) fn number(&self, missing: usize) -> Option<usize> {
        let Some(Node::Number(value)) = self.node else {
            self.wrong_kind("a whole number without quotation marks");
            return self.node.is_none().then_some(missing);
        };
        let whole = *value as u16;
        if whole > 10_000 || f64::from(whole) != *value {
            self.fail("is not a number that can be used here.", "Write a whole number from 0 to 10000.");
            return None;
        }
        Some(usize::from(whole))
    }

    /// A list with at most `most` items.
    #[inline(never)]
    pub(super) fn list(&self, most: usize) -> Option<&'a [Node]> {
        let Some(Node::List(items)) = self.node else {
            self.wrong_kind("a list in square brackets, as in [\"…\", \"…\"]");
            return None;
        };
        if items.len() > most {
            let cause = sentence(&["has ", &items.len().to_string(), " items; ", &most.to_string(), " is the most."]);
            self.fail(&cause, "Split the campaign, or shorten the list.");
            return None;
        }
        Some(items)
    }

    /// A list with at least one item and at most `most`; `cure` says what an empty one lacks.
    #[inline(never)]
    pub(super) fn filled_list(&self, most: usize, cure: &str) -> Option<&'a [Node]> {
        let items = self.list(most)?;
        if items.is_empty() {
            self.fail("is an empty list.", cure);
            return None;
        }
        Some(items)
    }

    /// The values of these items; those that cannot be taken are written down and left out.
    pub(super) fn each<T>(&self, items: &[Node], read: impl Fn(&At<'_>) -> Option<T>) -> Vec<T> {
        let mut values = Vec::new();
        for place in self.places(items) {
            if let Some(value) = read(&place) {
                values.push(value);
            }
        }
        values
    }

    /// An optional list of texts or other values; those that cannot be taken are written down and left out.
    pub(super) fn all<T>(&self, read: impl Fn(&At<'_>) -> Option<T>) -> Vec<T> {
        self.each(self.list(MAX_ITEMS).unwrap_or_default(), read)
    }

    /// An optional list of texts.
    #[inline(never)]
    pub(super) fn lines(&self) -> Vec<String> {
        self.all(|item| item.text())
    }

    /// Whether this is an object. Fields other than these are written down, and those that are there twice.
    #[inline(never)]
    pub(super) fn is_object(&self, known: &[&str]) -> bool {
        let Some(Node::Object(entries)) = self.node else {
            self.wrong_kind("an object in curly brackets, as in { \"…\": \"…\" }");
            return false;
        };
        for (index, (name, node)) in entries.iter().enumerate() {
            let field = self.field(name, node);
            if !known.contains(&name.as_str()) {
                field.unknown(name, known);
            } else if entries[..index].iter().any(|(earlier, _)| earlier == name) {
                field.twice();
            }
        }
        true
    }

    fn unknown(&self, name: &str, known: &[&str]) {
        let (mut nearest, mut distance) = ("", usize::MAX);
        for word in known {
            let far = strsim::levenshtein(word, name);
            if (far, *word) < (distance, nearest) {
                (nearest, distance) = (word, far);
            }
        }
        let cure = if distance <= 3 && distance < nearest.len() {
            sentence(&["Did you mean \"", nearest, "\"?"])
        } else {
            sentence(&["Take it out. The fields here are: ", &joined(known, ", "), "."])
        };
        self.fail("is a field that this format does not have.", &cure);
    }

    /// A text in one or more languages: a text, a list, or an object from language to either.
    /// A text without language is in the first language of the campaign.
    #[inline(never)]
    pub(super) fn translated(&self, first: &LanguageTag) -> Option<Text> {
        let Some(Node::Object(entries)) = self.node else {
            return Text::new(vec![(first.clone(), self.items()?)]);
        };
        if entries.is_empty() {
            self.fail("has no language.", "Write at least { \"en\": \"…\" }.");
            return None;
        }
        if entries.len() > MAX_LANGUAGES {
            self.fail("has more than 40 languages.", "Leave some out.");
            return None;
        }
        for (index, (tag, node)) in entries.iter().enumerate() {
            if entries[..index].iter().any(|(earlier, _)| earlier.eq_ignore_ascii_case(tag)) {
                self.field(tag, node).twice();
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
            Err(Fault { cause, cure }) => {
                self.fail(cause, cure);
                None
            }
        }
    }

    #[inline(never)]
    fn items(&self) -> Option<Vec<String>> {
        if !matches!(self.node, Some(Node::List(_))) {
            return Some(vec![self.text()?]);
        }
        let places = self.filled_list(MAX_ITEMS, "Write at least one text, or take it out if it is optional.")?;
        let items = self.each(places, |item| item.text());
        (items.len() == places.len()).then_some(items)
    }
}
