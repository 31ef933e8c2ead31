//! The author's wordings: picked by the seed, turned part by part or all at once, just as the core picks them.

use std::collections::BTreeSet;

use letter_widget::letter::Part;
use letter_widget::state::Action;

use crate::{
    harness::{
        Lab,
        mirror::{Mirror, site},
    },
    support::four_languages,
};

pub fn run(lab: &Lab) {
    let server = site("tests/fixtures/four-languages.json", "seed=\"7\"").start();
    let browser = lab.browser();
    let url = format!("{}mirror.html", server.url());
    browser.open_widget(&url);
    let mut mirror = Mirror::new(&browser, four_languages(), 7);
    mirror.on_paper(&browser);
    for _ in 0..2 {
        browser.click_named("Other wording");
        mirror.follow(&browser, Action::OtherWording(None));
    }
    browser.click_named("Edit: opening");
    browser.until("the field", "return $('#edit') !== null;");
    browser.widget("$$('.editing .row button').find(each => says(each) === 'Other wording').click();");
    browser.click_named("Done");
    mirror.follow(&browser, Action::OtherWording(Some(Part::Opening)));

    browser.open_widget(&url);
    Mirror::new(&browser, four_languages(), 7).on_paper(&browser);
    without_a_seed(lab);
}

/// Chance picks: a dozen letters are not all alike. (There are 64 of this campaign's first letter; that all twelve are the
/// same would happen once in 10^19 runs.)
fn without_a_seed(lab: &Lab) {
    let server = site("tests/fixtures/four-languages.json", "").start();
    let browser = lab.browser();
    let letters: BTreeSet<String> = (0..12)
        .map(|_| {
            browser.open_widget(&format!("{}mirror.html", server.url()));
            browser.text("return $('.paper').textContent;")
        })
        .collect();
    assert!(letters.len() > 1, "{letters:?}");
}
