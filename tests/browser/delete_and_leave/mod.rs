//! One control deletes everything stored and typed, and replaces the page with an empty one: nothing of the letter comes back,
//! neither with the Back button nor when the page is opened again.

use serde_json::{Value, json};
use thirtyfour::Key;
use xtask::browsers::Engine;
use xtask::server::Server;

use crate::harness::{Browser, Lab, Site};

const LEAVE: &str = "Delete everything and leave";
const NOW: &str = "Delete and leave now";

/// The key of another campaign's draft, which must not be deleted.
const OTHER: &str = "letter-widget:https://example.org/c.json#a";

pub fn run(lab: &Lab) {
    let server = Site::new()
        .html("/away.html", "<!doctype html><title>Away</title><p>Another page.")
        .html("/frame.html", frame(""))
        .html("/sandbox.html", frame("sandbox=\"allow-scripts allow-same-origin\""))
        .start();
    let browser = lab.browser();
    deletes_and_leaves(&browser, &server, true);
    deletes_and_leaves(&browser, &server, false);
    with_the_keyboard(&browser, &server);
    leaves_nothing_in_the_element(&browser, &server);
    out_of_a_frame(&browser, &server);
}

fn frame(attributes: &str) -> String {
    format!(
        "<!doctype html><title>Partner</title><p>Around.</p><iframe width=\"700\" height=\"900\" {attributes} src=\"/\"></iframe>"
    )
}

fn fill_in(browser: &Browser, kept: bool) {
    browser.type_into("#name", "Example Person");
    browser.type_into("#message", "My own reason.");
    if kept {
        browser.click("#draft");
        browser.until("the draft", "return Object.values(localStorage).join().includes('My own reason.');");
    }
    browser.until("the letter", "return $('.paper').textContent.includes('My own reason.');");
}

/// Waits for the empty page.
fn left(browser: &Browser) {
    browser.until_js("the empty page", "return location.href === 'about:blank' && document.readyState === 'complete';");
    assert_eq!(browser.js("return document.documentElement.textContent.trim();"), "");
}

fn deletes_and_leaves(browser: &Browser, server: &Server, kept: bool) {
    let away = format!("{}away.html", server.url());
    browser.open(&away);
    browser.js(&format!(
        "localStorage['{OTHER}'] = JSON.stringify({{ at: Math.floor(Date.now() / 60000), letters: {{}} }});"
    ));
    let before = browser.js("return { ...localStorage };");
    browser.open_widget(&server.url());
    fill_in(browser, kept);

    // To prevent accidents, the first tap only says what will happen, and a second one in the same place cancels it.
    browser.click_named(LEAVE);
    let hint =
        browser.text("return $('#leave-hint').checkVisibility?.() === false ? '' : $('#leave-hint').textContent;");
    assert!(hint.contains("everything you typed here") && hint.contains("history"), "{hint}");
    let tied = browser
        .widget(&format!("return $$('button').find(each => says(each) === '{NOW}').getAttribute('aria-describedby');"));
    assert_eq!(tied, "leave-hint");
    browser.click_named(LEAVE);
    assert_eq!(browser.widget("return $('#leave-hint').closest('details').open;"), false);
    assert_eq!(browser.text("return $('#name').value;"), "Example Person");

    browser.click_named(LEAVE);
    browser.click_named(NOW);
    left(browser);
    // The page is no longer in the history: Back leads to the page before it.
    browser.back();
    browser.until_js("the page before", "return document.title === 'Away';");
    assert_eq!(browser.js("return { ...localStorage };"), before, "nothing else was deleted");
    browser.forward();
    left(browser);

    browser.open_widget(&server.url());
    let fields = browser.widget("return ['#name', '#town', '#address', '#message'].map(css => $(css).value);");
    assert_eq!(fields, json!(["", "", "", ""]), "nor does the browser fill it in again");
    assert!(!browser.text("return root.textContent;").contains("My own reason."));
    browser.js("localStorage.clear();");
}

fn with_the_keyboard(browser: &Browser, server: &Server) {
    browser.open_widget(&server.url());
    fill_in(browser, true);
    browser.widget(&format!("$$('summary').find(each => says(each) === '{LEAVE}').focus();"));
    browser.key(Key::Enter);
    browser.until("that it is unfolded", "return $('#leave-hint').closest('details').open;");
    browser.key(Key::Tab);
    assert_eq!(browser.text("return says(root.activeElement);"), NOW);
    browser.key(Key::Enter);
    left(browser);
}

/// Even if the browser blocks leaving and the page stays, nothing of the letter is left in it.
fn leaves_nothing_in_the_element(browser: &Browser, server: &Server) {
    browser.open_widget(&server.url());
    fill_in(browser, true);
    browser.js("window.print = () => {};");
    browser.click_named("Print the letter");
    browser.until_js("the sheets", "return document.querySelector('.letter-widget-print') !== null;");
    // Leaving takes a moment: the page is inspected before that, in the same task as the tap.
    let found: Value = browser.js_later(
        "const [name, done] = arguments, element = document.querySelector('letter-widget'), root = element.shadowRoot;
        root.querySelectorAll('details').forEach(each => { each.open = true; });
        [...root.querySelectorAll('button')].find(each => each.textContent.trim() === name).click();
        const look = (times) => times ? queueMicrotask(() => look(times - 1)) : done([
            root.childElementCount, element.textContent.includes('My own reason.'), localStorage.length,
            document.querySelectorAll('.letter-widget-print').length]);
        look(20);",
        vec![json!(NOW)],
    );
    assert_eq!(found, json!([0, false, 0, 0]));
    left(browser);
}

/// The surrounding page is left too if the frame may navigate it; otherwise only the frame is.
fn out_of_a_frame(browser: &Browser, server: &Server) {
    for (page, whole) in [("frame.html", true), ("sandbox.html", false)] {
        browser.open(&format!("{}{page}", server.url()));
        browser.enter_frame("iframe");
        browser.until_whole();
        fill_in(browser, true);
        browser.click_named(LEAVE);
        browser.click_named(NOW);
        browser.leave_frame();
        if whole {
            left(browser);
        } else {
            // WebKit lets a frame of the same site replace the surrounding page, sandboxed or not.
            let gone = "if (location.href === 'about:blank') return 'page';
                const page = document.querySelector('iframe').contentWindow;
                return page.location.href === 'about:blank' && page.document.documentElement.textContent.trim() === '' && 'frame';";
            let gone = browser.until_js("an empty frame", gone);
            assert_eq!(gone, if browser.engine == Engine::Webkit { "page" } else { "frame" });
            let stored = if gone == "page" { json!(0) } else { browser.js("return localStorage.length;") };
            assert_eq!(stored, 0);
        }
    }
}
