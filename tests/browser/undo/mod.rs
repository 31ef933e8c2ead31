//! Every change to the letter can be undone, by button and by keyboard; within a field, the browser's own undo applies.

use letter_widget::state::{Action, Field};
use serde_json::json;
use thirtyfour::Key;
use xtask::browsers::Engine;

use crate::harness::{Browser, Desk, Lab, Site, desk::untroubled, fallback::TROUBLE};
use crate::support::ua_0425;

pub fn run(lab: &Lab) {
    let server = Site::new().early(TROUBLE).start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    let mut desk = Desk::new(&browser, ua_0425(), 0);
    possible(&browser, false, false);
    by_button(&browser, &mut desk);
    by_keyboard(&browser, &mut desk);
    typing_by_words(&browser, &mut desk);
    a_field_has_its_own(&browser, &mut desk);
    untroubled(&browser);
}

/// The buttons stay where they are, and say whether they do anything.
fn possible(browser: &Browser, undo: bool, redo: bool) {
    let script = "return ['Undo', 'Redo'].map(name =>
        $(`.tools button[aria-label=${name}]`).getAttribute('aria-disabled') !== 'true');";
    assert_eq!(browser.widget(script), json!([undo, redo]), "undo, redo");
}

fn step(browser: &Browser, desk: &mut Desk, name: &str) {
    browser.click_named(name);
    desk.did(if name == "Undo" { Action::Undone } else { Action::Redone });
    desk.on_paper(browser);
    possible(browser, desk.model.history.can_undo(), desk.model.history.can_redo());
}

fn by_button(browser: &Browser, desk: &mut Desk) {
    let opened = desk.text();
    step(browser, desk, "Undo");
    assert_eq!(desk.text(), opened, "nothing to take back");

    browser.click_named(&desk.label(1));
    desk.did(Action::DemandToggled(1));
    browser.click_named(&format!("Move up: {}", desk.label(5)));
    desk.did(Action::DemandMoved { demand: 5, position: 4 });
    browser.choose("#country", "CA");
    desk.did(Action::CountryChosen("CA".parse().ok()));
    desk.on_paper(browser);
    let changed = desk.text();
    possible(browser, true, false);
    for name in ["Undo", "Undo", "Undo"] {
        step(browser, desk, name);
    }
    assert_eq!(desk.text(), opened);
    possible(browser, false, true);
    for name in ["Redo", "Redo", "Redo"] {
        step(browser, desk, name);
    }
    assert_eq!(desk.text(), changed);
    let fields = "return [$('#country').value, $$('.demands input').map(each => each.checked)];";
    assert_eq!(browser.widget(fields), json!(["CA", [true, false, true, true, true, true]]));
    // After a new step, there is nothing to redo.
    step(browser, desk, "Undo");
    browser.click_named(&desk.label(0));
    desk.did(Action::DemandToggled(0));
    desk.on_paper(browser);
    possible(browser, true, false);
}

fn by_keyboard(browser: &Browser, desk: &mut Desk) {
    // The focus is on the box that was ticked, which is not a text field.
    browser.chord(Key::Control, 'z');
    desk.did(Action::Undone);
    desk.on_paper(browser);
    browser.keys_held(&[Key::Control, Key::Shift], 'z');
    desk.did(Action::Redone);
    desk.on_paper(browser);
    browser.chord(Key::Control, 'z');
    desk.did(Action::Undone);
    desk.on_paper(browser);
    browser.chord(Key::Control, 'y');
    desk.did(Action::Redone);
    desk.on_paper(browser);
    possible(browser, true, false);
}

fn typing_by_words(browser: &Browser, desk: &mut Desk) {
    let message = "They belong here. So do I.";
    browser.type_into("#message", message);
    let mut typed = String::new();
    for c in message.chars() {
        typed.push(c);
        desk.did(Action::Typed(Field::Message, typed.clone()));
    }
    desk.on_paper(browser);
    for left in ["They belong here. So do ", "They belong here. So ", "They belong here. ", "They belong ", "They ", ""]
    {
        step(browser, desk, "Undo");
        assert_eq!(browser.text("return $('#message').value;"), left);
        assert_eq!(desk.model.choices().message, left);
    }
    step(browser, desk, "Redo");
    assert_eq!(browser.text("return $('#message').value;"), "They ");
    step(browser, desk, "Undo");
}

/// Ctrl+Z in a field undoes what was typed there and no choice of another kind; the widget does not intercept it.
fn a_field_has_its_own(browser: &Browser, desk: &mut Desk) {
    browser.js("window.hijacked = null;
        addEventListener('keydown', event => {
            if (event.key.toLowerCase() === 'z') setTimeout(() => { window.hijacked = event.defaultPrevented; });
        }, true);");
    browser.click_named(&desk.label(0));
    desk.did(Action::DemandToggled(0));
    for field in ["#name", "#message"] {
        browser.widget(&format!("$('{field}').focus();"));
        browser.js("window.hijacked = null;");
        browser.chord(Key::Control, 'z');
        browser.until_js("the key in the field", "return window.hijacked !== null;");
        assert_eq!(browser.js("return window.hijacked;"), false, "{field}");
        desk.on_paper(browser);
    }
    let message = "typed";
    browser.widget("$('#message').focus();");
    browser.keys(message);
    desk.did(Action::Typed(Field::Message, message.into()));
    desk.on_paper(browser);
    // Text typed by WebKitGTK's driver is not in the undo history of a field, on any page.
    if browser.engine != Engine::Webkit {
        browser.chord(Key::Control, 'z');
        browser.until("the field's own undo", "return $('#message').value.length < 5;");
        let left = browser.text("return $('#message').value;");
        desk.did(Action::Typed(Field::Message, left));
        desk.on_paper(browser);
    }

    // Outside a field, the key belongs to the widget again.
    browser.js("window.hijacked = null;");
    browser.widget("$('.tools button[aria-label=Redo]').focus();");
    browser.chord(Key::Control, 'z');
    browser.until_js("the key beside the field", "return window.hijacked;");
}
