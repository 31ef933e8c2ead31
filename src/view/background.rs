use super::link::site;
use super::scene::View;
use super::tag::{Tag, classed, tag};

/// Draws the background story and its sources, collapsed until someone opens them.
pub(super) fn background(view: &View<'_>) -> Option<Tag> {
    let (model, words) = (view.model, view.words);
    let mut details = classed("details", "background").with(tag("summary").say(words.background()));
    let (language, paragraphs) = model.campaign.background.as_ref()?.spoken(&model.reader)?;
    for paragraph in paragraphs {
        details = details.with(view.in_language(tag("p"), language).text(paragraph));
    }
    if model.campaign.sources.is_empty() {
        return Some(details);
    }
    let mut sources = tag("ul");
    for source in &model.campaign.sources {
        sources = sources.with(match &source.url {
            Some(url) => {
                let link = tag("a").leads_to(url.as_str().to_owned());
                tag("li").with(view.tells(link, &source.label)).say(" ").with(site(url))
            }
            None => view.tells(tag("li"), &source.label),
        });
    }
    Some(details.with(view.heading("h3", 1).say(words.sources())).with(sources))
}
