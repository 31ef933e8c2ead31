//! On a page that is itself a Yew app, clicks and typing in the widget belong to the widget, and those in the page to the page;
//! the page may render around the widget, remove it and bring it back.
//!
//! Two Yew apps know nothing of each other, but both number the elements that have listeners, starting from the same number, and
//! store the numbers on the elements themselves (`xtask/src/marks.rs`).

use std::fs;

use serde_json::{Value, json};
use xtask::{server::Reply, yew_page};

use crate::harness::{Browser, Lab, Site, fallback::TROUBLE, wait};

const PAGE: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A page made with Yew</title>
    <link rel=\"icon\" href=\"data:,\"><script src=\"/early.js\"></script>
    <script type=\"module\" src=\"/letter-widget.js\"></script><script type=\"module\" src=\"/start.js\"></script>
    <div id=\"app\" data-campaign=\"/campaigns/ua-0425-usa.json\"></div></html>";

const START: &str = "import start from '/yew-page.js'; start({ module_or_path: '/yew-page_bg.wasm' });";

/// Counts the clicks in the widget that the page hears. Printing and sharing are replaced, because a browser would wait for an
/// answer that nobody gives here.
const EARLY: &str = "window.heard = 0;
    addEventListener('click', event => { heard += event.target.localName === 'letter-widget' ? 1 : 0; });
    window.print = () => {};
    navigator.share = () => Promise.resolve();";

/// What the page's own app shows: how often its button was pressed, and what was typed into its field.
const PAGE_SAYS: &str =
    "return [document.querySelector('#count').textContent, document.querySelector('#said').textContent];";

pub fn run(lab: &Lab) {
    let server = site().start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    browser.js("document.querySelector('letter-widget').dataset.stays = 'yes';");
    each_press_is_the_widgets(&browser);
    typed_in_the_widget(&browser);
    the_page_by_itself(&browser);
    assert_eq!(browser.js("return document.querySelector('letter-widget').dataset.stays;"), json!("yes"));
    away_and_back(&browser);
    assert_eq!(browser.js("return trouble;"), json!([]));
}

fn site() -> Site {
    let built = |name| fs::read(yew_page::folder().join(name)).expect("`cargo xtask test` builds the Yew page");
    let [script, program] = yew_page::FILES.map(|name| (format!("/{name}"), built(name)));
    let site =
        Site::new().html("/", PAGE).script("/early.js", &format!("{TROUBLE}\n{EARLY}")).script("/start.js", START);
    site.with(&script.0, Reply::new(200, "text/javascript", script.1))
        .with(&program.0, Reply::new(200, "application/wasm", program.1))
}

/// Every number that Yew gives to an element of the page also belongs to an element in the widget, so all of them are pressed.
fn each_press_is_the_widgets(browser: &Browser) {
    let demands = browser.widget("return $$('.paper li').length;").as_u64().unwrap();
    // A single demand is not a list.
    for left in (2..demands).rev() {
        browser.widget("$('input[type=checkbox]:checked').click();");
        browser.until(&format!("{left} demands"), &format!("return $$('.paper li').length === {left};"));
    }
    let pressed = browser.widget(
        "const buttons = $$('button, summary').filter(shown);
        buttons.forEach(each => each.isConnected && each.click());
        return buttons.length;",
    );
    assert!(pressed.as_u64().unwrap() > 10, "{pressed} buttons were pressed");
    // As with any element, a page's handler around the widget is called for each press, and no other handler is.
    wait::until("the page hears each press, and nothing else", || {
        let page = browser.js("const [count, around] = ['#count', '#around'].map(css => document.querySelector(css));
            return [Number(count.textContent), Number(around.dataset.clicks) - heard];");
        if page == json!([0, 0]) { Ok(()) } else { Err(format!("presses of its own, presses too many: {page}")) }
    });
    assert_ne!(browser.js("return heard;"), json!(0));
}

fn typed_in_the_widget(browser: &Browser) {
    browser.type_into("#name", "Example Person");
    browser.until("the name on the paper", "return $('.paper').textContent.includes('Example Person');");
    assert_eq!(browser.js(PAGE_SAYS), json!(["0", ""]), "what is typed in the widget stays there");
}

fn the_page_by_itself(browser: &Browser) {
    let before = paper(browser);
    let heard = browser.js("return heard;");
    for times in 1..=3 {
        browser.js("document.querySelector('#count').click();");
        browser.until_js("the count", &format!("return document.querySelector('#count').textContent === '{times}';"));
    }
    browser.js("document.querySelector('#words').focus();");
    browser.keys("hello");
    browser.until_js("the words", "return document.querySelector('#said').textContent === 'hello';");
    assert_eq!(browser.js(PAGE_SAYS), json!(["3", "hello"]));
    assert_eq!(paper(browser), before, "the letter is as it was");
    assert_eq!(browser.js("return heard;"), heard);
}

fn away_and_back(browser: &Browser) {
    for _ in 0..3 {
        browser.js("document.querySelector('#toggle').click();");
        browser.until_js("the widget away", "return document.querySelector('letter-widget') === null;");
        browser.js("document.querySelector('#toggle').click();");
        browser.until("the widget again", "return $('.widget .paper') !== null;");
    }
    let demands = browser.widget("return $$('.paper li').length;").as_u64().unwrap();
    browser.widget("$('input[type=checkbox]:checked').click();");
    browser.until("a demand less", &format!("return $$('.paper li').length === {};", demands - 1));
    assert_eq!(browser.js(PAGE_SAYS), json!(["3", "hello"]));
}

fn paper(browser: &Browser) -> Value {
    browser.widget("return $('.paper').textContent;")
}
