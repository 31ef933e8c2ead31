//! A draft that came with a link (`try.html`). Anybody can write such a link: it takes up no more space than a campaign, and
//! until the person has allowed it, nothing leaves the page, whatever is done with the mouse or the keyboard.

mod digits;
mod held;

use serde_json::json;
use xtask::server::Server;

use crate::harness::{Browser, Lab, Site, desk::untroubled, site::built};

/// Records what would leave the page, instead of doing it, and every address that a link of the widget has in any rendered frame.
const EARLY: &str = concat!(include_str!("../harness/trouble.js"), include_str!("early.js"));

pub fn run(lab: &Lab) {
    let page = String::from_utf8(built("try.html")).unwrap();
    let page = page.replacen("<meta", "<script src=\"early.js\"></script><meta", 1);
    let site = || Site::new().html("/try.html", page.clone()).script("/early.js", EARLY);
    let server = site().start();
    let browser = lab.browser();
    held::run(&browser, &server);
    digits::run(&browser, &server);
}

/// Opens the trial with these digits, or with this text instead of digits.
fn open(browser: &Browser, server: &Server, draft: &str) {
    browser.open(&format!("{}try.html#{draft}", server.url()));
}

/// Waits until the page says why it shows no draft.
fn refused(browser: &Browser, what: &str, words: &str) {
    let said = "return document.querySelector('main [role=alert]')?.textContent ?? null;";
    let said = browser.until_js(&format!("{what}: an alert"), said);
    assert!(said.as_str().unwrap().contains(words), "{what}: {said}");
    assert_eq!(browser.js("return document.querySelector('letter-widget');"), json!(null), "{what}");
    untroubled(browser);
}
