//! Texts that people read.
//!
//! A text in several languages is one schema for a string, a list and an object together, not three to choose from: of three, an
//! editor cannot tell which was meant, and says of a mistake that none fits.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::forms::Tag;
use crate::campaign::limits::{MAX_ITEMS, MAX_LANGUAGES, MAX_TEXT_CHARS};

/// No HTML tag, and at least one character that is no space: both as the reader sees them.
const PLAIN: &str = concat!(
    r"^(?![\s\S]*</*[A-Za-z!][\s\S]*>)",
    r"[\s\S]*[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
);
const NOT_PLAIN: &str = "This is empty, or holds an HTML tag. Write plain text: it is shown just as it is written. Use a list for paragraphs.";

/// The parts that every text in several languages has, so that they stand in the schema once.
pub(super) fn shared(generator: &mut SchemaGenerator) -> Value {
    json!({
        "line": Line::json_schema(generator),
        "oneLanguage": in_items(with_limits(json_schema!({ "type": ["string", "array"] }))),
        "tag": Tag::json_schema(generator),
    })
}

/// A text in the same words for everyone: a name, a line of an address, a number.
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

/// Where it is a list, of texts.
fn in_items(mut schema: Schema) -> Schema {
    for (name, value) in
        [("items", json!({ "$ref": "#/definitions/line" })), ("minItems", json!(1)), ("maxItems", json!(MAX_ITEMS))]
    {
        schema.insert(name.to_owned(), value);
    }
    schema
}
