//! The studio as a value: a file is edited place by place, nothing of it is lost, and it travels to a phone whole.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{Node, accept};
use letter_widget::check::{Level, check};
use letter_widget::import::{Certainty, Found};
use letter_widget::studio::code::{Lead, lead};
use letter_widget::studio::concerns::{concerns, name_of};
use letter_widget::studio::document::{Edit, edited, get, items};
use letter_widget::studio::files::{campaign_file, letter_file, lines, page};
use letter_widget::studio::form::{Kind, Spot, fields, spot, translated};
use letter_widget::studio::open::{Unopened, campaign, empty, open};
use letter_widget::studio::sources::{hidden, pieces};
use letter_widget::studio::translated::{languages, wordings};
use letter_widget::studio::trial::{Extent, digits, part};
use letter_widget::studio::{Action, Path, Studio, Wordings, kept, update};
use proptest::prelude::*;
use support::{Known, date, text};

/// Every campaign file of the project that the widget takes.
fn files() -> Vec<(String, Node)> {
    let mut all = Vec::new();
    for folder in ["campaigns", "tests/fixtures"] {
        for entry in std::fs::read_dir(support::path(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|kind| kind == "json") {
                let node = campaign(&std::fs::read_to_string(&path).unwrap());
                all.extend(
                    node.ok().filter(|node| accept(node).is_some()).map(|node| (path.display().to_string(), node)),
                );
            }
        }
    }
    assert!(all.len() >= 4, "{}", all.len());
    all
}

fn four() -> Studio {
    open(&text("tests/fixtures/four-languages.json")).unwrap()
}

fn put(path: &str, value: &str) -> Action {
    Action::Edited(Edit::Put(Path::of(path), Node::Text(value.into())), None)
}

#[test]
fn a_file_that_is_opened_and_saved_is_the_same_document() {
    for (name, node) in files() {
        let saved = campaign_file(open(&campaign_file(&node)).unwrap().file());
        assert_eq!(campaign(&saved).unwrap(), node, "{name}");
        assert!(saved.ends_with("}\n"));
    }
}

#[test]
fn the_form_has_every_field_of_the_format_and_no_other() {
    // The reader itself names the fields of an object, where it finds one that it does not know.
    let file = edited(four().file(), &Edit::Put(Path::of("reference.index"), Node::Text("X".into())));
    let file = edited(
        &file,
        &Edit::Put(Path::of("sources"), campaign(r#"{"a": [{"label": "x"}]}"#).unwrap().field("a").unwrap().clone()),
    );
    let file = edited(&file, &Edit::Put(Path::of("letters[0].choose.at_least"), Node::Number(1.0)));
    let mut objects = Vec::new();
    gather(&file, &Path::default(), &mut objects);
    assert!(objects.len() >= 8, "{objects:?}");
    for at in objects {
        let strange = edited(&file, &Edit::Put(at.field("zzzzzzzzzz"), Node::Null));
        let found = check(&strange, date("2026-01-01"), &Known);
        let said = found.iter().find(|finding| finding.path.ends_with("zzzzzzzzzz")).unwrap();
        let (_, known) = said.cure.split_once("The fields here are: ").unwrap();
        let known: Vec<&str> = known.trim_end_matches('.').split(", ").collect();
        let form: Vec<&str> = fields(&at).iter().map(|field| field.name).collect();
        assert_eq!(form, known, "{at}");
    }
}

/// The objects of a file that have fields of the format.
fn gather(file: &Node, at: &Path, all: &mut Vec<Path>) {
    all.push(at.clone());
    for field in fields(at) {
        let here = at.field(field.name);
        match field.kind {
            Kind::Group(_) if get(file, &here).is_some() => gather(file, &here, all),
            Kind::List(..) if !items(file, &here).is_empty() => gather(file, &here.item(0), all),
            _ => {}
        }
    }
}

#[test]
fn a_new_field_stands_where_an_author_would_write_it() {
    let mut studio = empty();
    for path in
        ["letters[0].to.name", "organiser.name", "id", "letters[0].id", "organiser.email", "organiser.address[0]"]
    {
        studio = update(&studio, put(path, "x"));
    }
    let written = campaign_file(studio.file());
    let order = ["$schema", "format", "id", "organiser", "name", "address", "email", "languages", "letters", "to"];
    let places: Vec<_> = order.iter().map(|name| written.find(&format!("\"{name}\":")).unwrap()).collect();
    assert!(places.is_sorted(), "{written}");
    // What is emptied leaves nothing behind.
    let before = studio.file().clone();
    let there = update(&studio, put("safety.signature", "initials"));
    let gone = update(&there, Action::Edited(Edit::Drop(Path::of("safety.signature")), None));
    assert_eq!(*gone.file(), before);
}

#[test]
fn a_text_keeps_its_form_and_takes_further_languages() {
    let text = |studio: &Studio| get(studio.file(), &Path::of("title")).cloned();
    let word = |language: &str, change| Action::Worded(Path::of("title"), language.into(), change);
    let json = |json: &str| campaign(&format!("{{\"x\":{json}}}")).unwrap().field("x").cloned();
    let studio = open(r#"{"languages": ["en", "fr"], "title": "One"}"#).unwrap();
    let studio = update(&studio, word("en", Wordings::Typed(0, "Two".into())));
    assert_eq!(text(&studio), json("\"Two\""));
    let studio = update(&studio, word("fr", Wordings::Typed(0, "Deux".into())));
    assert_eq!(text(&studio), json(r#"{"en": "Two", "fr": "Deux"}"#));
    let studio = update(&studio, word("fr", Wordings::Added));
    let studio = update(&studio, word("fr", Wordings::Typed(1, "Deuxième".into())));
    let studio = update(&studio, word("fr", Wordings::Moved(1, 0)));
    assert_eq!(text(&studio), json(r#"{"en": "Two", "fr": ["Deuxième", "Deux"]}"#));
    let studio = update(&studio, word("fr", Wordings::Removed(1)));
    let studio = update(&studio, word("fr", Wordings::Removed(0)));
    assert_eq!(text(&studio), json(r#"{"en": "Two"}"#));
    let studio = update(&studio, word("en", Wordings::Typed(0, String::new())));
    assert_eq!(text(&studio), None, "a text of which nothing is left is none");
}

#[test]
fn a_language_goes_with_all_that_is_written_in_it() {
    let studio = four();
    let without = update(&studio, Action::LanguageRemoved("fr".into()));
    assert_eq!(languages(without.file()), ["en", "es", "ar"]);
    assert!(translated(without.file()).iter().all(|path| wordings(without.file(), path, "fr").is_empty()));
    assert_eq!(update(&without, Action::Undone).file(), studio.file());
}

#[test]
fn a_mistake_stands_beside_its_field() {
    let studio = update(&four(), put("letters[0].to.emails[0]", "nobody"));
    let studio = update(&studio, put("letters[0].colour", "red"));
    let findings = check(studio.file(), date("2026-01-01"), &Known);
    let all = concerns(findings);
    let at = |path: &str| {
        all.iter().find(|concern| concern.finding.path == path && concern.finding.level == Level::Error).unwrap()
    };
    assert_eq!(at("letters[0].to.emails[0]").home.to_string(), "letters[0].to.emails");
    assert_eq!(at("letters[0].colour").home.to_string(), "letters[0]");
    assert_eq!(name_of(&Path::of("letters[0].to.emails[1]")), "Letter 1 · Addressee · E-mail addresses 2");
    let spot_of = |path: &str| spot(studio.file(), &Path::of(path));
    assert_eq!(spot_of("letters[0].to.emails[0]").id, "letters[0].to.emails[0]");
    assert_eq!(spot_of("issued").id, "issued");
    let text = Spot { id: "title.fr[0]".into(), language: Some("fr".into()) };
    assert_eq!(spot_of("title.fr"), text);
    assert_eq!(
        spot_of("letters[0].copies[0].emails").id,
        "letters[0].copies[0].emails+",
        "there is none yet: to add one"
    );
}

#[test]
fn what_was_found_follows_its_field() {
    let found = |path: &str| Found {
        what: "demand",
        path: path.into(),
        value: String::new(),
        range: 0..1,
        certainty: Certainty::Sure,
        doubt: String::new(),
    };
    let file = campaign(r#"{"letters": [{"demands": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}]}"#).unwrap();
    let all =
        ["letters[0].demands[0].text", "letters[0].demands[1].text", "letters[0].demands[2].text", "letters[0].id"];
    let studio = Studio::new(file, all.map(found).into(), None);
    let list = Path::of("letters[0].demands");
    let paths = |studio: &Studio| studio.draft.found.iter().map(|found| found.path.clone()).collect::<Vec<_>>();
    let moved = update(&studio, Action::Edited(Edit::Move(list.clone(), 0, 2), None));
    assert_eq!(paths(&moved), [all[2], all[0], all[1], all[3]]);
    let removed = update(&studio, Action::Edited(Edit::Remove(list.clone(), 1), None));
    assert_eq!(paths(&removed), [all[0], "", all[1], all[3]]);
    let added = update(&studio, Action::Edited(Edit::Insert(list, 0, Node::Object(vec![])), None));
    assert_eq!(paths(&added)[..2], [all[1], all[2]]);
    assert_eq!(update(&removed, Action::Undone).draft, studio.draft);
}

#[test]
fn typing_on_is_one_step() {
    let studio = four();
    let typed = ["a", "ab", "abc"].into_iter().fold(studio.clone(), |studio, typed| {
        update(&studio, Action::Edited(Edit::Put(Path::of("id"), Node::Text(typed.into())), Some("id".into())))
    });
    let back = update(&typed, Action::Undone);
    assert_eq!(back.file(), studio.file());
    assert_eq!(update(&back, Action::Redone).file(), typed.file());
    assert!(typed.unsaved && !update(&typed, Action::Saved).unsaved);
}

#[test]
fn what_is_no_json_says_where() {
    let problem = open("{\n  \"id\": \"a\"\n  \"title\": 1\n}").unwrap_err();
    assert!(matches!(problem, Unopened::NotJson { line: 3, column: 3, .. }), "{problem:?}");
    assert!(problem.words().contains("line 3, column 3"), "{}", problem.words());
    assert_eq!(open(" \n").unwrap_err(), Unopened::Empty);
    assert!(open("\u{feff}{}").is_ok(), "a byte order mark is no part of it");
}

#[test]
fn kept_work_comes_back() {
    let studio = update(&four(), put("id", "other"));
    let back = kept::read(&kept::written(&studio)).unwrap();
    assert_eq!((back.file(), &back.language), (studio.file(), &studio.language));
    assert!(back.unsaved && back.kept);
    assert_eq!(kept::read("{}"), None);
}

#[test]
fn a_page_holds_the_letter_and_the_files_are_those_of_publish() {
    let campaign = support::four_languages();
    let snippets = lines(&campaign, &Known, "https://www.example.org/letters/");
    assert!(snippets.element.contains("src=\"https://www.example.org/letters/letter-widget.js\""));
    let page = page(&campaign, &snippets);
    assert!(page.contains(&snippets.element) && page.starts_with("<!doctype html>"));
    let letters: serde_json::Value = serde_json::from_str(&letter_file(&campaign, &Known)).unwrap();
    assert_eq!(letters["format"], 1);
}

/// What `embed/studio/try.js` does.
fn bytes_of(digits: &str) -> Vec<u8> {
    let count = |length| [0, 3, 5, 8, 10, 13, 15, 17].iter().position(|digits| *digits == length).unwrap();
    let groups = digits.as_bytes().chunks(17).map(|group| std::str::from_utf8(group).unwrap());
    groups.flat_map(|group| group.parse::<u64>().unwrap().to_be_bytes()[8 - count(group.len())..].to_vec()).collect()
}

#[test]
fn a_draft_travels_whole_or_in_a_part_that_the_widget_takes() {
    for (name, node) in files() {
        for extent in Extent::ALL {
            let part = part(&node, "en", extent);
            assert!(accept(&part).is_some(), "{name} {extent:?}: {}", campaign_file(&part));
            let inflated = miniz_oxide::inflate::decompress_to_vec(&bytes_of(&digits(&part))).unwrap();
            assert_eq!(campaign(std::str::from_utf8(&inflated).unwrap()).unwrap(), part);
        }
        assert_ne!(lead(&node, "en", "https://www.example.org/", "x.json"), Lead::Nowhere);
    }
    let small = open(&text("tests/fixtures/with-email.json")).unwrap();
    let Lead::Trial(code, extent) = lead(small.file(), "en", "https://www.example.org/", "x.json") else {
        panic!("no trial")
    };
    assert_eq!(extent, Extent::Whole);
    assert!(code.address.starts_with("https://www.example.org/try.html#") && code.side <= 133, "{code:?}");
}

fn any_node() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        Just(Node::Null),
        any::<bool>().prop_map(Node::Bool),
        (-1e9..1e9_f64).prop_map(Node::Number),
        any::<i32>().prop_map(|number| Node::Number(number.into())),
        any::<String>().prop_map(Node::Text),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        let name = prop_oneof![any::<String>(), Just(String::from("letters")), Just(String::from("title"))];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Node::List),
            prop::collection::vec((name, inner), 0..5).prop_map(Node::Object),
        ]
    })
}

fn any_path() -> impl Strategy<Value = Path> {
    const NAMES: [&str; 8] = ["letters", "title", "en", "to", "emails", "demands", "id", "languages"];
    let step = prop_oneof![
        prop::sample::select(&NAMES[..]).prop_map(|name| format!(".{name}")),
        (0..3_usize).prop_map(|index| format!("[{index}]"))
    ];
    prop::collection::vec(step, 1..5).prop_map(|steps| Path::of(&steps.concat()))
}

fn any_action() -> impl Strategy<Value = Action> {
    let edit = prop_oneof![
        (any_path(), any_node()).prop_map(|(path, node)| Edit::Put(path, node)),
        any_path().prop_map(Edit::Drop),
        (any_path(), 0..4_usize, any_node()).prop_map(|(path, index, node)| Edit::Insert(path, index, node)),
        (any_path(), 0..4_usize).prop_map(|(path, index)| Edit::Remove(path, index)),
        (any_path(), 0..4_usize, 0..4_usize).prop_map(|(path, from, to)| Edit::Move(path, from, to)),
    ];
    let change = prop_oneof![
        (0..3_usize, any::<String>()).prop_map(|(index, text)| Wordings::Typed(index, text)),
        Just(Wordings::Added),
        (0..3_usize).prop_map(Wordings::Removed),
        (0..3_usize, 0..3_usize).prop_map(|(from, to)| Wordings::Moved(from, to)),
    ];
    prop_oneof![
        edit.prop_map(|edit| Action::Edited(edit, None)),
        (any_path(), "[a-z]{2}", change).prop_map(|(path, language, change)| Action::Worded(path, language, change)),
        Just(Action::LanguageRemoved("en".into())),
        Just(Action::LanguageAdded("fr".into())),
    ]
}

proptest! {
    #[test]
    fn any_object_is_opened_and_saved_unchanged(fields in prop::collection::vec((any::<String>(), any_node()), 0..6)) {
        let node = Node::Object(fields);
        let studio = open(&campaign_file(&node)).unwrap();
        prop_assert_eq!(studio.file(), &node);
    }

    #[test]
    fn whatever_is_done_is_taken_back_and_brought_back(file in any_node(), actions in prop::collection::vec(any_action(), 1..12)) {
        let first = Studio::new(file, Vec::new(), None);
        let last = actions.into_iter().fold(first.clone(), |studio, action| update(&studio, action));
        let mut back = last.clone();
        while back.history.can_undo() {
            back = update(&back, Action::Undone);
        }
        prop_assert_eq!(&back.draft, &first.draft);
        while back.history.can_redo() {
            back = update(&back, Action::Redone);
        }
        prop_assert_eq!(&back.draft, &last.draft);
    }

    #[test]
    fn the_pieces_of_a_sheet_are_the_sheet(text in any::<String>(), ranges in prop::collection::vec((0..40_usize, 0..20_usize), 0..6)) {
        let found: Vec<Found> = ranges.into_iter().map(|(start, length)| Found {
            what: "x", path: "id".into(), value: String::new(), range: start..start + length, certainty: Certainty::Guess, doubt: String::new(),
        }).collect();
        let pieces = pieces(&text, &found);
        prop_assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text.clone());
        let marked = pieces.iter().filter(|piece| piece.found.is_some()).count();
        prop_assert_eq!(marked + hidden(&text, &found).len(), found.len());
    }

    #[test]
    fn digits_hold_any_bytes(text in any::<String>()) {
        let node = Node::Text(text);
        let back = miniz_oxide::inflate::decompress_to_vec(&bytes_of(&digits(&node))).unwrap();
        prop_assert_eq!(serde_json::from_slice::<Node>(&back).unwrap(), node);
    }
}
