//! The schema of a campaign file and its reader have the same fields and accept the same files. `UPDATE_EXPECT=1 cargo test`
//! rewrites `campaigns/campaign.schema.json`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;

use expect_test::expect_file;
use letter_widget::campaign::Node;
use letter_widget::schema::{schema, schema_text};
use serde_json::{Map, Value, json};
use support::schema::{SCHEMA, agree, problems_of, refused_at, validator};
use support::source::files;
use support::{path, text};

/// The schema is beside the campaigns, here and where they are published.
const SCHEMA_FILE: &str = "campaigns/campaign.schema.json";

fn file(name: &str) -> Value {
    serde_json::from_str(&text(name)).unwrap()
}

/// The same JSON for the reader.
fn node(file: &Value) -> Node {
    serde_json::from_value(file.clone()).unwrap()
}

/// A field that the schema describes.
struct Field {
    /// `letters[].to.name`
    path: String,
    name: String,
    schema: Value,
    required: bool,
}

fn fields() -> Vec<Field> {
    let mut fields = Vec::new();
    collect(&schema(), "", &mut fields);
    fields
}

fn collect(schema: &Value, place: &str, fields: &mut Vec<Field>) {
    let required = |name: &str| schema["required"].as_array().is_some_and(|all| all.contains(&json!(name)));
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let path = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
        fields.push(Field { path: path.clone(), name: name.clone(), schema: field.clone(), required: required(name) });
        collect(field, &path, fields);
        collect(&field["items"], &format!("{path}[]"), fields);
    }
}

/// Every object of the file for which the schema lists fields, with its place.
fn objects(schema: &Value, file: &Value, pointer: &str, found: &mut Vec<(String, Value)>) {
    if schema["properties"].is_object() && file.is_object() {
        found.push((pointer.to_owned(), schema.clone()));
    }
    for (name, value) in file.as_object().into_iter().flatten() {
        objects(&schema["properties"][name], value, &format!("{pointer}/{name}"), found);
    }
    for (index, value) in file.as_array().into_iter().flatten().enumerate() {
        objects(&schema["items"], value, &format!("{pointer}/{index}"), found);
    }
}

/// A campaign with every field, and its objects.
fn every_field() -> (Value, Vec<(String, Value)>) {
    let file = file("tests/fixtures/every-field.json");
    let mut found = Vec::new();
    objects(&schema(), &file, "", &mut found);
    (file, found)
}

fn object<'a>(file: &'a mut Value, pointer: &str) -> &'a mut Map<String, Value> {
    file.pointer_mut(pointer).and_then(Value::as_object_mut).unwrap()
}

/// Whether this is a campaign; the schema and the reader have to agree.
fn both_say(file: &Value) -> bool {
    agree(&node(file))
}

#[test]
fn the_file_that_editors_read_is_current() {
    expect_file![path(SCHEMA_FILE)].assert_eq(&schema_text());
    assert_eq!(schema_text(), schema_text(), "the same each time");
}

#[test]
fn the_fields_are_those_of_the_reader() {
    let (file, objects) = every_field();
    assert!(both_say(&file));
    let mut known = BTreeSet::new();
    for (pointer, schema) in &objects {
        let names: Vec<&str> = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        let mut other = file.clone();
        object(&mut other, pointer).insert("no_such_field_at_all".into(), json!("x"));
        let answer = problems_of(&node(&other)).pop().unwrap();
        assert_eq!(answer.cure, format!("Take it out. The fields here are: {}.", names.join(", ")), "{pointer}");
        assert!(!SCHEMA.is_valid(&other), "{pointer}");
        let place = pointer.split('/').filter(|part| part.parse::<usize>().is_err()).collect::<Vec<_>>().join("/");
        known.extend(names.iter().map(|name| format!("{place}/{name}")));
    }
    // A field that is missing from that file would not be tested here.
    let all = fields().iter().map(|field| format!("/{}", field.path.replace("[]", "").replace('.', "/"))).collect();
    assert_eq!(known, all);
    for (pointer, schema) in &objects {
        for name in schema["properties"].as_object().unwrap().keys().filter(|_| !pointer.ends_with("demands/1")) {
            assert!(file.pointer(pointer).unwrap().get(name).is_some(), "{pointer} has no {name}");
        }
    }
}

#[test]
fn a_field_is_required_where_the_reader_requires_it() {
    let (file, objects) = every_field();
    for (pointer, schema) in objects {
        for name in file.pointer(&pointer).unwrap().as_object().unwrap().keys() {
            let mut less = file.clone();
            object(&mut less, &pointer).remove(name);
            let required = schema["required"].as_array().is_some_and(|all| all.contains(&json!(name)));
            assert_eq!(both_say(&less), !required, "{pointer}/{name}");
        }
    }
}

#[test]
fn who_cannot_be_reached_is_nobody_to_write_to() {
    let ways = ["address", "emails", "web_form"];
    for who in ["/letters/0/to", "/letters/0/copies/0"] {
        for given in 0..8 {
            let mut file = file("tests/fixtures/every-field.json");
            for (bit, way) in ways.iter().enumerate().filter(|(bit, _)| given >> bit & 1 == 0) {
                // An empty list counts as no list.
                if bit < 2 && given % 2 == 0 && object(&mut file, who).contains_key(*way) {
                    object(&mut file, who)[*way] = json!([]);
                } else {
                    object(&mut file, who).remove(*way);
                }
            }
            if who.ends_with("/0") {
                object(&mut file, who).remove("web_form");
            }
            let reached = given & if who.ends_with("to") { 7 } else { 3 } != 0;
            assert_eq!(both_say(&file), reached, "{who}: {given:03b}");
        }
    }
}

#[test]
fn a_value_of_another_kind_is_refused_by_both() {
    let (file, objects) = every_field();
    let others = [
        json!(null),
        json!(true),
        json!(1),
        json!(0.5),
        json!(-1),
        json!(20_000),
        json!("x y"),
        json!(" \u{a0}"),
        json!("<b>x</b>"),
        json!([]),
        json!([null]),
        json!(["x y"]),
        json!([["x"]]),
        json!({}),
        json!({ "en": null }),
        json!({ "en": {} }),
        json!({ "en": "x", "fr-CA": ["x", "y"] }),
        json!({ "en": [] }),
        json!({ "english": "x" }),
        json!({ "x": "y" }),
    ];
    for (pointer, _) in objects {
        for name in file.pointer(&pointer).unwrap().as_object().unwrap().keys() {
            for other in &others {
                let mut changed = file.clone();
                object(&mut changed, &pointer)[name] = other.clone();
                both_say(&changed);
            }
        }
    }
}

#[test]
fn every_campaign_here_is_one_by_the_schema() {
    for name in files("campaigns", ".json") {
        let file: Value = serde_json::from_str(&std::fs::read_to_string(&name).unwrap()).unwrap();
        assert_eq!(refused_at(&file), BTreeSet::new(), "{}", name.display());
    }
    for name in ["with-email", "four-languages", "every-field"] {
        assert!(both_say(&file(&format!("tests/fixtures/{name}.json"))), "{name}");
    }
}

/// An editor that opens a campaign finds the schema.
#[test]
fn the_campaigns_name_their_schema() {
    for name in files("campaigns", ".json") {
        let file: Value = serde_json::from_str(&std::fs::read_to_string(&name).unwrap()).unwrap();
        let schema = name.parent().unwrap().join(file["$schema"].as_str().unwrap());
        assert_eq!(schema.canonicalize().unwrap(), path(SCHEMA_FILE).canonicalize().unwrap());
    }
}

/// The schema marks a broken file where the reader reports a problem, in that place or around it.
#[test]
fn broken_files_are_marked_where_they_are_broken() {
    let beyond = ["wrong-language"];
    for name in files("tests/fixtures/broken", ".json") {
        let json = std::fs::read_to_string(&name).unwrap();
        let refused = refused_at(&serde_json::from_str(&json).unwrap());
        let stem = name.file_stem().unwrap().to_str().unwrap();
        assert_eq!(refused.is_empty(), beyond.contains(&stem), "{stem}: {refused:?}");
        let problems = problems_of(&serde_json::from_str(&json).unwrap());
        // For an unknown format, and for texts in no language, the reader reports nothing else.
        if !["newer-format", "no-such-format", "no-language"].contains(&stem) {
            for place in refused {
                let near = |path: &str| path.starts_with(&place) || !path.is_empty() && place.starts_with(path);
                assert!(problems.iter().any(|problem| near(&problem.path)), "{stem}: {place}");
            }
        }
    }
}

#[test]
fn every_field_is_described_and_its_examples_and_defaults_are_good() {
    for Field { path, schema, required, .. } in fields() {
        let description = schema["description"].as_str().unwrap_or_else(|| panic!("{path} has no description"));
        assert!(description.ends_with(['.', ':']) && !description.contains(['\n', '`', '<']), "{path}: {description}");
        let check = validator(&with_definitions(&schema));
        for example in schema["examples"].as_array().into_iter().flatten().chain(schema.get("default")) {
            assert!(check.is_valid(example), "{path}: {example}");
        }
        assert!(!required || schema.get("default").is_none(), "{path} is never left out");
        for word in schema["oneOf"].as_array().into_iter().flatten() {
            assert!(word["const"].is_string() && word["description"].as_str().unwrap().ends_with('.'), "{path}");
        }
    }
    assert!(schema()["description"].is_string() && schema()["title"].is_string());
}

fn with_definitions(part: &Value) -> Value {
    let mut part = part.clone();
    part["definitions"] = schema()["definitions"].clone();
    part
}

/// What VS Code inserts for a new letter, demand or copy is valid.
#[test]
fn what_an_editor_puts_in_is_good() {
    let mut tried = 0;
    for Field { path, name, schema, .. } in fields() {
        for snippet in schema["items"]["defaultSnippets"].as_array().into_iter().flatten() {
            let filled = without_stops(&snippet["body"].to_string());
            let mut file = file("tests/fixtures/every-field.json");
            let list = if name == "letters" { &mut file[&name] } else { &mut file["letters"][0][&name] };
            list[0] = serde_json::from_str(&filled).unwrap();
            assert!(both_say(&file), "{path}: {filled}");
            tried += 1;
        }
    }
    assert_eq!(tried, 3);
}

/// Replaces `${1:minister}` with `minister`.
fn without_stops(snippet: &str) -> String {
    let mut text = String::new();
    for (index, part) in snippet.split("${").enumerate() {
        match part.split_once('}') {
            Some((stop, rest)) if index > 0 => text.extend([stop.split_once(':').unwrap().1, rest]),
            _ => text.push_str(part),
        }
    }
    text
}
