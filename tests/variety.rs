//! How many distinct letters a campaign yields: counted, and compared with writing out all of them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;
use std::process::Command;

use letter_widget::campaign::{Campaign, DemandsAs};
use letter_widget::letter::{Part, Variety, variety, whole_text, wordings};
use support::{campaign_of, language, path, ua_0425};

/// A campaign with these numbers of wordings: subject, opening, then each demand (a required one with a minus sign).
fn with(subject: usize, opening: usize, demands: &[i32], at_least: usize, at_most: usize) -> Campaign {
    let words = |name: &str, count: usize| (0..count).map(|n| format!("{name} {n}")).collect::<Vec<_>>();
    let demand = |(index, count): (usize, &i32)| {
        let text = words(&format!("demand {index}"), count.unsigned_abs() as usize);
        serde_json::json!({ "id": format!("d{index}"), "label": "x", "text": { "en": text }, "required": *count < 0 })
    };
    let mut file: serde_json::Value = serde_json::from_str(&support::text("tests/fixtures/with-email.json")).unwrap();
    let letter = &mut file["letters"][0];
    letter["subject"] = serde_json::json!({ "en": words("subject", subject) });
    letter["opening"] = serde_json::json!({ "en": words("opening", opening) });
    letter["demands"] = demands.iter().enumerate().map(demand).collect();
    letter["choose"] = serde_json::json!({ "at_least": at_least, "at_most": at_most });
    campaign_of(&file.to_string()).unwrap()
}

/// The number of possible letters, found by writing them out; with `orders`, also in every order and form.
fn written(campaign: &Campaign, orders: bool) -> usize {
    let template = campaign.letters.first();
    let all = template.demands.len();
    let mut letters = BTreeSet::new();
    let mut ways = vec![Vec::new()];
    for _ in 0..all {
        ways = ways
            .iter()
            .flat_map(|way: &Vec<usize>| (0..all).filter(|d| !way.contains(d)).map(|d| [&way[..], &[d]].concat()))
            .collect();
    }
    for order in &ways {
        for chosen in 0..1_u32 << all {
            for form in [DemandsAs::List, DemandsAs::Prose] {
                if orders || (form == DemandsAs::List && order.is_sorted()) {
                    write_all(campaign, order, chosen, form, &mut letters);
                }
            }
        }
    }
    letters.len()
}

fn write_all(campaign: &Campaign, order: &[usize], chosen: u32, form: DemandsAs, letters: &mut BTreeSet<String>) {
    let template = campaign.letters.first();
    let parts: Vec<Part> =
        [Part::Subject, Part::Opening].into_iter().chain(order.iter().copied().map(Part::Demand)).collect();
    let counts: Vec<usize> = parts.iter().map(|part| wordings(template, *part, &language("en")).len()).collect();
    for pick in 0..counts.iter().product::<usize>() {
        let mut followed = true;
        let letter = support::letter(campaign, |typed| {
            typed.demands_as = form;
            let wanted: Vec<(usize, bool)> = order.iter().map(|d| (*d, chosen >> d & 1 == 1)).collect();
            typed.demands.arrange(&wanted);
            followed = typed.demands.iter().eq(wanted.iter().copied());
            let mut rest = pick;
            for (part, count) in parts.iter().zip(&counts) {
                typed.wording.turn(*part, (rest % count) as u32);
                rest /= count;
            }
        });
        if followed {
            letters.insert(whole_text(&letter));
        }
    }
}

#[test]
fn the_count_is_that_of_the_letters_written_out() {
    for (subject, opening, demands, at_least, at_most) in [
        (1, 1, &[1][..], 1, 1),
        (2, 3, &[1, 1], 1, 2),
        (1, 2, &[2, 3, 1], 1, 3),
        (1, 1, &[2, -2, 1], 1, 2),
        (2, 1, &[-1, -2, 2], 2, 3),
        (1, 1, &[1, 2, 2], 2, 2),
    ] {
        let campaign = with(subject, opening, demands, at_least, at_most);
        let counted = variety(campaign.letters.first(), &language("en"));
        let case = format!("{subject} {opening} {demands:?} {at_least} {at_most}");
        assert_eq!(counted.by_choice, written(&campaign, false) as u128, "{case}");
        assert_eq!(counted.by_order, written(&campaign, true) as u128, "{case}");
    }
}

#[test]
fn a_wording_that_stands_twice_counts_once() {
    let mut file: serde_json::Value = serde_json::from_str(&support::text("tests/fixtures/with-email.json")).unwrap();
    file["letters"][0]["opening"] = serde_json::json!({ "en": ["Same.", "Same.", "Other."] });
    let count = |file: &serde_json::Value| {
        let campaign = campaign_of(&file.to_string()).unwrap();
        variety(campaign.letters.first(), &language("en")).by_wording
    };
    let three = count(&file);
    file["letters"][0]["opening"] = serde_json::json!({ "en": ["Same.", "Other."] });
    assert_eq!(three, count(&file));
}

#[test]
fn a_count_beyond_all_numbers_is_the_largest() {
    let campaign = with(2, 2, &[3; 60], 1, 60);
    let Variety { by_wording, by_order, .. } = variety(campaign.letters.first(), &language("en"));
    assert_eq!(by_wording, 4 * 3_u128.pow(60));
    assert_eq!(by_order, u128::MAX);
}

#[test]
fn the_command_says_how_many_letters_a_file_yields() {
    let output = Command::new(env!("CARGO_BIN_EXE_letter-widget"))
        .arg("variants")
        .arg(path("campaigns/ua-0425-usa.json"))
        .output()
        .unwrap();
    assert!(output.status.success());
    let counted = variety(ua_0425().letters.first(), &language("en"));
    let expected = format!("president\ten\t{}\t{}\t{}\n", counted.by_wording, counted.by_choice, counted.by_order);
    assert!(String::from_utf8(output.stdout).unwrap().ends_with(&expected));
}

#[test]
fn the_command_says_what_is_wrong_with_a_file() {
    let run = |file: &str| {
        Command::new(env!("CARGO_BIN_EXE_letter-widget")).arg("variants").arg(path(file)).output().unwrap()
    };
    for (file, said) in [
        ("tests/fixtures/broken/everything-wrong.json", "has mistakes:\n"),
        ("no-such-file.json", "There is no such file."),
        ("Cargo.toml", "The file is not JSON"),
    ] {
        let output = run(file);
        assert!(!output.status.success() && String::from_utf8_lossy(&output.stderr).contains(said), "{file}");
    }
}
