use std::fmt;

use super::words::push_most;

/// Most characters shown of a cause that the reader did not write, such as a parser's message.
const MAX_CAUSE: usize = 300;

/// One thing that is wrong in a campaign file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is: `letters[0].to.emails[1]`; empty for the file as a whole.
    pub path: String,
    /// What is wrong.
    pub cause: String,
    /// How to fix it.
    pub cure: String,
}

impl Problem {
    pub(super) fn of_file(cause: &str, cure: &str) -> Self {
        let mut shown = String::new();
        push_most(&mut shown, cause, MAX_CAUSE);
        Self { path: String::new(), cause: shown, cure: cure.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            f.write_str(&self.path)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.cause)?;
        f.write_str(" ")?;
        f.write_str(&self.cure)
    }
}

/// All problems of one file, in the order of the file. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Creates a single problem that concerns the file as a whole.
    pub fn of_file(cause: &str, cure: &str) -> Self {
        Self(vec![Problem::of_file(cause, cure)])
    }

    /// Returns the problems, or `None` for an empty list.
    pub fn from_found(found: Vec<Problem>) -> Option<Self> {
        (!found.is_empty()).then_some(Self(found))
    }

    /// The problems, in the order in which they were found.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }
}

impl fmt::Display for Problems {
    /// Writes one problem per line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}
