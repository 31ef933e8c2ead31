//! Which draft belongs to which campaign, how long it is kept, and what is kept for other versions of the campaign file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{Campaign, Date, MAX_FILE_BYTES, Node};
use letter_widget::letter::Part;
use letter_widget::send::{Device, Route};
use letter_widget::state::{
    Action, Draft, Field, KEPT_DAYS, Model, days_kept, draft_name, is_expired, is_of, last_day, restore_draft, update,
    write_draft,
};
use serde_json::{Value, json};
use support::{campaign_of, date, four_languages, opened_on, text, ua_0425};

const NOW: u32 = 29_000_000;
const DAY: u32 = 24 * 60;
const TODAY: &str = "2025-02-20";

fn opened(campaign: Campaign) -> Model {
    opened_on(campaign, TODAY, Device::default())
}

fn after(model: Model, actions: impl IntoIterator<Item = Action>) -> Model {
    actions.into_iter().fold(model, |model, action| update(&model, action))
}

fn node(text: &str) -> Node {
    serde_json::from_str(text).expect("JSON")
}

/// Stores the work of this model, and opens `campaign` with it.
fn taken_up(model: &Model, campaign: Campaign) -> Model {
    let mut fresh = opened(campaign);
    assert!(restore_draft(&mut fresh, &node(&write_draft(model, NOW)), NOW));
    fresh
}

fn name(address: &str) -> Option<String> {
    draft_name(address, &ua_0425())
}

#[test]
fn a_draft_is_kept_by_the_address_of_the_campaign_and_its_id() {
    let plain = name("https://example.org/a/c.json");
    assert_eq!(plain.as_deref(), Some("https://example.org/a/c.json#ua-0425-usa"));
    for same in ["#top", "?", "?v=2", "?ver=1.2.3&_=1700000000", "?v", "?&t=5&", "?cb=1#x?y=1", "?version=a&rev=b&ts=c"]
    {
        assert_eq!(name(&format!("https://example.org/a/c.json{same}")), plain, "{same}");
    }
    let others = [
        "https://example.org/a/c.json?id=1",
        "https://example.org/a/c.json?id=2",
        "https://example.org/a/c.json?id=2&x=v",
        "https://example.org/a/c.json?id=2?x=v",
        "https://example.org/a/c.json&id=2",
        "https://example.org/a/c.json&v=2",
        "https://example.org/a/C.json",
        "https://example.org/b/c.json",
        "https://example.org:8443/a/c.json",
        "https://other.example.org/a/c.json",
        "http://example.org/a/c.json",
    ];
    let mut names: Vec<_> = others.into_iter().map(|address| name(address).expect(address)).collect();
    names.extend(plain);
    names.extend(draft_name("https://example.org/a/c.json", &four_languages()));
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count, "{names:#?}");
    assert_eq!(name("https://example.org/c?v=1&id=2&t=3").unwrap(), name("https://example.org/c?id=2").unwrap());
}

#[test]
fn a_campaign_that_is_only_tried_out_has_no_draft() {
    for address in [
        "blob:https://example.org/0b2a-11",
        "data:application/json,{}",
        "file:///c.json",
        "about:srcdoc",
        "javascript:0",
        "",
    ] {
        assert_eq!(name(address), None, "{address}");
    }
}

#[test]
fn a_draft_of_the_same_id_at_another_address_is_another_campaigns() {
    let at = |address: &str| Model { draft_name: name(address).map(Into::into), ..opened(ua_0425()) };
    let written = after(
        at("https://example.org/a.json"),
        [Action::Typed(Field::Name, "Example Person".into()), Action::Typed(Field::Message, "Mine.".into())],
    );
    let draft = node(&write_draft(&written, NOW));
    let mut other = at("https://example.org/b.json");
    assert!(!is_of(&draft, &other));
    assert!(restore_draft(&mut other, &draft, NOW));
    assert_eq!((other.supporter().name.as_str(), other.choices().message.as_str()), ("Example Person", ""));
    assert_eq!(other.kept, opened(ua_0425()).kept, "nor is anything of it kept with this one's");
    let mut same = at("https://example.org/a.json?v=2");
    assert!(is_of(&draft, &same) && restore_draft(&mut same, &draft, NOW));
    assert_eq!(same.choices().message, "Mine.");
}

/// The bundled campaign with this last day to act.
fn until(day: Option<&str>) -> Campaign {
    Campaign { act_until: day.map(date), ..ua_0425() }
}

/// Whether a draft that was last changed this many days ago has expired on [`TODAY`], for its own campaign and for another
/// campaign of the site.
fn gone(last: Option<&str>, days: u32) -> (bool, bool) {
    let (campaign, today): (_, Date) = (until(last), date(TODAY));
    let written = NOW - days * DAY;
    // As it was written at that time: by the widget's clock, the last day was further ahead.
    let draft = node(&json!({ "at": written, "until": last_day(&campaign, today, NOW), "letters": {} }).to_string());
    (is_expired(&draft, NOW, Some(last_day(&campaign, today, NOW))), is_expired(&draft, NOW, None))
}

#[test]
fn a_draft_is_kept_for_thirty_days_after_its_last_change_or_after_the_last_day_whichever_is_later() {
    for (last, days, wanted) in [
        (None, 0, false),
        (None, 30, false),
        (None, 31, true),
        (None, 4_000, true),
        // Letters still help.
        (Some("2025-02-27"), 31, false),
        (Some("2025-02-20"), 200, false),
        // The last day has passed, but not long ago.
        (Some("2025-01-21"), 100, false),
        (Some("2025-01-20"), 100, true),
        // The last day passed long ago, and someone is still writing.
        (Some("2024-01-01"), 29, false),
        (Some("2024-01-01"), 31, true),
        // A last day in the distant future does not keep a draft for years.
        (Some("2099-12-31"), 300, false),
        (Some("2099-12-31"), 396, true),
    ] {
        assert_eq!(gone(last, days), (wanted, wanted), "{last:?}, {days} days");
    }
}

#[test]
fn a_clock_that_was_wrong_costs_no_draft_and_keeps_none_for_ever() {
    let draft = |at: u32| node(&json!({ "at": at, "letters": {} }).to_string());
    assert!(!is_expired(&draft(NOW + 90 * DAY), NOW, None), "written while the clock was ahead");
    assert!(is_expired(&draft(NOW + 400 * DAY), NOW, None));
    assert!(is_expired(&draft(u32::MAX), NOW, None));
    assert!(!is_expired(&draft(NOW), NOW - 90 * DAY, None), "the clock is behind now");
    let far = json!({ "at": NOW - 500 * DAY, "until": u32::MAX }).to_string();
    assert!(is_expired(&node(&far), NOW, None), "a last day in the draft does not keep it for ever");
    for text in ["null", "[]", "{}", r#"{"at":null}"#, r#"{"at":"5"}"#, r#"{"at":-1}"#, r#"{"at":1e300}"#] {
        assert!(is_expired(&node(text), NOW, None), "{text}");
    }
}

#[test]
fn what_is_written_says_when_it_goes() {
    for (last, days) in [
        (None, 30),
        (Some("2025-02-20"), 30),
        (Some("2025-03-02"), 40),
        (Some("2024-01-01"), 30),
        (Some("9999-12-31"), 395),
    ] {
        let model = opened(until(last));
        assert_eq!(days_kept(&model), days, "{last:?}");
        let draft = node(&write_draft(&model, NOW));
        assert!(!is_expired(&draft, NOW + days * DAY, None), "{last:?}");
        assert!(is_expired(&draft, NOW + days * DAY + DAY, None), "{last:?}");
    }
    assert_eq!(KEPT_DAYS, 30);
}

/// The invented campaign with only these of its letters.
fn edition(letters: &[usize]) -> Campaign {
    let mut file: Value = serde_json::from_str(&text("tests/fixtures/four-languages.json")).unwrap();
    let all = file["letters"].as_array().unwrap().clone();
    file["letters"] = letters.iter().map(|place| all[*place].clone()).collect();
    campaign_of(&file.to_string()).unwrap()
}

#[test]
fn letters_that_this_version_of_the_file_does_not_have_are_kept_as_they_are() {
    let written = after(
        opened(edition(&[0, 1])),
        [
            Action::Typed(Field::Message, "To the first \"\\\u{1}\n😀.".into()),
            Action::Typed(Field::Part(Part::Demand(0)), "my demand".into()),
            Action::OtherWording(Some(Part::Closing)),
            Action::LetterPicked(1),
            Action::Typed(Field::Message, "To the second.".into()),
        ],
    );
    let elsewhere = after(taken_up(&written, edition(&[2])), [Action::Typed(Field::Message, "To the third.".into())]);
    let back = taken_up(&elsewhere, edition(&[0, 1]));
    assert_eq!(back.work.letters, written.work.letters);
    // And the other way round: neither version destroys the work for the other.
    let third = taken_up(&back, edition(&[2, 3]));
    assert_eq!(third.choices().message, "To the third.");
    let all = taken_up(&third, edition(&[0, 1, 2, 3]));
    let messages: Vec<_> = all.work.letters.iter().map(|letter| letter.message.as_str()).collect();
    assert_eq!(messages, ["To the first \"\\\u{1}\n😀.", "To the second.", "To the third.", ""]);
}

#[test]
fn what_was_written_to_a_demand_that_this_version_does_not_have_is_kept() {
    let less = |place: usize| {
        let mut file: Value = serde_json::from_str(&text("tests/fixtures/four-languages.json")).unwrap();
        file["letters"][0]["demands"].as_array_mut().unwrap().remove(place);
        file["letters"][0]["choose"] = json!({});
        campaign_of(&file.to_string()).unwrap()
    };
    let written = after(
        opened(four_languages()),
        [
            Action::Typed(Field::Part(Part::Demand(1)), "my second demand".into()),
            Action::Typed(Field::Part(Part::Demand(0)), "my first demand".into()),
        ],
    );
    let without = after(taken_up(&written, less(1)), [Action::Typed(Field::Message, "Mine.".into())]);
    let back = taken_up(&without, four_languages());
    assert_eq!(back.choices().edits.get(Part::Demand(1)), Some("my second demand"));
    assert_eq!(back.choices().edits.get(Part::Demand(0)), Some("my first demand"));
    assert_eq!(back.choices().message, "Mine.");
}

#[test]
fn a_draft_with_work_for_another_version_of_the_file_is_not_deleted_as_finished() {
    let done = [Action::LetterHandedOff(Route::Mail), Action::HandOffWorked];
    let begun = after(opened(edition(&[0])), [Action::Typed(Field::Message, "Not sent yet.".into())]);
    let kept = after(taken_up(&begun, edition(&[1])), [Action::DraftAsked(true)]);
    assert!(after(kept.clone(), done.clone()).draft.is_kept());
    // Letters that nobody has written in, or that are done, do not keep a draft.
    let untouched = after(taken_up(&opened(edition(&[0])), edition(&[1])), [Action::DraftAsked(true)]);
    assert_eq!(after(untouched, done.clone()).draft, Draft::Finished);
    let sent = after(taken_up(&after(begun, done.clone()), edition(&[1])), [Action::DraftAsked(true)]);
    assert_eq!(after(sent, done).draft, Draft::Finished);
}

#[test]
fn what_is_kept_of_others_has_a_limit_and_does_not_grow() {
    let letter = |length: usize| json!({ "message": "x".repeat(length) });
    let text = json!({ "at": NOW, "letters": {
        "small": letter(5), "huge": letter(MAX_FILE_BYTES), "more": letter(100_000), "president": { "edits": { ":gone": "y".repeat(MAX_FILE_BYTES) } },
    } });
    let mut model = opened(ua_0425());
    assert!(restore_draft(&mut model, &node(&text.to_string()), NOW));
    let once = write_draft(&model, NOW);
    assert!(
        once.contains("\"small\"") && once.contains("\"more\"") && !once.contains("\"huge\"") && !once.contains("yy")
    );
    assert!(once.len() < MAX_FILE_BYTES, "{}", once.len());
    let twice = write_draft(&taken_up(&model, ua_0425()), NOW);
    assert_eq!(once, twice);
}

#[test]
fn a_draft_that_the_browser_has_no_room_for_is_still_the_supporters() {
    let kept = after(opened(ua_0425()), [Action::DraftAsked(true), Action::DraftFull]);
    assert_eq!(kept.draft, Draft::Full);
    assert!(kept.draft.is_kept(), "each change is tried anew");
    assert_eq!(after(kept.clone(), [Action::DraftAsked(false)]).draft, Draft::Deleted);
    assert_eq!(after(kept, [Action::DraftAsked(true)]).draft, Draft::Kept);
}

#[test]
fn deleting_everything_leaves_nothing_behind() {
    let name = draft_name("https://example.org/c.json", &four_languages()).map(Into::into);
    let model = Model { draft_name: name, ..opened(four_languages()) };
    let worked = after(
        model.clone(),
        [
            Action::Typed(Field::Name, "Example Person".into()),
            Action::LetterPicked(1),
            Action::LetterHandedOff(Route::Mail),
            Action::Typed(Field::Message, "Mine.".into()),
            Action::EditOpened(Some(Part::Opening)),
            Action::DraftAsked(true),
        ],
    );
    let empty = update(&taken_up(&worked, four_languages()), Action::EverythingDeleted);
    assert_eq!(empty, Model { draft: Draft::Deleted, draft_name: None, ..model.clone() });
    assert_eq!(update(&worked, Action::EverythingDeleted), Model { draft: Draft::Deleted, ..model });
}
