//! A program that cannot be loaded or may not run: the letter on the page stays, and one line says what happened.

use xtask::server::Reply;

use crate::harness::{
    Browser, Lab, Site,
    fallback::{TROUBLE, note},
    site,
};

const WASM: &str = "/widget_bg.wasm";
const NO_WASM_POLICY: &str = "script-src 'self'";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let wasm = site::built("widget_bg.wasm");
    let half = Reply::new(200, "application/wasm", &wasm[..wasm.len() / 2]);
    let broken = Reply::new(200, "text/javascript", "export default function (");
    let usual = || Site::new().early(TROUBLE);
    let lockdown = format!("{TROUBLE}\ndelete window.WebAssembly;");
    fails(&browser, "wasm missing", usual().without(WASM), "wasm", "missing");
    fails(&browser, "glue missing", usual().without("/widget.js"), "script", "could not be loaded");
    fails(&browser, "glue broken", usual().with("/widget.js", broken), "script", "could not be loaded");
    fails(&browser, "wasm cut off", usual().with(WASM, half), "compile", "could not be started");
    fails(&browser, "Lockdown Mode", Site::new().early(&lockdown), "no-webassembly", "WebAssembly");
    fails(
        &browser,
        "a policy without 'wasm-unsafe-eval'",
        usual().header("Content-Security-Policy", NO_WASM_POLICY),
        "compile",
        "could not be started",
    );
    wrong_type_works(&browser, wasm);
    stops_in_the_middle(&browser);
}

fn fails(browser: &Browser, what: &str, site: Site, code: &str, words: &str) {
    let server = site.start();
    browser.open(&server.url());
    let note = note(browser, what, code);
    assert!(note.contains(words), "{what}: the note lacks `{words}`\n{note}");
}

/// Many servers do not know the type of wasm.
fn wrong_type_works(browser: &Browser, wasm: Vec<u8>) {
    let server = Site::new().early(TROUBLE).with(WASM, Reply::new(200, "text/plain", wasm)).start();
    browser.open_widget(&server.url());
    assert_eq!(browser.js("return window.trouble.concat(window.failed);"), serde_json::json!([]));
}

/// A trap cannot be called forth from outside, so the browser's report of one is made by hand: first of another program of
/// the page, which concerns nobody, then of ours.
fn stops_in_the_middle(browser: &Browser) {
    // In a script of the page: a driver's own scripts may run beside it, with another `WebAssembly`.
    const REPORT: &str = "
        const script = document.createElement('script');
        script.textContent = `
            const error = new WebAssembly.RuntimeError('unreachable');
            Object.defineProperty(error, 'stack', { value: 'at ${arguments[0]}' });
            dispatchEvent(new ErrorEvent('error', { error }));`.replace(/^/, '{').replace(/$/, '}');
        document.head.append(script);";
    const SAID: &str = "return $('[role=alert]')?.textContent ?? '';";
    let server = Site::new().start();
    browser.open_widget(&server.url());
    browser.type_into("#name", "Example Person");
    browser.js_with(REPORT, vec!["https://example.org/other.js".into()]);
    assert_eq!(browser.text(SAID), "");
    browser.js_with(REPORT, vec![format!("{}widget.js:1:1", server.url()).into()]);
    assert!(browser.text(SAID).contains("What you wrote is still here"), "{}", browser.text(SAID));
    assert_eq!(browser.text("return $('#name').value;"), "Example Person");
    assert!(browser.text("return $('.paper').textContent;").contains("Example Person"), "the letter stays");
}
