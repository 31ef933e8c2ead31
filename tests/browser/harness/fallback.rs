//! What remains on the page when the widget cannot start: the letter inside the element.

use serde_json::json;

use super::Browser;
use crate::support::text;

/// An early script that records uncaught errors.
pub const TROUBLE: &str = include_str!("trouble.js");

/// Waits for the note, checks that the page still shows the complete letter, and returns the text of the note.
pub fn note(browser: &Browser, what: &str, code: &str) -> String {
    let found = "return document.querySelector('[data-letter-widget-note]')?.textContent;";
    let note = browser.until_js(&format!("{what}: the note"), found);
    letter_stands(browser, what);
    let notes = browser.js("return document.querySelectorAll('[data-letter-widget-note]').length;");
    assert_eq!(notes, 1, "{what}: one note");
    assert_eq!(browser.js("return window.failed;"), json!([code]), "{what}: `letter-widget:failed`");
    assert_eq!(browser.js("return window.trouble;"), json!([]), "{what}: errors that nobody caught");
    note.as_str().unwrap().to_owned()
}

/// Asserts that the letter, its address and its mail link are visible.
pub fn letter_stands(browser: &Browser, what: &str) {
    let hidden = browser.js(
        "return [...document.querySelectorAll('letter-widget > *, letter-widget li')]
            .filter(each => each.getBoundingClientRect().height === 0 || getComputedStyle(each).visibility !== 'visible')
            .map(each => each.textContent);",
    );
    assert_eq!(hidden, json!([]), "{what}: hidden parts of the letter");
    let page = browser.js("return document.querySelector('letter-widget').innerText;");
    for wanted in ["1600 Pennsylvania Avenue NW", "Dear President Trump,", "respect family unity", "Yours sincerely,"] {
        assert!(page.as_str().unwrap().contains(wanted), "{what}: `{wanted}` is missing\n{page}");
    }
    let link = browser.js("return document.querySelector('letter-widget a[href^=\"mailto:?\"]').getAttribute('href');");
    assert_eq!(link, text("tests/golden/links/as-it-opens.txt").trim_end(), "{what}: the mail link");
}
