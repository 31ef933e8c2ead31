//! Only the loader is loaded until the widget comes near the viewport, or is touched.

use serde_json::json;
use xtask::server::Server;

use crate::harness::{Browser, Lab, Site};

const SCRIPT: &str = "<script type=\"module\" src=\"/letter-widget.js\"></script>";
const FAR: &str = "<div style=\"height: 5000px\"></div>";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    near_the_window(&browser);
    touched(&browser);
    eager(&browser);
}

fn open(browser: &Browser, attributes: &str, before: &str) -> Server {
    let widget = format!(
        "<letter-widget campaign=\"/with-email.json\" {attributes}><p><a href=\"#\">The letter.</a></p></letter-widget>"
    );
    let server = Site::new().page(&format!("{SCRIPT}{before}{widget}")).start();
    browser.open(&server.url());
    browser.until_js("the loader", "return customElements.get('letter-widget') !== undefined;");
    server
}

/// Checks that only the page and the loader were requested, after the browser has had time to locate the widget.
fn nothing_yet(browser: &Browser, server: &Server) {
    browser.js("window.looked = false; new IntersectionObserver(() => setTimeout(() => { window.looked = true; }, 200)).observe(document.querySelector('letter-widget'));");
    browser.until_js("a look at the page", "return window.looked;");
    let mut requests = server.requests();
    requests.sort();
    assert_eq!(requests, ["/", "/early.js", "/letter-widget.js"]);
    assert_eq!(browser.js("return document.querySelector('letter-widget').shadowRoot;"), json!(null));
}

fn near_the_window(browser: &Browser) {
    let server = open(browser, "", FAR);
    nothing_yet(browser, &server);
    browser.js("scrollTo({ top: 5000 - innerHeight - 500, behavior: 'instant' });");
    browser.until(
        "the widget, still below the window",
        "return root && $('.paper') !== null && host.getBoundingClientRect().top > innerHeight;",
    );
    let requests = browser.asked(&server);
    assert_eq!(requests.len(), 7, "{requests:?}");
}

fn touched(browser: &Browser) {
    let server = open(browser, "", FAR);
    nothing_yet(browser, &server);
    browser.js("document.querySelector('letter-widget a').focus({ preventScroll: true });");
    browser.until("the widget", "return root && $('.paper') !== null;");
}

fn eager(browser: &Browser) {
    let _server = open(browser, "loading=\"eager\"", FAR);
    browser.until("the widget far below the window", "return root && $('.paper') !== null && scrollY === 0;");
    let _server = open(browser, "", FAR);
    browser.js("document.querySelector('letter-widget').loading = 'eager';");
    browser.until("the widget, once it is eager", "return root && $('.paper') !== null;");
    let _server = open(browser, "", FAR);
    browser.js("document.querySelector('letter-widget').load().then(() => { window.loaded = true; });");
    browser.until_js("the promise", "return window.loaded;");
    assert_eq!(browser.widget("return $('.paper') !== null;"), true, "what `load` promises");
}
