//! Values with a fixed form. Each accepts exactly what the corresponding newtype of the campaign reader accepts, to the
//! last character, and editors report the same mistakes in the same words.
//!
//! The formats that JSON Schema defines by name are used only where they accept no less than the reader: in some editors
//! `email` refuses addresses that exist, and `uri` refuses web addresses that every browser accepts.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::campaign::Fault;
use crate::campaign::limits::{
    FORMAT, MAX_DOMAIN_LABEL, MAX_DOMAIN_OCTETS, MAX_LOCAL_OCTETS, MAX_SLUG_CHARS, MAX_TAG_CHARS, MAX_URL_CHARS,
};

/// Defines a type whose values are texts of a fixed form.
macro_rules! form {
    ($(#[$doc:meta])* $name:ident, $schema:expr) => {
        $(#[$doc])*
        pub(super) struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

form!(
    /// The version of the format.
    Format,
    json_schema!({ "type": "integer", "const": FORMAT })
);
form!(
    /// A `Slug`.
    ShortName,
    of_form(&format!("^[a-z0-9-]{{1,{MAX_SLUG_CHARS}}}$"), Fault::ShortName)
);
form!(
    /// A `Date`; `format` lets editors offer a calendar.
    Day,
    with(of_form(&day(), Fault::Date), "format", json!("date"))
);
form!(
    /// An `Accent`; `format` lets editors show the colour.
    Colour,
    with(of_form("^#[0-9A-Fa-f]{6}$", Fault::Colour), "format", json!("color-hex"))
);
form!(
    /// A `CountryCode`.
    Country,
    of_form("^[A-Z]{2}$", Fault::Country)
);
form!(
    /// An `EmailAddress`.
    Email,
    of_form(&email(), Fault::Email)
);
form!(
    /// A `WebUrl`.
    Url,
    with(of_form(&url(), Fault::Url), "maxLength", json!(MAX_URL_CHARS))
);
form!(
    /// A `LanguageTag`.
    Tag,
    with(
        with(of_form(&tag(), Fault::Language), "maxLength", json!(MAX_TAG_CHARS)),
        "examples",
        json!(["en", "fr", "es", "ar", "fr-CA"])
    )
);

/// Returns a schema with the standard keywords, and the message that VS Code shows if the pattern does not match; other
/// editors ignore the message.
fn of_form(pattern: &str, fault: Fault) -> Schema {
    json_schema!({ "type": "string", "pattern": pattern, "patternErrorMessage": fault.to_string() })
}

fn with(mut schema: Schema, name: &str, value: Value) -> Schema {
    schema.insert(name.to_owned(), value);
    schema
}

/// All existing days from 1900 to 9999.
fn day() -> String {
    let year = "(19|[2-9][0-9])[0-9]{2}";
    let leap = "(19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00";
    let days = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])";
    format!("^({year}-({days})|({leap})-02-29)$")
}

fn email() -> String {
    let atom = r"[A-Za-z0-9!#$'*+/=^_`{|}~-]+";
    let inner = MAX_DOMAIN_LABEL - 2;
    let label = format!("[A-Za-z0-9]([A-Za-z0-9-]{{0,{inner}}}[A-Za-z0-9])?");
    format!(
        "^(?=[^@]{{1,{MAX_LOCAL_OCTETS}}}@[^@]{{1,{MAX_DOMAIN_OCTETS}}}$){atom}(\\.{atom})*@({label}\\.)+(?=[0-9-]*[A-Za-z]){label}$"
    )
}

/// A domain as browsers write it, optionally with a port, but without user information; then anything that an address may
/// contain.
fn url() -> String {
    let inner = MAX_DOMAIN_LABEL - 2;
    let end = format!("([a-z0-9-]{{0,{inner}}}[a-z0-9])?");
    format!(
        r"^https://(?=[^/?#:]{{1,{MAX_DOMAIN_OCTETS}}}([/?#:]|$))([a-z0-9]{end}\.)+[a-z]{end}(:[1-9][0-9]{{3}})?([/?#][!#-;=?-\[\]_a-z~]*)?$"
    )
}

/// A language, its script, region and variants, extensions except `t`, and private-use parts. A pattern cannot detect
/// that a part occurs twice, regardless of case.
fn tag() -> String {
    let variant = "[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}";
    let extension = "[Uu](-([A-Za-z0-9][A-Za-z]|[A-Za-z0-9]{3,8}))+|[0-9A-SV-WYZa-sv-wyz](-[A-Za-z0-9]{2,8})+";
    format!(
        "^[A-Za-z]{{2,3}}(-[A-Za-z]{{4}})?(-([A-Za-z]{{2}}|[0-9]{{3}}))?(-({variant}))*(-({extension}))*(-[Xx](-[A-Za-z0-9]{{1,8}})+)?$"
    )
}
