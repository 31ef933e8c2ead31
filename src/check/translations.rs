//! Finds texts that are not available to readers in one of the campaign's languages.

use crate::campaign::{Campaign, LanguageTag, Missing, Placed};

use super::finding::{Advice, quoted};

pub(super) fn look(campaign: &Campaign, advice: &mut Advice) {
    let mut missing = campaign.missing_translations();
    whole_letters(campaign, &mut missing, advice);
    for group in missing.chunk_by(|one, next| one.path == next.path) {
        let languages: Vec<&LanguageTag> = group.iter().map(|Missing { language, .. }| language).collect();
        let (Some(Missing { path, .. }), Some(first)) = (group.first(), languages.first()) else { continue };
        advice.give(
            path.clone(),
            format!("has no text in {}.", quoted(&languages)),
            format!("Add it as \"{first}\": \"…\"; until then these readers see another language."),
        );
    }
}

/// Reports a letter that is missing entirely in a language, once rather than for each of its texts.
fn whole_letters(campaign: &Campaign, missing: &mut Vec<Missing>, advice: &mut Advice) {
    let texts = campaign.texts();
    for (index, _) in campaign.letters.iter().enumerate() {
        let place = format!("letters[{index}].");
        let own: Vec<&Placed<'_>> =
            texts.iter().filter(|placed| placed.letter.is_some() && placed.path.starts_with(&place)).collect();
        let absent = |language: &&LanguageTag| own.iter().all(|placed| !placed.text.has(language));
        let languages: Vec<&LanguageTag> = campaign.languages.iter().filter(absent).collect();
        if languages.is_empty() {
            continue;
        }
        missing.retain(|missing| {
            !(languages.contains(&&missing.language) && own.iter().any(|placed| placed.path == missing.path))
        });
        advice.give(
            place.trim_end_matches('.').to_owned(),
            format!("The letter itself is missing in {}.", quoted(&languages)),
            "Translate its texts: nobody should sign what they cannot read, and the widget shows both side by side.",
        );
    }
}
