//! The schema of campaign files, compared with the reader.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jsonschema::{Draft, Validator};
use letter_widget::campaign::{Node, Problem, read};
use letter_widget::schema::schema;
use serde_json::Value;

/// The schema as editors apply it, including its formats.
pub static SCHEMA: LazyLock<Validator> = LazyLock::new(|| validator(&schema()));

/// A validator for this schema.
pub fn validator(schema: &Value) -> Validator {
    let options = jsonschema::options().with_draft(Draft::Draft7).should_validate_formats(true);
    options.build(schema).unwrap_or_else(|error| panic!("{error}"))
}

/// The places where the schema refuses this file, in the reader's notation.
pub fn refused_at(file: &Value) -> BTreeSet<String> {
    SCHEMA.iter_errors(file).map(|error| place(error.instance_path().as_str())).collect()
}

/// Converts `/letters/0/to` to `letters[0].to`.
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

/// The problems that the reader reports for this file.
pub fn problems_of(file: &Node) -> Vec<Problem> {
    read(file).err().iter().flat_map(|problems| problems.iter()).cloned().collect()
}

/// Whether no schema can see this mistake, because two places have to fit each other.
pub fn is_beyond_a_schema(problem: &Problem) -> bool {
    const BEYOND: [&str; 8] = [
        "has no text in ",
        "stands here twice.",
        "is already the id of an earlier item.",
        "is before the day of issue.",
        " demands, and ",
        " demands, and takes no more than ",
        // Here two places do not have to fit each other: a pattern cannot express this.
        "is a language tag in which a part is there twice.",
        "holds U+E0",
    ];
    BEYOND.iter().any(|cause| problem.cause.contains(cause))
}

/// Checks that the reader and the schema agree on whether a file is a campaign, except for what no schema can see; returns the answer.
pub fn agree(file: &Node) -> bool {
    let problems = problems_of(file);
    if has_a_name_twice(file) {
        // Of two fields with the same name, either may be the one that is meant.
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
