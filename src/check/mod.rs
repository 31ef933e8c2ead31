//! What goes wrong with a campaign in the field: mistakes that the widget refuses, and advice on what it takes and supporters
//! stumble over.
//!
//! A campaign becomes a `Campaign` in `campaign/`, which also says what it refuses; here it is tried out. The day is given.

use crate::campaign::{Date, Node, read};
use crate::letter::Conventions;

/// Something to mend or to think over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub level: Level,
    /// Where: `letters[0].to.emails[1]`; empty for the file as a whole.
    pub path: String,
    /// What is wrong.
    pub cause: String,
    /// How to mend it.
    pub cure: String,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The widget refuses the file.
    Error,
    /// The widget takes the file, but supporters are worse off.
    Advice,
}

/// Everything that is to be said about a campaign file on this day, in the order of the file.
pub fn check(file: &Node, today: Date, conventions: &dyn Conventions) -> Vec<Finding> {
    let _ = (today, conventions);
    let problems = read(file).err();
    let problems = problems.iter().flat_map(|problems| problems.iter());
    let finding = |problem: &crate::campaign::Problem| Finding {
        level: Level::Error,
        path: problem.path.clone(),
        cause: problem.cause.clone(),
        cure: problem.cure.clone(),
    };
    problems.map(finding).collect()
}
