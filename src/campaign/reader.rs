//! A cursor over a JSON tree that knows where it is and writes down what it cannot take, instead of stopping there.

use std::cell::RefCell;
use std::str::FromStr;

use super::limits::{MAX_ITEMS, MAX_LANGUAGES, MAX_TEXT_CHARS};
use super::words::{has_tag, join, one_of, push_joined, quoted};
use super::{Fault, LanguageTag, Node, Problem, Text};

const OR_TAKE_IT_OUT: &str = ", or take it out if it is optional.";

/// What was found wrong so far.
#[derive(Default)]
pub(super) struct Log {
    found: RefCell<Vec<Problem>>,
}

impl Log {
    pub(super) fn into_found(self) -> Vec<Problem> {
        self.found.into_inner()
    }
}

/// One place in the file.
pub(super) struct At<'a> {
    node: &'a Node,
    path: String,
    log: &'a Log,
}

impl<'a> At<'a> {
    pub(super) fn root(node: &'a Node, log: &'a Log) -> Self {
        Self { node, path: String::new(), log }
    }

    /// Writes down what is wrong here. Gives nothing, so that `return at.fail(…)` reads well.
    pub(super) fn fail<T>(&self, cause: &str, cure: &str) -> Option<T> {
        let problem = Problem { path: self.path.clone(), cause: cause.to_owned(), cure: cure.to_owned() };
        self.log.found.borrow_mut().push(problem);
        None
    }

    fn wrong_kind<T>(&self, wanted: &str) -> Option<T> {
        let mut cause = String::from("is ");
        cause.push_str(self.node.kind());
        cause.push('.');
        let mut cure = String::from("Write ");
        cure.push_str(wanted);
        cure.push_str(if *self.node == Node::Null { OR_TAKE_IT_OUT } else { "." });
        self.fail(&cause, &cure)
    }

    /// A text that people read, within bounds, without HTML.
    pub(super) fn text(&self) -> Option<&'a str> {
        let text = self.any_text()?;
        if has_tag(text) {
            return self.fail(
                "holds an HTML tag.",
                "Take the tag out: text is shown just as it is written. Use a list for paragraphs.",
            );
        }
        Some(text)
    }

    fn any_text(&self) -> Option<&'a str> {
        let Node::Text(text) = self.node else {
            return self.wrong_kind("a text in quotation marks");
        };
        if text.trim().is_empty() {
            return self.fail("is empty.", "Write something, or take it out if it is optional.");
        }
        if text.chars().count() > MAX_TEXT_CHARS {
            return self.fail("is longer than 20,000 characters.", "Shorten it, or split it into paragraphs.");
        }
        Some(text)
    }

    /// A value with a form of its own: a date, an address, a colour.
    pub(super) fn parse<T: FromStr<Err = Fault>>(&self) -> Option<T> {
        let text = self.any_text()?;
        match text.parse() {
            Ok(value) => Some(value),
            Err(fault) => self.fail(&quoted(text, &fault.cause), &fault.cure),
        }
    }

    /// One of a few words.
    pub(super) fn one_of<T: Copy>(&self, words: &[(&str, T)]) -> Option<T> {
        let Node::Text(text) = self.node else {
            return self.wrong_kind(&one_of(words.iter().map(|(word, _)| *word)));
        };
        if let Some((_, value)) = words.iter().find(|(word, _)| word == text) {
            return Some(*value);
        }
        let mut cure = String::from("Write ");
        cure.push_str(&one_of(words.iter().map(|(word, _)| *word)));
        cure.push('.');
        self.fail(&quoted(text, "has no meaning here."), &cure)
    }

    pub(super) fn truth(&self) -> Option<bool> {
        match self.node {
            Node::Bool(value) => Some(*value),
            _ => self.wrong_kind("true or false without quotation marks"),
        }
    }

    /// A whole number from 0 to 10,000.
    pub(super) fn number(&self) -> Option<usize> {
        match self.node {
            Node::Number(value) if value.fract() == 0.0 && (0.0..=10_000.0).contains(value) => Some(*value as usize),
            Node::Number(_) => {
                self.fail("is not a number that can be used here.", "Write a whole number from 0 to 10000.")
            }
            _ => self.wrong_kind("a whole number without quotation marks"),
        }
    }

    /// A list with at most `most` items.
    pub(super) fn list(&self, most: usize) -> Option<Vec<At<'a>>> {
        let Node::List(items) = self.node else {
            return self.wrong_kind("a list in square brackets, as in [\"…\", \"…\"]");
        };
        if items.len() > most {
            let cause = format!("has {} items; {most} is the most.", items.len());
            return self.fail(&cause, "Split the campaign, or shorten the list.");
        }
        Some(items.iter().enumerate().map(|(index, node)| self.item(index, node)).collect())
    }

    /// A list of texts or other values; those that cannot be taken are written down and left out.
    pub(super) fn all<T>(&self, read: impl Fn(&At<'a>) -> Option<T>) -> Option<Vec<T>> {
        Some(self.list(MAX_ITEMS)?.iter().filter_map(read).collect())
    }

    /// An object with no other fields than these.
    pub(super) fn object(&self, known: &[&str]) -> Option<Fields<'a>> {
        let Node::Object(entries) = self.node else {
            return self.wrong_kind("an object in curly brackets, as in { \"…\": \"…\" }");
        };
        for (index, (name, node)) in entries.iter().enumerate() {
            let field = self.field(name, node);
            if !known.contains(&name.as_str()) {
                field.unknown(name, known);
            } else if entries[..index].iter().any(|(earlier, _)| earlier == name) {
                field.twice::<()>();
            }
        }
        Some(Fields { path: self.path.clone(), entries, log: self.log })
    }

    /// Writes down that something is here that an earlier place has.
    pub(super) fn twice<T>(&self) -> Option<T> {
        self.fail("stands here twice.", "Keep one of the two.")
    }

    fn unknown(&self, name: &str, known: &[&str]) {
        let nearest = known.iter().map(|k| (strsim::levenshtein(k, name), *k)).min();
        let cure = match nearest {
            Some((distance, near)) if distance <= 3 && distance < near.len() => format!("Did you mean \"{near}\"?"),
            _ => {
                let mut cure = String::from("Take it out. The fields here are: ");
                push_joined(&mut cure, known.iter().copied());
                cure.push('.');
                cure
            }
        };
        self.fail::<()>("is a field that this format does not have.", &cure);
    }

    /// A text in one or more languages: a text, a list, or an object from language to either.
    /// A text without language is in the first language of the campaign.
    pub(super) fn translated(&self, first: &LanguageTag) -> Option<Text> {
        let Node::Object(entries) = self.node else {
            return Text::new(vec![(first.clone(), self.items()?)]);
        };
        if entries.is_empty() {
            return self.fail("has no language.", "Write at least { \"en\": \"…\" }.");
        }
        if entries.len() > MAX_LANGUAGES {
            return self.fail("has more than 40 languages.", "Leave some out.");
        }
        let read = |(tag, node): &'a (String, Node)| {
            let at = self.field(tag, node);
            let items = at.items();
            let tag: LanguageTag = match tag.parse() {
                Ok(tag) => tag,
                Err(fault) => return at.fail(&fault.cause, &fault.cure),
            };
            Some((tag, items?))
        };
        for (index, (tag, node)) in entries.iter().enumerate() {
            if entries[..index].iter().any(|(earlier, _)| earlier.eq_ignore_ascii_case(tag)) {
                self.field(tag, node).twice::<()>();
            }
        }
        let translations: Vec<_> = entries.iter().filter_map(read).collect();
        if translations.len() < entries.len() { None } else { Text::new(translations) }
    }

    fn items(&self) -> Option<Vec<String>> {
        if !matches!(self.node, Node::List(_)) {
            return Some(vec![self.text()?.to_owned()]);
        }
        let places = self.list(MAX_ITEMS)?;
        if places.is_empty() {
            return self.fail("is an empty list.", "Write at least one text, or take it out if it is optional.");
        }
        let items: Vec<_> = places.iter().filter_map(|at| at.text().map(str::to_owned)).collect();
        (items.len() == places.len()).then_some(items)
    }

    /// The short name that this object gives itself, as written.
    pub(super) fn id(&self) -> Option<&'a str> {
        let Node::Object(entries) = self.node else { return None };
        entries.iter().find_map(|(name, node)| match node {
            Node::Text(id) if name == "id" => Some(id.as_str()),
            _ => None,
        })
    }

    fn item(&self, index: usize, node: &'a Node) -> Self {
        Self { node, path: format!("{}[{index}]", self.path), log: self.log }
    }

    fn field(&self, name: &str, node: &'a Node) -> Self {
        Self { node, path: join(&self.path, name), log: self.log }
    }
}

/// The fields of one object.
pub(super) struct Fields<'a> {
    path: String,
    entries: &'a [(String, Node)],
    log: &'a Log,
}

impl<'a> Fields<'a> {
    /// The field, where the file has it.
    pub(super) fn get(&self, name: &str) -> Option<At<'a>> {
        let (_, node) = self.entries.iter().find(|(n, _)| n == name)?;
        Some(At { node, path: join(&self.path, name), log: self.log })
    }

    /// Whether the file says anything here, right or wrong: an empty list says nothing.
    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some_and(|at| !matches!(at.node, Node::List(items) if items.is_empty()))
    }

    /// The field, or a problem where the file does not have it.
    pub(super) fn need(&self, name: &str) -> Option<At<'a>> {
        self.get(name).or_else(|| {
            let place = At { node: &Node::Null, path: join(&self.path, name), log: self.log };
            place.fail("is missing.", "Add it: the widget cannot do without.")
        })
    }

    /// An optional text.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.get(name)?.text().map(str::to_owned)
    }

    /// An optional value with a form of its own.
    pub(super) fn parse<T: FromStr<Err = Fault>>(&self, name: &str) -> Option<T> {
        self.get(name)?.parse()
    }

    /// An optional list of texts.
    pub(super) fn lines(&self, name: &str) -> Vec<String> {
        self.get(name).and_then(|at| at.all(|item| item.text().map(str::to_owned))).unwrap_or_default()
    }

    /// An optional list of values with a form of their own.
    pub(super) fn parse_all<T: FromStr<Err = Fault>>(&self, name: &str) -> Vec<T> {
        self.get(name).and_then(|at| at.all(At::parse)).unwrap_or_default()
    }

    /// An optional text in one or more languages.
    pub(super) fn translated(&self, name: &str, first: &LanguageTag) -> Option<Text> {
        self.get(name)?.translated(first)
    }
}
