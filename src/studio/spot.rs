//! Finds where in the form a place in the file is edited.

use crate::campaign::Node;

use super::document::{get, items};
use super::field::Kind;
use super::form::field_at;
use super::path::{Path, Step};
use super::translated::first_language;

/// The control of the form in which a place in the file is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The id of the control.
    pub id: String,
    /// The language that must be chosen for the control to be present.
    pub language: Option<String>,
}

/// Returns where this place in the file is edited: its own control, or the nearest one.
pub fn spot(file: &Node, path: &Path) -> Spot {
    let plain = |path: &Path| Spot { id: path.to_string(), language: None };
    let Some((at, field)) = field_at(path) else { return plain(path) };
    let rest = at.rest(path).unwrap_or_default();
    match field.kind {
        Kind::Lines(..) => match rest {
            [Step::Item(index), ..] => plain(&at.item(*index)),
            _ if items(file, &at).is_empty() => Spot { id: add_id(&at), language: None },
            _ => plain(&at.item(0)),
        },
        _ if field.kind.is_translated() => {
            let (language, index) = match rest {
                [Step::Field(language), Step::Item(index), ..] => (language.clone(), *index),
                [Step::Field(language), ..] => (language.clone(), 0),
                [Step::Item(index), ..] => (first_language(file), *index),
                [] => (first_written(file, &at), 0),
            };
            Spot { id: text_id(&at, &language, index), language: Some(language) }
        }
        _ => plain(&at.joined(if field.kind.fields().is_some() { rest } else { &[] })),
    }
}

/// The language in which to show a text if none is named: the campaign's first or, if the text lacks that, one that it has.
fn first_written(file: &Node, path: &Path) -> String {
    let first = first_language(file);
    match get(file, path) {
        Some(Node::Object(entries)) if !entries.iter().any(|(tag, _)| tag.eq_ignore_ascii_case(&first)) => {
            entries.first().map_or(first, |(tag, _)| tag.clone())
        }
        _ => first,
    }
}

/// The id of the control for a wording.
pub fn text_id(path: &Path, language: &str, index: usize) -> String {
    path.field(&language.to_ascii_lowercase()).item(index).to_string()
}

/// The id of the button that adds an item to a list.
pub fn add_id(path: &Path) -> String {
    format!("{path}+")
}
