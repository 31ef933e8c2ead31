//! A browser in which something that the program calls throws: because the browser lacks it, or because the page or an extension
//! has replaced it. The widget goes on without it, and whatever is typed reaches the letter and the link.

use serde_json::json;

use crate::harness::{Browser, Lab, Site};
use crate::support::text;

/// What is removed or made to throw before the widget loads, each by a separate script.
const BROKEN: [(&str, &str); 14] = [
    ("capital letters", "String.prototype.toLocaleUpperCase = fail;"),
    ("numbers", "Number.prototype.toLocaleString = fail;"),
    ("dates", "Intl.DateTimeFormat = fail;"),
    ("lists", "Intl.ListFormat = fail;"),
    ("names", "Intl.DisplayNames = fail;"),
    ("alphabets", "Intl.Collator = fail;"),
    ("characters", "Intl.Segmenter = fail;"),
    ("no characters", "delete Intl.Segmenter;"),
    ("how long ago", "Intl.RelativeTimeFormat = fail;"),
    (
        "style sheets that the page takes",
        "Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { get: () => [], set: fail });",
    ),
    ("no style sheets", "window.CSSStyleSheet = fail;"),
    ("media", "window.matchMedia = fail;"),
    ("storage", "Object.defineProperty(window, 'localStorage', { get: fail });"),
    ("a list of languages that is none", "Object.defineProperty(navigator, 'languages', { get: () => 'en' });"),
];

/// Throws. The letter is signed with initials and goes abroad, and a draft of it is kept, so that it uses as much of the browser
/// as a letter needs.
const FAIL: &str = "const fail = function () { throw new TypeError('not in this browser'); };";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    for (what, script) in BROKEN {
        goes_on(&browser, what, script);
    }
    keys_without_a_name(&browser);
    for script in CLIPBOARDS {
        copies_by_hand_or_command(&browser, script);
    }
    for script in SHEETS {
        shares_nothing(&browser, script);
    }
}

fn campaign() -> String {
    let signed = text("tests/fixtures/four-languages.json");
    let mut file: serde_json::Value = serde_json::from_str(&signed).unwrap();
    file["safety"]["signature"] = json!("initials");
    file.to_string()
}

fn goes_on(browser: &Browser, what: &str, script: &str) {
    let server = Site::new().campaign(&campaign(), "seed=\"7\"", &format!("{FAIL} {script}")).start();
    browser.open_widget(&server.url());
    browser.choose("#country", "CA");
    browser.put_in("#name", "'Ada Example'");
    browser.until(&format!("{what}: the initials"), "return $('.paper .name').textContent.startsWith('A. E.');");
    browser.click("#draft");
    browser.put_in("#message", "'My own reason.'");
    follows(browser, what, "My own reason.");
}

/// Checks that the letter and the link contain what was typed, and that every exception was caught.
fn follows(browser: &Browser, what: &str, words: &str) {
    browser.until(&format!("{what}: the letter"), &format!("return $('.paper').textContent.includes('{words}');"));
    let link = browser.text("return decodeURIComponent($('a[href^=\"mailto:\"]').getAttribute('href'));");
    assert!(link.contains(words), "{what}: {link}");
    assert_eq!(browser.js("return [window.failed, window.trouble];"), json!([[], []]), "{what}");
}

/// Such events come from browsers that fill in a form, and from extensions.
fn keys_without_a_name(browser: &Browser) {
    let server = Site::new().campaign(&campaign(), "seed=\"7\"", "").start();
    browser.open_widget(&server.url());
    browser.widget(
        "for (const type of ['keydown', 'input', 'change']) {
            $('#name').dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        }",
    );
    browser.put_in("#message", "'Still here.'");
    follows(browser, "keys without a name", "Still here.");
}

/// Clipboards as they exist in apps and with extensions.
const CLIPBOARDS: [&str; 5] = [
    "Object.defineProperty(navigator, 'clipboard', { get: () => undefined });",
    "Object.defineProperty(navigator, 'clipboard', { get: () => null });",
    "Object.defineProperty(navigator, 'clipboard', { get: () => ({}) });",
    "Object.defineProperty(navigator, 'clipboard', { get: () => ({ writeText: fail }) });",
    "Object.defineProperty(navigator, 'clipboard', { get: () => ({ writeText() {} }) });",
];

fn copies_by_hand_or_command(browser: &Browser, script: &str) {
    let early = format!("{FAIL} {script} document.execCommand = fail;");
    let server = Site::new().campaign(&campaign(), "seed=\"7\"", &early).start();
    browser.open_widget(&server.url());
    browser.unfold();
    browser.click_named("Copy everything");
    browser.until("the letter to be copied by hand", "return $('#to-copy')?.value;");
    browser.put_in("#message", "'Still here.'");
    follows(browser, script, "Still here.");
}

/// A share sheet that throws, and one that returns no promise.
const SHEETS: [&str; 2] = ["navigator.share = fail;", "navigator.share = () => undefined;"];

fn shares_nothing(browser: &Browser, script: &str) {
    let server = Site::new().campaign(&campaign(), "seed=\"7\"", &format!("{FAIL} {script}")).start();
    browser.open_widget(&server.url());
    browser.unfold();
    browser.click_named("Share");
    browser.put_in("#message", "'Still here.'");
    follows(browser, script, "Still here.");
    assert_eq!(browser.widget("return $('.after');"), json!(null), "nothing was shared");
}
