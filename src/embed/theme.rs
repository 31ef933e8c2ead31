use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::browser::style;
use crate::campaign::{Accent, Campaign};

/// The least favourable background of an accent in `styles/tokens.css`, light and dark: `--tint`, which contains some of it. On
/// the card and on the ground, an accent is easier to read.
const LIGHT: Accent = Accent::new(0xef, 0xed, 0xea);
const DARK: Accent = Accent::new(0x32, 0x2e, 0x2b);
/// The accent if neither page nor campaign has a colour of its own.
const USUAL: Accent = Accent::new(0x8f, 0x2b, 0x20);

/// Hides the place, and gives its text the reader's own size, as the style sheet will later.
pub(super) fn hide(place: &Element) {
    let Some(place) = place.dyn_ref::<HtmlElement>() else { return };
    style::set(place, "display", "none");
    style::set(place, "font", "medium serif");
}

/// Leaves the place to the style sheet again.
pub(super) fn reveal(place: &Element) {
    let Some(place) = place.dyn_ref::<HtmlElement>() else { return };
    style::set(place, "display", "");
    style::set(place, "font", "");
}

/// Gives the widget in `place` its base size, which is the reader's own text size, and its colour, in shades that are legible in
/// light and dark mode. May be called again whenever the element has changed.
pub(super) fn apply(host: &HtmlElement, place: &Element, campaign: &Campaign) {
    let Some(place) = place.dyn_ref::<HtmlElement>() else { return };
    let accent = accent_of(host, place).or(campaign.accent).unwrap_or(USUAL);
    // The style sheet resets the place to `font-size: medium`, whatever the page says.
    style::set(place, "--base", &style::computed(place, "font-size"));
    for (ground, name, ink_name) in
        [(LIGHT, "--accent-light", "--accent-light-ink"), (DARK, "--accent-dark", "--accent-dark-ink")]
    {
        let shade = accent.readable_on(ground);
        style::set(place, name, &shade.to_string());
        style::set(place, ink_name, &shade.ink().to_string());
    }
}

/// The accent that the page asks for: its style sheet takes precedence over the attribute. A value that is not a colour is skipped, and the
/// console shows a message.
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
