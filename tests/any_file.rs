//! No file makes the reader panic, every accepted file yields letters, and the widget accepts exactly the files that can be read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{Campaign, Node, accept, read};
use letter_widget::letter::whole_text;
use letter_widget::send::{MAX_ENCODED, letter_link};
use proptest::collection::vec;
use proptest::prelude::*;
use support::changes::{any_change, any_node, apply};
use support::{country, letter_at, path, text};

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
            apply(&mut file, what);
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
