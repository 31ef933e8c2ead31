//! Turns the text of an action sheet into a draft of a campaign file, and records the position in the text of everything found.
//!
//! Nothing is made up: what is not in the text stays empty and is reported as missing.
//! Campaigns are checked in `check/`.

mod ask;
mod assign;
mod bullets;
mod contact;
mod country;
mod date;
mod deadline;
mod demands;
mod draft;
mod draft_people;
mod flow;
mod fold;
mod head;
mod labels;
mod letter;
mod letter_list;
mod lines;
mod missing;
mod names;
mod number;
mod offices;
mod organiser;
mod parts;
mod people;
mod person;
mod phrases;
mod record;
mod sheet;
mod signs;
mod slugs;
mod small_title;
mod source;
mod spot;
mod title;
mod tongues;
mod wrap;

use std::ops::Range;

use crate::campaign::Node;

pub use record::{Addressee, CopyRecipient, Record};

/// The result of importing the text of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Whether the text looks like an action sheet at all.
    pub is_sheet: bool,
    /// What the sheet says, as plain values: `import --format json` prints it.
    pub record: Record,
    /// The draft of a campaign file. It may be incomplete, because it lacks whatever is missing.
    pub draft: Node,
    /// Everything that was found, in text order.
    pub found: Vec<Found>,
    /// What a campaign needs but the text does not provide.
    pub missing: Vec<Missing>,
}

/// Something that was found in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is, in words for authors: "deadline", "e-mail address of the addressee".
    pub what: &'static str,
    /// Its path in the draft: `letters[0].to.emails[0]`. Empty if it is not part of the draft.
    pub path: String,
    /// The value, on one line.
    pub value: String,
    /// Its position in the original text, in bytes.
    pub range: Range<usize>,
    /// How certain it is.
    pub certainty: Certainty,
    /// Why it is not certain, as a sentence; empty if it is.
    pub doubt: String,
}

/// How certain it is that something found is what it is taken to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Read without a label, from its position: it needs review.
    Guess,
    /// It is where such a value usually appears.
    Likely,
    /// The sheet labels it.
    Sure,
}

/// Something that a campaign needs but the text does not provide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The name in [`Record::missing`]: `deadline`.
    pub field: &'static str,
    /// What is missing and what an author can do about it, as a sentence.
    pub words: String,
}

/// Imports the text of a sheet.
pub fn import(text: &str) -> Import {
    let sheet = sheet::sheet(text);
    let missing = missing::missing(&sheet);
    let mut record = if sheet.is_sheet { Record::from(&sheet) } else { Record::default() };
    record.missing =
        missing.iter().map(|missing| missing.field).filter(|field| !missing::BESIDES.contains(field)).collect();
    record.missing.dedup();
    let (draft, found) = if sheet.is_sheet { draft::draft(&sheet) } else { (Node::Object(Vec::new()), Vec::new()) };
    Import { is_sheet: sheet.is_sheet, record, draft, found, missing }
}
