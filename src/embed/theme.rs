use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::browser::style;
use crate::campaign::{Accent, Campaign};

/// The worst that an accent stands on in `styles/tokens.css`, light and dark: `--tint`, which holds some of it. On the card and
/// on the ground it is easier to read.
const LIGHT: Accent = Accent::new(0xef, 0xed, 0xea);
const DARK: Accent = Accent::new(0x32, 0x2e, 0x2b);
/// Where neither page nor campaign has a colour of its own.
const USUAL: Accent = Accent::new(0x8f, 0x2b, 0x20);

/// Nobody sees the place, and text in it has the reader's own size, as the style sheet will have it.
pub(super) fn hide(place: &Element) {
    let Some(place) = place.dyn_ref::<HtmlElement>() else { return };
    style::set(place, "display", "none");
    style::set(place, "font", "medium serif");
}

/// The place is as the style sheet has it.
pub(super) fn reveal(place: &Element) {
    let Some(place) = place.dyn_ref::<HtmlElement>() else { return };
    style::set(place, "display", "");
    style::set(place, "font", "");
}

/// Gives the widget in `place` its measure, which is the reader's own size of text, and its colour, in shades that can be read in
/// light and in dark. May be called again whenever the element has changed.
pub(super) fn apply(host: &HtmlElement, place: &Element, campaign: &Campaign) {
    let Some(place) = place.dyn_ref::<HtmlElement>() else { return };
    let accent = accent_of(host, place).or(campaign.accent).unwrap_or(USUAL);
    // The style sheet takes the place back to `font-size: medium`, whatever the page says.
    style::set(place, "--base", &style::computed(place, "font-size"));
    for (ground, name, ink_name) in
        [(LIGHT, "--accent-light", "--accent-light-ink"), (DARK, "--accent-dark", "--accent-dark-ink")]
    {
        let shade = accent.readable_on(ground);
        style::set(place, name, &shade.to_string());
        style::set(place, ink_name, &shade.ink().to_string());
    }
}

/// What the page asks for: its style sheet before the attribute. What is no colour is passed over, and the console says so.
fn accent_of(host: &HtmlElement, place: &HtmlElement) -> Option<Accent> {
    let attribute = host.get_attribute("accent").unwrap_or_default();
    let wanted = [("--letter-accent", style::computed(host, "--letter-accent")), ("accent", attribute)];
    wanted.iter().find_map(|(name, value)| {
        let value = value.trim();
        if value.is_empty() {
            return None;
        }
        let accent = style::colour(place, value).and_then(|colour| Accent::from_computed(&colour));
        if accent.is_none() {
            let cure = "\" is no colour, and is passed over: write one as CSS does, such as #8a1538.";
            style::warn(&["letter-widget: ", name, "=\"", value, cure].concat());
        }
        accent
    })
}
