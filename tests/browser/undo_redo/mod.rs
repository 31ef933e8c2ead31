//! Every step can be taken back and brought back, by button and by keyboard; a field keeps its own undo.

use letter_widget::state::{Action, Field};
use thirtyfour::Key;

use crate::{
    harness::{
        Browser, Lab,
        mirror::{Mirror, site},
    },
    support::{country, four_languages},
};

pub fn run(lab: &Lab) {
    let server = site("tests/fixtures/four-languages.json", "seed=\"0\"").start();
    let browser = lab.browser();
    browser.open_widget(&format!("{}mirror.html", server.url()));
    let mut mirror = Mirror::new(&browser, four_languages(), 0);
    assert_eq!(possible(&browser), [false, false]);

    browser.click_named("One sentence");
    mirror.follow(&browser, Action::DemandsSetAs(letter_widget::campaign::DemandsAs::Prose));
    browser.choose("#country", "CA");
    mirror.follow(&browser, Action::CountryChosen(country("CA")));
    browser.type_into("#town", "Example Town");
    for end in 1..="Example Town".len() {
        mirror.act(Action::Typed(Field::Town, "Example Town"[..end].into()));
    }
    mirror.on_paper(&browser);

    browser.click_named("Undo");
    mirror.follow(&browser, Action::Undone);
    assert_eq!(browser.text("return $('#town').value;"), "Example ", "a word at a time");
    browser.until("that it is said", "return $('.tools [role=status]').textContent === 'Undone.';");
    for _ in 0..3 {
        browser.click_named("Undo");
        mirror.follow(&browser, Action::Undone);
    }
    assert_eq!(possible(&browser), [false, true]);
    browser.click_named("Redo");
    mirror.follow(&browser, Action::Redone);
    by_keyboard(&browser, &mut mirror);
    a_field_keeps_its_own(&browser, &mut mirror);
}

/// Whether something can be taken back, and brought back.
fn possible(browser: &Browser) -> [bool; 2] {
    let script = "return $$('.tools .icon-button').map(each => each.getAttribute('aria-disabled') === null);";
    serde_json::from_value(browser.widget(script)).unwrap()
}

fn by_keyboard(browser: &Browser, mirror: &mut Mirror) {
    browser.widget("$('.tools .icon-button').focus();");
    browser.chord(Key::Control, 'z');
    mirror.follow(browser, Action::Undone);
    browser.chord(Key::Control, 'y');
    mirror.follow(browser, Action::Redone);
}

fn a_field_keeps_its_own(browser: &Browser, mirror: &mut Mirror) {
    browser.widget("$('#message').focus();");
    browser.keys("w");
    mirror.follow(browser, Action::Typed(Field::Message, "w".into()));
    let form = "return $$('.set-as input').findIndex(each => each.checked);";
    let before = browser.widget(form);
    browser.chord(Key::Control, 'z');
    // The browser's undo empties the field, or does nothing; ours would have changed what was done before it.
    assert_eq!(browser.widget(form), before);
    assert_eq!(browser.widget("return root.activeElement?.id;"), "message");
}
