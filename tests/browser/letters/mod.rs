//! A campaign of four letters in four languages: each appears on the paper as the core writes it in its language, with
//! dates, lists and countries as this browser's `Intl` formats them; supporters enter their details only once.

use letter_widget::campaign::DemandsAs;
use letter_widget::letter::Part;
use letter_widget::send::Route;
use letter_widget::state::{Action, Field};
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{
    Browser, Desk, Lab, Site,
    desk::{link_shown, untroubled},
};
use crate::support::{four_languages, text};

pub fn run(lab: &Lab) {
    let server = Site::new().campaign(&text("tests/fixtures/four-languages.json"), "seed=\"7\"", "").start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    let mut desk = Desk::new(&browser, four_languages(), 7);
    picked(&browser, &mut desk);
    in_every_language(&browser, &mut desk);
    latin_letters_turn_nothing_around(&browser, &mut desk);
    one_after_another(&browser, &mut desk);
    untroubled(&browser);
}

fn picked(browser: &Browser, desk: &mut Desk) {
    browser.says(".picker small", "0 of 4 done");
    let labels: Vec<_> =
        desk.model.campaign.letters.iter().map(|letter| letter.label.first(&desk.model.reader)).collect();
    assert_eq!(browser.widget("return $$('.pick').map(each => each.textContent);"), json!(labels));
    browser.type_into("#name", "Ada Example");
    browser.type_into("#town", "Exampletown");
    desk.did(Action::Typed(Field::Name, "Ada Example".into()));
    desk.did(Action::Typed(Field::Town, "Exampletown".into()));
    for place in [3, 1, 2, 0] {
        pick(browser, desk, place);
        assert_eq!(browser.text("return $('#name').value;"), "Ada Example");
    }
}

fn pick(browser: &Browser, desk: &mut Desk, place: usize) {
    browser.click(&format!(".letters li:nth-child({}) .pick", place + 1));
    desk.did(Action::LetterPicked(place));
    desk.on_paper(browser);
    let here = browser.widget("return $$('.pick').map(each => each.getAttribute('aria-current') === 'true');");
    assert_eq!(here, json!((0..4).map(|each| each == place).collect::<Vec<_>>()));
}

fn in_every_language(browser: &Browser, desk: &mut Desk) {
    for place in 0..4 {
        pick(browser, desk, place);
        let language = desk.letter().language.as_str().to_owned();
        let paper = "const paper = $('.paper'); return [paper.lang, getComputedStyle(paper).direction];";
        assert_eq!(browser.widget(paper), json!([language, if language == "ar" { "rtl" } else { "ltr" }]));
        for country in ["CA", "DE", "GB", "FR", "MX", "JO", "US", ""] {
            browser.choose("#country", country);
            desk.did(Action::CountryChosen(country.parse().ok()));
            desk.on_paper(browser);
            assert_eq!(link_shown(browser), desk.link(), "{language}, {country}");
            let copies = desk.letter().copies.len();
            assert_eq!(copies, if country == "CA" { 2 } else { 1 }, "{country}");
            assert_eq!(browser.widget("return $$('.paper .copies').length;"), copies);
        }
        // As one sentence, formatted by the browser's own list format.
        browser.click_named("One sentence");
        desk.did(Action::DemandsSetAs(DemandsAs::Prose));
        desk.on_paper(browser);
        browser.click_in(".tools", "Other wording");
        desk.did(Action::OtherWording(None));
        desk.on_paper(browser);
        // The author provides each letter only in its own language, so no translation is shown next to it.
        assert_eq!(browser.widget("return $$('.paper .gloss').length;"), 0);
        browser.click_named("Numbered list");
        desk.did(Action::DemandsSetAs(DemandsAs::List));
        desk.on_paper(browser);
    }
}

/// The direction is that of the language, even if the letter begins with a word in another script.
fn latin_letters_turn_nothing_around(browser: &Browser, desk: &mut Desk) {
    pick(browser, desk, 3);
    browser.click("#edit-0");
    browser.focus_on("edit");
    let subject = "EX 01/26: الحرية";
    browser.put_in("#edit", &json!(subject).to_string());
    browser.key(Key::Escape);
    desk.did(Action::Typed(Field::Part(Part::Subject), subject.into()));
    desk.on_paper(browser);
    assert_eq!(browser.text("return getComputedStyle($('.paper')).direction;"), "rtl");
}

/// Copies letter after letter to the clipboard, until all are done.
fn one_after_another(browser: &Browser, desk: &mut Desk) {
    pick(browser, desk, 1);
    for (done, place) in [1, 2, 3, 0].into_iter().enumerate() {
        browser.says(".picker small", &format!("{done} of 4 done"));
        browser.unfold();
        browser.click_named("Copy everything");
        browser.until("the question", "return $('.after')?.textContent.includes('Were you able to paste it');");
        desk.did(Action::LetterHandedOff(Route::Copy));
        browser.says(".picker small", &format!("{done} of 4 done"));
        browser.click_in(".after", "Yes");
        desk.did(Action::HandOffWorked);
        browser.says(".picker small", &format!("{} of 4 done", done + 1));
        browser.until("the thanks", "return $('.after')?.textContent.startsWith('Thank you.');");
        let ticked = browser.widget("return $$('.letters li').map(each => each.textContent.includes('Done'));");
        assert_eq!(ticked, json!(desk.model.sendings.iter().map(|sending| sending.done).collect::<Vec<_>>()));
        if done == 3 {
            break;
        }
        browser.click_in(".after", "Next letter");
        browser.focus_on("choose");
        desk.did(Action::LetterPicked((place + 1) % 4));
        desk.on_paper(browser);
        assert_eq!(browser.text("return $('#name').value;"), "Ada Example");
    }
    assert_eq!(browser.widget("return $$('button').filter(each => says(each) === 'Next letter').length;"), 0);
}
