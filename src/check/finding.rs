use std::fmt;

use crate::campaign::Problem;

/// Something to fix or to consider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub level: Level,
    /// Where: `letters[0].to.emails[1]`; empty for the file as a whole. For a text in one language it ends with that
    /// language, even if the file has one text for all languages.
    pub path: String,
    /// What is wrong.
    pub cause: String,
    /// How to fix it.
    pub cure: String,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The widget refuses the file.
    Error,
    /// The widget accepts the file, but supporters are worse off.
    Advice,
}

impl Level {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Advice => "advice",
        }
    }
}

impl Finding {
    /// A mistake that the campaign reader found.
    pub fn error(Problem { path, cause, cure }: &Problem) -> Self {
        Self { level: Level::Error, path: path.clone(), cause: cause.clone(), cure: cure.clone() }
    }
}

impl fmt::Display for Finding {
    /// `error: letters[0].id: is missing. Add it: the widget cannot do without.`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { level, path, cause, cure } = self;
        let colon = if path.is_empty() { "" } else { ": " };
        write!(f, "{}: {path}{colon}{cause} {cure}", level.as_str())
    }
}

/// The advice collected so far.
#[derive(Default)]
pub(super) struct Advice(pub(super) Vec<Finding>);

impl Advice {
    pub fn give(&mut self, path: String, cause: impl Into<String>, cure: impl Into<String>) {
        self.0.push(Finding { level: Level::Advice, path, cause: cause.into(), cure: cure.into() });
    }
}

/// Joins values with commas, each in quotation marks.
pub(super) fn quoted<T: fmt::Display>(things: impl IntoIterator<Item = T>) -> String {
    let quoted: Vec<String> = things.into_iter().map(|thing| format!("\"{thing}\"")).collect();
    quoted.join(", ")
}
