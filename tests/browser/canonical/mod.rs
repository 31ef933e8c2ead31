//! The address that is shared for a page is the one that its head names, and no other: content that people post cannot change it.

use serde_json::json;

use crate::harness::{Browser, Lab, Site};

const SHEET: &str = "window.shared = [];
    Object.defineProperty(navigator.clipboard, 'writeText', { value: async () => {} });
    Object.defineProperty(navigator, 'share', { value(data) { window.shared.push(data.url); return Promise.resolve(); } });";

const EVIL: &str = "https://evil.example/";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let link = |href: &str| format!("<link rel=\"canonical\" href=\"{href}\">");
    let named = "https://www.example.org/letters";
    for (head, body, wanted) in [
        (link(named), String::new(), Some(named)),
        // A path within the site, as many authors write it.
        (link("/letters"), String::new(), Some("/letters")),
        // A comment, a form that takes the name `head`, a template, an element of another kind.
        (String::new(), link(EVIL), None),
        (link(named), link(EVIL), Some(named)),
        (String::new(), format!("<form name=\"head\">{}</form>", link(EVIL)), None),
        (String::new(), format!("<img name=\"documentElement\"><div id=\"head\">{}</div>", link(EVIL)), None),
        (String::new(), format!("<svg><html><head>{}</head></html></svg>", link(EVIL)), None),
        (
            String::new(),
            format!("<div class=\"html\"><svg><head/><link rel=\"canonical\" href=\"{EVIL}\"/></svg></div>"),
            None,
        ),
        // Addresses that do not lead to a page.
        (link("javascript:alert(1)"), String::new(), None),
        (link("data:text/html,x"), String::new(), None),
        (link("https://"), String::new(), None),
        (link("mailto:a@evil.example"), String::new(), None),
    ] {
        shares(&browser, &head, &body, wanted);
    }
}

/// Presses a button by script, because element names on these pages confuse drivers.
fn press(browser: &Browser, name: &str) {
    let script = format!(
        "const button = $$('button').find(each => shown(each) && [says(each), each.querySelector('b')?.textContent].includes('{name}'));
        button?.click();
        return button !== undefined;"
    );
    browser.until(name, &script);
}

fn shares(browser: &Browser, head: &str, body: &str, wanted: Option<&str>) {
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Letters</title>{head}<link rel=\"icon\" href=\"data:,\">
        <script src=\"/early.js\"></script><script type=\"module\" src=\"/letter-widget.js\"></script></head><body>{body}
        <letter-widget campaign=\"/campaigns/ua-0425-usa.json\" seed=\"0\" loading=\"eager\"></letter-widget></body></html>"
    );
    let server = Site::new().html("/", page).script("/early.js", SHEET).start();
    browser.open_widget(&format!("{}?utm_source=mailing#top", server.url()));
    browser.unfold();
    press(browser, "Copy everything");
    press(browser, "Yes");
    browser.until("the thanks", "return $('.after')?.textContent.startsWith('Thank you.');");
    press(browser, "Ask others to write");
    let here = server.url();
    let wanted = match wanted {
        Some(path) if path.starts_with('/') => format!("{}{path}", here.trim_end_matches('/')),
        Some(address) => address.to_owned(),
        None => here,
    };
    assert_eq!(browser.js("return window.shared;"), json!([wanted]), "{head} {body}");
}
