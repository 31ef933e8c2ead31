//! The author's wordings: the core picks those that appear in the letter, by the seed and again after a reload, or at random if
//! no seed is given.

use std::collections::HashSet;

use letter_widget::letter::Part;
use letter_widget::state::{Action, Field};
use thirtyfour::Key;

use crate::harness::{
    Browser, Desk, Lab, Site,
    desk::{link_shown, untroubled},
};
use crate::support::{four_languages, text, with_email};

/// Six parts with two wordings each: the chance that this many random letters are all the same is one in 64 to the power of 11.
const TRIES: usize = 12;

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    by_seed(&browser);
    by_chance(&browser);
    none_to_choose(&browser);
}

fn by_seed(browser: &Browser) {
    let mut letters = HashSet::new();
    for seed in [0, 7, 12_345, u32::MAX] {
        let site = Site::new().campaign(&text("tests/fixtures/four-languages.json"), &format!("seed=\"{seed}\""), "");
        let server = site.start();
        browser.open_widget(&server.url());
        let opened = Desk::new(browser, four_languages(), seed);
        opened.on_paper(browser);
        letters.insert(opened.text());
        if seed == 7 {
            turned(browser, Desk::new(browser, four_languages(), seed));
            browser.open_widget(&server.url());
            opened.on_paper(browser);
        }
        untroubled(browser);
    }
    assert!(letters.len() > 1, "the seed changes the letter");
}

fn turned(browser: &Browser, mut desk: Desk) {
    let opened = desk.text();
    for _ in 0..3 {
        let before = desk.text();
        browser.click_in(".tools", "Other wording");
        desk.did(Action::OtherWording(None));
        assert_ne!(desk.text(), before);
        desk.on_paper(browser);
        assert_eq!(link_shown(browser), desk.link());
    }
    // One part alone, there and back again.
    let before = desk.text();
    browser.click("#edit-2");
    for turn in 1..=2 {
        browser.click_in(".editing", "Other wording");
        desk.did(Action::OtherWording(Some(Part::Opening)));
        assert_eq!(desk.text() == before, turn == 2, "two wordings take turns");
        let wording = desk.letter().body.first().map(|block| format!("{block:?}")).unwrap();
        let shown = browser.text("return $('#edit').value;");
        assert!(wording.contains(&shown), "{shown}\n{wording}");
    }
    // Another wording replaces the supporter's own words if they ask for it in that part.
    browser.widget("$('#edit').select(); $('#edit').focus();");
    browser.keys("Mine.");
    desk.did(Action::Typed(Field::Part(Part::Opening), "Mine.".into()));
    browser.click_in(".editing", "Other wording");
    desk.did(Action::OtherWording(Some(Part::Opening)));
    browser.key(Key::Escape);
    desk.on_paper(browser);
    // For all parts together, another wording leaves the supporter's own words alone.
    browser.click("#edit-5");
    browser.focus_on("edit");
    browser.widget("$('#edit').select();");
    browser.keys("My closing.");
    browser.key(Key::Escape);
    desk.did(Action::Typed(Field::Part(Part::Closing), "My closing.".into()));
    browser.click_in(".tools", "Other wording");
    desk.did(Action::OtherWording(None));
    assert!(desk.text().contains("My closing."));
    desk.on_paper(browser);
    assert_ne!(desk.text(), opened);
}

fn by_chance(browser: &Browser) {
    let server = Site::new().campaign(&text("tests/fixtures/four-languages.json"), "", "").start();
    let mut letters = HashSet::new();
    for _ in 0..TRIES {
        browser.open_widget(&server.url());
        letters.insert(browser.text("return $('.paper').innerText;"));
        if letters.len() > 1 {
            return;
        }
    }
    panic!("{TRIES} letters by chance are all the same: {letters:?}");
}

/// If the author gives only one wording of everything, no others are offered.
fn none_to_choose(browser: &Browser) {
    let server = Site::new().campaign(&text("tests/fixtures/with-email.json"), "seed=\"5\"", "").start();
    browser.open_widget(&server.url());
    Desk::new(browser, with_email(), 5).on_paper(browser);
    browser.click("#edit-2");
    browser.focus_on("edit");
    assert_eq!(browser.widget("return $$('button').filter(each => says(each) === 'Other wording').length;"), 0);
}
