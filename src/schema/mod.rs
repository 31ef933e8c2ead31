//! What an author may write, as a JSON schema: editors use it to complete and check a campaign file.
//!
//! The reader in `campaign/` is authoritative; it reports all mistakes at once, and is not built from types. Here the
//! form of the file is described by types that are never instantiated, from which the schema is generated;
//! `tests/schema.rs` checks that both agree. Their comments are written for campaigners: editors show them, and they fill
//! the tables of `docs/authors.md`. None of this is in the widget.

mod campaign_file;
mod forms;
mod letter_file;
mod texts;
mod tidy;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;

/// Returns the schema of a campaign file, in draft 7 of JSON Schema.
///
/// Draft 7, because editors complete and check it in full: VS Code supports later drafts only in part. No field is a
/// reference to another part of the schema, because draft 7 ignores whatever is beside a reference (the description of a
/// field, its examples).
pub fn schema() -> Value {
    let mut settings = SchemaSettings::draft07();
    settings.inline_subschemas = true;
    settings.transforms.push(Box::new(RecursiveTransform(tidy::no_null)));
    settings.transforms.push(Box::new(RecursiveTransform(tidy::no_machine_words)));
    settings.transforms.push(Box::new(RecursiveTransform(tidy::no_example_stays)));
    settings.transforms.push(Box::new(RecursiveTransform(tidy::words_first)));
    let mut generator = settings.into_generator();
    let shared = texts::shared(&mut generator);
    let mut schema = generator.into_root_schema_for::<campaign_file::CampaignFile>();
    schema.insert("definitions".into(), shared);
    schema.into()
}

/// Returns the schema as the text of `campaign.schema.json`.
pub fn schema_text() -> String {
    // The alternate form is pretty-printed; formatting cannot fail.
    format!("{:#}\n", schema())
}
