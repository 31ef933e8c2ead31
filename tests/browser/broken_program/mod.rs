//! A program that stops in the middle: what was typed stays in sight, and a new one takes it up.

use serde_json::json;
use xtask::server::Reply;

use crate::harness::{
    Browser, Lab, Site,
    fallback::{TROUBLE, note},
    site, wait,
};

const WASM: &str = "/widget_bg.wasm";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    wrong_type_works(&browser, site::built("widget_bg.wasm"));
    goes_on(&browser);
    stops_in_the_first_drawing(&browser);
    stops_in_a_call(&browser);
}

/// Many servers do not know the type of wasm.
fn wrong_type_works(browser: &Browser, wasm: Vec<u8>) {
    let server = Site::new().early(TROUBLE).with(WASM, Reply::new(200, "text/plain", wasm)).start();
    browser.open_widget(&server.url());
    assert_eq!(browser.js("return window.trouble.concat(window.failed);"), serde_json::json!([]));
}

/// A trap cannot be called forth from outside, so the browser's report of one is made by hand.
fn report_a_trap(browser: &Browser, address: &str) {
    // In a script of the page: a driver's own scripts may run beside it, with another `WebAssembly`.
    browser.js_with(
        "const script = document.createElement('script');
        script.textContent = `{
            const error = new WebAssembly.RuntimeError('unreachable');
            Object.defineProperty(error, 'stack', { value: 'at ${arguments[0]}:1:1' });
            dispatchEvent(new ErrorEvent('error', { error }));
            window.trouble.pop();
        }`;
        document.head.append(script);",
        vec![address.into()],
    );
}

/// What was typed stays in sight, and a new program goes on with it: in all widgets of the page, for they shared the old one.
fn goes_on(browser: &Browser) {
    const SAID: &str = "return $('[role=alert]')?.textContent ?? '';";
    let widget =
        "<letter-widget campaign=\"/campaigns/ua-0425-usa.json\" seed=\"0\" loading=\"eager\"></letter-widget>";
    let site =
        Site::new().page(&format!("<script type=\"module\" src=\"/letter-widget.js\"></script>{widget}{widget}"));
    let server = site.start();
    browser.open_widget(&server.url());
    browser.until_js(
        "the other widget",
        "return document.querySelectorAll('letter-widget')[1].shadowRoot.querySelector('.paper') !== null;",
    );
    browser.type_into("#name", "Example Person");
    browser.type_into("#message", "My own reason.");
    report_a_trap(browser, "https://example.org/other.js");
    assert_eq!(browser.text(SAID), "", "another program of the page stopped");
    report_a_trap(browser, &format!("{}{}", server.url(), &site::path("widget.js")[1..]));
    browser.until(
        "what happened",
        "return ($('[role=alert]')?.textContent ?? '').includes('What you wrote is still here');",
    );
    assert_eq!(browser.text("return $('#name').value;"), "Example Person");
    assert!(browser.text("return $('.paper').textContent;").contains("My own reason."), "the letter stays");
    assert_eq!(browser.js("return window.failed;"), json!(["panic", "panic"]), "each widget of the page");

    browser.click_named("Try again");
    browser.until("the widget anew", "return !$('[role=alert]') && $('#name')?.value === 'Example Person';");
    browser.type_into("#name", "s");
    browser.until("a letter that follows", "return $('.paper .name').textContent.includes('Example Persons');");
    assert!(browser.text("return $('.paper').textContent;").contains("My own reason."), "what was typed is in it");
    assert_eq!(browser.js("return localStorage.length;"), 0, "nothing was stored for it");
    let programs = server.requests().iter().filter(|path| path.contains("_bg")).count();
    assert_eq!(programs, 2, "{:?}", server.requests());
    assert_eq!(browser.js("return window.trouble;"), json!([]));
}

/// A call of the loader's own is not reported by the browser; and the next try needs a new program.
fn stops_in_a_call(browser: &Browser) {
    for call in ["mount", "prepare", "draw"] {
        let glue = "const fine = () => 1, stops = () => { throw new WebAssembly.RuntimeError('unreachable'); };
            export default async () => {};
            export const mount = fine, prepare = fine, draw = fine, draft = fine;";
        let glue = glue.replace(&format!("{call} = fine"), &format!("{call} = stops"));
        let server = Site::new()
            .early(TROUBLE)
            .unchecked()
            .without("/campaigns/ua-0425-usa.letter.json")
            .script("/widget.js", &glue)
            .start();
        browser.open(&server.url());
        let note = note(browser, call, "panic");
        assert!(note.contains("The program stopped."), "{call}: {note}");
        browser.js("document.querySelector('[data-letter-widget-note] button').click();");
        wait::until("a new program", || {
            let asked = server.requests();
            if asked.iter().any(|path| path.ends_with(".wasm?1")) { Ok(()) } else { Err(format!("{asked:?}")) }
        });
    }
}

/// Nothing stands there yet that could be kept: the letter of the page comes back.
fn stops_in_the_first_drawing(browser: &Browser) {
    let glue = "export default async () => {};
        export const mount = () => 1;
        export const prepare = () => {};
        export const draw = () => {};
        export const draft = () => { throw new Error('gone'); };";
    let server = Site::new()
        .early(TROUBLE)
        .unchecked()
        .without("/campaigns/ua-0425-usa.letter.json")
        .script("/widget.js", glue)
        .start();
    browser.open(&server.url());
    browser.until_js(
        "an empty place",
        "return document.querySelector('letter-widget').shadowRoot?.childElementCount === 0;",
    );
    report_a_trap(browser, &format!("{}{}", server.url(), &site::path("widget.js")[1..]));
    let note = note(browser, "a stop at once", "panic");
    assert!(note.contains("The program stopped."), "{note}");
}
