//! A draft belongs to the campaign at one address: no other campaign reads or changes it, regardless of its id, and a campaign
//! that is only being tried out leaves every draft alone.

use letter_widget::campaign::Node;
use letter_widget::studio::trial::digits;
use serde_json::{Value, json};
use xtask::server::{Reply, Server};

use crate::harness::{Browser, Lab, Site};
use crate::studio::{paste, turn, visit};
use crate::support::text;

const PAGE: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Letters</title><link rel=\"icon\" href=\"data:,\">
    <script type=\"module\" src=\"/letter-widget.js\"></script><letter-widget campaign=\"CAMPAIGN\" seed=\"0\"></letter-widget></html>";

/// Returns the bundled campaign with another addressee and another letter, but the same id.
fn copied() -> Value {
    let mut campaign: Value = serde_json::from_str(&text("campaigns/ua-0425-usa.json")).unwrap();
    campaign["letters"][0]["id"] = json!("copied");
    campaign["letters"][0]["to"]["emails"] = json!(["somebody-else@example.org"]);
    campaign
}

pub fn run(lab: &Lab) {
    let elsewhere = Site::new().with("/campaigns/ua-0425-usa.json", reply(&copied())).start();
    let original = text("campaigns/ua-0425-usa.json");
    let page = |campaign: &str| PAGE.replace("CAMPAIGN", campaign);
    let other_site = page(&format!("{}campaigns/ua-0425-usa.json", elsewhere.url()))
        .replace("<script ", &format!("<script data-campaigns=\"{}\" ", elsewhere.url()));
    let server = Site::new()
        .html("/one.html", page("campaigns/ua-0425-usa.json"))
        .html("/newer.html", page("/campaigns/../campaigns/ua-0425-usa.json?v=2#top"))
        .html("/two.html", page("two.json"))
        .html("/asked.html", page("campaigns/ua-0425-usa.json?id=2"))
        .html("/far.html", other_site)
        .with("/two.json", reply(&copied()))
        .with("/campaigns/ua-0425-usa.json", Reply::new(200, "application/json", original))
        .start();
    let browser = lab.browser();
    let kept = keep(&browser, &server);
    for other in ["two.html", "asked.html"] {
        is_another_campaign(&browser, &format!("{}{other}", server.url()), &kept);
    }
    finds_it(&browser, &format!("{}newer.html", server.url()));
    trial(&browser, &server);
    preview(&browser, &server);
    assert_eq!(stored(&browser), kept, "what was kept is as it was");
    finds_it(&browser, &format!("{}one.html", server.url()));
    far(&browser, &server);
}

fn reply(campaign: &Value) -> Reply {
    Reply::new(200, "application/json", campaign.to_string())
}

fn stored(browser: &Browser) -> Value {
    browser.js("return { ...localStorage };")
}

const FIELDS: &str = "return [$('#name').value, $('#message').value];";

fn keep(browser: &Browser, server: &Server) -> Value {
    browser.open_widget(&format!("{}one.html", server.url()));
    browser.type_into("#name", "Example Person");
    browser.type_into("#message", "My own reason.");
    browser.click("#draft");
    browser.until("the draft", "return Object.values(localStorage).join().includes('My own reason.');");
    stored(browser)
}

fn finds_it(browser: &Browser, page: &str) {
    browser.open_widget(page);
    assert_eq!(browser.widget(FIELDS), json!(["Example Person", "My own reason."]), "{page}");
}

/// Another campaign does not see the draft, and its own draft is stored separately.
fn is_another_campaign(browser: &Browser, page: &str, before: &Value) {
    browser.open_widget(page);
    assert_eq!(browser.widget(FIELDS), json!(["", ""]), "{page}");
    browser.click("#draft");
    browser.type_into("#name", "X");
    browser.until("a draft of its own", "return Object.values(localStorage).join().includes('\"X\"');");
    let both = stored(browser);
    let both = both.as_object().unwrap();
    assert_eq!(both.len(), 2, "{both:?}");
    assert!(before.as_object().unwrap().iter().all(|(name, draft)| both[name] == *draft), "{both:?}");
    browser.click("#draft");
    browser.until("that it is gone", "return localStorage.length === 1;");
    assert_eq!(stored(browser), *before, "{page}");
}

/// Anyone can make a trial link: it does not read any draft, nor offer to keep one.
fn trial(browser: &Browser, server: &Server) {
    for mut campaign in [copied(), serde_json::from_str(&text("campaigns/ua-0425-usa.json")).unwrap()] {
        campaign["act_until"] = json!("2025-01-01");
        campaign["issued"] = json!("2024-11-01");
        let node: Node = serde_json::from_value(campaign).unwrap();
        browser.open("about:blank");
        browser.open_widget(&format!("{}try.html#{}", server.url(), digits(&node)));
        only_tried(browser);
    }
}

fn only_tried(browser: &Browser) {
    let before = stored(browser);
    assert_ne!(before, json!({}));
    assert_eq!(browser.widget(FIELDS), json!(["", ""]));
    browser.put_in("#name", "'X'");
    browser.until("what was typed", "return $('.paper .name').textContent.includes('X');");
    browser.unfold();
    assert_eq!(browser.widget("return [$('#draft'), $('#leave-hint')];"), json!([null, null]), "nothing to keep");
    assert_eq!(stored(browser), before);
}

/// The same applies to the preview in the studio.
fn preview(browser: &Browser, server: &Server) {
    visit(browser, server);
    paste(browser, &text("campaigns/ua-0425-usa.json"));
    turn(browser, "Preview");
    browser.until_whole();
    only_tried(browser);
}

/// A campaign from another site has its own draft on this one.
fn far(browser: &Browser, server: &Server) {
    browser.open_widget(&format!("{}far.html", server.url()));
    assert_eq!(browser.widget(FIELDS), json!(["", ""]));
    assert_eq!(browser.js("return localStorage.length;"), 1);
}
