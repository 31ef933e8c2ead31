//! Findings, and the fields that they concern.

use crate::check::{Finding, Level};

use super::field::Kind;
use super::form::field_at;
use super::path::{Path, Step};

/// A finding about a place in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Concern {
    /// The finding, with its level.
    pub finding: Finding,
    /// The place, as a path.
    pub path: Path,
    /// The field beside which it is shown: the nearest one in the form, or the file itself if no field is near.
    pub home: Path,
}

/// The concerns of a file, each with the field beside which it is shown.
pub fn concerns(findings: Vec<Finding>) -> Vec<Concern> {
    let concern = |finding: Finding| {
        let path = Path::of(&finding.path);
        Concern { home: home(&path), path, finding }
    };
    findings.into_iter().map(concern).collect()
}

/// The place of the form's field or item that contains this path. An unknown field is assigned to whatever contains it.
fn home(path: &Path) -> Path {
    let Some((at, field)) = field_at(path) else { return Path::default() };
    match (&field.kind, at.rest(path)) {
        // The item of a list of groups.
        (Kind::List(..), Some([Step::Item(index), ..])) => at.item(*index),
        _ => at,
    }
}

/// The number of concerns of a level.
pub fn count(concerns: &[Concern], level: Level) -> usize {
    concerns.iter().filter(|concern| concern.finding.level == level).count()
}

/// `3 mistakes, 1 piece of advice`, or `No mistakes`.
pub fn summary(concerns: &[Concern]) -> String {
    let (errors, advice) = (count(concerns, Level::Error), count(concerns, Level::Advice));
    let errors = match errors {
        0 => String::from("No mistakes"),
        1 => String::from("1 mistake"),
        many => format!("{many} mistakes"),
    };
    match advice {
        0 => errors,
        1 => errors + ", 1 piece of advice",
        many => format!("{errors}, {many} pieces of advice"),
    }
}

/// The name of a place for authors: "Letter 1 · Addressee · E-mail addresses 2".
pub fn name_of(path: &Path) -> String {
    let mut names: Vec<String> = Vec::new();
    let mut at = Path::default();
    for step in path.steps() {
        at = at.joined(std::slice::from_ref(step));
        match (step, field_at(&at)) {
            (Step::Item(index), Some((_, field))) => match (&field.kind, names.last_mut()) {
                (Kind::List(_, one), Some(last)) => {
                    *last = format!("{}{} {}", one[..1].to_uppercase(), &one[1..], index + 1)
                }
                (_, Some(last)) => *last = format!("{last} {}", index + 1),
                _ => {}
            },
            (Step::Field(_), Some((place, field))) if place == at => names.push(field.label.to_owned()),
            (Step::Field(name), _) => names.push(name.clone()),
            (Step::Item(_), None) => {}
        }
    }
    if names.is_empty() { String::from("The file") } else { names.join(" · ") }
}
