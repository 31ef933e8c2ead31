//! Nothing leaves the page until the box is ticked.

use letter_widget::campaign::Node;
use letter_widget::studio::trial::digits;
use serde_json::{Value, json};
use thirtyfour::Key;
use xtask::{browsers::Engine, server::Server};

use super::open;
use crate::harness::{Browser, desk::untroubled, pointer::Button};
use crate::support::text;

/// Campaigns with links of every kind: mail, mail services, a form, a call, the organiser, sources.
const CAMPAIGNS: [&str; 2] = ["tests/fixtures/with-email.json", "tests/fixtures/four-languages.json"];

pub fn run(browser: &Browser, server: &Server) {
    for campaign in CAMPAIGNS {
        let file: Node = serde_json::from_str(&text(campaign)).unwrap();
        open(browser, server, &digits(&file));
        browser.until_whole();
        browser.unfold();
        in_every_state(browser, campaign);
        by_every_way(browser);
        by_every_button(browser, campaign);
        after_the_deadline(browser, server, &file);
    }
    until_it_is_allowed(browser, server);
}

/// The addresses of all links that lead out of the widget.
const LIVE: &str = "return $$('[href]').map(each => each.getAttribute('href')).filter(href => !href.startsWith('#'));";

fn nothing_leaves(browser: &Browser, what: &str) {
    assert_eq!(browser.widget(LIVE), json!([]), "{what}: links that lead away");
    let ever = browser.js("return [...window.addresses].filter(href => !href.startsWith('#'));");
    assert_eq!(ever, json!([]), "{what}: links that led away for a moment");
    assert_eq!(browser.js("return window.left;"), json!([]), "{what}: what left the page");
    assert_eq!(browser.tabs(), 1, "{what}: other tabs");
    assert!(browser.js("return location.pathname;") == "/try.html", "{what}: the page is another");
    untroubled(browser);
}

/// Links are rendered again, with other addresses, when something is typed or chosen.
fn in_every_state(browser: &Browser, what: &str) {
    nothing_leaves(browser, what);
    let links = browser.widget("return $$('a[href=\"#held\"]').length;").as_u64().unwrap();
    assert!(links > 2, "{what}: links are still links: {links}");
    browser.type_into("#name", "Ada Example");
    nothing_leaves(browser, "a name");
    browser.choose("#country", "CA");
    browser.unfold();
    nothing_leaves(browser, "a country");
    browser.put_in("#message", "'Never again.'");
    nothing_leaves(browser, "own words");
}

/// Clicks and keys on a link to a mail service, which would open in a separate tab.
fn by_every_way(browser: &Browser) {
    let mail = "Gmail";
    let there = format!("return $$('a').some(each => shown(each) && says(each) === '{mail}');");
    assert_eq!(browser.widget(&there), json!(true), "a link to {mail}");
    let mut presses =
        vec![(Button::Left, vec![]), (Button::Left, vec![Key::Shift]), (Button::Left, vec![Key::Control])];
    // WebKitGTK's driver has no middle button.
    if browser.engine != Engine::Webkit {
        presses.push((Button::Middle, vec![]));
    }
    for (button, held) in presses {
        browser.press_named(mail, button, &held);
        nothing_leaves(browser, &format!("{button:?} with {held:?}"));
    }
    let said = browser.js("return document.getElementById('held').className;");
    assert_eq!(said, json!("just"), "the page says why nothing happens");
    for held in [vec![], vec![Key::Control], vec![Key::Shift]] {
        browser.widget(&format!("$$('a').find(each => shown(each) && says(each) === '{mail}').focus();"));
        browser.keys_held(&held, Key::Enter);
        nothing_leaves(browser, &format!("Enter with {held:?}"));
    }
    // The page's own scripts, which need no link.
    browser.js("navigator.share({ url: 'https://example.org/' }).catch(() => {}); window.open('https://example.org/'); window.print();");
    nothing_leaves(browser, "a script");
    let dragged = "const link = $$('a').find(each => each.getAttribute('href') === '#held');
        return link.dispatchEvent(new DragEvent('dragstart', { bubbles: true, composed: true, cancelable: true }));";
    assert_eq!(browser.widget(dragged), json!(false), "a link is dragged");
}

/// Presses every button, and those that appear as a result.
fn by_every_button(browser: &Browser, what: &str) {
    for _ in 0..3 {
        browser.unfold();
        browser.widget("for (const each of $$('button')) each.click();");
        nothing_leaves(browser, &format!("{what}: all buttons"));
        browser.widget("for (const each of $$('a')) each.click();");
        nothing_leaves(browser, &format!("{what}: all links"));
    }
}

/// An action that is over has different links, to the organiser.
fn after_the_deadline(browser: &Browser, server: &Server, file: &Node) {
    let mut over = serde_json::to_value(file).unwrap();
    over["act_until"] = json!("2020-01-01");
    over["organiser"]["url"] = json!("https://office.example.org/");
    let over: Node = serde_json::from_value(over).unwrap();
    open(browser, server, &digits(&over));
    browser.until_whole();
    browser.unfold();
    nothing_leaves(browser, "after the deadline");
    let organiser = "return $$('a').some(each => each.textContent === 'https://office.example.org/');";
    assert_eq!(browser.widget(organiser), json!(true));
}

/// With the box ticked, the links are the same as on any page; without it, they are held back again.
fn until_it_is_allowed(browser: &Browser, server: &Server) {
    let file: Node = serde_json::from_str(&text(CAMPAIGNS[0])).unwrap();
    open(browser, server, &digits(&file));
    browser.until_whole();
    browser.unfold();
    let tick = "document.getElementById('out').click();";
    browser.js(tick);
    let addresses: Vec<String> = serde_json::from_value(browser.widget(LIVE)).unwrap();
    for kind in ["mailto:", "https://mail.google.com/"] {
        assert!(addresses.iter().any(|address| address.starts_with(kind)), "{kind}: {addresses:?}");
    }
    assert_eq!(browser.widget("return $$('a[href=\"#held\"]').length;"), json!(0));
    browser.type_into("#name", "Ada Example");
    browser.until("the initials in a link", "return $$('a[href*=\"A.%20E.\"]').length > 0;");
    browser.js("window.left = []; window.addresses.clear();");
    browser.js(tick);
    assert_eq!(browser.widget(LIVE), json!([]));
    browser.js("document.getElementById('out').click();");
    let named = browser.widget("return $$('a[href*=\"A.%20E.\"]').length > 0;");
    assert_eq!(named, Value::Bool(true), "the links are those of before");
    // The tick is not kept for the next draft.
    browser.js("document.getElementById('out').checked = true;");
    browser.reload();
    browser.until_whole();
    assert_eq!(browser.js("return document.getElementById('out').checked;"), json!(false));
    untroubled(browser);
}
