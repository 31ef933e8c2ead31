//! A program that stops midway: what was typed stays visible, and a new program carries on with it.

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
    others_do_not_stop_it(&browser);
    stops_in_a_call(&browser);
}

/// Many servers do not know the MIME type of WebAssembly.
fn wrong_type_works(browser: &Browser, wasm: Vec<u8>) {
    let server = Site::new().early(TROUBLE).with(WASM, Reply::new(200, "text/plain", wasm)).start();
    browser.open_widget(&server.url());
    assert_eq!(browser.js("return window.trouble.concat(window.failed);"), serde_json::json!([]));
}

/// Keeps the memory of each program on the page, so that a test can damage it, and thereby their number.
const DAMAGE: &str = "window.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const made = await real.apply(WebAssembly, all);
            if (made.instance) window.memories.push(made.instance.exports.memory);
            return made;
        };
    }";

const SAID: &str = "return $('[role=alert]')?.textContent ?? '';";

/// Faults that make the program's next action fail: a name, the fault, and its repair.
const FAULTS: [(&str, &str, &str); 4] = [
    (
        "a trap",
        "for (const each of window.memories.splice(0)) new Uint8Array(each.buffer).fill(0xff, 1024);",
        "",
    ),
    (
        "an exception of the browser",
        "window.real = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
         Object.defineProperty(Node.prototype, 'nodeValue', { configurable: true, get: window.real.get, set() { throw new TypeError('not now'); } });",
        "Object.defineProperty(Node.prototype, 'nodeValue', window.real);",
    ),
    (
        "an exception that is no error",
        "window.real = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
         Object.defineProperty(Node.prototype, 'nodeValue', { configurable: true, get: window.real.get, set() { throw 'not now'; } });",
        "Object.defineProperty(Node.prototype, 'nodeValue', window.real);",
    ),
    (
        "an exception without a stack",
        "window.real = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
         Object.defineProperty(Node.prototype, 'nodeValue', { configurable: true, get: window.real.get, set() { throw undefined; } });",
        "Object.defineProperty(Node.prototype, 'nodeValue', window.real);",
    ),
];

fn two_widgets() -> Site {
    let widget =
        "<letter-widget campaign=\"/campaigns/ua-0425-usa.json\" seed=\"0\" loading=\"eager\"></letter-widget>";
    Site::new()
        .page(&format!("<script type=\"module\" src=\"/letter-widget.js\"></script>{widget}{widget}"))
        .script("/early.js", &format!("{TROUBLE}\n{DAMAGE}"))
}

/// What was typed stays visible, and a new program carries on with it: in all widgets of the page, as they shared the old one.
fn goes_on(browser: &Browser) {
    for (what, fault, repair) in FAULTS {
        let server = two_widgets().start();
        browser.open_widget(&server.url());
        browser.until_js(
            "the other widget",
            "return document.querySelectorAll('letter-widget')[1].shadowRoot.querySelector('.paper') !== null;",
        );
        browser.type_into("#name", "Example Person");
        browser.type_into("#message", "My own reason.");
        browser.js(fault);
        browser.type_into("#name", "X");
        browser.until(what, "return ($('[role=alert]')?.textContent ?? '').includes('What you wrote is still here');");
        browser.js(repair);
        assert!(browser.text("return $('#name').value;").starts_with("Example Person"), "{what}");
        assert!(browser.text("return $('.paper').textContent;").contains("My own reason."), "{what}: the letter stays");
        assert_eq!(browser.js("return window.failed;"), json!(["panic", "panic"]), "{what}: each widget of the page");

        browser.click_named("Try again");
        browser.until(what, "return !$('[role=alert]') && $('#name')?.value.startsWith('Example Person');");
        browser.type_into("#name", "s");
        browser.until("a letter that follows", "return /Example PersonX?s/.test($('.paper .name').textContent);");
        assert!(browser.text("return $('.paper').textContent;").contains("My own reason."), "{what}: it is in it");
        assert_eq!(browser.js("return localStorage.length;"), 0, "{what}: nothing was stored for it");
        let programs = server.requests().iter().filter(|path| path.contains("_bg")).count();
        assert_eq!(programs, 2, "{:?}", server.requests());
    }
}

/// Errors in the page and in other programs are not attributed to the program, even if their addresses look similar.
fn others_do_not_stop_it(browser: &Browser) {
    let server = two_widgets().script("/widget-0123456789.js", OTHER).start();
    browser.open_widget(&server.url());
    browser.js("const script = document.createElement('script');
        script.src = '/widget-0123456789.js';
        script.onload = () => { window.otherRan = true; };
        document.head.append(script);");
    browser.until_js("the other program", "return window.otherRan;");
    browser.type_into("#name", "Example Person");
    browser.until("a letter that follows", "return $('.paper .name').textContent.includes('Example Person');");
    browser.until_js(
        "the other program's trap",
        "return window.trouble.some(each => /unreachable|other program/.test(each));",
    );
    assert!(browser.js("return window.trouble.length;").as_u64().unwrap() > 1, "the page's faults were reported");
    assert_eq!(browser.text(SAID), "");
    assert_eq!(browser.js("return window.failed;"), json!([]));
}

/// Another program next to the widget's, which reaches `unreachable` as soon as it starts.
const OTHER: &str = "addEventListener('letter-widget:changed', () => { throw new TypeError('the page has a fault'); });
    addEventListener('focusin', () => { throw new WebAssembly.RuntimeError('unreachable'); });
    new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11])));";

/// The browser does not report errors in the loader's own calls; and the next attempt needs a new program.
fn stops_in_a_call(browser: &Browser) {
    for call in ["mount", "prepare", "draw"] {
        let glue = "const fine = () => 1, stops = () => { throw new TypeError('anything'); };
            export default async () => {};
            export const watch = fine, mount = fine, prepare = fine, draw = fine, draft = fine;";
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
