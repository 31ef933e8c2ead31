//! Whatever the browser's storage contains is restored or ignored, and the author's rules hold.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{Campaign, Node};
use letter_widget::send::Device;
use letter_widget::state::{Model, is_expired, restore_draft, write_draft};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use support::changes::{any_change, any_node, apply};
use support::{four_languages, opened_on, ua_0425};

const NOW: u32 = 29_700_000;

fn opened(campaign: Campaign) -> Model {
    opened_on(campaign, "2025-01-28", Device::default())
}

fn campaign(several: bool) -> Campaign {
    if several { four_languages() } else { ua_0425() }
}

/// Words that have a meaning in a draft.
const WORDS: &str = "at until campaign letters letter demands edits turns message seed done asked language own as prose \
    opening closing subject :halt +halt -halt -asylum +family :family president usa mail + : é ua-0425-usa";

fn any_word() -> impl Strategy<Value = String> {
    let known: Vec<&str> = WORDS.split_whitespace().chain([""]).collect();
    prop_oneof![4 => select(known).prop_map(str::to_owned), 1 => any::<String>()]
}

fn any_part() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        Just(Node::Null),
        any::<bool>().prop_map(Node::Bool),
        any::<u32>().prop_map(|number| Node::Number(number.into())),
        (-1e12..1e12_f64).prop_map(Node::Number),
        any_word().prop_map(Node::Text),
    ];
    leaf.prop_recursive(4, 40, 6, |node| {
        prop_oneof![vec(node.clone(), 0..6).prop_map(Node::List), vec((any_word(), node), 0..6).prop_map(Node::Object)]
    })
}

/// A draft that the widget might have written, changed anywhere.
fn any_draft() -> impl Strategy<Value = Node> {
    let letters = vec((any_word(), any_part()), 0..5).prop_map(Node::Object);
    let made_up =
        letters.prop_map(|letters| Node::Object(vec![("at".into(), Node::Number(5.0)), ("letters".into(), letters)]));
    let changed = (any::<bool>(), vec(any_change(), 0..5)).prop_map(|(several, changes)| {
        let mut draft = serde_json::from_str(&write_draft(&opened(campaign(several)), NOW)).unwrap();
        changes.iter().for_each(|change| apply(&mut draft, change));
        draft
    });
    prop_oneof![2 => made_up, 2 => changed, 1 => any_node(), 1 => any_part()]
}

fn keeps_to_the_rules(model: &Model) {
    assert!(model.work.current < model.campaign.letters.len());
    for (template, choices) in model.campaign.letters.iter().zip(&model.work.letters) {
        let mut all: Vec<usize> = choices.demands.iter().map(|(demand, _)| demand).collect();
        all.sort_unstable();
        assert_eq!(all, (0..template.demands.len()).collect::<Vec<_>>(), "every demand once");
        assert!((template.choose.at_least..=template.choose.at_most).contains(&choices.demands.count()));
        let chosen: Vec<usize> = choices.demands.chosen().collect();
        for (place, demand) in template.demands.iter().enumerate() {
            assert!(!demand.required || chosen.contains(&place), "what is required is in the letter");
        }
    }
}

/// What a draft can store of a value: whole numbers, texts, and lists and objects of them.
fn plain(node: &Node) -> Option<Node> {
    Some(match node {
        Node::Text(text) => Node::Text(text.clone()),
        Node::Number(number) => Node::Number((*number as u32).into()),
        Node::List(items) => Node::List(items.iter().filter_map(plain).collect()),
        Node::Object(fields) => {
            Node::Object(fields.iter().filter_map(|(name, node)| Some((name.clone(), plain(node)?))).collect())
        }
        Node::Null | Node::Bool(_) => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_draft_is_taken_up_or_passed_over(draft in any_draft(), several: bool) {
        let mut model = opened(campaign(several));
        is_expired(&draft, NOW, None);
        if !restore_draft(&mut model, &draft, NOW) {
            prop_assert_eq!(model, opened(campaign(several)));
            return Ok(());
        }
        keeps_to_the_rules(&model);
        let once = write_draft(&model, NOW);
        let written: Node = serde_json::from_str(&once).expect("a draft is JSON");
        let mut again = opened(campaign(several));
        prop_assert!(restore_draft(&mut again, &written, NOW));
        prop_assert_eq!(&again.work, &model.work);
        prop_assert_eq!(write_draft(&again, NOW), once);
    }

    #[test]
    fn letters_of_other_versions_survive(letters in vec((any_word(), any_part()), 0..5), several: bool) {
        let draft = Node::Object(vec![
            ("at".into(), Node::Number(5.0)),
            ("letters".into(), Node::Object(letters.clone())),
        ]);
        let mut model = opened(campaign(several));
        prop_assert!(restore_draft(&mut model, &draft, NOW));
        let written: Node = serde_json::from_str(&write_draft(&model, NOW)).unwrap();
        let known = |id: &str| model.campaign.letters.iter().any(|letter| letter.id.as_str() == id);
        for (id, _) in letters.iter().filter(|(id, _)| !known(id)) {
            let first = draft.field("letters").and_then(|all| all.field(id));
            // A bare text is not a letter, nor is what a draft cannot store.
            let wanted = first.and_then(plain);
            if let Some(wanted) = wanted {
                prop_assert_eq!(written.field("letters").unwrap().field(id), Some(&wanted));
            }
        }
    }
}
