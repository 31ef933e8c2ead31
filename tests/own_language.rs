//! If the author allows it, supporters write in their own language instead of the addressee's.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::rc::Rc;

use letter_widget::campaign::{Campaign, Node};
use letter_widget::letter::{Part, whole_text};
use letter_widget::send::Device;
use letter_widget::state::{Action, Field, Model, Opening, own_language, restore_draft, update, write_draft};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::{bundled, campaign_of, country, date, language, on_the_desk};

/// A campaign that ships, with this value as `own_language` of its first letter.
fn changed(name: &str, own: Value) -> Campaign {
    let mut file: Value = serde_json::from_str(&support::text(&format!("campaigns/{name}.json"))).unwrap();
    file["letters"][0]["own_language"] = own;
    campaign_of(&file.to_string()).unwrap()
}

fn allowed() -> Campaign {
    changed("ua-0425-usa", json!(true))
}

fn opened(campaign: Campaign, reader: &str) -> Model {
    Model::new(Opening {
        campaign: Rc::new(campaign),
        reader: language(reader),
        country: country("CA"),
        today: date("2025-01-28"),
        device: Device::default(),
        seed: 0,
    })
}

fn after(model: &Model, actions: impl IntoIterator<Item = Action>) -> Model {
    actions.into_iter().fold(model.clone(), |model, action| update(&model, action))
}

#[test]
fn it_is_offered_where_the_author_allows_it_and_it_is_another_language() {
    let offered = |campaign: Campaign, reader: &str| opened(campaign, reader).own_language().map(ToString::to_string);
    assert_eq!(offered(allowed(), "fr").as_deref(), Some("fr"));
    assert_eq!(offered(allowed(), "fr-CA").as_deref(), Some("fr"));
    assert_eq!(offered(allowed(), "AR").as_deref(), Some("ar"));
    assert_eq!(offered(allowed(), "en-GB"), None, "the addressee reads it");
    assert_eq!(offered(allowed(), "de"), None, "the letter is not there in it");
    assert_eq!(offered(changed("ua-0425-usa", json!(false)), "fr"), None);
    assert_eq!(offered(bundled("ua-0425-usa"), "fr"), None);
    let two = changed("safe-passage-americas", json!(true));
    assert_eq!(offered(two.clone(), "fr"), None, "the addressee reads French, too");
    assert_eq!(offered(two.clone(), "es").as_deref(), Some("es"));
    assert_eq!(own_language(&two, two.letters.get(1).unwrap(), &language("fr")), None, "each letter for itself");
}

#[test]
fn the_whole_letter_is_in_the_language_chosen() {
    for (reader, first) in
        [("fr", "Monsieur le Président,"), ("es", "Señor Presidente:"), ("ar", "فخامة الرئيس ترامب،")]
    {
        let model = opened(allowed(), reader);
        assert_eq!(on_the_desk(&model).language, language("en"), "the addressee's, unless the supporter chooses");
        let own = after(&model, [Action::OwnLanguageChosen(true)]);
        let letter = on_the_desk(&own);
        assert_eq!((&letter.language, &*letter.salutation), (&language(reader), first));
        assert_eq!(
            letter,
            support::letter_in(&own.campaign, 0, reader, |typed| {
                typed.supporter.country = country("CA");
                typed.choices = own.choices().clone();
            })
        );
        assert_eq!(after(&own, [Action::OwnLanguageChosen(false)]).letter_language(), &language("en"));
    }
}

#[test]
fn another_wording_is_looked_for_in_the_language_chosen() {
    let own = after(&opened(allowed(), "fr"), [Action::OwnLanguageChosen(true)]);
    let other = after(&own, [Action::OtherWording(Some(Part::Subject))]);
    assert_eq!(on_the_desk(&own).subject, "Protéger les personnes en quête de sécurité (UA 04/25)");
    assert_eq!(on_the_desk(&other).subject, "Les personnes en quête de sécurité ont besoin de protection (UA 04/25)");
}

#[test]
fn it_can_be_taken_back_and_loses_nothing_typed() {
    let typed = [
        Action::Typed(Field::Message, "Ma voisine attend.".into()),
        Action::Typed(Field::Part(Part::Closing), "Répondez-moi.".into()),
    ];
    let before = after(&opened(allowed(), "fr"), typed);
    let own = after(&before, [Action::OwnLanguageChosen(true)]);
    assert!(own.choices().own_language);
    for words in ["Ma voisine attend.", "Répondez-moi."] {
        assert!(whole_text(&on_the_desk(&own)).contains(words));
    }
    assert_eq!(after(&own, [Action::Undone]).work, before.work);
    assert_eq!(after(&own, [Action::Undone, Action::Redone]).work, own.work);
    let again = after(&own, [Action::OwnLanguageChosen(true), Action::Undone]);
    assert_eq!(again.work, before.work, "the same choice again is no step");
}

#[test]
fn where_there_is_no_choice_nothing_follows() {
    for (campaign, reader) in [(bundled("ua-0425-usa"), "fr"), (allowed(), "en"), (allowed(), "de")] {
        let model = opened(campaign, reader);
        assert_eq!(after(&model, [Action::OwnLanguageChosen(true)]), model);
    }
}

#[test]
fn it_follows_a_reader_who_changes_the_language() {
    let own = after(&opened(allowed(), "fr"), [Action::OwnLanguageChosen(true)]);
    let read_in = |tag: &str| after(&own, [Action::ReaderChanged(language(tag))]).letter_language().to_string();
    assert_eq!(["es", "en", "de", "fr-CA"].map(read_in), ["es", "en", "en", "fr"]);
}

#[test]
fn a_draft_of_a_campaign_that_no_longer_allows_it_is_in_the_addressees_language() {
    let own = after(&opened(allowed(), "fr"), [Action::OwnLanguageChosen(true)]);
    let draft: Node = serde_json::from_str(&write_draft(&own, 1)).unwrap();
    let mut fresh = opened(bundled("ua-0425-usa"), "fr");
    assert!(restore_draft(&mut fresh, &draft, 2));
    assert_eq!(fresh.letter_language(), &language("en"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_draft_keeps_it(steps in proptest::collection::vec((0_usize..3, any::<bool>()), 0..8)) {
        let mut file: Value = serde_json::from_str(&support::text("campaigns/safe-passage-americas.json")).unwrap();
        for place in 0..3 {
            file["letters"][place]["own_language"] = json!(true);
        }
        let campaign = || campaign_of(&file.to_string()).unwrap();
        let actions = steps.iter().flat_map(|(place, own)| {
            [Action::LetterPicked(*place), Action::OwnLanguageChosen(*own)]
        });
        let model = after(&opened(campaign(), "ar"), actions);
        for place in 0..3 {
            let last = steps.iter().rev().find(|(at, _)| *at == place).is_some_and(|(_, own)| *own);
            prop_assert_eq!(model.work.letters[place].own_language, last);
        }
        let draft: Node = serde_json::from_str(&write_draft(&model, 1)).unwrap();
        let mut fresh = opened(campaign(), "ar");
        prop_assert!(restore_draft(&mut fresh, &draft, 2));
        prop_assert_eq!(fresh.work, model.work);
    }
}
