//! Texts that people read.
//!
//! A text in several languages is one schema for a string, a list and an object together, not a choice of three: of
//! three, an editor cannot tell which one was meant, and reports for a mistake only that none matches.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::forms::Tag;
use crate::campaign::limits::{MAX_ITEMS, MAX_LANGUAGES, MAX_TEXT_CHARS};

/// No HTML tags, nothing that disguises the text, and at least one visible character: all as the campaign reader defines
/// them. Direction marks require a right-to-left letter, or one beyond U+FFFF. Characters beyond U+FFFF that disguise a
/// text are not covered, because not every editor matches patterns by complete characters.
const PLAIN: &str = concat!(
    r"^(?![\s\S]*</*[A-Za-z!][\s\S]*>)",
    r"(?![\s\S]*[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2061-\u206f\ufeff\ufff9-\uffff])",
    r"(?:(?![\s\S]*[\u061c\u200e\u200f])|(?=[\s\S]*[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]|[\s\S]*[^\u0000-\ud7ff\ue000-\uffff]))",
    r"[\s\S]*[^\t-\r \u0085\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u2800\u3000\u3164\ufe00-\ufe0f\uffa0]"
);
const NOT_PLAIN: &str = "This is empty, holds an HTML tag, or holds characters that are not seen and can disguise it. Write plain text: it is shown just as it is written. Use a list for paragraphs.";

/// The parts that all texts in several languages share, so that the schema contains them only once.
pub(super) fn shared(generator: &mut SchemaGenerator) -> Value {
    json!({
        "line": Line::json_schema(generator),
        "oneLanguage": in_items(with_limits(json_schema!({ "type": ["string", "array"] }))),
        "tag": Tag::json_schema(generator),
    })
}

/// A text with the same words for everyone: a name, a line of an address, a number.
pub(super) struct Line;

/// A text in one or more languages, in one or more wordings or paragraphs.
pub(super) struct Text;

impl JsonSchema for Line {
    fn schema_name() -> Cow<'static, str> {
        "Line".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        with_limits(json_schema!({ "type": "string" }))
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut schema = in_items(with_limits(json_schema!({ "type": ["string", "array", "object"] })));
        for (name, value) in [
            ("propertyNames", json!({ "$ref": "#/definitions/tag" })),
            ("additionalProperties", json!({ "$ref": "#/definitions/oneLanguage" })),
            ("minProperties", json!(1)),
            ("maxProperties", json!(MAX_LANGUAGES)),
        ] {
            schema.insert(name.to_owned(), value);
        }
        schema
    }
}

fn with_limits(mut schema: Schema) -> Schema {
    for (name, value) in
        [("pattern", json!(PLAIN)), ("patternErrorMessage", json!(NOT_PLAIN)), ("maxLength", json!(MAX_TEXT_CHARS))]
    {
        schema.insert(name.to_owned(), value);
    }
    schema
}

/// Adds the rules for a list: its items are texts.
fn in_items(mut schema: Schema) -> Schema {
    for (name, value) in
        [("items", json!({ "$ref": "#/definitions/line" })), ("minItems", json!(1)), ("maxItems", json!(MAX_ITEMS))]
    {
        schema.insert(name.to_owned(), value);
    }
    schema
}
