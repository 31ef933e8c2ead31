//! The form: which fields a campaign file has, what they are called and how they are filled in. One description for the whole
//! format; `fields.rs` holds it.

use crate::campaign::Node;

use super::document::{get, items};
use super::fields::CAMPAIGN;
use super::path::{Path, Step};
use super::translated::first_language;

/// A field of the format.
#[derive(Debug)]
pub struct Field {
    /// Its name in the file.
    pub name: &'static str,
    /// Its name for people.
    pub label: &'static str,
    /// What to write, in a sentence; empty where the label says it.
    pub help: &'static str,
    /// Whether a campaign needs it.
    pub needed: bool,
    /// How it is filled in.
    pub kind: Kind,
}

/// How a field is filled in.
#[derive(Debug)]
pub enum Kind {
    /// One line of text of this kind.
    Line(Line),
    /// A whole number.
    Number,
    /// Yes or no.
    Truth,
    /// One of a few words of the format, each with what it means. The first holds where nothing is said.
    Choice(&'static [(&'static str, &'static str)]),
    /// A text in each language, in one wording.
    Text(Size),
    /// A text in each language, in one or more wordings.
    Wordings(Size),
    /// Paragraphs in each language.
    Paragraphs,
    /// A list of lines; what one of them is called.
    Lines(Line, &'static str),
    /// Fields that belong together.
    Group(&'static [Field]),
    /// A list of such groups; what one of them is called.
    List(&'static [Field], &'static str),
}

/// What a line holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Any text.
    Plain,
    /// A day as `2025-03-03`.
    Date,
    /// An e-mail address.
    Email,
    /// The address of a page.
    Url,
    /// A telephone number.
    Phone,
    /// The code of a country: `DE`.
    Country,
    /// A colour as `#8a1538`.
    Colour,
    /// The tag of a language: `fr-CA`.
    Language,
    /// A name that no reader sees: `release-example`.
    Code,
}

/// How long a text usually is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A line.
    Short,
    /// A paragraph.
    Long,
}

impl Kind {
    /// Whether the field holds a text in each language.
    pub fn is_translated(&self) -> bool {
        matches!(self, Kind::Text(_) | Kind::Wordings(_) | Kind::Paragraphs)
    }

    fn fields(&self) -> Option<&'static [Field]> {
        match self {
            Kind::Group(fields) | Kind::List(fields, _) => Some(fields),
            _ => None,
        }
    }
}

/// The fields of the object that is here: of the campaign itself, of a group, of an item of a list.
pub fn fields(path: &Path) -> &'static [Field] {
    let mut fields = CAMPAIGN;
    for step in path.steps() {
        let Step::Field(name) = step else { continue };
        let Some(within) = fields.iter().find(|field| field.name == name).and_then(|field| field.kind.fields()) else {
            return &[];
        };
        fields = within;
    }
    fields
}

/// The names of the fields of the object that is here, in the order of the format.
pub fn names(path: &Path) -> Vec<&'static str> {
    fields(path).iter().map(|field| field.name).collect()
}

/// The innermost field of the form that this place lies in, and that field's own place.
pub fn field_at(path: &Path) -> Option<(Path, &'static Field)> {
    let (mut fields, mut here, mut found) = (CAMPAIGN, Path::default(), None);
    for step in path.steps() {
        match step {
            Step::Item(index) if !fields.is_empty() => here = here.item(*index),
            Step::Field(name) => {
                let Some(field) = fields.iter().find(|field| field.name == name) else { break };
                here = here.field(name);
                found = Some((here.clone(), field));
                fields = field.kind.fields().unwrap_or_default();
            }
            Step::Item(_) => break,
        }
    }
    found
}

/// The places of all texts in several languages that a file can have, as far as its lists go.
pub fn translated(file: &Node) -> Vec<Path> {
    let mut all = Vec::new();
    gather(file, &Path::default(), CAMPAIGN, &mut all);
    all
}

fn gather(file: &Node, at: &Path, fields: &'static [Field], all: &mut Vec<Path>) {
    for field in fields {
        let here = at.field(field.name);
        match field.kind {
            Kind::Group(within) => gather(file, &here, within, all),
            Kind::List(within, _) => {
                (0..items(file, &here).len()).for_each(|index| gather(file, &here.item(index), within, all));
            }
            _ if field.kind.is_translated() => all.push(here),
            _ => {}
        }
    }
}

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
