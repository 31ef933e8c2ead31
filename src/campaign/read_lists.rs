//! Reads the lists that campaigns and letters both have.

use super::limits::MAX_LANGUAGES;
use super::log::Log;
use super::place::At;
use super::wrong::{Plain, Wrong};
use super::{LanguageTag, Node, NonEmpty};

#[inline(never)]
pub(super) fn languages(at: &At<'_, impl Log>) -> Option<NonEmpty<LanguageTag>> {
    let items = at.filled_list(MAX_LANGUAGES, Plain::NoLanguageOfCampaign)?;
    let mut tags: Vec<LanguageTag> = Vec::new();
    for place in at.places(items) {
        let Some(tag) = place.parse::<LanguageTag>() else { continue };
        if tags.iter().any(|earlier| earlier.matches(&tag)) {
            place.fail(Wrong::SecondLanguage(tag.as_str()));
        } else {
            tags.push(tag);
        }
    }
    // The valid ones are enough to go on reading: any problem found causes the file to be refused anyway.
    NonEmpty::new(tags)
}

/// Records every short name that an earlier item already has.
#[inline(never)]
pub(super) fn unique<'a>(at: &At<'a, impl Log>, items: &'a [Node]) {
    for (index, node) in items.iter().enumerate() {
        let Some(id) = node.id() else { continue };
        if items[..index].iter().any(|earlier| earlier.id() == Some(id)) {
            at.item(index, node).fail(Wrong::SecondId(id));
        }
    }
}
