//! What the author suggests for a part of a letter, and which of the suggestions is used.

use crate::campaign::{LanguageTag, LetterTemplate, Text};

use super::phrases::phrases;
use super::{Choices, Part, Wording};

/// The author's wordings of a part in this language; none if the author leaves the part to the language's usual
/// words or to the supporter.
pub fn wordings<'t>(template: &'t LetterTemplate, part: Part, language: &LanguageTag) -> &'t [String] {
    let text: Option<&Text> = match part {
        Part::Subject => Some(&template.subject),
        Part::Salutation => Some(&template.to.salutation),
        Part::Opening => Some(&template.opening),
        Part::Own => None,
        Part::LeadIn => template.lead_in.as_ref(),
        Part::Demand(demand) => template.demands.get(demand).map(|demand| &demand.text),
        Part::Closing => template.closing.as_ref(),
        Part::Valediction => template.valediction.as_ref(),
    };
    text.map_or(&[], |text| text.items(language))
}

/// The words that are used unless the supporter writes others.
pub fn suggestion<'t>(template: &'t LetterTemplate, wording: &Wording, part: Part, language: &LanguageTag) -> &'t str {
    let wordings = wordings(template, part, language);
    match (wordings.get(wording.index(part, wordings.len())), part) {
        (Some(text), _) => text,
        (None, Part::LeadIn) => phrases(language).lead_in,
        (None, Part::Valediction) => phrases(language).valediction,
        (None, _) => "",
    }
}

/// Moves a part on to a wording that reads differently, or changes nothing if no other wording does.
pub fn turn(template: &LetterTemplate, wording: &mut Wording, part: Part, language: &LanguageTag) {
    let all = wordings(template, part, language);
    let now = all.get(wording.index(part, all.len()));
    for step in 1..all.len() {
        let mut turned = wording.clone();
        turned.turn(part, step as u32);
        if all.get(turned.index(part, all.len())) != now {
            *wording = turned;
            return;
        }
    }
}

/// Picks other wordings for the complete letter: the next seed with which it reads differently, if there is one.
pub fn turn_all(template: &LetterTemplate, choices: &mut Choices, language: &LanguageTag) {
    const TRIES: usize = 32;
    let wording = &choices.wording;
    let mut next = wording.clone();
    for _ in 0..TRIES {
        next.reseed();
        let other = |part: &Part| {
            choices.shows(*part)
                && suggestion(template, &next, *part, language) != suggestion(template, wording, *part, language)
        };
        if parts(template).any(|part| other(&part)) {
            choices.wording = next;
            return;
        }
    }
}

/// Whether the author gives several wordings for any part.
pub fn has_variants(template: &LetterTemplate, language: &LanguageTag) -> bool {
    parts(template).any(|part| wordings(template, part, language).len() > 1)
}

/// Every part of a letter that an author can word.
fn parts(template: &LetterTemplate) -> impl Iterator<Item = Part> {
    Part::FIXED.into_iter().chain((0..template.demands.len()).map(Part::Demand))
}
