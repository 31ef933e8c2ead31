//! From right to left, the widget is its own mirror image: everything stands as far from the right as it stood from the left, and
//! pictures that point the way of reading point the other way. The letter keeps the direction of its language.

use serde_json::{Value, json};

use crate::{
    harness::{Browser, Lab, Site, room::Room},
    support::text,
};

const ROOMS: [Room; 2] = [(320, 9000), (1100, 9000)];

/// What changes sides. Texts in English do not: their lines end where they end.
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
}

/// What it is, its distance from the side that reading begins at, and its width. (Headings from right to left are higher.)
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

/// Onward, undo, and the pen, which is held the same way everywhere.
fn pictures(browser: &Browser) -> Value {
    assert_eq!(browser.text("return getComputedStyle($('.edit .icon')).scale;"), "none", "the pen");
    browser.widget("return ['.onward .icon', '.tools .icon', '.tools .icon-button:last-child .icon'].map(css => getComputedStyle($(css)).scale);")
}

/// Where the lines of the letter begin and end, from its own edge.
fn letter(browser: &Browser) -> Value {
    browser.widget(
        "const paper = $('.paper').getBoundingClientRect();
        return $$('.paper p, .paper li').map(each => { const box = each.getBoundingClientRect(); return [box.left - paper.left, box.right - paper.left].map(Math.round); });",
    )
}
