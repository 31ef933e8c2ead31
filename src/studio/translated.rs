//! A text of a campaign in one of its languages. In the file, it is a text, a list, or an object that maps languages to either.

use crate::campaign::Node;

use super::document::{Edit, get, items};
use super::field::{Field, Kind};
use super::fields::CAMPAIGN;
use super::path::Path;

/// The language of texts that do not name one: the campaign's first.
pub fn first_language(file: &Node) -> String {
    match get(file, &Path::of("languages[0]")) {
        Some(Node::Text(tag)) => tag.clone(),
        _ => String::from("en"),
    }
}

/// The places of all translatable texts that a file can have, given the length of its lists.
pub fn translated(file: &Node) -> Vec<Path> {
    let mut all = Vec::new();
    texts_in(file, &Path::default(), CAMPAIGN, &mut all);
    all
}

fn texts_in(file: &Node, at: &Path, fields: &'static [Field], all: &mut Vec<Path>) {
    for field in fields {
        let here = at.field(field.name);
        match field.kind {
            Kind::Group(within) => texts_in(file, &here, within, all),
            Kind::List(within, _) => {
                (0..items(file, &here).len()).for_each(|index| texts_in(file, &here.item(index), within, all));
            }
            _ if field.kind.is_translated() => all.push(here),
            _ => {}
        }
    }
}

/// Every language that appears anywhere in the campaign: those that it names, and those in which it has a text without naming them.
pub fn languages(file: &Node) -> Vec<String> {
    let mut all = vec![first_language(file)];
    gather(file, &mut all);
    for path in translated(file) {
        if let Some(Node::Object(entries)) = get(file, &path) {
            entries.iter().for_each(|(tag, _)| add(tag, &mut all));
        }
    }
    all
}

fn gather(node: &Node, all: &mut Vec<String>) {
    let Node::Object(entries) = node else { return };
    for (name, node) in entries {
        match node {
            Node::List(items) if name == "languages" => items.iter().for_each(|item| {
                if let Node::Text(tag) = item {
                    add(tag, all);
                }
            }),
            Node::List(items) if name == "letters" => items.iter().for_each(|letter| gather(letter, all)),
            _ => {}
        }
    }
}

fn add(tag: &str, all: &mut Vec<String>) {
    if !tag.trim().is_empty() && !all.iter().any(|known| known.eq_ignore_ascii_case(tag)) {
        all.push(tag.to_owned());
    }
}

/// The wordings or paragraphs of a text in this language. Anything that is not a text counts as empty.
pub fn wordings(file: &Node, path: &Path, language: &str) -> Vec<String> {
    let of = |node: &Node| match node {
        Node::Text(text) => vec![text.clone()],
        Node::List(items) => items
            .iter()
            .map(|item| match item {
                Node::Text(text) => text.clone(),
                _ => String::new(),
            })
            .collect(),
        _ => Vec::new(),
    };
    match get(file, path) {
        Some(Node::Object(entries)) => {
            entries.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(language)).map_or(Vec::new(), |(_, node)| of(node))
        }
        Some(node) if first_language(file).eq_ignore_ascii_case(language) => of(node),
        _ => Vec::new(),
    }
}

/// The change that gives a text these wordings in this language. A single empty wording counts as none.
pub fn reworded(file: &Node, path: &Path, language: &str, mut wordings: Vec<String>) -> Edit {
    let one_empty = wordings.len() == 1 && wordings.iter().all(String::is_empty);
    let none = wordings.is_empty() || one_empty;
    let node = get(file, path);
    let (place, before) = match node {
        Some(Node::Object(entries)) => {
            let entry = entries.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(language));
            (path.field(entry.map_or(language, |(tag, _)| tag)), entry.map(|(_, node)| node))
        }
        Some(plain) if first_language(file).eq_ignore_ascii_case(language) => (path.clone(), Some(plain)),
        _ => (path.field(language), None),
    };
    if none {
        return Edit::Drop(place);
    }
    let listed = wordings.len() > 1 || matches!(before, Some(Node::List(_)));
    let value = if listed {
        Node::List(wordings.into_iter().map(Node::Text).collect())
    } else {
        Node::Text(wordings.pop().unwrap_or_default())
    };
    match node {
        // A text without a language becomes that of the first language, with the other beside it.
        Some(plain @ (Node::Text(_) | Node::List(_))) if place != *path => {
            Edit::Put(path.clone(), Node::Object(vec![(first_language(file), plain.clone()), (language.into(), value)]))
        }
        _ => Edit::Put(place, value),
    }
}
