//! What visitors write into a page cannot choose where the widget's files or its campaign come from.
//!
//! Sanitizers leave names, `data-` attributes and often unknown elements alone, so any of these may come from a comment.

use serde_json::json;
use xtask::server::{Reply, Server};

use crate::harness::{Browser, Lab, Site, fallback::TROUBLE};
use crate::support::text;

const SCRIPT: &str = "<script type=\"module\" src=\"/letter-widget.js\"></script>";
const OWN: &str = "<letter-widget campaign=\"/with-email.json\" loading=\"eager\"><p>The letter.</p></letter-widget>";

/// What the loader reads from the document.
const NAMES: [&str; 9] = [
    "currentScript",
    "head",
    "body",
    "baseURI",
    "documentElement",
    "querySelectorAll",
    "createElement",
    "scripts",
    "readyState",
];

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    names_of_elements_choose_no_files(&browser);
    campaigns_of_other_origins_are_refused(&browser);
    a_redirect_does_not_help(&browser);
    other_origins_are_allowed_by_the_page(&browser);
    nobody_else_allows_any(&browser);
    stand_ins_that_come_later_wait_for_the_page(&browser);
}

/// Another site, with a campaign, a published letter and scripts that would run if they were loaded.
fn elsewhere() -> Server {
    let taken = "document.documentElement.dataset.taken = 'yes';";
    let campaign = text("tests/fixtures/with-email.json");
    let site = Site::new().with("/c.json", Reply::new(200, "application/json", campaign));
    ["plain.js", "widget.js", "explain.js"]
        .iter()
        .fold(site, |site, name| site.script(&format!("/{name}"), taken))
        .start()
}

/// Requests to the other site, except for the pictures and frames that the visitor's own markup loads.
fn asked(server: &Server) -> Vec<String> {
    server.requests().into_iter().filter(|path| !path.ends_with("x.gif")).collect()
}

fn names_of_elements_choose_no_files(browser: &Browser) {
    let other = elsewhere();
    for name in NAMES {
        let x = format!("{}x.gif", other.url());
        for markup in [
            format!("<img name=\"{name}\" src=\"{x}\">"),
            format!("<form name=\"{name}\"><input name=\"src\" value=\"{x}\"></form>"),
            format!("<embed name=\"{name}\" src=\"{x}\">"),
            format!("<object name=\"{name}\" data=\"{x}\"></object>"),
            format!("<iframe name=\"{name}\" src=\"{x}\"></iframe>"),
            format!("<a id=\"{name}\" href=\"{x}\">x</a><a id=\"{name}\" name=\"src\" href=\"{x}\">x</a>"),
        ] {
            // The program is missing, so that everything that is loaded after a failure is requested as well.
            let page = Site::new().without("/widget_bg.wasm").page(&format!("{markup}{SCRIPT}{OWN}")).start();
            browser.open(&page.url());
            // A name may break the loader, and then the letter stays; but it never makes the loader look elsewhere.
            browser.until_js("the end of it", "return document.readyState !== undefined && performance.getEntriesByType('navigation')[0].loadEventEnd > 0 || undefined;");
            if name == "currentScript" {
                browser.until_js(&markup, "return window.failed.length > 0;");
            }
            assert_eq!(asked(&other), Vec::<String>::new(), "{markup}");
            assert_eq!(
                browser.js("return document.querySelector('html').dataset.taken ?? null;"),
                json!(null),
                "{markup}"
            );
        }
    }
}

/// Opens a page and waits until its widget has failed with this code.
fn refused(browser: &Browser, what: &str, page: &Server) {
    browser.open(&page.url());
    browser.until_js(what, "return window.failed.length > 0;");
    assert_eq!(browser.js("return window.failed;"), json!(["campaign"]), "{what}");
    let shown = browser.js("return document.querySelector('letter-widget').innerText;");
    assert!(shown.as_str().unwrap().contains("The letter."), "{what}: {shown}");
    assert!(!shown.as_str().unwrap().contains("Exampletown"), "{what}: {shown}");
}

fn campaigns_of_other_origins_are_refused(browser: &Browser) {
    let other = elsewhere();
    let origin = other.url();
    let inline = format!(
        "data:application/json,{}",
        text("tests/fixtures/with-email.json").replace('%', "%25").replace('"', "&quot;").replace('#', "%23")
    );
    let addresses = [
        format!("{origin}c.json"),
        format!("//{}c.json", origin.trim_start_matches("http://")),
        format!("\t{origin}c.json\n"),
        format!("HTTP:{}c.json", origin.trim_start_matches("http:")),
        format!("http:\\\\{}c.json", origin.trim_start_matches("http://")),
        inline,
        "javascript:'{}'".to_owned(),
        "file:///etc/hostname".to_owned(),
        "about:blank".to_owned(),
        format!("blob:{origin}00000000-0000-4000-8000-000000000000"),
        "blob:null/00000000-0000-4000-8000-000000000000".to_owned(),
    ];
    for address in addresses {
        for element in [
            format!(
                "<div data-letter-widget data-campaign=\"{address}\" data-loading=\"eager\"><p>The letter.</p></div>"
            ),
            format!("<letter-widget campaign=\"{address}\" loading=\"eager\"><p>The letter.</p></letter-widget>"),
        ] {
            let what = &element[..element.len().min(120)];
            refused(browser, what, &Site::new().page(&format!("{element}{SCRIPT}")).start());
            assert_eq!(other.requests(), Vec::<String>::new(), "{what}");
        }
    }
}

fn a_redirect_does_not_help(browser: &Browser) {
    let other = elsewhere();
    let away = Reply::text(302, "").with_header("Location", format!("{}c.json", other.url()));
    let element = "<letter-widget campaign=\"/go\" loading=\"eager\"><p>The letter.</p></letter-widget>";
    refused(browser, "a redirect", &Site::new().with("/go", away).page(&format!("{element}{SCRIPT}")).start());
}

fn foreign(other: &Server) -> String {
    format!("<letter-widget campaign=\"{}c.json\" loading=\"eager\"><p>The letter.</p></letter-widget>", other.url())
}

fn other_origins_are_allowed_by_the_page(browser: &Browser) {
    let campaign = Reply::new(200, "application/json", text("tests/fixtures/with-email.json"));
    let other = Site::new().with("/c.json", campaign).start();
    let origin = other.url();
    let meta = format!("<meta name=\"letter-widget-campaigns\" content=\"https://example.org {origin}\">");
    let shapes = [
        (
            "the script",
            format!("<script type=\"module\" src=\"/letter-widget.js\" data-campaigns=\"{origin}\"></script>"),
            "",
        ),
        (
            "a classic script",
            format!("<script src=\"/letter-widget.js\" data-campaigns=\"nothing {origin}campaigns/\"></script>"),
            "",
        ),
        ("a meta element", SCRIPT.to_owned(), &*meta),
        ("the loader's own origin", format!("<script type=\"module\" src=\"{origin}letter-widget.js\"></script>"), ""),
    ];
    for (what, script, head) in shapes {
        let page = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Letters</title>{head}<script src=\"/early.js\"></script></head>
            <body>{}{script}</body></html>",
            foreign(&other)
        );
        let page = Site::new().html("/", page).script("/early.js", TROUBLE).start();
        browser.open(&page.url());
        browser.until(what, "return root?.querySelector('.paper') !== null && root !== null;");
        assert_eq!(browser.js("return [window.failed, window.trouble];"), json!([[], []]), "{what}");
    }
}

fn nobody_else_allows_any(browser: &Browser) {
    let other = elsewhere();
    let origin = other.url();
    for markup in [
        format!("<meta name=\"letter-widget-campaigns\" content=\"{origin}\">"),
        format!("<form name=\"head\"><meta name=\"letter-widget-campaigns\" content=\"{origin}\"></form>"),
        format!("<svg><head><meta name=\"letter-widget-campaigns\" content=\"{origin}\"></head></svg>"),
        format!("<div data-campaigns=\"{origin}\"></div>"),
        format!("<img data-campaigns=\"{origin}\" src=\"/letter-widget.js\">"),
        format!("<link data-campaigns=\"{origin}\" href=\"/letter-widget.js\">"),
    ] {
        refused(browser, &markup, &Site::new().page(&format!("{markup}{}{SCRIPT}", foreign(&other))).start());
        assert_eq!(other.requests(), Vec::<String>::new(), "{markup}");
    }
}

/// What is added to a page after it was loaded may come from visitors: a script of the page says where to look for stand-ins.
fn stand_ins_that_come_later_wait_for_the_page(browser: &Browser) {
    let page = Site::new().page(&format!("{SCRIPT}<section></section><aside></aside>")).start();
    browser.open(&page.url());
    browser.until_js("the loader", "return customElements.get('letter-widget') !== undefined;");
    browser.js(
        "for (const part of document.querySelectorAll('section, aside')) {
            const place = document.createElement('div');
            place.innerHTML = '<div data-letter-widget data-campaign=\"/with-email.json\" data-lang=\"fr\"><p>The letter.</p></div>';
            part.append(place);
        }
        window.rendered = false;
        setTimeout(() => requestAnimationFrame(() => { window.rendered = true; }));",
    );
    browser.until_js("time for observers", "return window.rendered;");
    assert_eq!(browser.js("return document.querySelectorAll('letter-widget').length;"), 0);
    browser.js("customElements.get('letter-widget').adopt(document.querySelector('section'));");
    let found = "return [...document.querySelectorAll('letter-widget')].map(each => [each.closest('section, aside').localName, each.getAttributeNames().sort()]);";
    assert_eq!(browser.js(found), json!([["section", ["campaign", "lang"]]]), "settings, and nothing else");
    browser.until("the widget", "return root !== null && $('.paper') !== null;");
}
