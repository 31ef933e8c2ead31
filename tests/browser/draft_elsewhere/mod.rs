//! The same page in two tabs: neither overwrites what the other keeps, and what one deletes stays deleted.

use serde_json::json;

use crate::harness::{Browser, Lab, Site};

const NAME: &str = "letter-widget:ua-0425-usa";

pub fn run(lab: &Lab) {
    let server = Site::new().start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    browser.type_into("#name", "Ada Example");
    browser.click_named("Keep a draft in this browser");
    browser.until_js("the draft", &format!("return localStorage['{NAME}'] !== undefined;"));

    // What another tab does to it is done by hand: all tabs of an origin share this storage.
    browser.js(&format!("localStorage['{NAME}'] = localStorage['{NAME}'].replace('Ada', 'Eva');"));
    types_on_and_hears_of_it(&browser, "Montreal");
    assert!(browser.js(&format!("return localStorage['{NAME}'];")).as_str().unwrap().contains("Eva Example"));

    browser.open_widget(&server.url());
    assert_eq!(browser.widget("return [$('#name').value, $('#draft').checked];"), json!(["Eva Example", true]));
    browser.js(&format!("delete localStorage['{NAME}'];"));
    types_on_and_hears_of_it(&browser, "Laval");
    assert_eq!(browser.js("return Object.keys(localStorage);"), json!([]), "deleted is deleted");
}

fn types_on_and_hears_of_it(browser: &Browser, town: &str) {
    browser.type_into("#town", town);
    browser.until("that it is said", "return $('.draft').textContent.includes('open elsewhere');");
    assert_eq!(browser.widget("return $('#draft').checked;"), false);
    browser.until("the town on the paper", &format!("return $('.dateline').textContent.startsWith('{town}');"));
}
