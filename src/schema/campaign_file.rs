//! The campaign as a whole, with its fields in the order of the campaign reader.

#![expect(dead_code, reason = "types of a form that is described, and never filled")]

use schemars::JsonSchema;
use serde_json::Value;

use super::forms::{Colour, Day, Email, Format, ShortName, Tag, Url};
use super::letter_file::LetterFile;
use super::texts::{Line, Text};
use crate::campaign::limits::{MAX_ITEMS, MAX_LANGUAGES, MAX_LETTERS, MAX_POST_DAYS, USUAL_POST_DAYS};

/// A campaign of letter-widget: one file is one campaign. Text is shown as it is written, without HTML.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Campaign")]
pub(super) struct CampaignFile {
    /// The location of the schema, relative to this file. With it, an editor completes names and marks mistakes. The
    /// widget ignores it.
    #[schemars(rename = "$schema", example = &"campaign.schema.json")]
    schema: Option<Value>,
    /// The version of this format: 1.
    format: Format,
    /// A short name for the campaign, the same in every language: small letters a–z, digits and hyphens. Drafts that
    /// supporters have saved depend on it and on the address of the file, so do not change either later.
    #[schemars(example = &"release-example")]
    id: ShortName,
    /// Your organisation's reference for the action.
    reference: Option<ReferenceFile>,
    /// The day on which the action was issued.
    #[schemars(example = &"2025-01-21")]
    issued: Option<Day>,
    /// The last day on which letters help, up to midnight where the supporter is. Not before "issued".
    #[schemars(example = &"2025-03-03")]
    act_until: Option<Day>,
    /// What happens after the last day.
    #[schemars(extend("default" = "ask-first"))]
    after: Option<AfterFile>,
    /// The number of days that a posted letter takes to arrive. When fewer are left, the widget warns that post would be
    /// late and puts another way first.
    #[schemars(range(max = MAX_POST_DAYS), extend("default" = USUAL_POST_DAYS))]
    post_days: Option<u16>,
    /// Who issued the action, and whom supporters can ask.
    organiser: OrganiserFile,
    /// The languages in which supporters can read the campaign. A text without a language is in the first one.
    #[schemars(length(min = 1, max = MAX_LANGUAGES), extend("uniqueItems" = true), example = ["en"], example = ["en", "fr", "es", "ar"])]
    languages: Vec<Tag>,
    /// What the campaign is about, as a headline.
    #[schemars(example = &"Release the example prisoner")]
    title: Text,
    /// What is at stake, in two or three sentences.
    #[schemars(example = &"A person has been held since January because of a poem. They are ill.")]
    summary: Option<Text>,
    /// The longer story, as a list of paragraphs.
    #[schemars(example = ["The poem was read at a festival.", "Since then nobody has been let in."])]
    background: Option<Text>,
    /// Where the facts come from.
    #[schemars(length(max = MAX_ITEMS))]
    sources: Option<Vec<SourceFile>>,
    /// The campaign's colour, as # and six digits. Choose a dark one: the widget uses it for text and behind text. If
    /// yours is too light, the widget uses the nearest shade that everyone can read.
    #[schemars(example = &"#8a1538")]
    accent: Option<Colour>,
    /// What protects the people who write.
    safety: Option<SafetyFile>,
    /// The letters, one for each addressee. Supporters may write only one, so each letter must be complete in itself.
    #[schemars(length(min = 1, max = MAX_LETTERS))]
    letters: Vec<LetterFile>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ReferenceFile {
    /// The number of the action. It appears in the subject line of every letter.
    #[schemars(example = &"UA 04/25")]
    number: Line,
    /// The index of the document.
    #[schemars(example = &"AMR 51/8933/2025")]
    index: Option<Line>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum AfterFile {
    /// Continue as before.
    Open,
    /// Say that the action is over and name the office to ask; still let people write.
    AskFirst,
    /// Say that the action is over; no more letters are sent.
    Closed,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct OrganiserFile {
    /// The office, as people know it.
    #[schemars(example = &"Example Office")]
    name: Line,
    /// Its postal address, line by line.
    #[schemars(length(max = MAX_ITEMS), example = ["1 Example Street", "Exampletown"])]
    address: Option<Vec<Line>>,
    /// Its telephone numbers, as people read them.
    #[schemars(length(max = MAX_ITEMS), example = ["000 000"])]
    phone: Option<Vec<Line>>,
    /// Its fax number, as people read it.
    #[schemars(example = &"000 001")]
    fax: Option<Line>,
    /// Where to ask: one e-mail address.
    #[schemars(example = &"office@example.org")]
    email: Option<Email>,
    /// Its website.
    #[schemars(example = &"https://www.example.org/")]
    url: Option<Url>,
}

/// A source that can be read elsewhere.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SourceFile {
    /// The title of the source.
    #[schemars(example = &"Example report, 2025")]
    label: Text,
    /// Where it can be read.
    #[schemars(example = &"https://www.example.org/report")]
    url: Option<Url>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SafetyFile {
    /// How the letter is signed.
    #[schemars(extend("default" = "full"))]
    signature: Option<SignatureFile>,
    /// Whether supporters are asked for their postal address.
    #[schemars(extend("default" = "optional"))]
    sender_address: Option<SenderAddressFile>,
    /// What to consider before writing; it is shown before the first field.
    #[schemars(example = &"Consider whether a letter in your name puts you at risk.")]
    warning: Option<Text>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum SignatureFile {
    /// With the name.
    Full,
    /// With initials only. An e-mail still shows the sender's address, and often their name.
    Initials,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum SenderAddressFile {
    /// There is no field for it.
    Never,
    /// Anyone who wants an answer can give it.
    Optional,
    /// The letter needs it, because its addressee does not answer letters without one.
    Required,
}
