use std::rc::Rc;

use crate::campaign::{Campaign, CountryCode, LanguageTag, LetterTemplate, NonEmpty};
use crate::letter::{Choices, Supporter, Wording};

/// Everything that a supporter chose and typed: what undo restores and a draft saves.
///
/// Each part is shared until it changes, so that a step of the history costs only what it changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// The supporter who writes.
    pub supporter: Rc<Supporter>,
    /// The choices for each letter of the campaign, in its order.
    pub letters: Vec<Rc<Choices>>,
    /// The current letter, by its index in the campaign.
    pub current: usize,
}

impl Work {
    /// Returns the initial work: everything chosen, nothing typed. `seed` selects the wordings; 0 selects the author's
    /// first.
    pub fn new(campaign: &Campaign, country: Option<CountryCode>, seed: u32) -> Self {
        let choices = |(place, template)| Rc::new(Choices::new(template, Wording::of_letter(seed, place)));
        Self {
            supporter: Rc::new(Supporter { country, ..Supporter::default() }),
            letters: campaign.letters.iter().enumerate().map(choices).collect(),
            current: 0,
        }
    }

    /// The supporter, for modification.
    pub(super) fn supporter_mut(&mut self) -> &mut Supporter {
        Rc::make_mut(&mut self.supporter)
    }

    /// The choices for the current letter, for modification.
    pub(super) fn choices_mut(&mut self) -> &mut Choices {
        Rc::make_mut(&mut self.letters[self.current])
    }
}

/// The language in which a letter is sent unless the supporter chooses otherwise: the reader's if the addressee reads it,
/// otherwise the addressee's first.
pub fn letter_language<'a>(template: &'a LetterTemplate, reader: &LanguageTag) -> &'a LanguageTag {
    nearest(&template.languages, reader).unwrap_or(template.languages.first())
}

/// The reader's own language, if they can write this letter of the campaign in it and the addressee reads another;
/// otherwise `None`, because there is nothing to choose.
pub fn own_language<'a>(
    campaign: &'a Campaign,
    template: &LetterTemplate,
    reader: &LanguageTag,
) -> Option<&'a LanguageTag> {
    let there = template.own_language && nearest(&template.languages, reader).is_none();
    if there { nearest(&campaign.languages, reader) } else { None }
}

/// The language in which a letter is sent with these choices.
pub(super) fn chosen_language<'a>(
    campaign: &'a Campaign,
    template: &'a LetterTemplate,
    choices: &Choices,
    reader: &LanguageTag,
) -> &'a LanguageTag {
    match own_language(campaign, template, reader) {
        Some(own) if choices.own_language => own,
        _ => letter_language(template, reader),
    }
}

/// The same language as the reader's, or else its variant for another country.
fn nearest<'a>(languages: &'a NonEmpty<LanguageTag>, reader: &LanguageTag) -> Option<&'a LanguageTag> {
    let mut found = None;
    for tag in languages.iter() {
        if tag.matches(reader) {
            return Some(tag);
        }
        if found.is_none() && tag.primary().eq_ignore_ascii_case(reader.primary()) {
            found = Some(tag);
        }
    }
    found
}
