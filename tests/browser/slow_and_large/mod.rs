//! Servers that never answer, stop in the middle, or send without end: the page learns why, the letter stays, and memory is not used up.

mod server;

use serde_json::json;
use thirtyfour::Key;
use xtask::browsers::Engine;
use xtask::server::{Reply, Server};

use crate::harness::{Browser, Lab, Site, fallback::TROUBLE, site, site::Gate};
use crate::support::text;

use server::{Answer, Raw};

/// A wait of the widget (not of the browser's driver) of ten seconds or more ends only when the test says so, which it can once:
/// `timeIsUp` ends the only one that is left. Console errors are recorded.
const EARLY: &str = "const [wait, clear, long] = [window.setTimeout, window.clearTimeout, new Map()];
    let last = 0, ended = false;
    window.setTimeout = (work, time, ...more) => time >= 10000 && /letter-widget/.test(Error().stack)
        ? (long.set(--last, work), last) : wait(work, time, ...more);
    window.clearTimeout = id => { long.delete(id) || clear(id); };
    window.timeIsUp = () => { if (!ended && long.size === 1) { ended = true; [...long.values()][0](); } };
    window.said = []; console.error = (...words) => window.said.push(words.join(' '));";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    never_answered(&browser);
    campaigns_that_do_not_end(&browser);
    // WebKit treats what has arrived as the complete file, and Firefox notices only when it compiles.
    if browser.engine == Engine::Chromium {
        a_file_of_the_build_breaks_off(&browser);
    }
    what_is_too_long_is_not_read(&browser);
    just_short_enough(&browser);
}

fn early() -> String {
    format!("{TROUBLE}\n{EARLY}")
}

fn page(site: Site, campaign: &str) -> Server {
    page_with(site, campaign, "/letter-widget.js")
}

fn page_with(site: Site, campaign: &str, loader: &str) -> Server {
    let element =
        format!("<letter-widget campaign=\"{campaign}\" loading=\"eager\"><p>The letter.</p></letter-widget>");
    let meta = campaign.rsplit_once('/').map_or("", |(origin, _)| origin);
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Letters</title>
        <meta name=\"letter-widget-campaigns\" content=\"{meta}\"><script src=\"/early.js\"></script></head>
        <body>{element}<script type=\"module\" src=\"{loader}\"></script></body></html>"
    );
    let campaign = text("tests/fixtures/with-email.json");
    site.html("/", html)
        .script("/early.js", &early())
        .with("/with-email.json", Reply::new(200, "application/json", campaign))
        .start()
}

/// Checks that the widget stops waiting for the only answer that does not arrive.
fn times_out(browser: &Browser, what: &str, page: &Server, words: &[&str]) {
    browser.open(&page.url());
    browser.until_js(what, "window.timeIsUp(); return window.failed.length > 0;");
    failed(browser, what, "network", &[&["did not answer within"], words].concat());
}

/// Checks that the widget fails, however long that takes.
fn fails(browser: &Browser, what: &str, page: &Server, code: &str, words: &[&str]) {
    browser.open(&page.url());
    failed(browser, what, code, words);
}

/// Checks that the widget failed with this code, that the console has these words, and that the page's letter stays.
fn failed(browser: &Browser, what: &str, code: &str, words: &[&str]) {
    browser.until_js(
        what,
        "return window.failed.length > 0 && document.querySelector('[data-letter-widget-note]') !== null;",
    );
    let said = browser.js("return window.said.join('\\n');").to_string();
    assert_eq!(browser.js("return [window.failed, window.trouble];"), json!([[code], []]), "{what}: {said}");
    for word in words {
        assert!(said.contains(word), "{what}: the console lacks `{word}`: {said}");
    }
    let shown = browser.js("return document.querySelector('letter-widget').innerText;");
    assert!(shown.as_str().unwrap().contains("The letter."), "{what}: {shown}");
    assert_eq!(browser.js("return customElements.get('letter-widget') && document.querySelector('[data-letter-widget-note] button') !== null;"), true);
}

/// Each file that the widget waits for is held back for ever.
fn never_answered(browser: &Browser) {
    let english = "/words-en.txt";
    for file in ["/with-email.json", english, "/widget.js", "/widget_bg.wasm"] {
        let gate = Gate::default();
        let page = page(Site::new().held(file, &gate), "/with-email.json");
        times_out(browser, file, &page, &[file.split('.').next().unwrap()]);
        // The same button tries again, and this time the file arrives.
        gate.open();
        browser.js("document.querySelector('[data-letter-widget-note] button').click();");
        browser.until("the widget, at another try", "return root !== null && $('.paper') !== null;");
    }
}

/// The answer begins, and then nothing more arrives, or the answer never ends.
fn campaigns_that_do_not_end(browser: &Browser) {
    for (what, answer, code, words) in [
        ("a campaign that stops in the middle", Answer::Stalls, "network", "campaign.json"),
        ("a campaign that breaks off", Answer::BreaksOff, "network", "broke off"),
        ("a campaign without end", Answer::Endless, "campaign", "is longer than"),
        ("a small file that unpacks to half a gigabyte", Answer::Bomb, "campaign", "is longer than"),
    ] {
        let other = Raw::start(answer);
        let page = page(Site::new(), &format!("{}campaign.json", other.url()));
        match answer {
            Answer::Stalls => times_out(browser, what, &page, &[words]),
            _ => fails(browser, what, &page, code, &[words]),
        }
        let sent = other.sent();
        assert!(sent < 64 << 20, "{what}: {sent} bytes were taken");
    }
}

/// A file that is checked by its hash and arrives incomplete is not reported as part of another build.
fn a_file_of_the_build_breaks_off(browser: &Browser) {
    for (file, kind) in
        [("widget_bg.wasm", "application/wasm"), ("words-en.txt", "text/plain"), ("widget.js", "text/javascript")]
    {
        let files = Raw::start(Answer::Cuts(file));
        let page_cut = page_with(Site::new(), "/with-email.json", &format!("{}letter-widget.js", files.url()));
        fails(browser, &format!("{file} breaks off"), &page_cut, "network", &["broke off"]);
        let wrong = Reply::new(200, kind, site::built(file)).with_header("Content-Encoding", "gzip");
        let page_wrong = page(Site::new().with(&format!("/{file}"), wrong), "/with-email.json");
        fails(browser, &format!("{file} is not gzip"), &page_wrong, "network", &["Content-Encoding"]);
    }
}

fn what_is_too_long_is_not_read(browser: &Browser) {
    let good = text("tests/fixtures/with-email.json");
    for (what, size) in [("a byte too long", (1 << 20) + 1), ("far too long", 40 << 20)] {
        let long = format!("{good}{}", " ".repeat(size - good.len()));
        let site = Site::new().with("/long.json", Reply::new(200, "application/json", long));
        fails(browser, what, &page(site, "/long.json"), "campaign", &["is longer than 1048576 bytes"]);
    }
}

/// Up to the limit of the campaign format, no file is refused for its length; above it, the program explains.
fn just_short_enough(browser: &Browser) {
    let good = text("tests/fixtures/with-email.json");
    let padded = |size: usize| Reply::new(200, "application/json", format!("{good}{}", " ".repeat(size - good.len())));
    let page_long = page(Site::new().with("/long.json", padded((1 << 19) + 1)), "/long.json");
    fails(browser, "a campaign a byte too long", &page_long, "campaign", &["512 KiB"]);
    let page_full = page(Site::new().with("/full.json", padded(1 << 19)), "/full.json");
    browser.open_widget(&page_full.url());
    browser.type_into("#name", "Example Person");
    browser.key(Key::Tab);
    assert_eq!(browser.js("return [window.failed, window.trouble];"), json!([[], []]));
}
