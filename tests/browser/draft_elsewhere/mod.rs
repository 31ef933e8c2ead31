//! The same page in two tabs: neither overwrites what the other stores, and what one deletes stays deleted.

use serde_json::json;

use crate::harness::{Browser, Lab, Site};

pub fn run(lab: &Lab) {
    let server = Site::new().start();
    let browser = lab.browser();
    let name = format!("letter-widget:{}campaigns/ua-0425-usa.json#ua-0425-usa", server.url());
    browser.open_widget(&server.url());
    browser.type_into("#name", "Ada Example");
    browser.click_named("Keep a draft in this browser");
    browser.until_js("the draft", &format!("return localStorage['{name}'] !== undefined;"));

    // The test plays the other tab itself: all tabs of an origin share this storage.
    browser.js(&format!("localStorage['{name}'] = localStorage['{name}'].replace('Ada', 'Eva');"));
    types_on_and_hears_of_it(&browser, "Montreal");
    assert!(browser.js(&format!("return localStorage['{name}'];")).as_str().unwrap().contains("Eva Example"));

    browser.open_widget(&server.url());
    assert_eq!(browser.widget("return [$('#name').value, $('#draft').checked];"), json!(["Eva Example", true]));
    browser.js(&format!("delete localStorage['{name}'];"));
    types_on_and_hears_of_it(&browser, "Laval");
    assert_eq!(browser.js("return Object.keys(localStorage);"), json!([]), "deleted is deleted");
    taken_out_and_put_back(&browser, &name);
}

/// A widget that is removed and put back still has what was typed in it; what another tab stored in the meantime stays.
fn taken_out_and_put_back(browser: &Browser, name: &str) {
    let out = "window.out = document.querySelector('letter-widget'); window.place = out.parentNode; out.remove();";
    let back = |browser: &Browser| {
        browser.until_js("the end of the widget", "return !out.shadowRoot.querySelector('.widget');");
        browser.js("place.append(out);");
        browser.until_whole();
    };
    browser.click("#draft");
    browser.until_js("the draft", &format!("return localStorage['{name}'] !== undefined;"));
    browser.js(out);
    back(browser);
    browser.type_into("#town", "!");
    browser.until_js("that it goes on", &format!("return localStorage['{name}'].includes('Laval!');"));
    assert_eq!(browser.widget("return $('#draft').checked;"), true);

    browser.js(out);
    browser.js(&format!("localStorage['{name}'] = localStorage['{name}'].replace('Laval!', 'Quebec');"));
    back(browser);
    assert_eq!(browser.widget("return [$('#town').value, $('#draft').checked];"), json!(["Laval!", false]));
    browser.until("that it is said", "return $('.draft').textContent.includes('also open in another tab');");
    browser.type_into("#town", "?");
    browser.until("the town on the paper", "return $('.dateline').textContent.startsWith('Laval!?');");
    assert!(browser.js(&format!("return localStorage['{name}'];")).as_str().unwrap().contains("Quebec"));
}

fn types_on_and_hears_of_it(browser: &Browser, town: &str) {
    browser.type_into("#town", town);
    browser.until("that it is said", "return $('.draft').textContent.includes('also open in another tab');");
    assert_eq!(browser.widget("return $('#draft').checked;"), false);
    browser.until("the town on the paper", &format!("return $('.dateline').textContent.startsWith('{town}');"));
}
