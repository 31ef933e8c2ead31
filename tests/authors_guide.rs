//! The authors' guide: its example grows step by step and is a valid campaign at every step, its commands exist, and its tables
//! say the same as editors do. `UPDATE_EXPECT=1 cargo test` rewrites the tables.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;
use std::process::Command;

use expect_test::expect_file;
use letter_widget::campaign::Node;
use letter_widget::check::{Finding, check};
use letter_widget::schema::schema;
use serde_json::Value;
use support::schema::{agree, refused_at};
use support::{Known, date, path, text};

const GUIDE: &str = "docs/authors.md";

/// An example in the guide: where it belongs, and its value.
struct Example {
    place: String,
    value: Value,
}

fn examples() -> Vec<Example> {
    let guide = text(GUIDE);
    let blocks: Vec<&str> = guide.split("```").collect();
    // The text between two fences, and the text before the first of them.
    let pairs = blocks.chunks_exact(2).filter_map(|pair| Some((pair[0], pair[1].strip_prefix("json\n")?)));
    let example = |(before, json): (&str, &str)| {
        let comment =
            before.trim_end().lines().next_back().and_then(|line| line.strip_prefix("<!-- ")?.strip_suffix(" -->"));
        let value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"));
        Example { place: comment.unwrap_or_default().to_owned(), value }
    };
    pairs.map(example).collect()
}

/// Puts an example where it belongs, as an author would: into an object, or as another item of a list.
fn put(campaign: &mut Value, Example { place, value }: Example) {
    match place.as_str() {
        "" => *campaign = value,
        "letters" => campaign["letters"].as_array_mut().unwrap().push(value),
        place => {
            let pointer = match place {
                "campaign" => String::new(),
                place => format!("/{}", place.replace('[', "/").replace(']', "").replace('.', "/")),
            };
            let target = campaign.pointer_mut(&pointer).unwrap_or_else(|| panic!("nothing is at {place}"));
            target.as_object_mut().unwrap().extend(value.as_object().unwrap().clone());
        }
    }
}

/// What `check` reports for the campaign in its second week.
fn findings(campaign: &Value) -> Vec<Finding> {
    check(&serde_json::from_value::<Node>(campaign.clone()).unwrap(), date("2025-01-28"), &Known)
}

#[test]
fn every_step_is_a_campaign_of_which_nothing_is_to_be_said() {
    let mut campaign = Value::Null;
    let mut places = Vec::new();
    let steps = examples();
    let in_the_middle = |index: usize, place: &str| {
        // One idea, a second language, is spread over three examples.
        steps.get(index + 1).is_some_and(|next: &Example| next.place == "letters[0].to")
            || place == "campaign" && steps.get(index + 2).is_some_and(|next| next.place == "letters[0].to")
    };
    let unfinished: Vec<bool> =
        steps.iter().enumerate().map(|(index, example)| in_the_middle(index, &example.place)).collect();
    for (example, unfinished) in steps.into_iter().zip(unfinished) {
        places.push(example.place.clone());
        put(&mut campaign, example);
        assert_eq!(refused_at(&campaign), BTreeSet::new(), "{campaign:#}");
        if !unfinished {
            assert!(agree(&serde_json::from_value(campaign.clone()).unwrap()), "{campaign:#}");
            let said: Vec<String> = findings(&campaign).iter().map(ToString::to_string).collect();
            assert_eq!(said, [""; 0], "{campaign:#}");
        }
    }
    let steps = ["", "campaign", "letters[0]", "letters[0]", "campaign", "letters[0]", "letters[0].to", "letters[0]"];
    assert_eq!(places[..8], steps);
    assert_eq!(places[8..], ["letters", "campaign", "campaign"]);
}

#[test]
fn every_command_of_the_guide_is_one() {
    let guide = text(GUIDE);
    let help = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_letter-widget")).args(arguments).arg("--help").output().unwrap();
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let mut named = BTreeSet::new();
    let joined = guide.replace(" \\\n", " ");
    for line in joined.lines().filter(|line| line.starts_with("    letter-widget ")) {
        let mut words = line.split_whitespace().skip(1);
        let command = words.next().unwrap();
        let known = help(&[command]);
        for option in words.filter(|word| word.starts_with('-') && word.len() > 1) {
            assert!(known.contains(option), "{line}: {option}");
        }
        named.insert(command.to_owned());
    }
    for (place, before) in joined.match_indices("`letter-widget ") {
        let word = joined[place + before.len()..].split(|c: char| !c.is_ascii_alphabetic()).next().unwrap();
        named.insert(word.to_owned());
    }
    let all = ["check", "compose", "import", "publish", "schema", "translations", "variants"];
    assert_eq!(named, all.map(str::to_owned).into());
    // Options that are mentioned in the text, besides those in the lines to be typed.
    for (command, option) in
        [("check", "--today"), ("check", "--format"), ("compose", "--today"), ("import", "--format")]
    {
        assert!(help(&[command]).contains(option), "{command} {option}");
    }
}

/// The headings of the guide, and the objects of a campaign file that it describes under them.
const TABLES: [(&str, &str); 10] = [
    ("The campaign", ""),
    ("In `reference`", "/properties/reference"),
    ("In `organiser`", "/properties/organiser"),
    ("In each of `sources`", "/properties/sources/items"),
    ("In `safety`", "/properties/safety"),
    ("In each of `letters`", "/properties/letters/items"),
    ("In `to` of a letter", "/properties/letters/items/properties/to"),
    ("In each of `copies` of a letter", "/properties/letters/items/properties/copies/items"),
    ("In `choose` of a letter", "/properties/letters/items/properties/choose"),
    ("In each of `demands` of a letter", "/properties/letters/items/properties/demands/items"),
];

fn tables() -> String {
    let schema = schema();
    let mut text = String::new();
    let mut fields = 0;
    for (heading, pointer) in TABLES {
        let object = schema.pointer(pointer).unwrap();
        text.push_str(&format!("\n### {heading}\n\n| field | | example |\n| --- | --- | --- |\n"));
        for (name, field) in object["properties"].as_object().unwrap() {
            let needed = object["required"].as_array().is_some_and(|all| all.contains(&Value::from(name.as_str())));
            let name = if needed { format!("**`{name}`**") } else { format!("`{name}`") };
            text.push_str(&format!("| {name} | {} | {} |\n", meaning(field), example(field)));
            fields += 1;
        }
    }
    assert_eq!(fields, described(&schema), "an object has no table");
    text
}

/// What a field is for, the words to choose from if there is a choice, and what applies if it is left out.
fn meaning(field: &Value) -> String {
    let mut words = vec![field["description"].as_str().unwrap().to_owned()];
    if field["type"].as_array().is_some_and(|kinds| kinds.contains(&Value::from("object"))) {
        words.push("*One for each language.*".into());
    }
    for choice in field["oneOf"].as_array().into_iter().flatten() {
        words.push(format!("<br>`{}`: {}", choice["const"].as_str().unwrap(), choice["description"].as_str().unwrap()));
    }
    if let Some(default) = field.get("default") {
        words.push(format!("Without it: `{}`.", default.as_str().map_or(default.to_string(), str::to_owned)));
    }
    words.join(" ")
}

fn example(field: &Value) -> String {
    let first = |list: &Value| list.get(0).cloned();
    let value = first(&field["examples"]).or(field.get("const").cloned()).or(field.get("default").cloned());
    let below = field.get("properties").or(field["items"].get("properties")).map_or("", |_| "see below");
    value.map_or(below.to_owned(), |value| format!("`{}`", spaced(&value)))
}

/// JSON on one line, as people write it.
fn spaced(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(spaced).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

/// How many fields the schema describes.
fn described(schema: &Value) -> usize {
    let fields = schema["properties"].as_object().into_iter().flatten();
    fields.map(|(_, field)| 1 + described(field) + described(&field["items"])).sum()
}

#[test]
fn the_tables_say_what_editors_say() {
    let guide = text(GUIDE);
    let (before, rest) = guide.split_once("<!-- fields -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- /fields -->").unwrap();
    let expected = format!("{before}<!-- fields -->\n{}\n<!-- /fields -->{after}", tables());
    expect_file![path(GUIDE)].assert_eq(&expected);
}

/// Links within the guide lead to one of its headings.
#[test]
fn every_link_leads_somewhere() {
    let guide = text(GUIDE);
    let anchor = |line: &str| {
        let heading = line.trim_start_matches('#').trim().to_lowercase();
        heading.chars().filter(|c| c.is_alphanumeric() || *c == ' ' || *c == '-').collect::<String>().replace(' ', "-")
    };
    let anchors: BTreeSet<String> = guide.lines().filter(|line| line.starts_with('#')).map(anchor).collect();
    let links: Vec<&str> = guide.split("](").skip(1).map(|rest| rest.split_once(')').unwrap().0).collect();
    assert!(links.len() > 3, "{links:?}");
    for link in links {
        match link.strip_prefix('#') {
            Some(anchor) => assert!(anchors.contains(anchor), "{link}"),
            None => assert!(path("docs").join(link).exists(), "{link}"),
        }
    }
}

/// Numbers in the guide are the ones that apply.
#[test]
fn the_limits_are_those_of_the_schema() {
    let guide = text(GUIDE);
    let limits = guide.split_once("## Limits").unwrap().1.split_once("\n## ").unwrap().0.replace('\n', " ");
    let schema = schema();
    let most = |pointer: &str| schema.pointer(pointer).and_then(Value::as_u64).unwrap();
    let letter = "/properties/letters/items/properties";
    for (said, number) in [
        ("50 letters", most("/properties/letters/maxItems")),
        ("40 languages", most("/properties/languages/maxItems")),
        ("100 demands", most(&format!("{letter}/demands/maxItems"))),
        ("200 copies", most(&format!("{letter}/copies/maxItems"))),
        ("20,000 characters", most("/definitions/line/maxLength")),
        ("100 items", most("/definitions/oneLanguage/maxItems")),
        ("512 KiB", letter_widget::campaign::MAX_FILE_BYTES as u64 / 1024),
    ] {
        assert!(limits.contains(said) && said.replace(',', "").starts_with(&format!("{number} ")), "{said}: {number}");
    }
}
