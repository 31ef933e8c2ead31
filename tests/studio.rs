//! The studio as a value: a file is edited place by place, nothing in it is lost, and it reaches a phone complete.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{Node, accept};
use letter_widget::check::{Level, check};
use letter_widget::import::{Certainty, Found};
use letter_widget::studio::code::{Lead, lead};
use letter_widget::studio::concerns::{concerns, name_of};
use letter_widget::studio::document::{Edit, edited, get, items};
use letter_widget::studio::field::Kind;
use letter_widget::studio::files::{campaign_file, letter_file, lines, page};
use letter_widget::studio::form::fields;
use letter_widget::studio::open::{Unopened, campaign, empty, open};
use letter_widget::studio::spot::{Spot, spot};
use letter_widget::studio::translated::{languages, translated, wordings};
use letter_widget::studio::trial::{Extent, digits, part};
use letter_widget::studio::{Action, Path, Studio, Wordings, kept, update};
use support::sheets;
use support::trial::bytes_of;
use support::{Known, date, text};

/// Every campaign file of the project that the widget accepts.
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
fn what_a_sheet_lacks_has_its_place_in_the_form_until_it_is_filled() {
    for (name, sheet) in sheets::all().into_iter().filter(|(name, _)| !name.starts_with("no-")) {
        let studio = open(&sheet).unwrap();
        for (missing, place) in studio.still_missing() {
            // The country of the case is not part of a campaign.
            assert_eq!(place.is_none(), missing.field == "country", "{name}: {}", missing.field);
        }
    }
    let studio = open(&sheets::sheet("canada-2025-usa")).unwrap();
    let fields = |studio: &Studio| studio.still_missing().iter().map(|(missing, _)| missing.field).collect::<Vec<_>>();
    assert!(fields(&studio).contains(&"subject") && fields(&studio).contains(&"addressees.emails"));
    let studio = update(&studio, put("letters[0].subject", "Let them in"));
    let mail = Edit::Put(Path::of("letters[0].to.emails"), Node::List(vec![Node::Text("a@example.org".into())]));
    let studio = update(&studio, Action::Edited(mail, None));
    assert!(!fields(&studio).contains(&"subject") && !fields(&studio).contains(&"addressees.emails"));
}

#[test]
fn the_form_has_every_field_of_the_format_and_no_other() {
    // The reader itself lists the fields of an object when it finds an unknown one.
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

/// Collects the objects of a file that have fields of the format.
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
    // A field that is emptied leaves nothing behind.
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
        spot_of("letters[0].copies[9].emails").id,
        "letters[0].copies[9].emails+",
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
