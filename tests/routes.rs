//! Every route of a letter, in four languages, as files that people can read: `tests/golden/routes/`. `UPDATE_EXPECT=1 cargo test
//! --test routes` rewrites them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use expect_test::expect_file;
use letter_widget::campaign::{Campaign, DemandsAs};
use letter_widget::letter::{Letter, Part, note_to_self, phone_script, whole_text};
use letter_widget::send::{Mail, Recipe, Webmail, eml, file_name, mail_link, text_file};
use support::{Known, Typed, brief, country, four_languages, letter_at, path};

const LANGUAGES: [&str; 4] = ["en", "fr", "es", "ar"];

/// What the same supporter writes in each language.
fn signed(place: usize) -> impl Fn(&mut Typed) {
    move |typed| {
        let [name, town, message] = [
            ["Ada Example", "Exampletown", "My neighbour waits with them."],
            ["Élodie Exemple", "Exempleville", "Ma voisine attend avec eux."],
            ["Íñigo Ejemplo", "Ciudad Ejemplo", "¿Por qué esperar? Mi vecina espera con ellos."],
            ["آدا مثال", "مدينة المثال", "جارتي تنتظر معهم."],
        ][place];
        typed.supporter.name = name.into();
        typed.supporter.town = town.into();
        typed.supporter.country = country("CA");
        typed.message = message.into();
    }
}

fn each(check: impl Fn(&str, usize, &Campaign, &Letter)) {
    let campaign = four_languages();
    for (place, language) in LANGUAGES.into_iter().enumerate() {
        let letter = letter_at(&campaign, place, signed(place));
        assert_eq!(letter.language.as_str(), language);
        check(language, place, &campaign, &letter);
    }
}

fn golden(language: &str, name: &str, text: &str) {
    expect_file![path(&format!("tests/golden/routes/{language}/{name}"))].assert_eq(text);
}

#[test]
fn on_paper() {
    each(|language, _, _, letter| golden(language, "letter.txt", &(whole_text(letter) + "\n")));
}

#[test]
fn on_paper_in_prose() {
    each(|language, place, campaign, _| {
        let letter = letter_at(campaign, place, |typed| {
            signed(place)(typed);
            typed.demands_as = DemandsAs::Prose;
        });
        golden(language, "prose.txt", &(whole_text(&letter) + "\n"));
    });
}

#[test]
fn by_mail_app() {
    each(|language, _, _, letter| {
        golden(language, "mailto.txt", &(mail_link(&Mail::of(letter), Recipe::STANDARD).href + "\n"));
    });
}

#[test]
fn by_mail_to_oneself() {
    each(|language, _, _, letter| golden(language, "to-self.txt", &(note_to_self(letter) + "\n")));
}

#[test]
fn by_webmail() {
    each(|language, _, _, letter| {
        let link = |service: &Webmail| format!("{}\n{}\n", service.name(), service.link(&Mail::of(letter)).href);
        golden(language, "webmail.txt", &Webmail::ALL.iter().map(link).collect::<String>());
    });
}

#[test]
fn as_a_draft_of_a_mail_program() {
    each(|language, _, _, letter| golden(language, "draft.eml", &eml(&Mail::of(letter)).replace("\r\n", "\n")));
}

#[test]
fn as_a_text_file() {
    each(|language, _, campaign, letter| {
        golden(language, "file.txt", &text_file(letter).replace("\r\n", "\n"));
        let id = campaign.letters.iter().find(|template| template.languages.first() == &letter.language).unwrap();
        assert_eq!(file_name(&campaign.id, &id.id, "txt"), format!("{}-{language}.txt", campaign.id.as_str()));
    });
}

#[test]
fn by_telephone() {
    each(|language, place, campaign, _| {
        let mut typed = support::typed(campaign, place);
        signed(place)(&mut typed);
        golden(language, "telephone.txt", &(phone_script(brief(campaign, place, &typed), &Known) + "\n"));
    });
}

#[test]
fn a_caller_without_a_name_finds_a_line_to_say_it_on() {
    let campaign = four_languages();
    let script = phone_script(brief(&campaign, 0, &support::typed(&campaign, 0)), &Known);
    assert!(script.starts_with("Hello. My name is ______.\n"), "{script}");
}

#[test]
fn where_initials_protect_the_name_the_telephone_has_them_too() {
    let campaign = support::with_email();
    let mut typed = support::typed(&campaign, 0);
    typed.supporter.name = "Ada Example".into();
    let script = phone_script(brief(&campaign, 0, &typed), &Known);
    assert!(script.contains("A. E.") && !script.contains("Ada"), "{script}");
}

#[test]
fn a_call_without_subject_or_demands_leaves_them_out() {
    let campaign = four_languages();
    let mut typed = support::typed(&campaign, 0);
    typed.edits.set(Part::Subject, String::new());
    (0..3).for_each(|demand| typed.edits.set(Part::Demand(demand), String::new()));
    let script = phone_script(brief(&campaign, 0, &typed), &Known);
    assert_eq!(script, "Hello. My name is ______.\nPlease pass this on. Thank you.");
}
