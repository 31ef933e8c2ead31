//! Whatever is done in the studio, nothing in a file is lost, and every step can be undone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::Node;
use letter_widget::import::{Certainty, Found};
use letter_widget::studio::document::Edit;
use letter_widget::studio::files::campaign_file;
use letter_widget::studio::open::open;
use letter_widget::studio::sources::{hidden, pieces};
use letter_widget::studio::trial::digits;
use letter_widget::studio::{Action, Path, Studio, Wordings, update};
use proptest::prelude::*;
use support::trial::bytes_of;

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
