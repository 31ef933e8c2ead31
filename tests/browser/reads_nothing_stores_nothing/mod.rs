//! After a complete letter, the server has served seven files once each, without learning which page the widget's own are for, and
//! the browser has stored nothing.

use serde_json::json;

use crate::{
    harness::{Lab, Site, expected::Expected, site::path},
    support::country,
};

const FILES: [&str; 7] = [
    "/",
    "/campaigns/ua-0425-usa.en.json",
    "/letter-widget.js",
    "/page.css",
    "/widget.js",
    "/widget_bg.wasm",
    "/words-en.txt",
];

const LOOK: &str = "window.kept = null;
    const nothing = Promise.resolve([]);
    Promise.all([indexedDB.databases?.() ?? nothing, globalThis.caches?.keys() ?? nothing,
        navigator.serviceWorker?.getRegistrations() ?? nothing]).then(lists => {
        window.kept = [localStorage.length, sessionStorage.length, document.cookie, ...lists.map(list => list.length)];
    });";

pub fn run(lab: &Lab) {
    let server = Site::new().start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    let mut expected = Expected::new(&browser);
    browser.click_named(&expected.label(1));
    browser.type_into("#name", "Ada Example");
    browser.type_into("#town", "Montreal");
    browser.type_into("#message", "My neighbours came here as refugees.");
    browser.choose("#country", "CA");
    expected.choices.demands.toggle(1).unwrap();
    expected.choices.message = "My neighbours came here as refugees.".into();
    expected.supporter.name = "Ada Example".into();
    expected.supporter.town = "Montreal".into();
    expected.supporter.country = country("CA");
    expected.on_paper(&browser);
    browser.js("window.print = () => {};");
    browser.click_named("Print letter and copy");
    browser.until("the question", "return $('.after') !== null;");
    browser.click_named("Yes");

    let requests = browser.asked(&server);
    let mut files = FILES.map(path);
    files.sort();
    assert_eq!(requests, files);
    // The page's own files say where they are used; what the widget loads does not.
    let mut told = server.with_referrer();
    told.sort();
    assert_eq!(told, ["/letter-widget.js", "/page.css"]);
    browser.js(LOOK);
    assert_eq!(browser.until_js("what is kept", "return window.kept;"), json!([0, 0, "", 0, 0, 0]));
}
