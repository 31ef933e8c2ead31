//! What the browser and the page say about the supporter: day, language, region, kind of device. Nothing is asked of
//! the network, nothing is kept.

use web_sys::HtmlElement;

use crate::campaign::{CountryCode, Date, LanguageTag};
use crate::send::Device;

/// Today in the supporter's own time zone.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(u16::try_from(now.get_full_year()).ok()?, now.get_month() as u8 + 1, now.get_date() as u8)
}

/// The language of the interface: of the element, of the page, of the browser, in this order.
pub fn language(host: &HtmlElement) -> Option<LanguageTag> {
    let of_element = host.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    of_element.and_then(|tag| tag.parse().ok()).or_else(browser_language)
}

/// The country in the browser's language setting: a guess that the supporter can change.
pub fn region() -> Option<CountryCode> {
    browser_language()?.region()?.to_ascii_uppercase().parse().ok()
}

fn browser_language() -> Option<LanguageTag> {
    web_sys::window()?.navigator().language()?.parse().ok()
}

/// What the widget runs on: a device whose main pointer is a finger counts as handheld.
pub fn device() -> Device {
    let coarse = web_sys::window().and_then(|w| w.match_media("(hover: none) and (pointer: coarse)").ok().flatten());
    Device { handheld: coarse.is_some_and(|query| query.matches()) }
}
