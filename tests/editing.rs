//! Edits in place, the author's wordings, and undo: what belongs to which paragraph, and what is restored.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{Campaign, DemandsAs};
use letter_widget::letter::{Part, Wording, whole_text, wordings};
use letter_widget::send::{Device, MAX_ENCODED, Route, letter_link};
use letter_widget::state::{Action, Field, Model, update};
use proptest::collection::vec;
use proptest::prelude::*;
use support::{four_languages, on_the_desk, opened_on, ua_0425};

fn opened(campaign: Campaign) -> Model {
    opened_on(campaign, "2025-01-28", Device::default())
}

fn after(model: Model, actions: impl IntoIterator<Item = Action>) -> Model {
    actions.into_iter().fold(model, |model, action| update(&model, action))
}

fn edit(part: Part, text: &str) -> Action {
    Action::Typed(Field::Part(part), text.into())
}

fn text(model: &Model) -> String {
    whole_text(&on_the_desk(model))
}

#[test]
fn an_edit_stays_with_its_demand_when_that_is_unticked_moved_and_ticked_again() {
    let mine = edit(Part::Demand(2), "open the door to everyone who flees");
    let model = after(opened(ua_0425()), [mine, Action::DemandToggled(2)]);
    assert!(!text(&model).contains("open the door"));
    let model = after(
        model,
        [
            Action::DemandMoved { demand: 2, position: 0 },
            Action::OtherWording(None),
            Action::DemandsSetAs(DemandsAs::Prose),
            Action::DemandToggled(2),
        ],
    );
    assert!(text(&model).contains("I ask you to open the door to everyone who flees"), "{}", text(&model));
}

#[test]
fn each_part_can_be_edited_and_goes_back_by_itself() {
    let first = text(&opened(ua_0425()));
    let parts = [
        Part::Subject,
        Part::Salutation,
        Part::Opening,
        Part::LeadIn,
        Part::Demand(0),
        Part::Closing,
        Part::Valediction,
    ];
    for part in parts {
        let edited = after(opened(ua_0425()), [edit(part, "Quite other words")]);
        assert!(text(&edited).contains("Quite other words"), "{part:?}");
        assert_eq!(
            text(&edited).lines().filter(|line| !first.contains(*line)).count(),
            1,
            "{part:?} changed more than itself"
        );
        assert_eq!(text(&after(edited, [Action::EditDropped(part)])), first, "{part:?}");
    }
}

#[test]
fn words_that_are_deleted_leave_no_gap_and_no_number() {
    let model =
        after(opened(ua_0425()), [Part::Opening, Part::Demand(1), Part::Closing].map(|part| edit(part, " \n ")));
    let text = text(&model);
    assert!(!text.contains("\n\n\n") && !text.contains("6."), "{text}");
    assert!(text.contains("2. uphold"), "{text}");
}

#[test]
fn a_list_whose_first_words_are_deleted_is_a_block_of_its_own() {
    let model = after(opened(ua_0425()), [edit(Part::LeadIn, "")]);
    let whole = text(&model);
    let before = whole.lines().position(|line| line.starts_with("1. ")).expect("a line for the first demand");
    assert_eq!(whole.lines().nth(before - 1), Some(""), "{whole}");
    assert!(!whole.contains("\n\n\n"), "{whole}");
}

#[test]
fn a_demand_keeps_the_mark_that_its_writer_ended_it_with() {
    let model = after(opened(ua_0425()), [edit(Part::Demand(0), "stop this now!"), edit(Part::Demand(1), "go on.")]);
    assert!(text(&model).contains("1. stop this now!\n2. go on;\n"), "{}", text(&model));
}

#[test]
fn an_edited_opening_can_hold_several_paragraphs() {
    let model = after(opened(ua_0425()), [edit(Part::Opening, "One.\n\nTwo,\nstill two.")]);
    assert!(text(&model).contains("\n\nOne.\n\nTwo,\nstill two.\n\n"));
}

#[test]
fn other_wording_changes_one_part_and_another_time_all() {
    let language = support::language("en");
    let campaign = four_languages();
    let start = opened(campaign);
    for part in [Part::Subject, Part::Opening, Part::Demand(1), Part::Closing] {
        let turned = after(start.clone(), [Action::OtherWording(Some(part))]);
        let all = wordings(start.template(), part, &language);
        assert!(all.len() > 1, "the fixture has one wording of {part:?}");
        assert!(text(&turned) != text(&start), "{part:?}");
        let round = (0..all.len()).fold(start.clone(), |model, _| update(&model, Action::OtherWording(Some(part))));
        assert_eq!(text(&round), text(&start), "{part:?} goes round");
    }
    assert!(text(&after(start.clone(), [Action::OtherWording(None)])) != text(&start));
}

#[test]
fn other_wording_of_a_part_takes_the_place_of_an_edit_and_undo_brings_it_back() {
    let edited = after(opened(four_languages()), [edit(Part::Opening, "Mine.")]);
    let turned = after(edited.clone(), [Action::OtherWording(Some(Part::Opening))]);
    assert!(!text(&turned).contains("Mine."));
    assert_eq!(text(&after(turned, [Action::Undone])), text(&edited));
    let all = after(edited, [Action::OtherWording(None)]);
    assert!(text(&all).contains("Mine."), "what was typed survives new wording elsewhere");
}

#[test]
fn the_same_seed_is_the_same_letter_and_seeds_differ() {
    let of_seed = |seed: u32| support::letter(&four_languages(), |typed| typed.wording = Wording::new(seed));
    let texts: Vec<String> = (1..=50).map(|seed| whole_text(&of_seed(seed))).collect();
    assert_eq!(texts, (1..=50).map(|seed| whole_text(&of_seed(seed))).collect::<Vec<_>>());
    let mut distinct = texts.clone();
    distinct.sort();
    distinct.dedup();
    assert!(distinct.len() > 15, "{} distinct letters of 50 seeds", distinct.len());
}

#[test]
fn a_word_is_a_step_and_typing_on_is_not() {
    let typed = |text: &str| Action::Typed(Field::Message, text.into());
    let model = after(opened(ua_0425()), ["a", "ab", "ab ", "ab c", "ab cd"].map(typed));
    let undone = after(model.clone(), [Action::Undone]);
    assert_eq!(undone.choices().message, "ab ");
    assert_eq!(after(undone.clone(), [Action::Undone]).choices().message, "");
    assert_eq!(after(undone, [Action::Redone]).choices().message, "ab cd");
}

#[test]
fn undo_goes_back_to_the_letter_where_it_happened_and_leaves_hand_offs_alone() {
    let model = after(
        opened(four_languages()),
        [
            Action::Typed(Field::Message, "For the first.".into()),
            Action::LetterPicked(1),
            Action::LetterHandedOff(Route::Mail),
            Action::HandOffWorked,
            Action::Undone,
        ],
    );
    assert_eq!((model.work.current, &*model.choices().message), (0, ""));
    assert!(model.sendings[1].done);
    assert!(!model.history.can_undo() && model.history.can_redo());
}

#[test]
fn history_is_bounded() {
    let ticks = (0..500).map(|_| Action::DemandToggled(1));
    let mut model = after(opened(ua_0425()), ticks);
    let mut steps = 0;
    while model.history.can_undo() {
        model = update(&model, Action::Undone);
        steps += 1;
    }
    assert_eq!(steps, 100);
}

#[test]
fn a_list_stays_a_list_while_the_words_of_its_demands_are_deleted() {
    let two = [2, 3, 4, 5].map(Action::DemandToggled);
    let model =
        after(after(opened(ua_0425()), two), [Action::EditOpened(Some(Part::Demand(0))), edit(Part::Demand(0), "")]);
    assert!(text(&model).contains("I ask you to:\n1. ensure that nobody"), "{}", text(&model));
    assert_eq!(model.editing, Some(Part::Demand(0)), "what is being rewritten stays open");
    let none = after(model, [edit(Part::Demand(1), "")]);
    assert!(!text(&none).contains("I ask you to"), "{}", text(&none));
    assert_eq!(
        after(none, [Action::DemandsSetAs(DemandsAs::Prose)]).editing,
        None,
        "a sentence has no place for one demand"
    );
}

#[test]
fn a_lead_in_that_is_a_sentence_gets_no_colon() {
    for (written, shown) in
        [("Please", "Please:"), ("Please:", "Please:"), ("Will you help?", "Will you help?"), ("Now, ", "Now,")]
    {
        let model = after(opened(ua_0425()), [edit(Part::LeadIn, written)]);
        assert!(text(&model).contains(&format!("\n\n{shown}\n1. ")), "{written}: {}", text(&model));
    }
}

#[test]
fn typing_in_another_letter_is_another_step_and_undo_shows_the_letter_that_changed() {
    let typed = |text: &str| Action::Typed(Field::Message, text.into());
    let pick = Action::LetterPicked;
    let model = after(opened(four_languages()), [typed("abc"), pick(1), typed("def"), pick(2), Action::Undone]);
    let message = |model: &Model, letter: usize| model.work.letters[letter].message.clone();
    assert_eq!((model.work.current, message(&model, 0), message(&model, 1)), (1, "abc".into(), String::new()));
    let first = after(model, [Action::Undone]);
    assert_eq!((first.work.current, message(&first, 0)), (0, String::new()));
    let again = after(first, [pick(3), Action::Redone, pick(3), Action::Redone]);
    assert_eq!((again.work.current, message(&again, 1)), (1, "def".into()));
}

#[test]
fn other_wording_for_all_is_no_step_where_nothing_would_read_otherwise() {
    let parts = [Part::Subject, Part::Opening, Part::Demand(0), Part::Demand(1), Part::Demand(2), Part::Closing];
    let edited = after(opened(four_languages()), parts.map(|part| edit(part, "Mine")));
    assert_eq!(after(edited.clone(), [Action::OtherWording(None)]).work, edited.work);
}

fn any_action() -> impl Strategy<Value = Action> {
    let field = prop_oneof![
        prop::sample::select(vec![Field::Name, Field::Town, Field::Address, Field::Message]),
        part().prop_map(Field::Part),
    ];
    prop_oneof![
        2 => (0_usize..5).prop_map(Action::LetterPicked),
        3 => (0_usize..4).prop_map(Action::DemandToggled),
        2 => (0_usize..4, 0_usize..4).prop_map(|(demand, position)| Action::DemandMoved { demand, position }),
        1 => prop_oneof![Just(DemandsAs::List), Just(DemandsAs::Prose)].prop_map(Action::DemandsSetAs),
        5 => (field, "[ab \n]{0,4}").prop_map(|(field, text)| Action::Typed(field, text)),
        2 => part().prop_map(Action::EditDropped),
        2 => prop::option::of(part()).prop_map(Action::OtherWording),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_everything_gives_the_letters_of_the_beginning_and_redoing_those_of_the_end(
        actions in vec(any_action(), 0..60),
    ) {
        let start = opened(four_languages());
        let end = after(start.clone(), actions);
        let mut back = end.clone();
        while back.history.can_undo() {
            back = update(&back, Action::Undone);
        }
        prop_assert_eq!(&back.work.letters, &start.work.letters);
        prop_assert_eq!(&back.work.supporter, &start.work.supporter);
        let mut forth = back;
        while forth.history.can_redo() {
            forth = update(&forth, Action::Redone);
        }
        prop_assert_eq!(&forth.work.letters, &end.work.letters);
        prop_assert_eq!(&forth.work.supporter, &end.work.supporter);
    }

    #[test]
    fn an_edit_survives_every_action_that_is_not_about_its_own_words(actions in vec(any_action(), 0..40)) {
        let mine = edit(Part::Opening, "My opening stays.");
        let about = |action: &Action| matches!(action,
            Action::Typed(Field::Part(Part::Opening), _)
            | Action::EditDropped(Part::Opening)
            | Action::OtherWording(Some(Part::Opening)));
        let model = after(opened(four_languages()), [mine]);
        let model = after(model, actions.into_iter().filter(|action| !about(action)));
        let model = after(model, [Action::LetterPicked(0)]);
        prop_assert!(text(&model).contains("My opening stays."));
    }

    #[test]
    fn whatever_is_typed_into_a_part_the_letter_stays_clean_and_its_link_good(
        typed in vec((part(), any_text()), 1..5),
        prose: bool,
    ) {
        let form = if prose { DemandsAs::Prose } else { DemandsAs::List };
        let edits = typed.into_iter().map(|(part, text)| Action::Typed(Field::Part(part), text));
        let model = after(after(opened(four_languages()), [Action::DemandsSetAs(form)]), edits);
        let letter = on_the_desk(&model);
        let text = whole_text(&letter);
        prop_assert!(!text.contains(|c: char| c != '\n' && (c.is_control() || "\u{2028}\u{2029}\u{202e}".contains(c))), "{text:?}");
        prop_assert!(!text.contains("\n\n\n"), "a gap: {text:?}");
        let link = letter_link(&letter).href;
        prop_assert!(link.len() <= MAX_ENCODED && url::Url::parse(&link).is_ok(), "{link}");
        prop_assert_eq!(link.matches("body=").count() + link.matches("subject=").count() < 3, true);
    }
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![prop::sample::select(Part::FIXED.to_vec()), (0_usize..4).prop_map(Part::Demand)]
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "(\r\n|\n|\u{85}|\u{2028}|\u{202e}|<b>|&body=|%0D|[a-z .;:!]|👩🏽\u{200d}🚒){0,40}",
        Just("a long paragraph ".repeat(6_000)),
    ]
}
