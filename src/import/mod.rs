//! The text of an action sheet becomes a draft of a campaign file, with the place in the text of everything that was found.
//!
//! Nothing is guessed: what is not in the text stays empty and is reported as missing. How a campaign is checked is in
//! `check/`.

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
    /// What it is, in words of an author: "deadline", "e-mail address of the addressee".
    pub what: &'static str,
    /// Its place in the draft: `letters[0].to.emails[0]`. Empty where it is no part of the draft.
    pub path: String,
    /// The value, in one line.
    pub value: String,
    /// Where it stands in the text that was given, in bytes.
    pub range: Range<usize>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Why it is not sure, as a sentence; empty where it is.
    pub doubt: String,
}

/// How sure it is that what was found is what it is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Read without a label, from where it stands: to be looked at.
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
