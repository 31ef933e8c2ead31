//! What an author may write, as a JSON schema: editors complete and check a campaign file by it.
//!
//! The reader in `campaign/` decides; it reports every mistake at once, and is not made of types. Here are types of the file's
//! own form, never filled, from which the schema is made; `tests/schema.rs` holds both together. Their comments are what editors
//! show and what the tables of `docs/authors.md` say: they are for campaigners. Not in the widget.

mod campaign_file;
mod forms;
mod letter_file;
mod texts;
mod tidy;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;

/// The schema of a campaign file, in draft 7 of JSON Schema.
///
/// Draft 7, because that is what editors complete and check by in full: VS Code knows later drafts in part. No field refers to
/// another part, because what stands beside a reference (the description of a field, its examples) is passed over by draft 7.
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

/// The same as the text of `campaign.schema.json`.
pub fn schema_text() -> String {
    // The alternate form is the pretty one; it cannot fail.
    format!("{:#}\n", schema())
}
