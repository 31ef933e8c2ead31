//! Corrections to the schema that `schemars` generates.

use schemars::Schema;
use serde_json::{Value, json};

/// Removes `null` from optional fields: the campaign reader does not accept it.
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

/// Removes the machine representation of numbers, which means nothing to an author.
pub(super) fn no_machine_words(schema: &mut Schema) {
    if schema.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("uint")) {
        schema.remove("format");
    }
}

/// Replaces the example of a list by an empty item as what VS Code inserts: it would insert the complete example, whose
/// address should not remain in a campaign. Other editors ignore this.
pub(super) fn no_example_stays(schema: &mut Schema) {
    let is_list = schema.get("type").is_some_and(|kind| kind == "array");
    if is_list && schema.get("examples").is_some() {
        schema.insert("defaultSnippets".into(), json!([{ "label": "[ … ]", "body": ["$1"] }]));
    }
}

/// Puts what people read first, on one line.
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
