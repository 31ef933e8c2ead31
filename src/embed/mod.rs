//! The widget in its place: what the loader calls to put it into an element of a partner's page, to take it
//! away, and to explain why it refuses a campaign.
//!
//! `letter-widget.js` beside this file is the loader: it defines the element, fetches, and keeps the element's own
//! content wherever anything fails. What the widget shows is in `view/`; what it needs of the browser, in `browser/`.

mod explain;
mod theme;

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{CssStyleSheet, Element, HtmlElement};

use crate::browser::{focus, json, settings, style};
use crate::campaign::{Campaign, LanguageTag, MAX_FILE_BYTES, accept};
use crate::state::{Model, Opening};
use crate::view::{App, AppProps};

pub use explain::explain;

const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/widget.css"));

thread_local! {
    /// One sheet for all widgets of the page.
    static SHEET: Option<CssStyleSheet> = style::sheet(STYLES);
    /// The widgets that stand on the page, by the number that the loader holds.
    static MOUNTED: RefCell<Vec<Option<yew::AppHandle<App>>>> = const { RefCell::new(Vec::new()) };
}

/// Puts the widget into `place`, a fresh element in the shadow root of `host`. Answers the number that [`unmount`] takes;
/// nothing where the campaign is refused, which [`explain`] explains.
pub fn mount(host: &HtmlElement, place: Element, campaign: &str) -> Option<usize> {
    let campaign = campaign_of(campaign)?;
    let today = settings::today()?;
    let reader = reader_language(host, &campaign);
    if let (Some(root), Some(sheet)) = (focus::root_of(&place), SHEET.with(Clone::clone)) {
        style::adopt(&root, &sheet);
    }
    theme::apply(&place, &campaign);
    let model = Model::new(Opening {
        campaign: Rc::new(campaign),
        reader,
        country: settings::region(),
        today,
        device: settings::device(),
        seed: seed(host),
    });
    let handle = yew::Renderer::<App>::with_root_and_props(place, AppProps { model }).render();
    MOUNTED.with_borrow_mut(|mounted| {
        mounted.push(Some(handle));
        Some(mounted.len() - 1)
    })
}

/// Takes a widget away. A number that is not in use changes nothing.
pub fn unmount(number: usize) {
    let handle = MOUNTED.with_borrow_mut(|mounted| mounted.get_mut(number).and_then(Option::take));
    if let Some(handle) = handle {
        handle.destroy();
    }
}

fn campaign_of(text: &str) -> Option<Campaign> {
    if text.len() > MAX_FILE_BYTES {
        return None;
    }
    accept(&json::parse(text).ok()?)
}

/// The reader's language among those of the campaign, else its first.
fn reader_language(host: &HtmlElement, campaign: &Campaign) -> LanguageTag {
    let wanted = settings::language(host);
    let known = |wanted: &LanguageTag| campaign.languages.iter().any(|tag| tag.primary() == wanted.primary());
    wanted.filter(known).unwrap_or_else(|| campaign.languages.first().clone())
}

/// What picks the wordings: the element's `seed`, for a letter that is always the same, else chance.
fn seed(host: &HtmlElement) -> u32 {
    let fixed = host.get_attribute("seed").and_then(|seed| seed.parse().ok());
    fixed.unwrap_or_else(settings::seed)
}
