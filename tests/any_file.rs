//! No file makes the reader panic, whatever is taken makes a letter, and the widget takes just what can be read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{Campaign, Node, accept, read};
use letter_widget::letter::whole_text;
use letter_widget::send::{MAX_ENCODED, letter_link};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use support::{country, letter_at, path, text};

const NAMES: [&str; 25] = [
    "format",
    "id",
    "organiser",
    "languages",
    "own_language",
    "title",
    "letters",
    "to",
    "name",
    "salutation",
    "emails",
    "address",
    "demands",
    "text",
    "label",
    "choose",
    "at_least",
    "at_most",
    "copies",
    "subject",
    "opening",
    "required",
    "en",
    "fr-CA",
    "country",
];

fn any_word() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(NAMES.to_vec()).prop_map(str::to_owned),
        2 => select(vec!["en", "CA", "2025-03-03", "a@example.org", "https://example.org", "#8a1538", "<b>", "a\nb", ""])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn any_node() -> impl Strategy<Value = Node> {
    let number = prop_oneof![3 => (0_i32..4).prop_map(f64::from), 1 => any::<f64>()];
    let leaf = prop_oneof![
        Just(Node::Null),
        any::<bool>().prop_map(Node::Bool),
        number.prop_map(Node::Number),
        any_word().prop_map(Node::Text),
    ];
    leaf.prop_recursive(6, 60, 6, |node| {
        prop_oneof![vec(node.clone(), 0..6).prop_map(Node::List), vec((any_word(), node), 0..6).prop_map(Node::Object),]
    })
}

fn size(node: &Node) -> usize {
    1 + match node {
        Node::List(items) => items.iter().map(size).sum(),
        Node::Object(fields) => fields.iter().map(|(_, node)| size(node)).sum(),
        _ => 0,
    }
}

/// One change to a file, at a place of it.
#[derive(Clone, Debug)]
enum Change {
    Replace(Index, Node),
    Delete(Index),
    Duplicate(Index),
    Rename(Index, String),
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (any::<Index>(), any_node()).prop_map(|(at, node)| Change::Replace(at, node)),
        any::<Index>().prop_map(Change::Delete),
        any::<Index>().prop_map(Change::Duplicate),
        (any::<Index>(), any_word()).prop_map(|(at, name)| Change::Rename(at, name)),
    ]
}

/// Counts down to the node that is meant, and changes it; true once that is done.
fn change(node: &mut Node, steps: &mut usize, what: &Change) -> bool {
    let count = match node {
        Node::List(items) => items.len(),
        Node::Object(fields) => fields.len(),
        _ => 0,
    };
    for place in 0..count {
        if *steps == 0 {
            change_child(node, place, what);
            return true;
        }
        *steps -= 1;
        let child = match node {
            Node::List(items) => &mut items[place],
            Node::Object(fields) => &mut fields[place].1,
            _ => return false,
        };
        if change(child, steps, what) {
            return true;
        }
    }
    false
}

fn change_child(parent: &mut Node, place: usize, what: &Change) {
    match (parent, what) {
        (Node::List(items), Change::Replace(_, node)) => items[place] = node.clone(),
        (Node::Object(fields), Change::Replace(_, node)) => fields[place].1 = node.clone(),
        (Node::List(items), Change::Delete(_)) => drop(items.remove(place)),
        (Node::Object(fields), Change::Delete(_)) => drop(fields.remove(place)),
        (Node::List(items), Change::Duplicate(_)) => items.push(items[place].clone()),
        (Node::Object(fields), Change::Duplicate(_)) => fields.push(fields[place].clone()),
        (Node::Object(fields), Change::Rename(_, name)) => fields[place].0.clone_from(name),
        _ => {}
    }
}

fn check(file: &Node) {
    let answer = read(file);
    assert_eq!(accept(file).as_ref(), answer.as_ref().ok(), "the widget and the explanation do not agree");
    match answer {
        Ok(campaign) => check_letters(&campaign),
        Err(problems) => {
            assert!(problems.iter().len() > 0);
            for problem in problems.iter() {
                assert!(!problem.cause.trim().is_empty() && !problem.cure.trim().is_empty(), "{problem:?}");
                assert!(!problem.to_string().contains(char::is_control), "{problem:?}");
            }
        }
    }
}

fn check_letters(campaign: &Campaign) {
    for place in 0..campaign.letters.len() {
        let letter = letter_at(campaign, place, |typed| typed.supporter.country = country("CA"));
        assert!(!letter.subject.is_empty() && !whole_text(&letter).contains('\r'));
        assert!(letter_link(&letter).href.len() <= MAX_ENCODED);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_tree_is_read_or_answered(node in any_node()) {
        check(&node);
    }

    #[test]
    fn any_file_that_was_a_campaign_is_read_or_answered(changes in vec(any_change(), 1..4), bundled: bool) {
        let name = if bundled { "campaigns/ua-0425-usa.json" } else { "tests/fixtures/with-email.json" };
        let mut file: Node = serde_json::from_str(&text(name)).unwrap();
        for what in &changes {
            let (Change::Replace(at, _) | Change::Delete(at) | Change::Duplicate(at) | Change::Rename(at, _)) = what;
            let children = size(&file) - 1;
            if children > 0 {
                prop_assert!(change(&mut file, &mut at.index(children), what));
            }
        }
        check(&file);
    }
}

#[test]
fn a_file_nested_as_deep_as_a_browser_reads_it_is_answered() {
    let mut node = Node::Null;
    for level in 0..letter_widget::campaign::MAX_DEPTH {
        node = if level % 2 == 0 { Node::List(vec![node]) } else { Node::Object(vec![("letters".into(), node)]) };
    }
    check(&node);
}

#[test]
fn the_widget_takes_no_broken_file() {
    for entry in std::fs::read_dir(path("tests/fixtures/broken")).unwrap() {
        let file = entry.unwrap().path();
        let node: Node = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        assert_eq!(accept(&node), None, "{}", file.display());
        check(&node);
    }
}
