//! What is mended in the schema that `schemars` makes.

use schemars::Schema;
use serde_json::{Value, json};

/// A field that may be left out may not be `null`: the reader takes none.
pub(super) fn no_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::Array(kinds)) = object.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [only] = kinds.as_mut_slice() {
            let only = only.take();
            object.insert("type".into(), only);
        }
    }
    let Some(Value::Array(either)) = object.get_mut("anyOf") else { return };
    let before = either.len();
    either.retain(|schema| schema.get("type").is_none_or(|kind| kind != "null"));
    if let ([Value::Object(only)], true) = (either.as_mut_slice(), before > 1) {
        let only = std::mem::take(only);
        object.remove("anyOf");
        for (name, value) in only {
            object.entry(name).or_insert(value);
        }
    }
}

/// How a machine keeps a number is of no meaning to an author.
pub(super) fn no_machine_words(schema: &mut Schema) {
    if schema.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("uint")) {
        schema.remove("format");
    }
}

/// VS Code would put the example of a list in whole, and an example's address is not to stay in a campaign: it puts in an empty item.
/// Others pass that over.
pub(super) fn no_example_stays(schema: &mut Schema) {
    let is_list = schema.get("type").is_some_and(|kind| kind == "array");
    if is_list && schema.get("examples").is_some() {
        schema.insert("defaultSnippets".into(), json!([{ "label": "[ … ]", "body": ["$1"] }]));
    }
}

/// What people read comes first, on one line.
pub(super) fn words_first(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::String(description)) = object.get_mut("description") {
        *description = description.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let is_first = |(name, _): &(String, Value)| ["$schema", "title", "description"].contains(&name.as_str());
    let (mut first, rest): (Vec<_>, Vec<_>) = std::mem::take(object).into_iter().partition(is_first);
    first.sort_by(|(one, _), (other, _)| (other == "$schema").cmp(&(one == "$schema")).then(other.cmp(one)));
    object.extend(first.into_iter().chain(rest));
}
