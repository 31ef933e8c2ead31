//! Light and dark by attribute, at once; a colour from the page's style sheet, the attribute or the campaign, in this order, and
//! always a readable one; the reader's text size, and the page's factor for it.

use serde_json::{Value, json};

use crate::{
    harness::{Browser, Lab, Site},
    support::text,
};

const CONTRAST: &str = include_str!("contrast.js");

/// Colours as pages and authors write them, among them some that would be unreadable as they are.
const COLOURS: [&str; 10] = [
    "yellow",
    "#777",
    "white",
    "#000",
    "hsl(210 90% 40%)",
    "rgb(0 128 0 / 0.3)",
    "color-mix(in oklab, red, yellow)",
    "oklch(0.7 0.2 140)",
    "color(display-p3 0 1 0)",
    "rebeccapurple",
];

/// WCAG 2.2, 1.4.3.
const READABLE: f64 = 4.5;

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let warned = "window.warned = []; console.warn = (words) => window.warned.push(words);";
    let server = Site::new().campaign(&text("campaigns/ua-0425-usa.json"), "loading=\"eager\"", warned).start();
    browser.open_widget(&server.url());
    // No colour is in the middle of a transition.
    browser.widget("root.append(Object.assign(document.createElement('style'), { textContent: '* { transition: none !important; }' }));");
    light_and_dark(&browser);
    precedence(&browser);
    readable(&browser);
    what_is_no_colour(&browser);
    sizes(&browser);
    parts(&browser);
    without_sheets(&browser);
}

fn set(browser: &Browser, attribute: &str, value: &str) {
    browser.js_with(
        "document.querySelector('letter-widget').setAttribute(...arguments);",
        vec![attribute.into(), value.into()],
    );
}

fn light_and_dark(browser: &Browser) {
    let looks =
        "const style = getComputedStyle($('.widget')); return [style.colorScheme, style.backgroundColor, style.color];";
    let light = json!(["light", "rgb(251, 248, 243)", "rgb(30, 27, 24)"]);
    let dark = json!(["dark", "rgb(25, 23, 21)", "rgb(242, 236, 228)"]);
    for (theme, wanted) in [("dark", &dark), ("light", &light), ("auto", &light), ("dark", &dark), ("nonsense", &light)]
    {
        set(browser, "theme", theme);
        assert_eq!(&browser.widget(looks), wanted, "theme={theme}");
    }
    browser.js("document.querySelector('letter-widget').style.cssText = '--letter-ground: rgb(1, 2, 3); --letter-ground-dark: rgb(4, 5, 6)';");
    let ground = "return getComputedStyle($('.widget')).backgroundColor;";
    assert_eq!(browser.widget(ground), "rgb(1, 2, 3)");
    set(browser, "theme", "dark");
    assert_eq!(browser.widget(ground), "rgb(4, 5, 6)");
    browser.js("document.querySelector('letter-widget').removeAttribute('style');");
    set(browser, "theme", "light");
}

/// The button's colour.
fn accent(browser: &Browser) -> Value {
    browser.widget("return getComputedStyle($('.lead .button')).backgroundColor;")
}

fn precedence(browser: &Browser) {
    let of_campaign = accent(browser);
    set(browser, "accent", "hsl(210 100% 25%)");
    assert_eq!(accent(browser), "rgb(0, 64, 128)", "the attribute comes before the campaign");
    browser.js("const style = document.createElement('style'); style.id = 'page';
        style.textContent = ':root { --brand: rebeccapurple; } letter-widget { --letter-accent: var(--brand); }'; document.head.append(style);");
    set(browser, "accent", "red");
    assert_eq!(accent(browser), "rgb(102, 51, 153)", "the page's style sheet comes before the attribute");
    browser.js(
        "document.querySelector('#page').remove(); document.querySelector('letter-widget').removeAttribute('accent');",
    );
    assert_eq!(accent(browser), of_campaign, "without both, it is the campaign's");
    assert_eq!(browser.js("return window.warned;"), json!([]));
}

fn readable(browser: &Browser) {
    browser.unfold();
    for colour in COLOURS {
        set(browser, "accent", colour);
        for theme in ["light", "dark"] {
            set(browser, "theme", theme);
            let pairs = browser.widget(&format!("{CONTRAST} return contrasts();"));
            let pairs = pairs.as_object().unwrap();
            assert!(pairs.len() >= 5, "{pairs:?}");
            for (what, contrast) in pairs {
                assert!(contrast.as_f64().is_some_and(|c| c >= READABLE), "{colour} in {theme}: {what} has {contrast}");
            }
        }
    }
    set(browser, "theme", "light");
    assert_eq!(browser.js("return window.warned;"), json!([]), "all of them are colours");
}

fn what_is_no_colour(browser: &Browser) {
    browser.js("document.querySelector('letter-widget').removeAttribute('accent');");
    let of_campaign = accent(browser);
    for wrong in ["8a1538", "red; background: blue", "url(/x)"] {
        browser.js("window.warned = [];");
        set(browser, "accent", wrong);
        assert_eq!(accent(browser), of_campaign, "{wrong}");
        let cure = format!(
            "letter-widget: accent=\"{wrong}\" is no colour, and is passed over: write one as CSS does, such as #8a1538."
        );
        assert_eq!(browser.js("return window.warned;"), json!([cure]));
    }
    browser.js("document.querySelector('letter-widget').removeAttribute('accent');");
}

fn sizes(browser: &Browser) {
    let size = "const style = getComputedStyle($('.widget')); return [style.fontSize, getComputedStyle($('.lead')).borderRadius, style.fontFamily.slice(0, 9)];";
    assert_eq!(browser.widget(size), json!(["16px", "12px", "Inter, sy"]));
    // At the width of this window, the heading has its largest size: 2.75 times the text.
    let heading = "return getComputedStyle($('h2')).fontSize;";
    assert_eq!(browser.widget(heading), "44px");
    let style = "--letter-size: 1.25; --letter-radius: 3px; --letter-font: monospace";
    browser.js_with("document.querySelector('letter-widget').style.cssText = arguments[0];", vec![style.into()]);
    assert_eq!(browser.widget(size), json!(["20px", "3px", "monospace"]));
    assert_eq!(browser.widget(heading), "55px");
    let paper = "return getComputedStyle($('.paper')).fontFamily;";
    assert!(browser.text(paper).starts_with("\"Iowan"), "the letter keeps its own");
    browser.js("document.querySelector('letter-widget').style.setProperty('--letter-paper-font', 'cursive');");
    assert_eq!(browser.text(paper), "cursive");
    browser.js("document.querySelector('letter-widget').removeAttribute('style');");
}

/// Names that pages may rely on.
fn parts(browser: &Browser) {
    let names = "return [...new Set($$('[part]').map(each => each.getAttribute('part')))].sort();";
    assert_eq!(browser.widget(names), json!(["bar", "button", "demands", "field", "heading", "paper", "widget"]));
    browser.js("const style = document.createElement('style');
        style.textContent = 'letter-widget::part(heading) { color: rgb(1, 2, 3); }'; document.head.append(style);");
    assert_eq!(browser.widget("return getComputedStyle($('h2')).color;"), "rgb(1, 2, 3)");
}

/// Safari before 16.4 has no constructor for style sheets: the rules are the same, and are removed with what they style.
fn without_sheets(browser: &Browser) {
    let old = "window.print = () => {};
        window.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor'); } };";
    let server =
        Site::new().campaign(&text("campaigns/ua-0425-usa.json"), "loading=\"eager\" theme=\"light\"", old).start();
    browser.open_widget(&server.url());
    let looks =
        "return [root.adoptedStyleSheets.length, $$('style').length, getComputedStyle($('.widget')).backgroundColor];";
    assert_eq!(browser.widget(looks), json!([0, 1, "rgb(251, 248, 243)"]));
    browser.widget("$$('button').find(each => says(each).startsWith('Print')).click();");
    let sheets = "const paper = document.querySelector('.letter-widget-print');
        return [paper.getClientRects().length, paper.querySelectorAll('style').length, paper.shadowRoot.querySelectorAll('style, article').length];";
    assert_eq!(browser.js(sheets), json!([0, 1, 2]));
    browser.js("dispatchEvent(new Event('afterprint'));");
    assert_eq!(browser.js("return document.querySelectorAll('.letter-widget-print, style').length;"), 0);
}
