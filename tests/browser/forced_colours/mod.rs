//! Forced colours (Windows "contrast themes"), which remove backgrounds and shadows: lines and marks show what is chosen, ticked,
//! disabled or focused, and icons have the colour of their text. Chromium and Firefox can show the widget this way; WebKit does
//! not support forced colours.

use serde_json::{Value, json};
use xtask::browsers::Engine;

use crate::{
    harness::{Browser, Lab, Site, lab::Person},
    support::text,
};

const CONTRAST: &str = include_str!("../theme/contrast.js");

/// Everything with a border that sets it apart from its surroundings.
const BORDERED: [&str; 12] = [
    ".button",
    ".way",
    ".pick",
    ".lead",
    ".paper",
    ".note",
    ".demands",
    ".editing",
    "input[type=text]",
    "input[type=checkbox]",
    "textarea",
    "select",
];

pub fn run(lab: &Lab) {
    if lab.engine == Engine::Webkit {
        return;
    }
    let mut campaign: Value = serde_json::from_str(&text("tests/fixtures/four-languages.json")).unwrap();
    campaign["safety"] = json!({ "warning": { "en": "Your letter carries your name." } });
    let server = Site::new().campaign(&campaign.to_string(), "loading=\"eager\" seed=\"0\"", "").start();
    let browser = lab.browser_of(Person { forced_colours: true, ..Person::default() });
    for scheme in ["light", "dark"] {
        if lab.engine == Engine::Chromium {
            let features = json!([{ "name": "forced-colors", "value": "active" }, { "name": "prefers-color-scheme", "value": scheme }]);
            browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
        }
        browser.open_widget(&server.url());
        assert_eq!(browser.js("return matchMedia('(forced-colors: active)').matches;"), true);
        browser.unfold();
        browser.widget("$$('.edit')[1].click();");
        browser.type_into("#message", "Words of my own.");
        browser.until("own words", "return $('.own') !== null && $('#edit') !== null;");
        borders(&browser);
        states(&browser);
        pictures(&browser);
        focus(&browser);
    }
}

/// Returns the minimum contrast. Firefox has no contrast theme here: some of its own colours reach only 2.94 on white.
fn stands_out(browser: &Browser) -> f64 {
    if browser.engine == Engine::Firefox { 2.9 } else { 3.0 }
}

fn borders(browser: &Browser) {
    for css in BORDERED {
        let script = format!(
            "{CONTRAST} const each = $$('{css}').find(shown), border = getComputedStyle(each);
            return [parseFloat(border.borderTopWidth), border.borderTopStyle, contrast(border.borderTopColor, style('.widget').backgroundColor)];"
        );
        let border = browser.widget(&script);
        let seen =
            border[0].as_f64() >= Some(1.0) && border[1] == "solid" && border[2].as_f64() >= Some(stands_out(browser));
        assert!(seen, "the border of {css}: {border}");
    }
}

fn states(browser: &Browser) {
    let least = stands_out(browser);
    let script = format!(
        "{CONTRAST} const least = {least}, box = $('.demands input'), [first, second] = $$('.pick');
        const tick = getComputedStyle(box, '::after').borderBottomColor, ticked = contrast(tick, getComputedStyle(box).backgroundColor);
        const radio = $('input[type=radio]:checked');
        const dot = contrast(getComputedStyle(radio, '::after').backgroundColor, getComputedStyle(radio).backgroundColor);
        const thick = each => parseFloat(getComputedStyle(each).borderInlineStartWidth);
        const [up, down] = $$('.move button').map(each => getComputedStyle(each));
        const out = contrast(up.color, style('.widget').backgroundColor);
        return {{ ticked: ticked >= least, dot: dot >= least, picked: thick(first) > thick(second) + 2, out: up.color !== down.color && out >= least && up.opacity === '1',
            own: style('.own').textDecorationLine }};"
    );
    let told = json!({ "ticked": true, "dot": true, "picked": true, "out": true, "own": "underline" });
    assert_eq!(browser.widget(&script), told);
}

fn pictures(browser: &Browser) {
    let script = "const all = $$('svg').filter(shown);
        const other = all.filter(each => getComputedStyle(each).stroke !== getComputedStyle(each.parentElement).color);
        return [all.length > 20, other.map(each => each.parentElement.outerHTML.slice(0, 80))];";
    assert_eq!(browser.widget(script), json!([true, []]), "pictures of a colour of their own");
}

/// The focus ring is a line at least two pixels wide that stands out.
fn focus(browser: &Browser) {
    // An element that a script focuses has the ring only if the last input was from the keyboard.
    browser.key(thirtyfour::Key::Tab);
    let least = stands_out(browser);
    let script = format!(
        "{CONTRAST} const least = {least}; return ['.pick', '.demands input', '.move button', '#name', '#country', '#message', '.edit', '.button', '.way', 'summary'].filter(css => {{
            const each = $$(css).find(shown);
            each.focus();
            const ring = getComputedStyle(each);
            return !(ring.outlineStyle === 'solid' && parseFloat(ring.outlineWidth) >= 2 && contrast(ring.outlineColor, style('.widget').backgroundColor) >= least);
        }});"
    );
    assert_eq!(browser.widget(&script), json!([]), "the focus cannot be seen");
}
