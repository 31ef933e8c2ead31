//! How a widget opens: what the element, the page and the browser say, and a draft where there is one.

use std::rc::Rc;

use web_sys::HtmlElement;

use crate::browser::{json, settings, storage};
use crate::campaign::{Campaign, LanguageTag};
use crate::state::{Draft, Model, Opening, is_of, restore_draft};

/// The widget as it opens. `handed_over` is the draft of a widget that stood in this element before, or in a frame; the second value
/// is whether its letters were taken up. Nothing where the device does not know the day.
pub(super) fn open(host: &HtmlElement, campaign: Rc<Campaign>, handed_over: Option<&str>) -> Option<(Model, bool)> {
    let mut model = Model::new(Opening {
        reader: reader_language(host, &campaign),
        country: settings::region(),
        today: settings::today()?,
        device: settings::device(),
        seed: seed(host),
        campaign,
    });
    take_up_stored(&mut model);
    if let Some(place) = letter(host, &model) {
        model.work.current = place;
    }
    let mut taken_up = false;
    if let Some(draft) = handed_over.and_then(|text| json::parse(text).ok()) {
        // What is only handed over is not in the browser's store, and says nothing about whether it should be.
        let kept = model.draft.is_kept();
        // Nor does one of another campaign take the place of this one's.
        let own = is_of(&draft, &model.campaign);
        if !kept || own {
            taken_up = restore_draft(&mut model, &draft, settings::now()) && own;
            model.draft = if kept { Draft::Kept } else { Draft::Off };
        }
    }
    Some((model, taken_up))
}

/// The reader's language among those of the campaign, else its first.
pub(super) fn reader_language(host: &HtmlElement, campaign: &Campaign) -> LanguageTag {
    let known = |wanted: &LanguageTag| campaign.languages.iter().any(|tag| tag.primary() == wanted.primary());
    settings::languages(host).into_iter().find(known).unwrap_or_else(|| campaign.languages.first().clone())
}

/// The letter that the element names, by its place in the campaign.
pub(super) fn letter(host: &HtmlElement, model: &Model) -> Option<usize> {
    let id = host.get_attribute("letter")?;
    model.campaign.letters.iter().position(|letter| letter.id.as_str() == id)
}

/// What picks the wordings: the element's `seed`, for a letter that is always the same, else chance.
fn seed(host: &HtmlElement) -> u32 {
    let fixed = host.get_attribute("seed").and_then(|seed| seed.parse().ok());
    fixed.unwrap_or_else(settings::seed)
}

/// Goes on where a kept draft was left.
fn take_up_stored(model: &mut Model) {
    let campaign = model.campaign.clone();
    let Some(text) = storage::get(campaign.id.as_str()) else { return };
    if !json::parse(&text).is_ok_and(|draft| restore_draft(model, &draft, settings::now())) {
        // What cannot be read helps nobody, and must not lie there unseen.
        storage::remove(campaign.id.as_str());
    }
}
