//! Where in the form a place of the file is edited.

use crate::campaign::Node;

use super::document::{get, items};
use super::field::Kind;
use super::form::field_at;
use super::path::{Path, Step};
use super::translated::first_language;

/// The control of the form in which a place of the file is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The id of the control.
    pub id: String,
    /// The language that must be chosen for it to be there.
    pub language: Option<String>,
}

/// Where this place of the file is edited: the control itself, or the nearest that there is.
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

/// The language in which a text is looked at where none is named: the first, and where it is there in others only, one of those.
fn first_written(file: &Node, path: &Path) -> String {
    let first = first_language(file);
    match get(file, path) {
        Some(Node::Object(entries)) if !entries.iter().any(|(tag, _)| tag.eq_ignore_ascii_case(&first)) => {
            entries.first().map_or(first, |(tag, _)| tag.clone())
        }
        _ => first,
    }
}

/// The id of the control of a wording.
pub fn text_id(path: &Path, language: &str, index: usize) -> String {
    path.field(&language.to_ascii_lowercase()).item(index).to_string()
}

/// The id of the button that adds to a list.
pub fn add_id(path: &Path) -> String {
    format!("{path}+")
}
