//! How a widget opens: with what the element, the page and the browser say, and with a draft if there is one.

use std::rc::Rc;

use web_sys::HtmlElement;

use crate::browser::{json, settings, storage};
use crate::campaign::{Campaign, LanguageTag};
use crate::state::{Draft, Model, Opening, draft_name, is_expired, is_of, last_day, restore_draft, write_draft};

/// Builds the model with which a widget opens. The campaign was read from `address`; `handed_over` is the draft of a widget that was in
/// this element before, or in a frame. The second value says whether its letters were restored. Returns `None` if the device does not know
/// the date.
pub(super) fn open(
    host: &HtmlElement,
    campaign: Rc<Campaign>,
    address: &str,
    handed_over: Option<&str>,
) -> Option<(Model, bool)> {
    let mut model = Model::new(Opening {
        reader: reader_language(host, &campaign),
        country: settings::region(),
        today: settings::today()?,
        device: settings::device(),
        seed: seed(host),
        campaign,
    });
    model.draft_name = draft_name(address, &model.campaign).map(Into::into);
    take_up_stored(&mut model);
    let stored = model.draft.is_kept().then(|| write_draft(&model, 0));
    if let Some(place) = letter(host, &model) {
        model.work.current = place;
    }
    let mut taken_up = false;
    if let Some(draft) = handed_over.and_then(|text| json::parse(text).ok()) {
        // A draft of another campaign does not replace the one of this campaign.
        let own = is_of(&draft, &model);
        if stored.is_none() || own {
            taken_up = restore_draft(&mut model, &draft, settings::now()) && own;
            // A draft that was only handed over is not in the browser's storage, and does not say whether it should be. If the
            // storage contains something else, that was kept elsewhere, and stays.
            let same = |stored| if stored == write_draft(&model, 0) { Draft::Kept } else { Draft::Elsewhere };
            model.draft = stored.map_or(Draft::Off, same);
        }
    }
    Some((model, taken_up))
}

/// The first of the reader's languages that the campaign has, otherwise the campaign's first.
pub(super) fn reader_language(host: &HtmlElement, campaign: &Campaign) -> LanguageTag {
    let known = |wanted: &LanguageTag| campaign.languages.iter().any(|tag| tag.primary() == wanted.primary());
    settings::languages(host).into_iter().find(known).unwrap_or_else(|| campaign.languages.first().clone())
}

/// The letter that the element names, as its position in the campaign.
pub(super) fn letter(host: &HtmlElement, model: &Model) -> Option<usize> {
    let id = host.get_attribute("letter")?;
    model.campaign.letters.iter().position(|letter| letter.id.as_str() == id)
}

/// The number that picks the wordings: the element's `seed`, for a letter that is always the same, otherwise a random one.
fn seed(host: &HtmlElement) -> u32 {
    let fixed = host.get_attribute("seed").and_then(|seed| seed.parse().ok());
    fixed.unwrap_or_else(settings::seed)
}

/// Restores a kept draft, and deletes the drafts of the site that have been kept for long enough: of any campaign, because that
/// campaign may never be opened again. A campaign that someone only tries out leaves all of them alone.
fn take_up_stored(model: &mut Model) {
    let Some(own) = model.draft_name.clone() else { return };
    let now = settings::now();
    for name in storage::drafts() {
        let is_own = *name == *own;
        let until = is_own.then(|| last_day(&model.campaign, model.today, now));
        let stays = |draft| !is_expired(&draft, now, until) && (!is_own || restore_draft(model, &draft, now));
        let draft = storage::get(&name).and_then(|text| json::parse(&text).ok());
        // A name that is not an address comes from version 0.1.0 before its release: a campaign could choose it, so it is not read.
        if !name.starts_with("http") || !draft.is_some_and(stays) {
            // A draft that nobody will read must not stay there unseen.
            storage::remove(&name);
        }
    }
}
