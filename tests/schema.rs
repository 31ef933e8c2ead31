//! The schema by which editors complete and check a campaign file says what the reader of campaigns says. `UPDATE_EXPECT=1 cargo test`
//! writes it anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use expect_test::expect_file;
use jsonschema::Validator;
use letter_widget::campaign::{Node, read};
use letter_widget::schema::{schema, schema_text};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::{path, text};

fn validator() -> Validator {
    jsonschema::draft7::new(&schema()).unwrap()
}

/// Whether the reader takes a file.
fn reads(file: &Value) -> bool {
    read(&serde_json::from_value::<Node>(file.clone()).unwrap()).is_ok()
}

fn file(name: &str) -> Value {
    serde_json::from_str(&text(name)).unwrap()
}

/// A campaign in which every field stands once.
fn whole() -> Value {
    let mut file = file("tests/fixtures/with-email.json");
    let more = json!({
        "$schema": "campaign.schema.json", "reference": { "number": "UA 00/25", "index": "EX 00/0000/2025" }, "issued": "2025-01-01",
        "act_until": "2025-02-01", "after": "ask-first", "post_days": 14, "summary": "What is at stake.", "background": ["One.", "Two."],
        "sources": [{ "label": "Example", "url": "https://www.example.org/a?b=c#d" }], "accent": "#8a1538",
        "organiser": {
            "name": "Example Office", "address": ["1 Example Street"], "phone": ["+00 0"], "fax": "+00 1", "email": "office@example.org",
            "url": "https://www.example.org"
        },
        "safety": { "signature": "initials", "sender_address": "never", "warning": "Take care." },
    });
    file.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let letter = file["letters"][0].as_object_mut().unwrap();
    let more = json!({
        "languages": ["en"], "own_language": false, "lead_in": "I ask you to", "demands_as": "prose", "closing": ["Thank you.", "Thanks."],
        "valediction": { "en": "Yours," },
        "copies": [{
            "for": ["CA"], "name": "Example Embassy", "address": ["2 Example Street"], "country": "CA", "emails": ["a@example.org"],
            "phones": ["+00 2"]
        }],
    });
    letter.extend(more.as_object().unwrap().clone());
    letter["to"]["phones"] = json!(["+00 3"]);
    letter["to"]["web_form"] = "https://www.example.org/form".into();
    letter["demands"][0]["why"] = "Because.".into();
    letter["demands"] = json!([letter["demands"][0], letter["demands"][1]]);
    file
}

#[test]
fn the_file_in_the_repository_is_the_schema() {
    expect_file![path("campaigns/campaign.schema.json")].assert_eq(&schema_text());
}

#[test]
fn good_files_are_good() {
    let validator = validator();
    for name in [
        "campaigns/ua-0425-usa.json",
        "campaigns/safe-passage-americas.json",
        "tests/fixtures/with-email.json",
        "tests/fixtures/four-languages.json",
    ] {
        let errors: Vec<String> = validator.iter_errors(&file(name)).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
    assert!(reads(&whole()) && validator.is_valid(&whole()));
}

#[test]
fn broken_files_are_broken_where_a_schema_can_see_it() {
    // What hangs on two fields at once, only the reader sees.
    const UNSEEN: [&str; 3] = ["choose", "own-language", "wrong-language"];
    let validator = validator();
    for entry in std::fs::read_dir(path("tests/fixtures/broken")).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let value: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        assert!(!validator.is_valid(&value) || UNSEEN.contains(&name.as_str()), "{name}");
    }
}

/// Every object of a file, as a pointer to it (RFC 6901).
fn objects(value: &Value, pointer: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            all.push(pointer.to_owned());
            for (name, value) in fields {
                objects(value, &format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), all);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| objects(item, &format!("{pointer}/{index}"), all));
        }
        _ => {}
    }
}

#[test]
fn each_field_is_needed_or_not_and_known_or_not_as_the_reader_has_it() {
    let (validator, whole) = (validator(), whole());
    let mut all = Vec::new();
    objects(&whole, "", &mut all);
    assert!(all.len() > 10, "{all:?}");
    for pointer in all {
        let names: Vec<String> = whole.pointer(&pointer).unwrap().as_object().unwrap().keys().cloned().collect();
        for name in names {
            let mut file = whole.clone();
            file.pointer_mut(&pointer).unwrap().as_object_mut().unwrap().remove(&name);
            assert_eq!(validator.is_valid(&file), reads(&file), "{pointer} without {name}");
        }
        let mut file = whole.clone();
        file.pointer_mut(&pointer).unwrap().as_object_mut().unwrap().insert("no such field".into(), "x".into());
        assert!(!validator.is_valid(&file) && !reads(&file), "{pointer} with a field that there is not");
    }
}

#[test]
fn each_form_is_the_reader_s() {
    let validator = validator();
    let long = "x".repeat(65);
    let tries: [(&str, &[&str]); 7] = [
        ("/id", &["ua-0425", "UA", "a b", "", &long, "ü", "-"]),
        (
            "/issued",
            &[
                "2025-01-31",
                "2024-02-29",
                "2025-1-31",
                "31.01.2025",
                "2025-13-01",
                "2025-01-32",
                "1899-01-01",
                "2025-01-01T00:00",
            ],
        ),
        ("/accent", &["#8A1538", "#8a15", "8a1538", "red", "#8a153g"]),
        ("/languages/0", &["en", "fr-CA", "zh-Hant-TW", "english", "en_US", "e", "fr-", "en-toolongpart"]),
        ("/letters/0/copies/0/for/0", &["CA", "ca", "CAN", "C1", ""]),
        (
            "/organiser/email",
            &[
                "pm@pm.gc.ca",
                "o'neil+ua@mail.example.org",
                "a@b",
                "a b@c.org",
                "a@b.org,c@d.org",
                "<a@b.org>",
                "a@b.org?bcc=c@d.org",
                "a%0D@b.org",
                "a@b..org",
                ".a@b.org",
                "a.@b.org",
                "a@-b.org",
                "a@b.1",
                "a@b@c.org",
                "[email protected]",
                "a@xn--b-1.example",
                "a&b@c.org",
                "ä@b.org",
            ],
        ),
        (
            "/organiser/url",
            &[
                "https://www.example.org/a?b=c#d",
                "https://example.org",
                "http://example.org",
                "https://",
                "https://user@example.org",
                "https://localhost",
                "https://example.org/a b",
                "https://example.org/<b>",
                "javascript:alert(1)",
                "https://example.org/ü",
                "https://example.org?a@b",
            ],
        ),
    ];
    for (pointer, values) in tries {
        for value in values {
            let mut file = whole();
            *file.pointer_mut(pointer).unwrap() = (*value).into();
            // Nothing else may be wrong for it: the day of issue stands before the last.
            file["act_until"] = "9999-12-31".into();
            if pointer == "/languages/0" {
                file["languages"] = json!(["en", value]);
                if *value == "en" {
                    continue;
                }
            }
            assert_eq!(validator.is_valid(&file), reads(&file), "{pointer}: {value:?}");
        }
    }
}

#[test]
fn every_field_says_what_it_is() {
    fn look(value: &Value, place: &str) {
        if let Value::Object(fields) = value {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                for (name, property) in properties {
                    let described =
                        property["description"].as_str().is_some_and(|words| words.ends_with(['.', ')', '1']));
                    assert!(described, "{place}/{name} says nothing: {property}");
                }
            }
            for (name, value) in fields {
                look(value, &format!("{place}/{name}"));
            }
        }
    }
    look(&schema(), "");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// What the schema underlines, the widget refuses.
    #[test]
    fn what_the_schema_refuses_the_reader_refuses(place in 0..80_usize, wrong in proptest::sample::select(vec![
        json!(null), json!(true), json!(-1), json!(0), json!(1.5), json!(""), json!(" "), json!("a <b>c</b>"), json!([]), json!({}), json!(["a"]),
        json!({ "en": "a" }), json!({ "english": "a" }), json!({ "en": [] }), json!([[]]), json!("x".repeat(20_001)),
    ])) {
        let whole = whole();
        let mut all = Vec::new();
        values(&whole, "", &mut all);
        let mut file = whole.clone();
        *file.pointer_mut(&all[place % all.len()]).unwrap() = wrong;
        // What the address of the schema is, concerns the editor alone.
        if file["$schema"] == whole["$schema"] && !validator().is_valid(&file) {
            prop_assert!(!reads(&file), "{}", all[place % all.len()]);
        }
    }
}

/// Every value of a file.
fn values(value: &Value, pointer: &str, all: &mut Vec<String>) {
    all.push(pointer.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| values(value, &format!("{pointer}/{name}"), all))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| values(item, &format!("{pointer}/{index}"), all))
        }
        _ => {}
    }
}
