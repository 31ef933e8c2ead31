use crate::state::Model;

use super::intro::outward;
use super::tag::{Tag, classed, tag};
use super::words::Words;

/// The longer story and where its facts come from, folded away until someone wants it.
pub(super) fn background(model: &Model, words: &Words) -> Option<Tag> {
    let reader = &model.reader;
    let mut details = classed("details", "background").with(tag("summary").say(words.background));
    for paragraph in model.campaign.background.as_ref()?.items(reader) {
        details = details.with(tag("p").text(paragraph));
    }
    if model.campaign.sources.is_empty() {
        return Some(details);
    }
    let mut sources = tag("ul");
    for source in &model.campaign.sources {
        let label = source.label.first(reader);
        sources = sources.with(match &source.url {
            Some(url) => tag("li").with(outward(url.as_str()).text(label)),
            None => tag("li").text(label),
        });
    }
    Some(details.with(tag("h3").say(words.sources)).with(sources))
}
