//! Texts that a reader of one of the campaign's languages does not get in it.

use crate::campaign::{Campaign, LanguageTag, Missing};

use super::finding::{Advice, quoted};

pub(super) fn look(campaign: &Campaign, advice: &mut Advice) {
    let missing = campaign.missing_translations();
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
