//! What goes wrong with a campaign in the field: mistakes that the widget refuses, and advice on what it takes and supporters
//! stumble over.
//!
//! A campaign becomes a `Campaign` in `campaign/`, which also says what it refuses; here it is tried out. The day is given. One file
//! an idea; each looks at the whole campaign and says what it has to say.

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

/// Everything that is to be said about a campaign file on this day: mistakes first, each in the order of the format.
///
/// Advice is given on a file with mistakes, too, as far as it can be read.
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

/// Whether the letters of a campaign are at the places that they have in its file: one that cannot be read is left out, and those
/// behind it move up.
fn all_letters_are_there(campaign: &Campaign, file: &Node) -> bool {
    matches!(file.field("letters"), Some(Node::List(letters)) if letters.len() == campaign.letters.len())
}

/// Whether a mistake at the one place may be all that is behind advice on the other: what lies within it, and a list of which it
/// takes an item away.
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

/// A letter within its campaign.
struct At<'a> {
    campaign: &'a Campaign,
    letter: &'a LetterTemplate,
    index: usize,
}

impl At<'_> {
    /// The place of a field of the letter in the file.
    fn path(&self, field: &str) -> String {
        let letter = format!("letters[{}]", self.index);
        if field.is_empty() { letter } else { format!("{letter}.{field}") }
    }

    /// The place of a text in one of its languages: an item of a list, where there are several.
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
