//! Lists that campaigns and letters both have.

use super::limits::MAX_LANGUAGES;
use super::place::At;
use super::words::quoted;
use super::{LanguageTag, Node, NonEmpty};

#[inline(never)]
pub(super) fn languages(at: &At<'_>) -> Option<NonEmpty<LanguageTag>> {
    let items = at.filled_list(MAX_LANGUAGES, "Name at least one language, as in [\"en\"].")?;
    let mut tags: Vec<LanguageTag> = Vec::new();
    for place in at.places(items) {
        let Some(tag) = place.parse::<LanguageTag>() else { continue };
        if tags.iter().any(|earlier| earlier.matches(&tag)) {
            place.fail(&quoted(tag.as_str(), "stands here twice."), "Keep one of the two.");
        } else {
            tags.push(tag);
        }
    }
    // The good ones are enough to go on reading: a problem found refuses the file anyway.
    NonEmpty::new(tags)
}

/// Writes down every short name that an earlier item has already.
#[inline(never)]
pub(super) fn unique(at: &At<'_>, items: &[Node]) {
    for (index, place) in at.places(items).enumerate() {
        let Some(id) = items[index].id() else { continue };
        if items[..index].iter().any(|earlier| earlier.id() == Some(id)) {
            place.fail(&quoted(id, "is the id of an earlier one, too."), "Give each its own id.");
        }
    }
}
