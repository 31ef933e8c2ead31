//! The project's own pages block what others may have put into them: each has a policy, and what it forbids does not happen.
//! Pages on which somebody decides something are not shown in frames.

use serde_json::{Value, json};
use xtask::server::{Reply, Server, UNFRAMED};

use crate::harness::{Browser, Lab, Site, site::built, wait};

/// Pages with a policy of their own.
const PAGES: [&str; 4] = ["index.html", "check.html", "studio.html", "try.html"];

const EARLY: &str = concat!(include_str!("early.js"), include_str!("../harness/trouble.js"));

/// What a mistake or an attacker may put into a page, and the directive that blocks it.
fn injected(elsewhere: &str) -> [(String, &'static str); 9] {
    [
        ("<script>window.ran.push('inline script')</script>".to_owned(), "script-src"),
        ("<p id=\"handler\" onclick=\"window.ran.push('handler')\">A paragraph</p>".to_owned(), "script-src"),
        ("<a id=\"link\" href=\"javascript:void(window.ran.push('link'))\">A link</a>".to_owned(), "script-src"),
        (format!("<script src=\"{elsewhere}ran.js\"></script>"), "script-src"),
        (format!("<iframe src=\"{elsewhere}frame.html\"></iframe>"), "frame-src"),
        (format!("<img src=\"{elsewhere}picture.png\" alt=\"\">"), "img-src"),
        (format!("<link rel=\"stylesheet\" href=\"{elsewhere}style.css\">"), "style-src"),
        ("<p style=\"color: red\">Red</p>".to_owned(), "style-src"),
        (format!("<form id=\"form\" action=\"{elsewhere}form\"><input name=\"a\" value=\"b\"></form>"), "form-action"),
    ]
}

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    for page in PAGES {
        holds(&browser, page);
    }
    no_frame(&browser);
}

/// Opens the page with all of that in it.
fn holds(browser: &Browser, name: &str) {
    let elsewhere = Site::new().script("/ran.js", "window.ran.push('script of another site');").start();
    let injected = injected(&elsewhere.url());
    let all: String = injected.iter().map(|(markup, _)| markup.as_str()).collect();
    let page = String::from_utf8(built(name)).unwrap();
    // After the policy: while WebKit waits for a script before it, it already requests what follows.
    let (head, rest) = page.split_once("<title>").unwrap();
    let base = format!("<base href=\"{}\">", elsewhere.url());
    let page = format!("{head}<script src=\"early.js\"></script><title>{rest}");
    let page = page.replacen("<main", &format!("{all}{base}<main"), 1);
    let server = Site::new().html(&format!("/{name}"), page).script("/early.js", EARLY).start();
    browser.open(&format!("{}{name}", server.url()));
    browser.js("document.getElementById('handler').click(); document.getElementById('link').click();");
    // Firefox throws an exception if a policy blocks the form.
    browser.js("try { document.getElementById('form').submit(); } catch {}");
    wait::until(&format!("{name}: that everything is stopped"), || {
        let stopped = browser.js("return window.stopped;");
        let directives: Vec<&str> = stopped.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        // Firefox reports a link with a script in it as blocked by Trusted Types.
        let is_of = |directive: &str, wanted: &str| {
            directive.starts_with(wanted) || (wanted == "script-src" && directive == "require-trusted-types-for")
        };
        let count = |wanted: &str| directives.iter().filter(|directive| is_of(directive, wanted)).count();
        let mut missing: Vec<&str> = injected.iter().map(|(_, directive)| *directive).chain(["base-uri"]).collect();
        missing.retain(|directive| {
            let wanted = injected.iter().filter(|(_, other)| other == directive).count().max(1);
            count(directive) < wanted
        });
        if missing.is_empty() { Ok(()) } else { Err(format!("{missing:?} of {stopped}")) }
    });
    assert_eq!(browser.js("return window.ran;"), json!([]), "{name}: what ran");
    assert_eq!(elsewhere.requests(), Vec::<String>::new(), "{name}: what another site was asked for");
    assert_eq!(browser.js("return location.pathname;"), json!(format!("/{name}")), "{name}: the page was left");
    let markup = "if (!window.trustedTypes) return true;
        try { document.createElement('p').innerHTML = '<b>bold</b>'; } catch { return true; }
        return false;";
    assert_eq!(browser.js(markup), json!(true), "{name}: text becomes no markup");
}

/// A page that is shown in a frame could be clicked without being seen.
fn no_frame(browser: &Browser) {
    let files = Site::new().start();
    let shown = |folder: &str| {
        let frames: String = UNFRAMED.iter().map(|name| format!("<iframe src=\"{folder}{name}\"></iframe>")).collect();
        let free = "embed.html?campaign=campaigns/ua-0425-usa.json";
        format!("<!doctype html><title>Around</title>{frames}<iframe id=\"free\" src=\"{folder}{free}\"></iframe>")
    };
    let around = Site::new().html("/", shown(&files.url())).start();
    let within = Site::new().html("/around.html", shown("/")).start();
    for (asked, page) in [(&files, around.url()), (&within, format!("{}around.html", within.url()))] {
        browser.open(&page);
        browser.enter_frame("#free");
        browser.until_whole();
        browser.leave_frame();
        for (number, name) in UNFRAMED.iter().enumerate() {
            wait::until(&format!("a request for {name}"), || {
                let requests = asked.requests();
                if requests.contains(&format!("/{name}")) { Ok(()) } else { Err(format!("{requests:?}")) }
            });
            browser.enter_frame(&format!("iframe:nth-of-type({})", number + 1));
            let main = browser.js("return document.querySelector('main, form, header') !== null;");
            assert_eq!(main, json!(false), "{name} is shown in a frame of {page}");
            browser.leave_frame();
            let sheet = format!("/{}", name.replace(".html", ".css"));
            assert!(!asked.requests().contains(&sheet), "{name} was read in a frame of {page}");
        }
    }
    // The test would notice a page that is shown: without the header, this one is.
    let open = UNFRAMED.into_iter().fold(Site::new(), |site, name| {
        site.with(&format!("/{name}"), Reply::new(200, "text/html; charset=utf-8", built(name)))
    });
    let open: Server = open.html("/around.html", shown("/")).start();
    browser.open(&format!("{}around.html", open.url()));
    browser.enter_frame("iframe");
    browser.until_js("the page in a frame", "return document.querySelector('main') !== null;");
    browser.leave_frame();
}
