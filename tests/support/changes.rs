//! Changes to a campaign file at any place in it, for properties that hold for every file.

use letter_widget::campaign::Node;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

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

pub fn any_word() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(NAMES.to_vec()).prop_map(str::to_owned),
        2 => select(vec!["en", "CA", "2025-03-03", "a@example.org", "https://example.org", "#8a1538", "<b>", "a\nb", ""])
            .prop_map(str::to_owned),
        1 => select(vec!["en-a", "en-1996-1996", "ar-u-nu-latn", "a\u{202e}b", "a\u{200f}b", "\u{200f}ب", "\u{200b}", "\u{e0041}"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

pub fn any_node() -> impl Strategy<Value = Node> {
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

/// One change to a file, at a place in it.
#[derive(Clone, Debug)]
pub enum Change {
    Replace(Index, Node),
    Delete(Index),
    Duplicate(Index),
    Rename(Index, String),
}

pub fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (any::<Index>(), any_node()).prop_map(|(at, node)| Change::Replace(at, node)),
        any::<Index>().prop_map(Change::Delete),
        any::<Index>().prop_map(Change::Duplicate),
        (any::<Index>(), any_word()).prop_map(|(at, name)| Change::Rename(at, name)),
    ]
}

/// Counts down to the chosen node and changes it; returns true once that is done.
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

/// Applies this change to the file, if there is anything to change.
pub fn apply(file: &mut Node, what: &Change) {
    let (Change::Replace(at, _) | Change::Delete(at) | Change::Duplicate(at) | Change::Rename(at, _)) = what;
    let children = size(file) - 1;
    if children > 0 {
        assert!(change(file, &mut at.index(children), what));
    }
}
