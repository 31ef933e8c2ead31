//! The path of a value in a campaign file, as findings name it: `letters[0].to.emails[1]`.

use std::fmt;

/// One step into a tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Into the field with this name.
    Field(String),
    /// To the item with this index, counted from 0.
    Item(usize),
}

/// The path of a value in a campaign file; without steps, the file itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(Vec<Step>);

impl Path {
    /// Parses a path. An unclosed bracket, as in `a[1`, is part of a name.
    pub fn of(text: &str) -> Self {
        let mut steps = Vec::new();
        for part in text.split('.').filter(|part| !part.is_empty()) {
            let (name, items) = items_of(part);
            if !name.is_empty() {
                steps.push(Step::Field(name.to_owned()));
            }
            steps.extend(items.into_iter().map(Step::Item));
        }
        Self(steps)
    }

    /// The steps from the file to here.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The path of a field of this object.
    pub fn field(&self, name: &str) -> Self {
        self.step(Step::Field(name.to_owned()))
    }

    /// The path of an item of this list.
    pub fn item(&self, index: usize) -> Self {
        self.step(Step::Item(index))
    }

    fn step(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// The parent, and the last step; nothing for the file itself.
    pub fn split_last(&self) -> Option<(Self, &Step)> {
        let (last, before) = self.0.split_last()?;
        Some((Self(before.to_vec()), last))
    }

    /// Whether the other path is this one or within it.
    pub fn holds(&self, other: &Self) -> bool {
        other.0.starts_with(&self.0)
    }

    /// The steps from here to a path within.
    pub fn rest<'p>(&self, other: &'p Self) -> Option<&'p [Step]> {
        other.0.strip_prefix(self.0.as_slice())
    }

    /// This path, continued by these steps.
    pub fn joined(&self, rest: &[Step]) -> Self {
        Self(self.0.iter().chain(rest).cloned().collect())
    }
}

/// Splits `emails[1]` into its name and the indexes after it.
fn items_of(part: &str) -> (&str, Vec<usize>) {
    let (mut name, mut items) = (part, Vec::new());
    while let Some((before, number)) = name.strip_suffix(']').and_then(|open| open.rsplit_once('[')) {
        let Ok(number) = number.parse() else { break };
        items.insert(0, number);
        name = before;
    }
    (name, items)
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if index == 0 => f.write_str(name)?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Item(item) => write!(f, "[{item}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_as_it_is_read() {
        for text in ["", "id", "letters[0].to.emails[11]", "title.fr-CA[1]", "a[0][1].b"] {
            assert_eq!(Path::of(text).to_string(), text);
        }
        assert_eq!(Path::of("a[x]").steps(), [Step::Field("a[x]".into())]);
        assert_eq!(Path::of("a[1").steps(), [Step::Field("a[1".into())]);
    }

    #[test]
    fn a_place_holds_what_is_within() {
        let letter = Path::of("letters[1]");
        assert!(letter.holds(&Path::of("letters[1].to")) && letter.holds(&letter));
        assert!(!letter.holds(&Path::of("letters[10]")) && !letter.holds(&Path::of("letters")));
        assert_eq!(letter.rest(&Path::of("letters[1].id")).unwrap(), [Step::Field("id".into())]);
    }
}
