//! The example of the authors' guide grows with the guide, and is a good campaign at every step.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;

use letter_widget::campaign::{Node, read};
use letter_widget::check::{Level, check};
use letter_widget::schema::schema;
use serde_json::Value;
use support::{Known, date, text};

/// The examples of the guide: where each belongs, and what it says.
fn examples() -> Vec<(String, Value)> {
    let guide = text("docs/authors.md");
    let mut examples = Vec::new();
    let mut rest = guide.as_str();
    while let Some((before, after)) = rest.split_once("```json\n") {
        let (example, after) = after.split_once("```").unwrap();
        let place = before.rsplit_once("<!-- ").filter(|(_, place)| place.trim_end().ends_with("-->"));
        let place = place.map_or("", |(_, place)| place.split_once(" -->").unwrap().0);
        examples.push((place.to_owned(), serde_json::from_str(example).unwrap_or_else(|e| panic!("{e}: {example}"))));
        rest = after;
    }
    examples
}

#[test]
fn every_step_is_a_good_campaign() {
    let examples = examples();
    assert!(examples.len() > 6, "{}", examples.len());
    let validator = jsonschema::draft7::new(&schema()).unwrap();
    let mut campaign = Value::Null;
    for (place, example) in examples {
        match place.as_str() {
            "" => campaign = example,
            "campaign" => campaign.as_object_mut().unwrap().extend(example.as_object().unwrap().clone()),
            "letters[0]" => {
                campaign["letters"][0].as_object_mut().unwrap().extend(example.as_object().unwrap().clone());
            }
            other => panic!("nothing is at {other}"),
        }
        let errors: Vec<String> = validator.iter_errors(&campaign).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let node: Node = serde_json::from_value(campaign.clone()).unwrap();
        read(&node).unwrap_or_else(|problems| panic!("{problems}"));
    }
    let node: Node = serde_json::from_value(campaign).unwrap();
    let findings = check(&node, date("2025-01-28"), &Known);
    assert!(findings.iter().all(|finding| finding.level == Level::Advice));
    assert!(
        findings.iter().all(|finding| finding.cause.contains("\"fr\"")),
        "only translations are left out: {findings:#?}"
    );
}

/// The names of all fields that the schema knows.
fn fields(value: &Value, names: &mut BTreeSet<String>) {
    if let Value::Object(object) = value {
        if let Some(Value::Object(properties)) = object.get("properties") {
            names.extend(properties.keys().cloned());
        }
        object.values().for_each(|value| fields(value, names));
    } else if let Value::Array(items) = value {
        items.iter().for_each(|value| fields(value, names));
    }
}

#[test]
fn the_tables_have_every_field_and_no_other() {
    let guide = text("docs/authors.md");
    let tables = guide.split_once("## All fields").unwrap().1;
    let quoted: BTreeSet<String> = tables.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    let mut known = BTreeSet::new();
    fields(&schema(), &mut known);
    let missing: Vec<_> = known.difference(&quoted).collect();
    assert!(missing.is_empty(), "the tables lack {missing:?}");
    let words = ["?", "open", "ask-first", "closed", "en", "fr-CA", "#", "true", "false", "list", "prose", "check"];
    let other: Vec<_> = quoted.difference(&known).filter(|name| !words.contains(&name.as_str())).collect();
    assert!(other.is_empty(), "there are no fields {other:?}");
}

#[test]
fn every_command_of_the_guide_is_one() {
    let guide = text("docs/authors.md");
    let help = std::process::Command::new(env!("CARGO_BIN_EXE_letter-widget")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let mut named = BTreeSet::new();
    for (place, _) in guide.match_indices("letter-widget ") {
        let word = guide[place + "letter-widget ".len()..].split(|c: char| !c.is_ascii_alphabetic()).next().unwrap();
        if !["of", "on", "in", "is"].contains(&word) && !word.is_empty() {
            named.insert(word.to_owned());
        }
    }
    for command in ["check", "compose", "import", "publish", "schema", "translations", "variants"] {
        assert!(named.contains(command), "the guide does not tell of {command}");
    }
    for command in named {
        assert!(help.contains(&format!("  {command}")), "there is no command {command}");
    }
}
