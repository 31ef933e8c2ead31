//! What a translator looks for: texts that are missing, too long for the space, or still the same as the original.

use std::fmt;

use crate::campaign::{Campaign, LanguageTag, Placed};
use crate::words::{Language, languages};

/// Something to review, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The language.
    pub language: String,
    /// The message, or the place in the campaign file.
    pub place: String,
    /// What to review.
    pub finding: Finding,
}

/// What to review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The text is missing.
    Missing,
    /// The text is much longer than the original, and may not fit where the original does.
    Long {
        /// Number of characters.
        characters: usize,
        /// Number of characters of the original.
        original: usize,
    },
    /// The text is the same as the original, rightly or because it was forgotten.
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

/// Whether a translation is too long for the space. In many languages a text of ten characters becomes twice as long, one
/// of a hundred about a third longer (W3C, Text size in translation): the layout is tested with all texts doubled.
fn too_long(original: usize, characters: usize) -> bool {
    characters > original * 8 / 5 + 12
}

fn compare(original: &str, translation: &str) -> Option<Finding> {
    let (original_length, characters) = (original.chars().count(), translation.chars().count());
    if too_long(original_length, characters) {
        return Some(Finding::Long { characters, original: original_length });
    }
    // A name or a single word may be the same in every language, and so may punctuation around placeholders.
    let mut words = original.split_whitespace().filter(|word| !word.starts_with('{'));
    (original == translation && words.nth(1).is_some()).then_some(Finding::Same)
}

/// Compares the messages of the interface with the English ones. None can be missing: the compiler checks that.
pub fn of_interface() -> Vec<Remark> {
    let all = languages();
    let Some(english) = all.iter().find(|language| language.tag == "en") else { return Vec::new() };
    all.iter().filter(|language| language.tag != english.tag).flat_map(|language| beside(english, language)).collect()
}

fn beside(english: &Language, language: &Language) -> Vec<Remark> {
    let entries = |language: &Language| language.entries.iter().chain(&language.plain).cloned().collect::<Vec<_>>();
    let pairs = entries(english).into_iter().zip(entries(language));
    let remark = |(original, translation): (crate::words::Entry, crate::words::Entry)| {
        // The form for all other numbers is usually the longest.
        let finding = compare(original.forms.last()?, translation.forms.last()?)?;
        Some(Remark { language: language.tag.to_owned(), place: original.name.to_owned(), finding })
    };
    pairs.filter_map(remark).collect()
}

/// Compares the texts of a campaign with those in its first language.
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
