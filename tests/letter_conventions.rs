//! What each language does with the head of a letter and with a list, beyond what the golden letters show.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{Campaign, DemandsAs};
use letter_widget::letter::{Block, Brief, Part, compose, whole_text};
use serde_json::Value;
use support::{Known, brief, bundled, campaign_of, date, language, letter_in, typed};

/// The line with place and date.
fn head(tag: &str, town: &str, day: &str) -> String {
    let campaign = bundled("ua-0425-usa");
    let mut typed = typed(&campaign, 0);
    typed.supporter.town = town.into();
    let brief = Brief { language: &language(tag), today: date(day), ..brief(&campaign, 0, &typed) };
    compose(brief, &Known).dateline
}

#[test]
fn place_and_date() {
    assert_eq!(head("en", "Exampletown", "2025-02-01"), "Exampletown, February 1, 2025");
    assert_eq!(head("fr", "Exempleville", "2025-02-01"), "Exempleville, le 1er février 2025");
    assert_eq!(head("fr", "Exempleville", "2025-02-11"), "Exempleville, le 11 février 2025");
    assert_eq!(head("fr-CA", "", "2025-02-01"), "Le 1er février 2025");
    assert_eq!(head("fr", "", "2025-02-28"), "Le 28 février 2025");
    assert_eq!(head("es", "Ciudad Ejemplo", "2025-02-01"), "Ciudad Ejemplo, 1 de febrero de 2025");
    assert_eq!(head("es", "", "2025-02-01"), "1 de febrero de 2025");
    assert_eq!(head("ar", "مدينة المثال", "2025-02-01"), "مدينة المثال، 1 فبراير 2025");
}

/// The demands are numbered with ASCII digits, and so is the action.
#[test]
fn a_letter_in_arabic_has_one_kind_of_digits_in_every_country() {
    for tag in ["ar", "ar-EG", "ar-SA", "ar-MA", "ar-SY", "ar-u-nu-arab"] {
        let letter = letter_in(&bundled("ua-0425-usa"), 0, tag, |_| {});
        let text = whole_text(&letter);
        assert!(letter.dateline.starts_with("28 ") && letter.dateline.ends_with(" 2025"), "{tag}: {}", letter.dateline);
        assert!(!text.chars().any(|c| c.is_numeric() && !c.is_ascii()), "{tag}: {text}");
    }
    for campaign in [bundled("ua-0425-usa"), bundled("safe-passage-americas")] {
        for placed in campaign.texts() {
            let other = |text: &String| text.chars().any(|c| c.is_numeric() && !c.is_ascii());
            assert!(!placed.text.items(&language("ar")).iter().any(other), "{}", placed.path);
        }
    }
}

/// The sentence that demands form in the supporter's own words.
fn sentence(tag: &str, demands: [&str; 3]) -> String {
    let letter = letter_in(&bundled("ua-0425-usa"), 0, tag, |typed| {
        typed.demands_as = DemandsAs::Prose;
        for (index, words) in demands.into_iter().enumerate() {
            typed.edits.set(Part::Demand(index), words.into());
        }
        (3..6).for_each(|demand| typed.edits.set(Part::Demand(demand), String::new()));
    });
    let lead = letter.body.into_iter().find(|block| block.part() == Part::LeadIn);
    if let Some(Block::Paragraph { text, .. }) = lead { text } else { panic!("no sentence") }
}

#[test]
fn and_is_written_as_the_next_word_wants_it() {
    assert_eq!(sentence("es", ["oír", "hablar", "informar"]), "Le pido oír, hablar e informar.");
    assert_eq!(sentence("es", ["oír", "hablar, ya,", "informar"]), "Le pido oír; hablar, ya; e informar.");
    assert_eq!(sentence("es", ["oír", "hablar, ya", "que hable"]), "Le pido oír; hablar, ya; y que hable.");
    assert_eq!(
        sentence("ar", ["أن تسمعوا", "أن تتكلموا", "ألّا تسكتوا"]),
        "أطلب منكم أن تسمعوا، وأن تتكلموا، وألّا تسكتوا."
    );
    let strong = sentence("ar", ["أن تسمعوا، اليوم", "أن تتكلموا", "ألّا تسكتوا"]);
    assert_eq!(strong, "أطلب منكم أن تسمعوا، اليوم؛ وأن تتكلموا؛ وألّا تسكتوا.");
    let strong = sentence("fr", ["d’entendre", "de parler, dès demain", "d’agir"]);
    assert_eq!(strong, "Je vous demande d’entendre\u{202f}; de parler, dès demain\u{202f}; et d’agir.");
    assert_eq!(sentence("en", ["hear", "speak; act", "answer"]), "I ask you to hear; speak; act; and answer.");
}

fn without_lead_in() -> Campaign {
    let mut file: Value = serde_json::from_str(&support::text("campaigns/ua-0425-usa.json")).unwrap();
    let letter = file["letters"][0].as_object_mut().unwrap();
    letter.remove("lead_in");
    letter.remove("valediction");
    campaign_of(&file.to_string()).unwrap()
}

/// `docs/authors.md` says how to begin a demand, so that it follows the usual lead-in as well as the author's own.
#[test]
fn where_the_author_gives_no_lead_in_the_usual_one_fits_the_same_demands() {
    let (without, with) = (without_lead_in(), bundled("ua-0425-usa"));
    for tag in ["en", "fr", "es", "ar"] {
        for form in [DemandsAs::List, DemandsAs::Prose] {
            let written = |campaign: &Campaign| letter_in(campaign, 0, tag, |typed| typed.demands_as = form);
            assert_eq!(written(&without).body, written(&with).body);
        }
        assert!(!letter_in(&without, 0, tag, |_| {}).valediction.is_empty(), "{tag}");
    }
}

#[test]
fn in_a_language_without_phrases_of_its_own_and_comes_from_the_language() {
    let sentence = sentence("de", ["hören", "sprechen, heute", "handeln"]);
    assert_eq!(sentence, "I ask you to hören; sprechen, heute; und handeln.");
}
