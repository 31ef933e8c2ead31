//! The form: a file stays the same document, steps can be undone, work is kept if that is asked for, and everything can be done
//! with the keyboard, in both writing directions, on a phone.

use std::fs;

use serde_json::{Value, json};
use thirtyfour::Key;
use xtask::server::Server;

use super::{click, counts, downloads, fill, leave, paste, quiet, turn, value, visit};
use crate::harness::{Browser, Lab, wait};
use crate::support::text;

const FILE: &str = "tests/fixtures/four-languages.json";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let server = super::site().html("/narrow.html", NARROW).start();
    same_document(&browser, &server);
    undo(&browser);
    languages(&browser);
    mistakes(&browser);
    keeps_and_forgets(&browser, &server);
    keyboard(&browser, &server);
    quiet(&browser, &server);
    fits_a_phone(&browser, &server);
}

const NARROW: &str = "<!doctype html><meta charset=\"utf-8\"><title>Narrow</title><iframe width=\"320\" height=\"600\" src=\"studio.html\"></iframe>";

fn same_document(browser: &Browser, server: &Server) {
    visit(browser, server);
    paste(browser, &text(FILE));
    turn(browser, "Download");
    let path = downloads(browser).join("four-languages.json");
    let _ = fs::remove_file(&path);
    click(browser, "take-campaign");
    let saved = wait::until("the file", || match fs::read_to_string(&path) {
        Ok(text) if text.ends_with("}\n") => Ok(text),
        other => Err(format!("{other:?}")),
    });
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(read(&saved), read(&text(FILE)));
    assert!(!asks(browser), "nothing was changed");
}

/// Whether the page asks for confirmation before it is left.
fn asks(browser: &Browser) -> bool {
    let script = "const leave = new Event('beforeunload', { cancelable: true }); dispatchEvent(leave); return leave.defaultPrevented;";
    browser.js(script) == true
}

fn undo(browser: &Browser) {
    let title = "title.en[0]";
    let before = value(browser, title);
    fill(browser, title, "Another");
    fill(browser, title, "Another title");
    assert!(asks(browser), "there is unsaved work");
    click(browser, "undo");
    let says = |text: &str| {
        browser.until_js("the title", &format!("return document.getElementById('{title}').value === {};", json!(text)))
    };
    says(&before);
    click(browser, "redo");
    says("Another title");
    // By keyboard, outside text fields.
    browser.js("document.getElementById('redo').focus();");
    browser.chord(Key::Control, 'z');
    says(&before);
    browser.keys_held(&[Key::Control, Key::Shift], 'z');
    says("Another title");
    click(browser, "undo");
    // In a list, the focus stays where the work is.
    let sources = |count: usize| {
        browser.until_js(
            "sources",
            &format!("return document.querySelectorAll('[id=\"letters\"] > div > details').length === {count};"),
        )
    };
    click(browser, "letters+");
    sources(5);
    let new = "return document.activeElement.id === 'letters[4].label.en[0]';";
    browser.until_js("the new letter", new);
    // The check, which follows a little later, puts its findings around the field, and the field stays the same.
    browser.until_js("what it lacks", "return document.getElementById('letters[4].label!') !== null;");
    assert_eq!(browser.js(new), true, "the focus after the check");
    click(browser, "letters[4]↑");
    browser.until_js("it is the fourth", "return document.getElementById('letters[3].id').value === 'letter-5' && document.activeElement.id === 'letters[3]↑';");
    click(browser, "letters[3]×");
    sources(4);
    browser.until_js("its neighbour", "return document.activeElement.id === 'letters[3]×';");
}

/// Texts have the direction of their language, and show the first language beside them.
fn languages(browser: &Browser) {
    let choose = |language: &str| {
        browser.js_with(
            "const list = document.getElementById('language'); list.value = arguments[0]; list.dispatchEvent(new Event('change', { bubbles: true }));",
            vec![json!(language)],
        );
    };
    choose("ar");
    let field = "const field = document.getElementById('title.ar[0]');
        return field && [field.dir, field.lang, field.closest('.field').querySelector('.reference').textContent];";
    let field = browser.until_js("the title in Arabic", field);
    assert_eq!((&field[0], &field[1]), (&json!("rtl"), &json!("ar")));
    assert_eq!(field[2], "Release the example prisoner");
    choose("en");
    browser.until_js("the title in English", "return document.getElementById('title.en[0]') !== null;");
}

/// A mistake is shown beside its field until it is corrected.
fn mistakes(browser: &Browser) {
    counts(browser, "No mistakes");
    let email = "letters[0].to.emails[0]";
    let before = value(browser, email);
    fill(browser, email, "nobody@example");
    counts(browser, "1 mistake");
    let beside = format!(
        "const field = document.getElementById('{email}');
        const said = field.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent).join(' ');
        return [field.getAttribute('aria-invalid'), said, document.querySelector('[role=status]').textContent];"
    );
    let beside = browser.js(&beside);
    assert_eq!(beside[0], "true");
    assert!(beside[1].as_str().unwrap().contains("is not an e-mail address"), "{beside}");
    assert!(beside[2].as_str().unwrap().starts_with("1 mistake"), "{beside}");
    fill(browser, email, &before);
    counts(browser, "No mistakes");
}

fn keeps_and_forgets(browser: &Browser, server: &Server) {
    let kept = || browser.js("return localStorage.getItem('letter-widget:studio') !== null;") == true;
    assert!(!kept(), "nothing is kept unless asked");
    click(browser, "keep");
    fill(browser, "title.en[0]", "Kept");
    browser.until_js(
        "what is kept",
        "return localStorage.getItem('letter-widget:studio')?.includes('\"Kept\"') ?? false;",
    );
    visit(browser, server);
    browser.js("[...document.querySelectorAll('button')].find(each => each.textContent === 'Keep working').click();");
    browser.until_js("the title", "return document.getElementById('title.en[0]')?.value === 'Kept';");
    assert!(asks(browser));
    click(browser, "keep");
    browser.until_js("it is forgotten", "return localStorage.length === 0;");
    click(browser, "keep");
    browser.until_js("it is kept", "return localStorage.length === 1;");
    turn(browser, "Download");
    downloads(browser);
    click(browser, "take-campaign");
    browser.until_js("it is forgotten once it is downloaded", "return localStorage.length === 0;");
    assert!(!asks(browser));
    click(browser, "close");
    browser.until_js("the beginning", "return document.getElementById('empty') !== null;");
}

/// From nothing to a campaign that the widget accepts, with the keyboard alone.
fn keyboard(browser: &Browser, server: &Server) {
    visit(browser, server);
    browser.js("document.getElementById('empty').focus();");
    browser.key(Key::Enter);
    browser.until_js("the form", "return document.activeElement.id === 'form';");
    let here = || browser.js("return document.activeElement.id;").as_str().unwrap().to_owned();
    let tab_to = |id: &str| {
        for _ in 0..90 {
            if here() == id {
                return;
            }
            browser.key(Key::Tab);
        }
        panic!("the keyboard does not come to {id}");
    };
    for (id, typed) in [
        ("title.en[0]", "Release them"),
        ("letters[0].id", "one"),
        ("letters[0].label.en[0]", "The Minister"),
        ("letters[0].to.name", "Minister of Examples"),
    ] {
        tab_to(id);
        browser.keys(typed);
    }
    tab_to("letters[0].to.emails+");
    browser.key(Key::Enter);
    browser.until_js("the new line", "return document.activeElement.id === 'letters[0].to.emails[0]';");
    browser.keys("minister@example.org");
    for (id, typed) in [
        ("letters[0].to.salutation.en[0]", "Dear Minister,"),
        ("letters[0].subject.en[0]", "Release them"),
        ("letters[0].opening.en[0]", "I write about a person."),
    ] {
        tab_to(id);
        browser.keys(typed);
    }
    tab_to("letters[0].demands+");
    browser.key(Key::Enter);
    browser.until_js("the new demand", "return document.activeElement.id === 'letters[0].demands[0].label.en[0]';");
    browser.keys("Release");
    for (id, typed) in
        [("letters[0].demands[0].text.en[0]", "release them"), ("organiser.name", "Example Office"), ("id", "release")]
    {
        tab_to(id);
        browser.keys(typed);
    }
    counts(browser, "No mistakes");
    click(browser, "close");
    browser.until_js("the question", "return document.activeElement.id === 'stay';");
    browser.key(Key::Enter);
    browser.until_js("it goes on", "return document.activeElement.id === 'close';");
    leave(browser);
}

/// Nothing extends beyond the edge of the narrowest phone, whatever is shown.
fn fits_a_phone(browser: &Browser, server: &Server) {
    browser.open(&format!("{}narrow.html", server.url()));
    browser.enter_frame("iframe");
    browser.until_js("the studio", "return document.getElementById('make') !== null;");
    let fits = |what: &str| {
        let wide = browser.js("const page = document.scrollingElement; return [page.scrollWidth, page.clientWidth];");
        assert!(wide[0].as_i64() <= wide[1].as_i64(), "{what}: the page scrolls sideways: {wide}");
    };
    fits("the beginning");
    paste(browser, &text("tests/sheets/canada-2025-usa.txt"));
    fits("the form");
    for side in ["Sheet", "Checks", "Lengths", "Download", "Preview"] {
        turn(browser, side);
        fits(side);
        assert_eq!(
            browser.js("return document.querySelector('.form').getClientRects().length;"),
            0,
            "one thing at a time"
        );
    }
    // From a mark in the sheet to its field.
    turn(browser, "Sheet");
    browser.js("document.querySelector('.sheet a').click();");
    browser.until_js("the form", "return document.querySelector('.form').contains(document.activeElement);");
    leave(browser);
    browser.leave_frame();
}
