//! Checks a campaign for what goes wrong in practice: mistakes that the widget refuses, and advice on what it accepts but
//! supporters stumble over.
//!
//! `campaign/` turns a file into a `Campaign` and reports what it refuses; here the campaign is tried out. The current
//! date is passed in. Each file here covers one idea: it examines the entire campaign and reports its findings.

mod accent;
mod copies;
mod deadline;
mod demands;
mod finding;
mod length;
#[cfg(not(target_arch = "wasm32"))]
mod position;
mod reach;
mod salutation;
mod translations;

use crate::campaign::{Campaign, Date, LetterTemplate, Node, read_through};
use crate::letter::Conventions;

use finding::Advice;

pub use finding::{Finding, Level};
pub use length::{Room, rooms};
#[cfg(not(target_arch = "wasm32"))]
pub use position::{Position, Positions};

/// Returns all findings about a campaign file on this date: mistakes first, each group in the order of the format.
///
/// A file with mistakes also gets advice, as far as it can be read.
pub fn check(file: &Node, today: Date, conventions: &dyn Conventions) -> Vec<Finding> {
    let (problems, campaign) = read_through(file);
    let mut findings: Vec<Finding> = problems.iter().flat_map(|problems| problems.iter()).map(Finding::error).collect();
    if let Some(campaign) = campaign.filter(|campaign| all_letters_are_there(campaign, file)) {
        let advice = advice(&campaign, today, conventions);
        let errors: Vec<String> = findings.iter().map(|finding| finding.path.clone()).collect();
        findings.extend(advice.into_iter().filter(|advice| !errors.iter().any(|error| explains(error, &advice.path))));
    }
    findings
}

/// Whether the letters of a campaign have the same indices as in its file: a letter that cannot be read is left out, and
/// those after it move up.
fn all_letters_are_there(campaign: &Campaign, file: &Node) -> bool {
    matches!(file.field("letters"), Some(Node::List(letters)) if letters.len() == campaign.letters.len())
}

/// Whether a mistake at one place may be the only cause of advice at another: at a place within it, or about a list from
/// which the mistake removes an item.
fn explains(error: &str, advice: &str) -> bool {
    let within = advice.strip_prefix(error).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
    let item = error.strip_prefix(advice).is_some_and(|rest| rest.starts_with('[') && rest.ends_with(']'));
    within || item
}

fn advice(campaign: &Campaign, today: Date, conventions: &dyn Conventions) -> Vec<Finding> {
    let mut advice = Advice::default();
    deadline::look(campaign, today, &mut advice);
    accent::look(campaign, &mut advice);
    translations::look(campaign, &mut advice);
    for (index, letter) in campaign.letters.iter().enumerate() {
        let at = At { campaign, letter, index };
        reach::look(&at, today, &mut advice);
        salutation::look(&at, &mut advice);
        copies::look(&at, &mut advice);
        length::look(&at, conventions, &mut advice);
        demands::look(&at, &mut advice);
    }
    advice.0
}

/// A letter and its campaign.
struct At<'a> {
    campaign: &'a Campaign,
    letter: &'a LetterTemplate,
    index: usize,
}

impl At<'_> {
    /// Returns the path of a field of the letter in the file.
    fn path(&self, field: &str) -> String {
        let letter = format!("letters[{}]", self.index);
        if field.is_empty() { letter } else { format!("{letter}.{field}") }
    }

    /// Returns the path of a text in one of its languages, with the index of the item if there are several.
    fn text_path(&self, field: &str, language: &str, item: Option<usize>) -> String {
        let item = item.map_or(String::new(), |item| format!("[{item}]"));
        self.path(&format!("{field}.{language}{item}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_explains_what_lies_in_it_and_a_list_that_lacks_an_item() {
        assert!(explains("letters[0].to.emails[0]", "letters[0].to.emails"));
        assert!(explains("letters[0].to", "letters[0].to.emails"));
        assert!(explains("act_until", "act_until"));
        assert!(!explains("letters[0].to.emails[0]", "letters[0]"));
        assert!(!explains("letters[1]", "letters[10]"));
        assert!(!explains("letters[0].to", "letters[0].demands"));
    }
}
