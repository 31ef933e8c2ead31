//! The schema of campaign files, beside the reader.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jsonschema::{Draft, Validator};
use letter_widget::campaign::{Node, Problem, read};
use letter_widget::schema::schema;
use serde_json::Value;

/// The schema as editors apply it, with all that it says of formats.
pub static SCHEMA: LazyLock<Validator> = LazyLock::new(|| validator(&schema()));

/// What checks values by this schema.
pub fn validator(schema: &Value) -> Validator {
    let options = jsonschema::options().with_draft(Draft::Draft7).should_validate_formats(true);
    options.build(schema).unwrap_or_else(|error| panic!("{error}"))
}

/// Where the schema does not take this file, as the reader names places.
pub fn refused_at(file: &Value) -> BTreeSet<String> {
    SCHEMA.iter_errors(file).map(|error| place(error.instance_path().as_str())).collect()
}

/// `letters[0].to` of `/letters/0/to`.
fn place(pointer: &str) -> String {
    let mut place = String::new();
    for part in pointer.split('/').skip(1) {
        match part.parse::<usize>() {
            Ok(index) => place.push_str(&format!("[{index}]")),
            Err(_) if place.is_empty() => place.push_str(part),
            Err(_) => place.push_str(&format!(".{part}")),
        }
    }
    place
}

/// What the reader says of this file.
pub fn problems_of(file: &Node) -> Vec<Problem> {
    read(file).err().iter().flat_map(|problems| problems.iter()).cloned().collect()
}

/// Whether this is a mistake that no schema sees: where two places have to fit each other.
pub fn is_beyond_a_schema(problem: &Problem) -> bool {
    const BEYOND: [&str; 8] = [
        "has no text in ",
        "stands here twice.",
        "is already the id of an earlier item.",
        "is before the day of issue.",
        " demands, and ",
        " demands, and takes no more than ",
        // Not where two places fit each other, but what a pattern cannot say.
        "is a language tag in which a part is there twice.",
        "holds U+E0",
    ];
    BEYOND.iter().any(|cause| problem.cause.contains(cause))
}

/// The reader and the schema agree that a file is a campaign, or that it is none, but for what no schema sees; whether it is one.
pub fn agree(file: &Node) -> bool {
    let problems = problems_of(file);
    if has_a_name_twice(file) {
        // Of two fields of one name, either is the one that is meant.
        return problems.is_empty();
    }
    let value = serde_json::to_value(file).expect("JSON");
    match SCHEMA.iter_errors(&value).next() {
        None => assert!(problems.iter().all(is_beyond_a_schema), "the schema takes this: {problems:?}\n{value:#}"),
        Some(error) => assert!(!problems.is_empty(), "the reader takes this: {error}\n{value:#}"),
    }
    problems.is_empty()
}

fn has_a_name_twice(file: &Node) -> bool {
    match file {
        Node::List(items) => items.iter().any(has_a_name_twice),
        Node::Object(fields) => {
            let names: BTreeSet<&String> = fields.iter().map(|(name, _)| name).collect();
            names.len() < fields.len() || fields.iter().any(|(_, node)| has_a_name_twice(node))
        }
        _ => false,
    }
}
