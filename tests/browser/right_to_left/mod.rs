//! From right to left, the widget is its own mirror image: everything is as far from the right as it was from the left, and icons
//! that point in the reading direction point the other way. The letter keeps the direction of its language, on the screen and on
//! paper, where the address still stays in the window.

use serde_json::{Value, json};
use xtask::browsers::Engine;

use crate::{
    harness::{Browser, Lab, Site, room::Room},
    support::text,
};

const ROOMS: [Room; 2] = [(320, 9000), (1100, 9000)];

/// What changes sides. Texts in English do not: their lines end where they always do.
const PLACED: &str = ".demands li, .demands input, .move, .icon-button, .note > .icon, .way > .icon, .way .onward, .set-as input, .field,
    .tools, .tools > *, .pick, .lead, .lead .button, .bar > *, .desk, .choose, .yours, .send, .foot .icon, .draft input, .row > *";

pub fn run(lab: &Lab) {
    let site = Site::new().campaign(&text("tests/fixtures/four-languages.json"), "loading=\"eager\" seed=\"0\"", "");
    let server = site.rooms(&ROOMS).start();
    let browser = lab.browser();
    for room in ROOMS {
        browser.open_room(&server, room);
        browser.widget("const still = new CSSStyleSheet(); still.replaceSync('* { transition: none !important; }'); root.adoptedStyleSheets = [...root.adoptedStyleSheets, still];");
        let usual = places(&browser);
        let letter = letter(&browser);
        assert_eq!(pictures(&browser), json!(["none", "none", "none"]));
        browser.turn("rtl");
        mirrored(&usual, &places(&browser), &format!("{room:?}"));
        assert_eq!(pictures(&browser), json!(["-1 1", "-1 1", "-1 1"]));
        assert_eq!(self::letter(&browser), letter, "{room:?}: the letter is in English");
    }
    on_paper(lab);
}

/// Returns what each element is, its distance from the side where reading begins, and its width. (Headings are taller from right to left.)
fn places(browser: &Browser) -> Value {
    browser.widget(&format!(
        "const widget = $('.widget').getBoundingClientRect(), rtl = $('.widget').dir === 'rtl';
        return $$(`{PLACED}`).filter(each => shown(each) && !each.closest('.paper')).map(each => {{
            const box = each.getBoundingClientRect();
            return [`${{each.localName}}.${{each.getAttribute('class')}}`, rtl ? widget.right - box.right : box.left - widget.left, box.width];
        }});"
    ))
}

fn mirrored(usual: &Value, turned: &Value, what: &str) {
    let (usual, turned) = (usual.as_array().unwrap(), turned.as_array().unwrap());
    assert!(usual.len() > 50 && usual.len() == turned.len(), "{what}: {} and {}", usual.len(), turned.len());
    for (one, other) in usual.iter().zip(turned) {
        let near = |index: usize| (one[index].as_f64().unwrap() - other[index].as_f64().unwrap()).abs() < 1.5;
        assert!(near(1) && near(2), "{what}: {one} became {other}");
    }
}

/// The icons for onward and undo, and the pen, which is held the same way everywhere.
fn pictures(browser: &Browser) -> Value {
    assert_eq!(browser.text("return getComputedStyle($('.edit .icon')).scale;"), "none", "the pen");
    browser.widget("return ['.onward .icon', '.tools .icon', '.tools .icon-button:last-child .icon'].map(css => getComputedStyle($(css)).scale);")
}

/// Where the lines of the letter begin and end, measured from its own edge.
fn letter(browser: &Browser) -> Value {
    browser.widget(
        "const paper = $('.paper').getBoundingClientRect();
        return $$('.paper p, .paper li').map(each => { const box = each.getBoundingClientRect(); return [box.left - paper.left, box.right - paper.left].map(Math.round); });",
    )
}

/// Where the parts of a letter in Arabic are: for the address, the sender, the date and the subject, how far the text begins from
/// the left edge of the sheet and ends from the right edge, in millimetres.
const SHEET: &str =
    "const paper = document.querySelector('.letter-widget-print').shadowRoot, sheet = paper.querySelector('.sheet');
    const edge = sheet.getBoundingClientRect(), range = document.createRange();
    return Object.fromEntries(['.to', '.sender', '.dateline', '.subject'].map(css => {
        range.selectNodeContents(sheet.querySelector(css));
        const box = range.getBoundingClientRect(), mm = px => Math.round(px * 25.4 / 96);
        return [css, [mm(box.left - edge.left), mm(edge.right - box.right)]];
    }));";

/// Only Chromium can show on request what it would print.
fn on_paper(lab: &Lab) {
    if lab.engine != Engine::Chromium {
        return;
    }
    let attributes = "loading=\"eager\" seed=\"0\" letter=\"ar\"";
    let site =
        Site::new().campaign(&text("tests/fixtures/four-languages.json"), attributes, "window.print = () => {};");
    let server = site.start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    browser.type_into("#name", "Ada Example");
    browser.type_into("#address", "12 Example Road");
    browser.unfold();
    for (window, address_left) in [("din-b", Some(25)), ("us-10", Some(23)), ("none", None)] {
        browser.choose("#paper", "a4");
        browser.choose("#window", window);
        browser.widget("$$('button').find(each => says(each).startsWith('Print')).click();");
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        let places = browser.js(SHEET);
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }));
        browser.js("dispatchEvent(new Event('afterprint'));");
        let from_left = |part: &str| places[part][0].as_i64().unwrap();
        let from_right = |part: &str| places[part][1].as_i64().unwrap();
        let margin = if window == "din-b" { 25 } else { 23 };
        let near = |is: i64, wanted: i64| (is - wanted).abs() <= 1;
        assert!(near(from_right(".subject"), 20), "{window}: the letter begins at the right: {places}");
        assert!(near(from_left(".dateline"), margin), "{window}: the date is at the end of the lines: {places}");
        match address_left {
            Some(left) => {
                assert!(near(from_left(".to"), left), "{window}: the address is in the window: {places}");
                assert!(near(from_right(".sender"), 20), "{window}: the sender is beside it: {places}");
            }
            None => {
                assert!(near(from_left(".sender"), margin), "{window}: the sender is at the end of the lines: {places}")
            }
        }
    }
}
