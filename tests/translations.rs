//! The campaigns that ship are complete in each of their languages, and what a campaign lacks is reported.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;

use letter_widget::campaign::{Campaign, Missing, Placed};
use serde_json::{Value, json};
use support::source::files;
use support::{campaign_of, language, with_email};

fn shipped() -> Vec<Value> {
    let read = |path: &std::path::PathBuf| serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    files("campaigns", ".json").iter().map(read).collect()
}

fn campaign(file: &Value) -> Campaign {
    campaign_of(&file.to_string()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn said(missing: &[Missing]) -> Vec<String> {
    missing.iter().map(|Missing { path, language }| format!("{path}: {language}")).collect()
}

#[test]
fn nothing_is_missing_in_what_ships() {
    for file in shipped() {
        let campaign = campaign(&file);
        let languages: Vec<&str> = campaign.languages.iter().map(|tag| tag.as_str()).collect();
        assert_eq!(languages, ["en", "fr", "es", "ar"], "{}", campaign.id.as_str());
        assert_eq!(said(&campaign.missing_translations()), [""; 0], "{}", campaign.id.as_str());
    }
}

/// Every place in a file with an object from language to text, found in another way than by the walk.
fn places(node: &Value, path: &str, found: &mut BTreeSet<String>) {
    match node {
        Value::Object(fields) if fields.keys().all(|name| ["en", "fr", "es", "ar"].contains(&name.as_str())) => {
            found.insert(path.to_owned());
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let between = if path.is_empty() { "" } else { "." };
                places(field, &format!("{path}{between}{name}"), found);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{path}[{index}]"), found));
        }
        _ => {}
    }
}

#[test]
fn the_walk_meets_every_text_of_a_file() {
    for file in shipped() {
        let (campaign, mut there) = (campaign(&file), BTreeSet::new());
        places(&file, "", &mut there);
        let walked: Vec<String> = campaign.texts().into_iter().map(|Placed { path, .. }| path).collect();
        assert_eq!(walked.iter().cloned().collect::<BTreeSet<_>>(), there);
        assert_eq!(walked.len(), there.len(), "none is met twice");
    }
}

fn at<'v>(file: &'v mut Value, path: &str) -> &'v mut Value {
    file.pointer_mut(&format!("/{}", path.replace("].", "/").replace(['[', '.'], "/").replace(']', ""))).unwrap()
}

#[test]
fn each_translation_that_is_taken_out_is_named() {
    for file in shipped() {
        for Placed { path, letter, .. } in campaign(&file).texts() {
            for tag in ["fr", "es", "ar"] {
                let mut poorer = file.clone();
                at(&mut poorer, &path).as_object_mut().unwrap().remove(tag).unwrap();
                let expected = format!("{path}: ");
                match campaign_of(&poorer.to_string()) {
                    Ok(poorer) => assert_eq!(said(&poorer.missing_translations()), [expected + tag]),
                    Err(problems) => {
                        let reads = letter.is_some_and(|letter| letter.languages.iter().any(|it| it.as_str() == tag));
                        assert!(reads, "{path} in {tag}: {problems}");
                        assert!(problems.to_string().starts_with(&expected), "{problems}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_text_for_a_language_is_one_for_its_countries_too() {
    let mut file: Value = serde_json::from_str(&support::text("tests/fixtures/with-email.json")).unwrap();
    file["languages"] = json!(["en", "fr-CA"]);
    file["title"] = json!({ "en": "Free them", "fr": "Libérez-les" });
    let missing = campaign(&file).missing_translations();
    assert!(missing.iter().all(|it| it.path != "title" && it.language == language("fr-CA")), "{missing:?}");
    assert!(!missing.is_empty() && with_email().missing_translations().is_empty());
}
