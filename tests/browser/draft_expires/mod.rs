//! Drafts do not stay for years on a shared computer: opening any campaign of the site deletes all drafts that have been kept long
//! enough. Entries that are not a supporter's draft stay.

use serde_json::{Value, json};
use xtask::server::{Reply, Server};

use crate::harness::{Browser, Lab, Site, clock::clock};
use crate::support::text;

/// Today, 34 days before the last day to act.
const TODAY: &str = "2025-01-28";

const DAY: i64 = 24 * 60;

pub fn run(lab: &Lab) {
    let mut over: Value = serde_json::from_str(&text("campaigns/ua-0425-usa.json")).unwrap();
    over["act_until"] = json!("2024-12-01");
    over["issued"] = json!("2024-11-01");
    let page = |campaign: &str| {
        format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Letters</title><link rel=\"icon\" href=\"data:,\">
            <script src=\"/early.js\"></script><script type=\"module\" src=\"/letter-widget.js\"></script>
            <letter-widget campaign=\"{campaign}\" seed=\"0\"></letter-widget></html>"
        )
    };
    let server = Site::new()
        .script("/early.js", &clock(TODAY))
        .html("/ahead.html", page("campaigns/ua-0425-usa.json"))
        .html("/over.html", page("over.json"))
        .html("/empty.html", "<!doctype html><title>Empty</title><script src=\"/early.js\"></script>")
        .with("/over.json", Reply::new(200, "application/json", over.to_string()))
        .start();
    let browser = lab.browser();
    says_how_long(&browser, &server);
    // As long as letters still help, a draft is restored regardless of its age.
    for (page, campaign, days, comes) in [
        ("ahead", "campaigns/ua-0425-usa.json", 60, true),
        ("over", "over.json", 29, true),
        ("over", "over.json", 31, false),
        ("over", "over.json", 400, false),
    ] {
        own(&browser, &server, page, campaign, days, comes);
    }
    others(&browser, &server);
}

fn says_how_long(browser: &Browser, server: &Server) {
    for (page, days) in [("ahead", 64), ("over", 30)] {
        browser.open_widget(&format!("{}{page}.html", server.url()));
        let says = |browser: &Browser, words: &str| {
            browser.until(words, &format!("return $('.draft').textContent.includes({});", json!(words)));
        };
        says(browser, &format!("within {days} days"));
        browser.click("#draft");
        says(browser, &format!("After {days} days without changes, it is deleted at the next visit."));
        browser.click("#draft");
    }
}

/// Sets the browser's storage to exactly these entries.
fn store(browser: &Browser, server: &Server, entries: &Value) {
    browser.open(&format!("{}empty.html", server.url()));
    browser.js_with(
        "localStorage.clear(); for (const [name, value] of Object.entries(arguments[0])) localStorage.setItem(name, value);",
        vec![entries.clone()],
    );
}

/// Returns a draft that was last changed this many days ago.
fn draft(browser: &Browser, name: &str, days: i64) -> Value {
    let now = browser.js("return Math.floor(window.Date.now() / 60000);").as_i64().unwrap();
    json!({ "at": now - days * DAY, "campaign": name, "name": "Example Person", "letters": { "president": { "message": "Mine." } } })
}

fn own(browser: &Browser, server: &Server, page: &str, campaign: &str, days: i64, comes: bool) {
    browser.open(&format!("{}empty.html", server.url()));
    let name = format!("{}{campaign}#ua-0425-usa", server.url());
    let draft = draft(browser, &name, days).to_string();
    store(browser, server, &json!({ format!("letter-widget:{name}"): draft }));
    browser.open_widget(&format!("{}{page}.html", server.url()));
    let wanted = if comes { json!(["Example Person", "Mine.", 1]) } else { json!(["", "", 0]) };
    let found = "return [$('#name').value, $('#message').value, localStorage.length];";
    assert_eq!(browser.widget(found), wanted, "{page}, {days} days");
}

/// Drafts of other campaigns, which may never be opened again, expire as well.
fn others(browser: &Browser, server: &Server) {
    browser.open(&format!("{}empty.html", server.url()));
    let now = browser.js("return Math.floor(window.Date.now() / 60000);").as_i64().unwrap();
    let entry = |days: i64, until: Option<i64>| {
        let mut draft = draft(browser, "x", days);
        if let Some(until) = until {
            draft["until"] = json!(now + until * DAY);
        }
        draft.to_string()
    };
    let stays = json!({
        "letter-widget:https://example.org/fresh.json#a": entry(29, None),
        "letter-widget:https://example.org/ahead.json#a": entry(100, Some(5)),
        "letter-widget:https://example.org/over.json#a": entry(100, Some(-29)),
        "letter-widget:studio": "an author's work",
        "letter-widgets:https://example.org/c.json#a": "of the page",
        "something": "of the page",
    });
    let goes = json!({
        "letter-widget:https://example.org/old.json#a": entry(31, None),
        "letter-widget:https://example.org/gone.json#a": entry(100, Some(-31)),
        "letter-widget:https://example.org/years.json#a": entry(3_000, Some(100_000)),
        "letter-widget:https://example.org/future.json#a": entry(-3_000, None),
        "letter-widget:https://example.org/broken.json#a": "{",
        "letter-widget:https://example.org/none.json#a": "{}",
        // As version 0.1.0 stored drafts during its development: under an id that any campaign can choose.
        "letter-widget:ua-0425-usa": entry(0, None),
    });
    let mut all = stays.clone();
    all.as_object_mut().unwrap().extend(goes.as_object().unwrap().clone());
    store(browser, server, &all);
    browser.open_widget(&format!("{}over.html", server.url()));
    assert_eq!(browser.text("return $('#name').value;"), "", "what is kept by an id alone is not read");
    assert_eq!(browser.js("return { ...localStorage };"), stays);
}
