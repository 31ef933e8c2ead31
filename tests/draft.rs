//! A draft contains everything that was chosen and typed, and nothing else, and is resumed where it was left.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{Campaign, DemandsAs, Node};
use letter_widget::letter::{Envelope, Part};
use letter_widget::send::{Device, Route, Trouble};
use letter_widget::state::{Action, Draft, Field, Model, restore_draft, update, write_draft};
use proptest::prelude::*;
use support::{campaign_of, country, four_languages, opened_on, ua_0425};

const NOW: u32 = 29_700_000;

fn opened(campaign: Campaign) -> Model {
    opened_on(campaign, "2025-01-28", Device::default())
}

fn after(model: Model, actions: impl IntoIterator<Item = Action>) -> Model {
    actions.into_iter().fold(model, |model, action| update(&model, action))
}

/// Keeps a draft of this model, and restores it in a widget that has just opened.
fn kept(model: &Model, campaign: Campaign, later: u32) -> Model {
    let node: Node = serde_json::from_str(&write_draft(model, NOW)).expect("a draft is JSON");
    let mut fresh = opened(campaign);
    assert!(restore_draft(&mut fresh, &node, NOW + later));
    fresh
}

fn worked_on() -> Model {
    after(
        opened(four_languages()),
        [
            Action::Typed(Field::Name, "Example \"Person\"\\\n\u{1}\u{1f}é😀".into()),
            Action::Typed(Field::Town, "Exampletown".into()),
            Action::Typed(Field::Address, "1 Example Street\r\n12345 Exampletown".into()),
            Action::CountryChosen(country("CA")),
            Action::LetterPicked(1),
            Action::LetterHandedOff(Route::Mail),
            Action::MailCameOutWrong(Trouble::RanTogether),
            Action::LetterHandedOff(Route::Mail),
            Action::HandOffWorked,
            Action::LetterPicked(2),
            Action::DemandToggled(1),
            Action::DemandMoved { demand: 2, position: 0 },
            Action::DemandsSetAs(DemandsAs::Prose),
            Action::Typed(Field::Message, "Mine.".into()),
            Action::Typed(Field::Part(Part::Opening), "My opening.".into()),
            Action::Typed(Field::Part(Part::Demand(2)), "my demand".into()),
            Action::OtherWording(Some(Part::Closing)),
            Action::OtherWording(None),
            Action::OtherWording(Some(Part::Subject)),
            Action::EnvelopeChosen(Some(Envelope::Labels)),
            Action::DraftAsked(true),
        ],
    )
}

/// Letters of two campaigns may have the same names: what was written for one must not be sent in another.
#[test]
fn of_another_campaign_only_who_writes_is_taken_up() {
    let other = || Campaign { id: "another-action".parse().expect("an id"), ..four_languages() };
    let written = worked_on();
    let fresh = opened(other());
    let taken = kept(&written, other(), 1);
    assert_eq!(taken.supporter(), written.supporter());
    assert_eq!((&taken.work.letters, taken.work.current), (&fresh.work.letters, fresh.work.current));
    assert_eq!(taken.sendings, fresh.sendings);
}

#[test]
fn a_draft_brings_everything_back() {
    let model = worked_on();
    let restored = kept(&model, four_languages(), 135);
    assert_eq!(restored.work, model.work);
    assert_eq!((restored.recipe, restored.chosen_stationery), (model.recipe, model.chosen_stationery));
    let done = |model: &Model| model.sendings.iter().map(|sending| sending.done).collect::<Vec<_>>();
    assert_eq!(done(&restored), [false, true, false, false]);
    assert_eq!(restored.draft, Draft::Restored(135));
    assert!(restored.draft.is_kept());
}

#[test]
fn a_question_that_was_open_is_asked_again() {
    let asked = after(opened(ua_0425()), [Action::LetterHandedOff(Route::MailToSelf)]);
    assert_eq!(kept(&asked, ua_0425(), 0).sending().hand_off, asked.sending().hand_off);
    let answered = after(asked, [Action::HandOffFailed]);
    assert_eq!(kept(&answered, ua_0425(), 0).sending().hand_off, None);
}

#[test]
fn an_address_that_is_no_longer_asked_for_is_neither_kept_nor_brought_back() {
    let typed = [Action::Typed(Field::Address, "1 Example Street".into())];
    let text = write_draft(&after(opened(ua_0425()), typed.clone()), NOW);
    assert!(text.contains("1 Example Street"));
    let mut file: serde_json::Value = serde_json::from_str(&support::text("campaigns/ua-0425-usa.json")).unwrap();
    file["safety"]["sender_address"] = "never".into();
    let never = || campaign_of(&file.to_string()).unwrap();
    let mut model = opened(never());
    assert!(restore_draft(&mut model, &serde_json::from_str(&text).unwrap(), NOW));
    assert_eq!(model.supporter().address, "");
    assert!(!write_draft(&after(opened(never()), typed), NOW).contains("1 Example Street"));
}

#[test]
fn a_draft_outlives_a_campaign_file_that_was_changed() {
    let mut file: serde_json::Value =
        serde_json::from_str(&support::text("tests/fixtures/four-languages.json")).unwrap();
    let letters = file["letters"].as_array_mut().unwrap();
    letters.remove(3);
    letters.swap(0, 2);
    letters[0]["demands"].as_array_mut().unwrap().remove(1);
    letters[0]["choose"] = serde_json::json!({});
    let id = letters[0]["id"].clone();
    let restored = kept(&worked_on(), campaign_of(&file.to_string()).unwrap(), 0);
    assert_eq!(restored.template().id.as_str(), id.as_str().unwrap());
    assert_eq!(restored.choices().edits.get(Part::Demand(1)), Some("my demand"));
    assert_eq!(restored.choices().message, "Mine.");
    assert_eq!(restored.choices().demands.iter().map(|(demand, _)| demand).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn what_is_no_draft_changes_nothing() {
    for text in ["null", "3", "{}", "[]", r#"{"at":"soon","letters":{}}"#, r#"{"at":5}"#] {
        let mut model = opened(ua_0425());
        assert!(!restore_draft(&mut model, &serde_json::from_str(text).unwrap(), NOW), "{text}");
        assert_eq!(model, opened(ua_0425()), "{text}");
    }
}

#[test]
fn a_draft_that_was_tampered_with_keeps_to_the_authors_rules() {
    let text = r#"{"at":5,"country":"nowhere","letter":"x","letters":{"president":{"demands":["-halt","-no-return","-asylum",
        "-no-arbitrary-detention","-family","-non-discrimination","+nothing",7],"edits":{"nothing":"x",":":"y"},"turns":{"opening":"x"}}}}"#;
    let mut model = opened(ua_0425());
    assert!(restore_draft(&mut model, &serde_json::from_str(text).unwrap(), NOW));
    assert_eq!(model.choices().demands.count(), 6, "at least one demand is asked for");
    assert_eq!(model.supporter().country, None);
}

#[test]
fn it_is_off_until_asked_for_and_goes_when_all_letters_are_done() {
    let model = opened(ua_0425());
    assert_eq!((model.draft, model.draft.is_kept()), (Draft::Off, false));
    let done = [Action::LetterHandedOff(Route::Print), Action::HandOffWorked];
    assert_eq!(after(model.clone(), done.clone()).draft, Draft::Off);
    let kept = after(model, [Action::DraftAsked(true)]);
    assert!(kept.draft.is_kept());
    assert_eq!(after(kept.clone(), done).draft, Draft::Finished);
    assert_eq!(after(kept.clone(), [Action::DraftAsked(false)]).draft, Draft::Deleted);
    assert_eq!(after(kept, [Action::DraftRefused]).draft, Draft::Refused);
    let one_of_four = [Action::DraftAsked(true), Action::LetterHandedOff(Route::Mail), Action::HandOffWorked];
    assert!(after(opened(four_languages()), one_of_four).draft.is_kept());
}

#[test]
fn deleting_a_draft_leaves_what_stands_on_the_page() {
    let model = worked_on();
    assert_eq!(after(model.clone(), [Action::DraftAsked(false)]).work, model.work);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back(name: String, message: String, edit: String) {
        let model = after(opened(ua_0425()), [
            Action::Typed(Field::Name, name),
            Action::Typed(Field::Message, message),
            Action::Typed(Field::Part(Part::Closing), edit),
        ]);
        prop_assert_eq!(kept(&model, ua_0425(), 0).work, model.work);
    }
}
