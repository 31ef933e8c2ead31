//! The letter is copied to the clipboard; if the browser refuses, the text is shown to be copied by hand.

use letter_widget::letter::note_to_self;
use thirtyfour::Key;

use crate::harness::{Browser, Lab, Site, expected::Expected};

pub fn run(lab: &Lab) {
    copies(&lab.browser());
    shows_what_it_may_not_copy(&lab.browser());
    too_long_for_a_link(&lab.browser());
}

fn copies(browser: &Browser) {
    let server = Site::new().start();
    browser.open_widget(&server.url());
    let expected = signed(browser);
    browser.click_named("Copy the letter");
    browser.click_named("Copy everything");
    browser.until("that it is copied", "return $('.copied')?.textContent === 'Copied.';");
    browser.until("the question", "return $('.after')?.textContent.includes('Were you able to paste it');");
    assert_eq!(pasted(browser), expected.text());
}

fn shows_what_it_may_not_copy(browser: &Browser) {
    let server = Site::new().early(include_str!("deny.js")).start();
    browser.open_widget(&server.url());
    let expected = signed(browser);
    browser.click_named("Copy the letter");
    browser.click_named("Copy everything");
    browser.until("the text to copy", "return $('#to-copy') !== null;");
    assert_eq!(browser.text("return $('#to-copy').value;"), expected.text());
    browser.until("the focus on it", "return root.activeElement?.id === 'to-copy';");
    let selected = "const field = $('#to-copy'); return field.value.slice(field.selectionStart, field.selectionEnd);";
    assert_eq!(browser.text(selected), expected.text(), "selected as a whole");
    assert_eq!(browser.widget("return $('.copied');"), serde_json::Value::Null, "nothing claims that it is copied");
    assert_eq!(browser.widget("return $('.after');"), serde_json::Value::Null, "nothing has left the page");
}

/// A letter too long for a link is copied first, and the link contains only the subject.
fn too_long_for_a_link(browser: &Browser) {
    let server = Site::new().start();
    browser.open_widget(&server.url());
    let mut expected = signed(browser);
    let message = "They fled for their lives and they belong here. ".repeat(25);
    browser.type_into("#message", &message);
    expected.choices.message = message;
    expected.on_paper(browser);

    let link = browser.text("return $('.steps a[href^=\"mailto:\"]').getAttribute('href');");
    assert_eq!(link, expected.link());
    assert_eq!(link, "mailto:?subject=Protect%20people%20seeking%20safety%20%28UA%2004%2F25%29");
    let steps = browser.widget("return $$('.steps > li').map(each => says(each.querySelector('button, a')));");
    assert_eq!(steps, serde_json::json!(["Copy the letter", "Open mail app"]));

    browser.click_named("E-mail it to yourself");
    browser.click(".steps button");
    browser.until("that it is copied", "return $('.copied')?.textContent === 'Copied.';");
    assert_eq!(pasted(browser), note_to_self(&expected.letter()));
}

fn signed(browser: &Browser) -> Expected {
    let mut expected = Expected::new(browser);
    browser.type_into("#name", "Ada Example");
    expected.supporter.name = "Ada Example".into();
    expected.on_paper(browser);
    expected
}

/// Returns what Ctrl+V pastes into a field of the page.
fn pasted(browser: &Browser) -> String {
    browser.js("const field = document.createElement('textarea');
        field.id = 'pasted';
        document.body.prepend(field);
        field.focus();");
    browser.chord(Key::Control, 'v');
    let text = browser.until_js("the pasted text", "return document.getElementById('pasted').value || null;");
    text.as_str().unwrap().to_owned()
}
