//! The kinds of values that a campaign file is made of.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::campaign::{MAX_ITEMS, MAX_LANGUAGES, MAX_TEXT_CHARS};

/// Something that people read: any text with a letter, a digit or a sign in it, and no HTML tag.
fn any_text() -> Schema {
    json_schema!({
        "type": "string",
        "minLength": 1,
        "maxLength": MAX_TEXT_CHARS,
        // Not empty, and without anything that HTML would read as a tag.
        "pattern": "\\S",
        "not": { "pattern": "<[\\/]*[A-Za-z!][^>]*>" },
    })
}

/// One line of text.
pub struct Words;

impl JsonSchema for Words {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Words".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        any_text()
    }
}

/// A text, or several: paragraphs, or wordings to choose from.
fn one_or_several() -> [Schema; 2] {
    [any_text(), json_schema!({ "type": "array", "minItems": 1, "maxItems": MAX_ITEMS, "items": any_text() })]
}

/// A text in one or more languages.
pub struct Translated;

impl JsonSchema for Translated {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let [text, list] = one_or_several();
        json_schema!({
            "description": "A plain text (in the campaign's first language), a list of texts, or one of both for each language.",
            "anyOf": [
                text,
                list,
                {
                    "type": "object",
                    "minProperties": 1,
                    "maxProperties": MAX_LANGUAGES,
                    "propertyNames": { "pattern": LANGUAGE },
                    "additionalProperties": { "anyOf": one_or_several() },
                },
            ],
            "examples": [{ "en": "Release her", "fr": "Libérez-la" }],
        })
    }
}

/// A language tag: `en`, `fr-CA` (BCP 47, by its form).
const LANGUAGE: &str = "^(?=.{1,35}$)[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

/// Makes a type of a text with a form of its own.
macro_rules! form {
    ($(#[$doc:meta])* $name:ident, $schema:tt) => {
        $(#[$doc])*
        pub struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

form!(
    /// A language.
    Language,
    { "type": "string", "pattern": LANGUAGE }
);
form!(
    /// A short name.
    ShortName,
    { "type": "string", "pattern": "^[a-z0-9-]{1,64}$" }
);
form!(
    /// A day, ISO 8601. That it exists is for the reader to see.
    Day,
    { "type": "string", "format": "date", "pattern": "^(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" }
);
form!(
    /// A country (ISO 3166-1).
    Country,
    { "type": "string", "pattern": "^[A-Z]{2}$" }
);
form!(
    /// A colour.
    Colour,
    { "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" }
);
form!(
    /// One bare e-mail address that every mail app takes (RFC 5322, section 3.4.1, `dot-atom`, without what some apps misread).
    Email,
    {
        "type": "string",
        "pattern": "^(?=.{1,64}@)[A-Za-z0-9!#$'*+\\-\\/=^_`{|}~]+(\\.[A-Za-z0-9!#$'*+\\-\\/=^_`{|}~]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$",
        "not": { "pattern": "\\.[0-9-]+$" },
    }
);
form!(
    /// The address of a page.
    Page,
    { "type": "string", "maxLength": 2000, "pattern": "^https:\\/\\/[^@\\/?#\"<>\\\\^`{|}\\s]*\\.[^@\\/?#\"<>\\\\^`{|}\\s]*([\\/?#][!#-;=?-\\[\\]_a-z~]*)?$" }
);
