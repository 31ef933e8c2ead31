//! The text of an action sheet becomes a draft of a campaign file, with the place in the text of everything that was found.
//!
//! Nothing is guessed: what is not in the text stays empty and is reported as missing. The way: `text` takes out what only pasting put
//! in, `sections` parts it at the `labels` of sheets, one file reads each kind of thing, `sheet` puts them together, and `draft` makes
//! the campaign file. Each step reads the text once, so that a long text takes no longer than its length. How a campaign is checked is
//! in `check/`.

mod contact;
mod countries;
mod dates;
mod demands;
mod draft;
mod field;
mod head;
mod labels;
mod languages;
mod letter;
mod missing;
mod numbers;
mod people;
mod record;
mod roles;
mod sections;
mod sheet;
mod text;
mod wording;

use std::ops::Range;

use crate::campaign::Node;

pub use record::{Addressee, CopyRecipient, Record};

/// What came of the text of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Whether the text looks like an action sheet at all.
    pub is_sheet: bool,
    /// What the sheet says, as plain values: `import --format json` prints it.
    pub record: Record,
    /// The draft of a campaign file. It lacks what is missing, so it need not be complete.
    pub draft: Node,
    /// Everything that was found, in the order of the text.
    pub found: Vec<Found>,
    /// What a campaign needs and the text does not say.
    pub missing: Vec<Missing>,
}

/// Something that was found in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is, in words of an author: "last day", "e-mail address".
    pub what: &'static str,
    /// Its place in the draft: `letters[0].to.emails[0]`. Empty where it is no part of the draft.
    pub path: String,
    /// The value, in one line.
    pub value: String,
    /// Where it stands in the text that was given, in bytes.
    pub range: Range<usize>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Why it is not sure, as a sentence; empty where there is nothing more to say.
    pub doubt: String,
}

/// How sure it is that what was found is what it is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Read from a text that does not show it: to be looked at.
    Guess,
    /// It stands where such a thing usually stands.
    Likely,
    /// The sheet labels it.
    Sure,
}

/// Something that a campaign needs and the text does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The name in [`Record::missing`]: `deadline`.
    pub field: &'static str,
    /// What is missing and what an author can do, as a sentence.
    pub words: String,
}

/// Reads the text of a sheet.
pub fn import(source: &str) -> Import {
    let text = text::Text::new(source);
    let sheet = sheet::read(&text);
    let is_sheet = sheet.looks_like_one();
    if !is_sheet {
        return nothing();
    }
    let missing = missing::missing(&sheet);
    let record = record::record(&sheet, &missing);
    let (draft, found) = draft::draft(&text, &sheet);
    Import { is_sheet, record, draft, found, missing }
}

/// Of a text that is no sheet, nothing is worth having: an address in a recipe is nobody's to write to.
fn nothing() -> Import {
    let sheet = sheet::Sheet::default();
    let missing = missing::missing(&sheet);
    let record = record::record(&sheet, &missing);
    let draft = Node::Object(vec![("format".into(), Node::Number(1.0))]);
    Import { is_sheet: false, record, draft, found: Vec::new(), missing }
}
