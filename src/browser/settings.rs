//! What the browser and the page say about the supporter: day, language, region, kind of device. Nothing is requested
//! from the network, and nothing is kept.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::campaign::{CountryCode, Date, LanguageTag};
use crate::send::Device;

use super::{clipboard, share};

/// Today's date in the supporter's own time zone.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(u16::try_from(now.get_full_year()).ok()?, now.get_month() as u8 + 1, now.get_date() as u8)
}

/// The reader's languages, as far as they are known: those of the element, the page and the browser, in this order. The loader
/// uses the same list (`embed/loader/languages.js`).
pub fn languages(host: &HtmlElement) -> Vec<LanguageTag> {
    let of = |element: Option<web_sys::Element>| element.and_then(|element| element.get_attribute("lang"));
    let page = host.owner_document().and_then(|document| document.document_element());
    let mut all = vec![of(host.closest("[lang]").ok().flatten()), of(page)];
    // Not every browser has the list, and some extensions remove it.
    let navigator = web_sys::window().map(|window| window.navigator());
    let list = navigator.and_then(|navigator| js_sys::Reflect::get(&navigator, &"languages".into()).ok());
    if let Some(list) = list.and_then(|list| list.dyn_into::<js_sys::Array>().ok()) {
        all.extend(list.iter().map(|tag| tag.as_string()));
    }
    // If our rules do not accept a tag, such as `zh-yue`, they may accept its language alone.
    let read = |tag: String| tag.parse().ok().or_else(|| tag.split('-').next()?.parse().ok());
    all.into_iter().flatten().filter_map(read).collect()
}

/// The level of the widget's heading in the page: `heading-level`, 1 to 6; 2 if it is not given.
pub fn heading_level(host: &HtmlElement) -> u8 {
    let given = host.get_attribute("heading-level").and_then(|level| level.parse().ok());
    given.filter(|level| (1..=6).contains(level)).unwrap_or(2)
}

/// The country in the browser's language setting: a guess that the supporter can change.
pub fn region() -> Option<CountryCode> {
    browser_language()?.region()?.to_ascii_uppercase().parse().ok()
}

fn browser_language() -> Option<LanguageTag> {
    web_sys::window()?.navigator().language()?.parse().ok()
}

/// The device that the widget runs on. One whose main pointer is a finger counts as handheld.
pub fn device() -> Device {
    let Some(window) = web_sys::window() else { return Device::default() };
    let coarse = window.match_media("(hover: none) and (pointer: coarse)").ok().flatten();
    let agent = window.navigator().user_agent().unwrap_or_default();
    Device {
        handheld: coarse.is_some_and(|query| query.matches()),
        in_app: is_in_app(&agent),
        framed: window.parent().ok().flatten().is_some_and(|parent| parent != window),
        clipboard: clipboard::is_there(&window),
        share: share::can_share(),
    }
}

/// Whether the browser's name contains a mark of browsers inside other apps: Facebook and Messenger, Instagram, and Android's WebView.
fn is_in_app(agent: &str) -> bool {
    let agent = agent.as_bytes();
    ["FBAN", "FBAV", "Instagram", "; wv)"]
        .iter()
        .any(|mark| agent.windows(mark.len()).any(|part| part == mark.as_bytes()))
}

/// A number by which wordings are picked, different in each session: never 0.
pub fn seed() -> u32 {
    // Ordinary randomness is enough: nobody gains by guessing a wording.
    (js_sys::Math::random() * 4_294_967_295.0) as u32 | 1
}

/// The time, in minutes since 1970.
pub fn now() -> u32 {
    (js_sys::Date::now() / 60_000.0) as u32
}
