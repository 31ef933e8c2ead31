//! A draft: nothing is stored until it is asked for; then everything comes back, with its age, and goes with one tap. A
//! browser that refuses is no obstacle.

use letter_widget::letter::Part;
use letter_widget::state::{Action, Field};
use serde_json::json;

use crate::{
    harness::{
        Browser, Lab,
        mirror::{Mirror, site},
    },
    support::{country, four_languages},
};

const STORED: &str = "return Object.keys(localStorage);";
const FILE: &str = "tests/fixtures/four-languages.json";

pub fn run(lab: &Lab) {
    let server = site(FILE, "seed=\"7\"").start();
    let url = format!("{}mirror.html", server.url());
    let browser = lab.browser();
    browser.open_widget(&url);
    let mut mirror = Mirror::new(&browser, four_languages(), 7);
    work(&browser, &mut mirror);
    assert_eq!(browser.js(STORED), json!([]), "nothing is stored before it is asked for");

    browser.click_named("Keep a draft in this browser");
    browser.until("that it is said", "return $('.draft').textContent.includes('Kept in this browser only.');");
    assert_eq!(browser.js(STORED), json!(["letter-widget:four-languages"]));
    assert!(!browser.text("return $('.foot').textContent;").contains("nothing stored"));
    comes_back(&browser, &mirror, &url);
    // To another page and back, as after a mail app that took the tab.
    browser.open(&format!("{}campaigns/safe-passage-americas.html", server.url()));
    comes_back(&browser, &mirror, &url);
    two_tabs(&browser, &url);
    goes_with_one_tap(&browser, &mirror, &url);
    goes_when_all_is_done(&browser);
    drop(browser);
    a_browser_that_refuses(lab);
}

fn work(browser: &Browser, mirror: &mut Mirror) {
    browser.type_into("#name", "Ada Example");
    mirror.act(Action::Typed(Field::Name, "Ada Example".into()));
    browser.choose("#country", "CA");
    mirror.act(Action::CountryChosen(country("CA")));
    browser.click_named("The ministry, in French");
    mirror.act(Action::LetterPicked(1));
    browser.until("the French letter", "return $('.paper').lang === 'fr';");
    browser.type_into("#message", "Pour mes voisins.");
    mirror.act(Action::Typed(Field::Message, "Pour mes voisins.".into()));
    browser.click_named("Other wording");
    mirror.act(Action::OtherWording(None));
    browser.click_named("Edit: opening");
    browser.until("the field", "return $('#edit') !== null;");
    browser.widget("$('#edit').select();");
    browser.keys("Mes propres mots.");
    browser.click_named("Done");
    mirror.follow(browser, Action::Typed(Field::Part(Part::Opening), "Mes propres mots.".into()));
}

fn comes_back(browser: &Browser, mirror: &Mirror, url: &str) {
    browser.open_widget(url);
    mirror.on_paper(browser);
    let said = browser.text("return $('.note.calm').textContent;");
    // Less than a minute old, or a slow machine's few minutes.
    assert!(said.starts_with("Your draft is back as you left it ") && said.contains("minute"), "{said}");
    assert_eq!(
        browser.widget("return [$('#name').value, $('#country').value, $('#draft').checked];"),
        json!(["Ada Example", "CA", true])
    );
}

/// What is kept by the same page in another tab stays as it is there.
fn two_tabs(browser: &Browser, url: &str) {
    browser.open_widget(url);
    let name = "letter-widget:four-languages";
    let before = browser.js(&format!(
        "const kept = localStorage['{name}']; localStorage['{name}'] = kept.replace('Ada', 'Eva'); return kept;"
    ));
    browser.type_into("#town", "x");
    browser.until("that it is said", "return $('.draft').textContent.includes('open elsewhere');");
    assert!(browser.js(&format!("return localStorage['{name}'];")).as_str().unwrap().contains("Eva"));
    browser.js_with(&format!("localStorage['{name}'] = arguments[0];"), vec![before]);
}

fn goes_with_one_tap(browser: &Browser, mirror: &Mirror, url: &str) {
    browser.open_widget(url);
    browser.click_named("Delete the draft");
    browser.until("that it is said", "return $('.draft').textContent.includes('The draft is deleted.');");
    assert_eq!(browser.js(STORED), json!([]));
    mirror.on_paper(browser);
    browser.type_into("#town", "x");
    assert_eq!(browser.js(STORED), json!([]), "deleted is deleted");
}

fn goes_when_all_is_done(browser: &Browser) {
    browser.click_named("Keep a draft in this browser");
    for letter in 0..4 {
        browser.widget(&format!("$$('.pick')[{letter}].click();"));
        browser.until("the letter", &format!("return $$('.pick')[{letter}].getAttribute('aria-current') === 'true';"));
        assert_eq!(browser.js(STORED), json!(["letter-widget:four-languages"]));
        browser.widget("$$('.send details').forEach(each => { each.open = true; });");
        browser.click_named("Save the text");
        browser.until("the question", "return $('.after')?.textContent.includes('Did you find the file?');");
        browser.click_named("Yes");
    }
    browser.until("that it is said", "return $('.draft').textContent.includes('All letters are done');");
    assert_eq!(browser.js(STORED), json!([]));
}

fn a_browser_that_refuses(lab: &Lab) {
    for early in [
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
    ] {
        let server =
            crate::harness::Site::new().early(&format!("{early}\n{}", crate::harness::fallback::TROUBLE)).start();
        let browser = lab.browser();
        browser.open_widget(&server.url());
        browser.click_named("Keep a draft in this browser");
        browser.until("that it is said", "return $('.draft').textContent.includes('does not store anything');");
        browser.type_into("#name", "Ada Example");
        browser.until("the name on the paper", "return $('.paper .name').textContent.includes('Ada Example');");
        assert_eq!(browser.js("return window.trouble;"), json!([]), "{early}");
    }
}
