use std::rc::Rc;

use crate::campaign::{Campaign, CountryCode, LanguageTag, LetterTemplate};
use crate::letter::{Choices, Supporter, Wording};

/// All that a supporter chose and typed: what undo takes back and a draft keeps.
///
/// Each part is shared until it changes, so that a step of the history costs only what it changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// Who writes.
    pub supporter: Rc<Supporter>,
    /// One for each letter of the campaign, in its order.
    pub letters: Vec<Rc<Choices>>,
    /// The letter on the desk, by its place in the campaign.
    pub current: usize,
}

impl Work {
    /// Everything chosen, nothing typed. `seed` picks the wordings; 0 takes the author's first.
    pub fn new(campaign: &Campaign, country: Option<CountryCode>, seed: u32) -> Self {
        let choices = |(place, template)| Rc::new(Choices::new(template, Wording::of_letter(seed, place)));
        Self {
            supporter: Rc::new(Supporter { country, ..Supporter::default() }),
            letters: campaign.letters.iter().enumerate().map(choices).collect(),
            current: 0,
        }
    }

    /// The supporter, to change.
    pub(super) fn supporter_mut(&mut self) -> &mut Supporter {
        Rc::make_mut(&mut self.supporter)
    }

    /// The choices for the letter on the desk, to change.
    pub(super) fn choices_mut(&mut self) -> &mut Choices {
        Rc::make_mut(&mut self.letters[self.current])
    }
}

/// The language in which a letter goes out unless the supporter chooses otherwise: the reader's, where the addressee reads
/// it, else the addressee's first.
pub fn letter_language<'a>(template: &'a LetterTemplate, reader: &LanguageTag) -> &'a LanguageTag {
    let known = |tag: &&LanguageTag| tag.primary().eq_ignore_ascii_case(reader.primary());
    template.languages.iter().find(known).unwrap_or(template.languages.first())
}

/// The reader's own language, where they can write this letter in it and the addressee reads another; else there is
/// nothing to choose.
pub fn own_language<'a>(template: &'a LetterTemplate, reader: &LanguageTag) -> Option<&'a LanguageTag> {
    let same = |tag: &LanguageTag| tag.primary().eq_ignore_ascii_case(reader.primary());
    let own = || template.own_languages.iter();
    if same(letter_language(template, reader)) {
        return None;
    }
    own().find(|tag| tag.matches(reader)).or_else(|| own().find(|tag| same(tag)))
}

/// The language in which a letter goes out with these choices.
pub(super) fn chosen_language<'a>(
    template: &'a LetterTemplate,
    choices: &Choices,
    reader: &LanguageTag,
) -> &'a LanguageTag {
    let own = if choices.own_language { own_language(template, reader) } else { None };
    own.unwrap_or_else(|| letter_language(template, reader))
}
