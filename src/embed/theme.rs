use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::campaign::{Accent, Campaign};

/// The grounds of `styles/tokens.css`, light and dark: an accent must be readable on them.
const LIGHT: Accent = Accent::new(0xfb, 0xf8, 0xf3);
const DARK: Accent = Accent::new(0x22, 0x1f, 0x1c);

/// Gives the widget the campaign's colour, as shades that can be read in light and in dark.
pub(super) fn apply(place: &Element, campaign: &Campaign) {
    let (Some(accent), Some(place)) = (campaign.accent, place.dyn_ref::<HtmlElement>()) else { return };
    for (ground, name, ink_name) in
        [(LIGHT, "--accent-light", "--accent-light-ink"), (DARK, "--accent-dark", "--accent-dark-ink")]
    {
        let shade = accent.readable_on(ground);
        let style = place.style();
        let _ = style.set_property(name, &shade.to_string());
        let _ = style.set_property(ink_name, &shade.ink().to_string());
    }
}
