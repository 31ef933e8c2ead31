//! A letter of the campaign, with its fields in the order of the campaign reader.

#![expect(dead_code, reason = "types of a form that is described, and never filled")]

use schemars::JsonSchema;
use serde_json::{Value, json};

use super::forms::{Country, Email, ShortName, Tag, Url};
use super::texts::{Line, Text};
use crate::campaign::limits::{MAX_COPIES, MAX_DEMANDS, MAX_ITEMS, MAX_LANGUAGES};

/// A letter to one addressee.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("defaultSnippets" = [new_letter()]))]
pub(super) struct LetterFile {
    /// A short name for the letter: small letters a–z, digits and hyphens. No other letter of the campaign may have the
    /// same one.
    #[schemars(example = &"minister")]
    id: ShortName,
    /// The addressee, in one line that supporters choose from.
    #[schemars(example = &"The Minister of Examples")]
    label: Text,
    /// Languages that the addressee reads, the best first. The letter is sent in one of them: the supporter's, if it is
    /// among them, otherwise the first. Without this, the first language of the campaign.
    #[schemars(length(min = 1, max = MAX_LANGUAGES), extend("uniqueItems" = true), example = ["en"], example = ["en", "fr"])]
    languages: Option<Vec<Tag>>,
    /// Whether supporters may write in their own language instead. Every text of the letter must then exist in every
    /// language of the campaign.
    #[schemars(extend("default" = false))]
    own_language: Option<bool>,
    /// The addressee. Give an address, an e-mail address or a web form, or all of them.
    to: AddresseeFile,
    /// Who gets a copy of the letter.
    #[schemars(length(max = MAX_COPIES))]
    copies: Option<Vec<CopyFile>>,
    /// The subject line, in one or several wordings. The widget adds the number of the action.
    #[schemars(example = &"Release the example prisoner")]
    subject: Text,
    /// The first paragraph, in one or several wordings: who it is about, and what happened.
    #[schemars(example = &"I write about a person who is held for what they said.")]
    opening: Text,
    /// The words before the demands, without a colon. Without this, the usual words of the letter's language: "I ask you
    /// to".
    #[schemars(example = &"I urge you to")]
    lead_in: Option<Text>,
    /// How the demands are set out, unless the supporter chooses otherwise.
    #[schemars(extend("default" = "list"))]
    demands_as: Option<DemandsAsFile>,
    /// How many demands a supporter can choose.
    choose: Option<ChooseFile>,
    /// The demands. Supporters choose among them and put them in order.
    #[schemars(length(min = 1, max = MAX_DEMANDS))]
    demands: Vec<DemandFile>,
    /// The last paragraph, in one or several wordings.
    #[schemars(example = &"Please let me know what you will do.")]
    closing: Option<Text>,
    /// The words above the signature. Without this, the usual words of the letter's language: "Yours sincerely,".
    #[schemars(example = &"Respectfully,")]
    valediction: Option<Text>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = [some("address"), some("emails"), { "required": ["web_form"] }]))]
struct AddresseeFile {
    /// The addressee's name, with title; for an office, its name.
    #[schemars(example = &"Minister of Examples")]
    name: Line,
    /// The office held, if the name does not say it.
    #[schemars(example = &"Minister of Examples")]
    role: Option<Line>,
    /// The postal address, line by line, without the name and the country.
    #[schemars(length(max = MAX_ITEMS), example = ["1 Example Square", "10000 Exampletown"])]
    address: Option<Vec<Line>>,
    /// The country of the address, as two capital letters. It is added when a letter crosses a border.
    #[schemars(example = &"DE")]
    country: Option<Country>,
    /// E-mail addresses. Without any, supporters are directed to print the letter, or to the web form.
    #[schemars(length(max = MAX_ITEMS), example = ["minister@example.org"])]
    emails: Option<Vec<Email>>,
    /// Telephone numbers, as people read them. Supporters are then offered a call as well.
    #[schemars(length(max = MAX_ITEMS), example = ["000 000"])]
    phones: Option<Vec<Line>>,
    /// A form on the addressee's website, into which supporters paste the letter.
    #[schemars(example = &"https://www.example.org/contact")]
    web_form: Option<Url>,
    /// How the letter begins, with its final punctuation mark.
    #[schemars(example = &"Dear Minister,")]
    salutation: Text,
}

/// Somebody who gets a copy. Give an address or an e-mail address, or both.
#[derive(JsonSchema)]
#[schemars(
    deny_unknown_fields,
    extend("anyOf" = [some("address"), some("emails")], "defaultSnippets" = [new_copy()])
)]
struct CopyFile {
    /// Countries of the supporters who send this copy, as two capital letters each. Without this, everyone sends it.
    #[schemars(rename = "for", length(max = MAX_ITEMS), example = ["CA"])]
    supporters_in: Option<Vec<Country>>,
    /// The name of the recipient.
    #[schemars(example = &"Embassy of Examples")]
    name: Line,
    /// The postal address, line by line, without the name and the country.
    #[schemars(length(max = MAX_ITEMS), example = ["2 Example Street", "Exampletown"])]
    address: Option<Vec<Line>>,
    /// The country of the address, as two capital letters.
    #[schemars(example = &"CA")]
    country: Option<Country>,
    /// E-mail addresses.
    #[schemars(length(max = MAX_ITEMS), example = ["embassy@example.org"])]
    emails: Option<Vec<Email>>,
    /// Telephone numbers, as people read them. Supporters are then offered a call as well.
    #[schemars(length(max = MAX_ITEMS), example = ["000 000"])]
    phones: Option<Vec<Line>>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum DemandsAsFile {
    /// A numbered list.
    List,
    /// One sentence.
    Prose,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ChooseFile {
    /// The minimum.
    #[schemars(range(max = MAX_DEMANDS), extend("default" = 1))]
    at_least: Option<u16>,
    /// The maximum. Without this, all demands of the letter.
    #[schemars(range(min = 1, max = MAX_DEMANDS))]
    at_most: Option<u16>,
}

/// One demand.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("defaultSnippets" = [new_demand()]))]
struct DemandFile {
    /// A short name for the demand: small letters a–z, digits and hyphens. No other demand of the letter may have the
    /// same one.
    #[schemars(example = &"release")]
    id: ShortName,
    /// The demand in a few words, for the list that supporters choose from.
    #[schemars(example = &"Release them")]
    label: Text,
    /// The demand in full, in one or several wordings that each continue "I ask you to": begin with a verb in small
    /// letters, and leave out the full stop.
    #[schemars(example = &"release them at once")]
    text: Text,
    /// The reason for the demand: one line below the label.
    #[schemars(example = &"Nobody may be held for words alone.")]
    why: Option<Text>,
    /// Whether every letter contains it.
    #[schemars(extend("default" = false))]
    required: Option<bool>,
}

/// Requires a list of this name that is not empty. The field itself, not this, tells VS Code what to insert.
fn some(name: &str) -> Value {
    json!({ "required": [name], "properties": { name: { "minItems": 1, "doNotSuggest": true } } })
}

/// A snippet that VS Code offers to insert as another item of a list; other editors ignore it.
fn snippet(label: &str, body: Value) -> Value {
    json!({ "label": label, "body": body })
}

fn new_letter() -> Value {
    snippet(
        "A letter",
        json!({
            "id": "${1:minister}",
            "label": "${2:The Minister of Examples}",
            "to": {
                "name": "${3:Minister of Examples}",
                "address": ["${4:1 Example Square}"],
                "country": "${5:DE}",
                "emails": ["${6:minister@example.org}"],
                "salutation": "${7:Dear Minister,}"
            },
            "subject": "${8:Subject}",
            "opening": "${9:I write about …}",
            "demands": [new_demand_body()]
        }),
    )
}

fn new_demand() -> Value {
    snippet("A demand", new_demand_body())
}

fn new_demand_body() -> Value {
    json!({ "id": "${10:release}", "label": "${11:Release them}", "text": "${12:release them at once}" })
}

fn new_copy() -> Value {
    snippet(
        "A copy",
        json!({ "for": ["${1:CA}"], "name": "${2:Embassy of Examples}", "emails": ["${3:embassy@example.org}"] }),
    )
}
