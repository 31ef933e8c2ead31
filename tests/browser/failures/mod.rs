//! When anything prevents the program from loading, the letter on the page stays, one line says what happened, the console names
//! the remedy, and one tap tries again.

use xtask::server::{Reply, Server};

use crate::harness::{
    Browser, Lab, Site,
    fallback::{TROUBLE, letter_stands, note},
    site,
};

const WASM: &str = "/widget_bg.wasm";
const GLUE: &str = "/widget.js";
const CAMPAIGN: &str = "/campaigns/ua-0425-usa.json";
const POLICY: &str = "Content-Security-Policy";

/// An early script that keeps errors and the messages in the console.
const LISTEN: &str = "window.said = []; console.error = (...words) => window.said.push(words.join(' '));";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    files(&browser);
    policies(&browser);
    elsewhere(&browser);
    lockdown(&browser);
    tries_again(&browser);
    the_page_may_say_it_itself(&browser);
}

/// Returns the real page, which keeps the errors on it, without a letter published next to the campaign.
fn usual() -> Site {
    Site::new().early(&format!("{TROUBLE}\n{LISTEN}")).without("/campaigns/ua-0425-usa.letter.json")
}

/// Checks that the page fails with this code, and that the console names the cause and the remedy in these words.
fn fails(browser: &Browser, what: &str, site: Site, code: &str, cure: &[&str]) {
    let server = site.start();
    browser.open(&server.url());
    said(browser, what, code, cure);
}

fn said(browser: &Browser, what: &str, code: &str, cure: &[&str]) {
    note(browser, what, code);
    let said = browser.text("return window.said.join('\\n');");
    assert!(said.starts_with(&format!("letter-widget ({code}): ")), "{what}: {said}");
    for words in cure {
        assert!(said.contains(words), "{what}: the console lacks `{words}`\n{said}");
    }
}

fn files(browser: &Browser) {
    let wasm = site::built("widget_bg.wasm");
    let half = Reply::new(200, "application/wasm", &wasm[..wasm.len() / 2]);
    let broken = Reply::new(200, "text/javascript", "export default function (");
    let untyped = Reply::new(200, "text/plain", site::built("widget.js"));
    let page = Reply::new(200, "text/html", "<p>Where is it?");
    fails(browser, "wasm missing", usual().without(WASM), "not-found", &[&site::path(WASM), "404"]);
    fails(browser, "glue missing", usual().without(GLUE), "not-found", &[&site::path(GLUE), "404"]);
    fails(browser, "campaign missing", usual().without(CAMPAIGN), "not-found", &[CAMPAIGN, "404"]);
    fails(
        browser,
        "glue of another type",
        usual().with(GLUE, untyped),
        "mime",
        &["widget", "wrong Content-Type: text/plain"],
    );
    fails(
        browser,
        "a page for the wasm",
        usual().unchecked().with(WASM, page),
        "mime",
        &["widget_bg", "wrong Content-Type: text/html"],
    );
    let other = |name: &str, kind: &str| Reply::new(200, kind, [&site::built(name)[..], b" "].concat());
    let build = &["letter-widget.js", "one build whole"];
    fails(browser, "other wasm", usual().with(WASM, other("widget_bg.wasm", "application/wasm")), "integrity", build);
    fails(browser, "other glue", usual().with(GLUE, other("widget.js", "text/javascript")), "integrity", build);
    fails(browser, "wasm cut off", usual().unchecked().with(WASM, half), "compile", &[&site::path(WASM)]);
    fails(browser, "glue broken", usual().unchecked().with(GLUE, broken), "compile", &["/widget"]);
}

fn policies(browser: &Browser) {
    let under = |policy: &str| usual().header(POLICY, policy);
    fails(browser, "no wasm", under("script-src 'self'"), "csp", &["'wasm-unsafe-eval'", "script-src"]);
    let nothing = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";
    fails(browser, "no connections", under(nothing), "csp", &["127.0.0.1", "connect-src", "its origin"]);
}

/// The files are on a different origin from the page: the effects of CORS, policies and a dead host.
fn elsewhere(browser: &Browser) {
    let open = |files: &Server, site: Site| {
        let page = String::from_utf8(site::built("index.html")).unwrap();
        let page = page.replace("src=\"letter-widget.js\"", &format!("src=\"{}letter-widget.js\"", files.url()));
        let page = page.replacen("<meta", "<script src=\"/early.js\"></script><meta", 1);
        let server = site.html("/", page).without_policy().start();
        browser.open(&server.url());
        server
    };
    for (what, path, of) in [("glue", GLUE, "widget.js"), ("wasm", WASM, "widget_bg.wasm")] {
        let kind = xtask::server::content_type(of.as_ref());
        let closed = Reply::new(200, kind, site::built(of)).with_header("Access-Control-Allow-Origin", "null");
        let files = Site::new().with(path, closed).start();
        let _page = open(&files, usual());
        said(browser, &format!("{what} for nobody else"), "cors", &["Access-Control-Allow-Origin: *"]);
    }
    let files = Site::new().start();
    let url = files.url();
    let policy = format!("script-src 'self' {url}letter-widget.js 'wasm-unsafe-eval'; connect-src *");
    let _page = open(&files, usual().header(POLICY, &policy));
    said(browser, "a policy for the loader alone", "csp", &[&url, "script-src"]);
}

/// Lockdown Mode removes WebAssembly. There is nothing to try again.
fn lockdown(browser: &Browser) {
    let site = Site::new().early(&format!("{TROUBLE}\n{LISTEN}\ndelete window.WebAssembly;"));
    let site = site.without("/campaigns/ua-0425-usa.letter.json");
    fails(browser, "Lockdown Mode", site, "no-webassembly", &["Lockdown Mode"]);
}

fn tries_again(browser: &Browser) {
    // A file that is checked by its hash is requested a second time, in case the network failed only for a moment, and a third time to
    // find out why. A script is preloaded before that; for a campaign, the file in the reader's language comes before the complete one.
    for (what, path, times) in [("wasm", WASM, 3), ("glue", GLUE, 4), ("campaign", CAMPAIGN, 2)] {
        let server = usual().first(times, path, Reply::text(503, "not now")).start();
        browser.open(&server.url());
        note(browser, what, "not-found");
        browser.js("document.querySelector('[data-letter-widget-note] button').click();");
        browser.until("the widget after another try", "return $('.widget .paper') !== null;");
        let notes = browser.js("return document.querySelectorAll('[data-letter-widget-note]').length;");
        assert_eq!(notes, 0, "{what}: nothing is said any more");
    }
}

/// A page that prevents the event reports the failure itself.
fn the_page_may_say_it_itself(browser: &Browser) {
    let quiet = "addEventListener('letter-widget:failed', (event) => event.preventDefault());";
    let server = Site::new().early(&format!("{TROUBLE}\n{quiet}")).without(CAMPAIGN).start();
    browser.open(&server.url());
    browser.until_js("the event", "return window.failed.length === 1;");
    letter_stands(browser, "a quiet failure");
    assert_eq!(browser.js("return document.querySelector('[data-letter-widget-note]') === null;"), true);
}
