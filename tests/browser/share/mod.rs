//! The device's share sheet. No headless engine has one, so a stand-in replaces `navigator.share`: it records what it is given
//! and answers as the case requires. What can be tested here is that the widget calls it in the tap itself.

use letter_widget::send::Route;
use letter_widget::state::{Action, Field};
use serde_json::json;

use crate::harness::{Browser, Desk, Lab, Site, desk::untroubled};
use crate::support::{four_languages, text};

/// Each call waits until the case lets it succeed or fail.
const SHEET: &str = "window.shared = [];
    Object.defineProperty(navigator, 'share', { value(data) {
        window.shared.push([data.title, data.text ?? null, data.url ?? null, navigator.userActivation?.isActive ?? true]);
        return new Promise((resolve, reject) => { Object.assign(window, { resolve, reject }); });
    } });";

/// A browser that refuses at once, as browsers do outside a tap.
const REFUSES: &str = "Object.defineProperty(navigator, 'share', { value() { throw new TypeError('refused'); } });";

/// WebKitGTK may have the function without a sheet.
const NONE: &str = "Object.defineProperty(navigator, 'share', { value: undefined });";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    shared(&browser);
    refused(&browser);
    not_there(&browser);
}

fn opened(browser: &Browser, early: &str) -> (Desk, xtask::server::Server) {
    let server = Site::new().campaign(&text("tests/fixtures/four-languages.json"), "seed=\"7\"", early).start();
    browser.open_widget(&server.url());
    let mut desk = Desk::new(browser, four_languages(), 7);
    browser.type_into("#name", "Ada Example");
    desk.did(Action::Typed(Field::Name, "Ada Example".into()));
    desk.on_paper(browser);
    browser.unfold();
    (desk, server)
}

fn offered(browser: &Browser) -> bool {
    browser.widget("return $$('.send b, .send h4').some(each => each.textContent === 'Send it through another app');")
        == true
}

fn shared(browser: &Browser) {
    let (mut desk, server) = opened(browser, SHEET);
    assert!(offered(browser));
    assert!(desk.offers().iter().any(|offer| offer.route == Route::Share && offer.obstacle.is_none()));
    let letter = json!([desk.letter().subject, desk.text(), null, true]);
    browser.click_named("Share");
    assert_eq!(browser.js("return window.shared;"), json!([letter]));

    // The sheet was closed: nothing was shared, and no question appears. The next attempt shows that the widget was notified.
    browser.js("window.reject(new DOMException('closed', 'AbortError'));");
    browser.click_named("Share");
    browser.until_js("the second try", "return window.shared.length === 2;");
    assert_eq!(browser.widget("return $('.after');"), json!(null));

    browser.js("window.resolve();");
    browser.until("the question", "return $('.after')?.textContent.includes('Did it reach the app you chose?');");
    desk.did(Action::LetterHandedOff(Route::Share));
    browser.click_in(".after", "Yes");
    browser.until("the thanks", "return $('.after')?.textContent.startsWith('Thank you.');");
    desk.did(Action::HandOffWorked);
    desk.on_paper(browser);

    // The request to others contains the address of the page, and nothing of the letter.
    browser.click_in(".after", "Ask others to write");
    let title = desk.model.campaign.title.first(&desk.model.reader);
    assert_eq!(browser.js("return window.shared[2];"), json!([title, null, server.url(), true]));
    untroubled(browser);
}

fn refused(browser: &Browser) {
    let (desk, _server) = opened(browser, REFUSES);
    browser.click_named("Share");
    browser.type_into("#town", "Still here");
    browser.until("what is typed afterwards", "return $('.dateline').textContent.startsWith('Still here');");
    assert_eq!(browser.widget("return $('.after');"), json!(null));
    assert!(desk.offers().iter().any(|offer| offer.route == Route::Share));
    untroubled(browser);
}

fn not_there(browser: &Browser) {
    let (desk, _server) = opened(browser, NONE);
    assert!(!offered(browser));
    assert!(!desk.offers().iter().any(|offer| offer.route == Route::Share));
    browser.click_named("Copy everything");
    browser.click_in(".after", "Yes");
    browser.until("the thanks", "return $('.after')?.textContent.startsWith('Thank you.');");
    let asked = "return ['Ask others to write', 'Copy the link to share it'].map(name =>
        $$('.after button').some(each => says(each) === name));";
    assert_eq!(browser.widget(asked), json!([false, true]));
    untroubled(browser);
}
