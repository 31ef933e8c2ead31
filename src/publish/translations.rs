//! What a translator looks for: texts that are missing, longer than there is room for, or still as in English.

use std::fmt;

use crate::campaign::{Campaign, LanguageTag, Placed};
use crate::words::{Language, languages};

/// Something to look at, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The language.
    pub language: String,
    /// The message or the place in the campaign file.
    pub place: String,
    /// What is to be looked at.
    pub finding: Finding,
}

/// What is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It is not there.
    Missing,
    /// It has so many characters where the original has so many: it may not fit where the original does.
    Long {
        /// Characters.
        characters: usize,
        /// Characters of the original.
        original: usize,
    },
    /// It is the same as the original: rightly so, or forgotten.
    Same,
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { language, place, finding } = self;
        match finding {
            Finding::Missing => write!(f, "{language}\tmissing\t{place}"),
            Finding::Long { characters, original } => {
                write!(f, "{language}\tlong\t{place}\t{characters} characters for {original}")
            }
            Finding::Same => write!(f, "{language}\tsame\t{place}"),
        }
    }
}

/// Whether a translation is longer than there is room for. A text of ten characters becomes twice as long in many languages, one
/// of a hundred about a third (W3C, Text size in translation): the layout is tried with all texts doubled.
fn too_long(original: usize, characters: usize) -> bool {
    characters > original * 8 / 5 + 12
}

fn compare(original: &str, translation: &str) -> Option<Finding> {
    let (original_length, characters) = (original.chars().count(), translation.chars().count());
    if too_long(original_length, characters) {
        return Some(Finding::Long { characters, original: original_length });
    }
    // A name or a single letter is the same in every language.
    (original == translation && original.contains(char::is_whitespace)).then_some(Finding::Same)
}

/// The words of the interface, beside the English ones. None is missing: the compiler sees to that.
pub fn of_interface() -> Vec<Remark> {
    let all = languages();
    let Some(english) = all.iter().find(|language| language.tag == "en") else { return Vec::new() };
    all.iter().filter(|language| language.tag != english.tag).flat_map(|language| beside(english, language)).collect()
}

fn beside(english: &Language, language: &Language) -> Vec<Remark> {
    let entries = |language: &Language| language.entries.iter().chain(&language.plain).cloned().collect::<Vec<_>>();
    let pairs = entries(english).into_iter().zip(entries(language));
    let remark = |(original, translation): (crate::words::Entry, crate::words::Entry)| {
        // The form for all other numbers is the longest, as a rule.
        let finding = compare(original.forms.last()?, translation.forms.last()?)?;
        Some(Remark { language: language.tag.to_owned(), place: original.name.to_owned(), finding })
    };
    pairs.filter_map(remark).collect()
}

/// The texts of a campaign, beside those in its first language.
pub fn of_campaign(campaign: &Campaign) -> Vec<Remark> {
    let missing = campaign.missing_translations().into_iter().map(|missing| Remark {
        language: missing.language.to_string(),
        place: missing.path,
        finding: Finding::Missing,
    });
    let texts = campaign.texts();
    let written = texts.iter().flat_map(|placed| written(campaign.languages.first(), placed));
    missing.chain(written).collect()
}

fn written(first: &LanguageTag, Placed { path, text, .. }: &Placed<'_>) -> Vec<Remark> {
    let original = text.items(first).concat();
    let others = text.languages().filter(|tag| !tag.matches(first));
    let remark = |tag: &LanguageTag| {
        let finding = compare(&original, &text.items(tag).concat())?;
        Some(Remark { language: tag.to_string(), place: path.clone(), finding })
    };
    others.filter_map(remark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_is_what_may_not_fit() {
        assert_eq!(compare("Undo", "Rückgängig machen"), None);
        assert_eq!(
            compare("Undo", "Den letzten Schritt zurücknehmen").map(|f| matches!(f, Finding::Long { .. })),
            Some(true)
        );
        assert_eq!(compare("Sources", "Sources"), None, "a word can be the same");
        assert_eq!(compare("Try again", "Try again"), Some(Finding::Same));
    }

    #[test]
    fn the_interface_has_no_long_word() {
        let said: Vec<String> = of_interface().iter().map(Remark::to_string).collect();
        assert_eq!(said, [""; 0]);
    }
}
