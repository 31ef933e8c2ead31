//! The JSON schema of campaign files, for editors: they complete what an author types, and underline what the widget would refuse.
//!
//! The reader of campaigns reports every mistake at once and so is written by hand (`campaign/read.rs`); here stands the file as an
//! author writes it, in types from which `schemars` makes the schema, with the reader's own limits. Tests hold both together
//! (`tests/schema.rs`). Nothing of this is in the widget.

mod file;
mod letter;
mod text;

use schemars::generate::SchemaSettings;
use serde_json::Value;

pub use file::CampaignFile;

/// Where the schema of a campaign file is known by.
const TITLE: &str = "Campaign of letter-widget";

/// The schema. Draft 7 of JSON Schema: it is the newest that the editors in use know wholly (VS Code's JSON language service, and
/// what is built on it, has later ones in part).
pub fn schema() -> Value {
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<CampaignFile>();
    schema.insert("title".into(), TITLE.into());
    schema.to_value()
}

/// The schema as text, for people and editors.
pub fn schema_text() -> String {
    // A tree of texts and numbers can always be written.
    let mut text = serde_json::to_string_pretty(&schema()).unwrap_or_default();
    text.push('\n');
    text
}
