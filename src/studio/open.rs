//! Opens what was pasted or dropped: a campaign file, or the text of a sheet.

use crate::campaign::{Node, check_size};
use crate::import::import;

use super::model::{Sheet, Studio};

/// Why a text cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// It is empty.
    Empty,
    /// It is too long to be a campaign file; how long, in words.
    TooLong(String),
    /// It begins like a campaign file, but is not JSON.
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in bytes.
        column: usize,
        /// What the parser says.
        cause: String,
    },
}

impl Unopened {
    /// The reason as a sentence.
    pub fn words(&self) -> String {
        match self {
            Self::Empty => String::from("There is no text to open."),
            Self::TooLong(words) => words.clone(),
            Self::NotJson { line, column, cause } => format!(
                "This begins like a campaign file, but is not JSON: line {line}, column {column}: {cause}. \
                 Often a comma or a quotation mark is missing just before."
            ),
        }
    }
}

/// Opens a text: if it begins with a curly bracket, it is a campaign file, with or without mistakes; otherwise, it is a sheet.
///
/// # Errors
/// If the text cannot be opened.
pub fn open(text: &str) -> Result<Studio, Unopened> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Unopened::Empty);
    }
    if text.trim_start().starts_with('{') {
        return Ok(Studio::new(campaign(text)?, Vec::new(), None));
    }
    let import = import(text);
    let sheet = Sheet { text: text.to_owned(), is_sheet: import.is_sheet, missing: import.missing };
    Ok(Studio::new(import.draft, import.found, Some(sheet)))
}

/// Reads a campaign file.
///
/// # Errors
/// If it is too long or not JSON.
pub fn campaign(text: &str) -> Result<Node, Unopened> {
    check_size(text.len()).map_err(|problems| Unopened::TooLong(problems.to_string()))?;
    serde_json::from_str(text).map_err(|error| {
        let said = error.to_string();
        let cause = said.split(" at line ").next().unwrap_or_default().to_owned();
        Unopened::NotJson { line: error.line(), column: error.column(), cause }
    })
}

/// A campaign in which everything is still to be filled in.
pub fn empty() -> Studio {
    let file = Node::Object(vec![
        ("$schema".into(), Node::Text("campaign.schema.json".into())),
        ("format".into(), Node::Number(1.0)),
        ("languages".into(), Node::List(vec![Node::Text("en".into())])),
        ("letters".into(), Node::List(vec![Node::Object(Vec::new())])),
    ]);
    Studio::new(file, Vec::new(), None)
}
