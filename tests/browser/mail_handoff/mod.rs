//! The desktop's mail app receives the link, character for character; afterwards the widget asks what happened and never claims anything.

use serde_json::json;

use crate::{
    harness::{Browser, Lab, Site, expected::Expected, lab::Person},
    support::text,
};

pub fn run(lab: &Lab) {
    let server = Site::new().start();
    without_region(&lab.browser_of(Person { language: "en", ..Person::default() }), &server.url());
    with_region(&lab.browser(), &server.url());
}

/// No country is known: the link is the one in the golden file.
fn without_region(browser: &Browser, url: &str) {
    let mailbox = browser.mailbox();
    browser.open_widget(url);
    assert_eq!(Expected::new(browser).supporter.country, None);
    let golden = text("tests/golden/links/as-it-opens.txt");
    assert_eq!(link(browser), golden.trim_end());
    if browser.hands_over() {
        browser.click_named("E-mail it to yourself");
        assert_eq!(mailbox.link(), golden.trim_end());
    }
}

/// In a known country, with a signature: the answer "No" offers the other routes, and "Yes" leads to thanks.
fn with_region(browser: &Browser, url: &str) {
    let mailbox = browser.mailbox();
    browser.open_widget(url);
    let mut expected = Expected::new(browser);
    assert_eq!(expected.supporter.country.map(|country| country.as_str().to_owned()).as_deref(), Some("US"));
    browser.type_into("#name", "Ada Example");
    expected.supporter.name = "Ada Example".into();
    expected.on_paper(browser);
    assert_eq!(link(browser), expected.link());
    assert_eq!(
        ways(browser),
        json!(["Print it and send it by post", "E-mail it to yourself", "Copy the letter", "Save as text"])
    );

    let hands_over = browser.hands_over();
    browser.click_named("E-mail it to yourself");
    if hands_over {
        assert_eq!(mailbox.link(), expected.link());
    }
    browser.until("the question", "return $('.after')?.textContent.includes('Did your mail app open?');");
    claims_nothing(browser);

    browser.click_named("No");
    browser.until("the next way", "return $('.after')?.textContent.startsWith('Nothing is lost');");
    assert_eq!(
        ways(browser),
        json!(["Print it and send it by post", "Copy the letter", "Save as text", "E-mail it to yourself"])
    );
    assert_eq!(browser.widget("return $('#name').value;"), "Ada Example");
    expected.on_paper(browser);
    claims_nothing(browser);

    browser.click_named("E-mail it to yourself");
    browser.until("the question", "return $('.after')?.textContent.includes('Did your mail app open?');");
    browser.click_named("Yes");
    browser.until("the thanks", "return $('.after')?.textContent.startsWith('Thank you.');");
    claims_nothing(browser);
    assert_eq!(browser.js("return location.pathname;"), "/", "the page is still the page");
}

fn link(browser: &Browser) -> String {
    browser.text("return $('.send a[href^=\"mailto:\"]').getAttribute('href');")
}

fn ways(browser: &Browser) -> serde_json::Value {
    browser.widget("return $$('.ways h4, .ways .way b').map(each => each.textContent);")
}

/// No page can know that a letter was sent. The letter and its demands are not searched: their words are not the widget's.
fn claims_nothing(browser: &Browser) {
    let script = "return $('.send').textContent + $('header').textContent + ($('.bar')?.textContent ?? '');";
    let said = browser.text(script).to_lowercase();
    assert!(!said.split(|c: char| !c.is_alphabetic()).any(|word| word == "sent"), "{said}");
}
