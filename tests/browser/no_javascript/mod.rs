//! If the script never arrives, the element's own content is the letter: to read, to copy and to mail.

use crate::harness::{Lab, Site, fallback::letter_stands};

pub fn run(lab: &Lab) {
    let server = Site::new().without("/letter-widget.js").start();
    let browser = lab.browser();
    browser.open(&server.url());
    letter_stands(&browser, "without the loader");
    assert_eq!(browser.js("return customElements.get('letter-widget') === undefined;"), true);
    let notes = browser.js("return document.querySelectorAll('[data-letter-widget-note]').length;");
    assert_eq!(notes, 0, "nobody says that anything is missing");
}
