//! Every part of the program is checked by its hash, and what runs is exactly what was checked.

use letter_widget::native::{Icu, is_right_to_left};
use letter_widget::publish::plain_letters;
use serde_json::json;
use xtask::browsers::Engine;
use xtask::server::{Reply, Server};

use crate::harness::{Browser, Lab, Site, fallback::TROUBLE, site};
use crate::support::with_email;

const LISTEN: &str = "window.said = []; console.error = (...words) => window.said.push(words.join(' '));";
const WIDGET: &str = "<letter-widget campaign=\"/with-email.json\" loading=\"eager\"><p>The letter.</p></letter-widget>
    <script type=\"module\" src=\"/letter-widget.js\"></script>";

/// Marks the page, as proof that a tampered script ran.
const TAKEN: &str = ";document.documentElement.dataset.taken = 'yes';";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    scripts_run_only_as_they_were_checked(&browser);
    other_words_are_not_shown(&browser);
    words_that_the_program_does_not_take(&browser);
    helpers_are_checked_as_well(&browser);
    a_pinned_loader(&browser);
}

fn page(site: Site) -> Server {
    site.page(WIDGET).script("/early.js", &format!("{TROUBLE}\n{LISTEN}")).start()
}

fn script(name: &str, more: &str) -> Reply {
    let content = [site::built(name), more.into()].concat();
    Reply::new(200, "text/javascript", content).with_header("Cache-Control", "no-store")
}

fn not_taken(browser: &Browser, what: &str) {
    assert_eq!(browser.js("return document.documentElement.dataset.taken ?? null;"), json!(null), "{what}");
}

/// A server may send a different file for every request, and forbid caching.
fn scripts_run_only_as_they_were_checked(browser: &Browser) {
    // WebKit does not check scripts that it preloads: a checked script is read from its cache again, unless the server forbids caching.
    let answers = if browser.engine == Engine::Webkit { 0..1 } else { 0..4 };
    for right in answers {
        let site = Site::new()
            .first(right, "/widget.js", script("widget.js", ""))
            .with("/widget.js", script("widget.js", TAKEN));
        let page = page(site);
        browser.open(&page.url());
        browser.until_js("the end", "return window.failed.length > 0 || document.querySelector('letter-widget').shadowRoot?.querySelector('.paper') != null;");
        not_taken(browser, &format!("widget.js, right {right} times"));
        if right == 0 {
            assert_eq!(browser.js("return window.failed;"), json!(["integrity"]));
        }
    }
}

/// A captive network answers every request with its own page; a proxy may truncate or change a text.
fn other_words_are_not_shown(browser: &Browser) {
    let words = String::from_utf8(site::built("words-en.txt")).unwrap();
    for (what, reply, code) in [
        ("cut", Reply::new(200, "text/plain", &words[..words.len() / 2]), "integrity"),
        ("changed", Reply::new(200, "text/plain", words.replacen("letter", "lettre", 1)), "integrity"),
        ("nothing", Reply::new(200, "text/plain", ""), "integrity"),
        ("a page to sign in", Reply::new(200, "text/html", "<form>Sign in</form>"), "mime"),
    ] {
        let letters = serde_json::to_string(&plain_letters(&with_email(), &Icu, is_right_to_left)).unwrap();
        let letters = Reply::new(200, "application/json", letters);
        let page = page(Site::new().with("/words-en.txt", reply).with("/with-email.letter.json", letters));
        browser.open(&page.url());
        browser.until(what, "return root?.querySelector('textarea') != null;");
        assert_eq!(browser.js("return [window.failed, window.trouble];"), json!([[code], []]), "{what}");
        let said = browser.text("return window.said.join('\\n');");
        assert!(said.contains("/words-en"), "{what}: {said}");
        assert!(browser.text("return $('textarea').value;").contains("Dear"), "{what}: the published letter");
    }
}

/// Without a check, the program itself notices, and does not blame the campaign.
fn words_that_the_program_does_not_take(browser: &Browser) {
    let page = page(Site::new().unchecked().with("/words-en.txt", Reply::new(200, "text/plain", "Hello")));
    browser.open(&page.url());
    browser.until_js("the failure", "return window.failed.length > 0;");
    assert_eq!(browser.js("return window.failed;"), json!(["integrity"]));
    let said = browser.text("return window.said.join('\\n');");
    assert!(said.contains("words of the interface"), "{said}");
}

/// The files that are loaded only after a failure are checked too.
fn helpers_are_checked_as_well(browser: &Browser) {
    if browser.engine != Engine::Webkit {
        helpers_run_as_checked(browser);
    }
    // The sentences about a failure: changed ones are not shown, and the loader contains the shortest one.
    let sentences = Reply::new(
        200,
        "application/json",
        String::from_utf8(site::built("plain-en.json")).unwrap().replace("Try again", "Send money"),
    );
    let page = page(Site::new().without("/widget_bg.wasm").with("/plain-en.json", sentences));
    browser.open(&page.url());
    let note = browser.until_js("the note", "return document.querySelector('[data-letter-widget-note]')?.textContent;");
    assert!(!note.as_str().unwrap().contains("Send money"), "{note}");
}

/// A server sends a different file the second time.
fn helpers_run_as_checked(browser: &Browser) {
    let twice = |name: &str| {
        let path = format!("/{name}");
        Site::new().first(1, &path, script(name, "")).with(&path, script(name, TAKEN))
    };
    let refused = |site: Site| site.with("/with-email.json", Reply::new(200, "application/json", "{}"));
    for (name, page) in [
        ("plain.js", page(twice("plain.js").without("/widget_bg.wasm"))),
        ("explain.js", refused(twice("explain.js").page(WIDGET)).script("/early.js", TROUBLE).start()),
    ] {
        browser.open(&page.url());
        browser.until_js(name, "return document.querySelector('[data-letter-widget-note]') !== null;");
        not_taken(browser, name);
    }
}

/// A page may name the loader by its content hash and check it; then everything is checked.
fn a_pinned_loader(browser: &Browser) {
    let path = site::path("loader.js");
    let right = site::integrity("loader.js");
    let wrong = site::integrity("widget.js");
    for (integrity, runs) in [(right, true), (wrong, false)] {
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Letters</title><script src=\"/early.js\"></script></head><body>
            <letter-widget campaign=\"/with-email.json\" loading=\"eager\"><p>The letter.</p></letter-widget>
            <script type=\"module\" src=\"{path}\" integrity=\"{integrity}\" onerror=\"window.refused = true\"></script></body></html>"
        );
        let page = Site::new().page("").html("/", html).start();
        browser.open(&page.url());
        if runs {
            browser.until("the widget", "return root !== null && $('.paper') !== null;");
        } else {
            browser.until_js("that it is refused", "return window.refused === true;");
            assert_eq!(browser.js("return customElements.get('letter-widget') === undefined;"), true);
        }
    }
}
