use schemars::JsonSchema;

use crate::campaign::{MAX_ITEMS, MAX_LANGUAGES, MAX_LETTERS, MAX_POST_DAYS, USUAL_POST_DAYS};

use super::letter::LetterFile;
use super::text::{Colour, Day, Email, Language, Page, ShortName, Translated, Words};

/// An urgent action: what is asked, of whom, until when. docs/authors.md tells of every field at length.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CampaignFile {
    /// The address of this schema, for your editor.
    #[schemars(rename = "$schema")]
    pub schema: Option<String>,
    /// The version of the format: 1.
    #[schemars(extend("const" = 1))]
    pub format: u8,
    /// A short name: small letters, digits and hyphens. Drafts that supporters keep hang on it, so do not change it later.
    #[schemars(extend("examples" = ["ua-0425-usa"]))]
    pub id: ShortName,
    /// How your organisation files the action.
    pub reference: Option<ReferenceFile>,
    /// The day on which it was issued.
    #[schemars(extend("examples" = ["2025-01-21"]))]
    pub issued: Option<Day>,
    /// The last day on which letters help; it counts.
    #[schemars(extend("examples" = ["2025-03-03"]))]
    pub act_until: Option<Day>,
    /// What holds once the last day is over; "ask-first" unless you say otherwise.
    pub after: Option<After>,
    /// Days that a letter by post takes; 21 unless you say otherwise. When fewer are left, supporters are led another way.
    #[schemars(range(min = 0, max = MAX_POST_DAYS), extend("default" = USUAL_POST_DAYS))]
    pub post_days: Option<u16>,
    /// Who issued it, and whom to ask.
    pub organiser: OrganiserFile,
    /// The languages that your supporters can choose, as tags. A text without a language is in the first.
    #[schemars(length(min = 1, max = MAX_LANGUAGES), extend("examples" = [["en", "fr"]]))]
    pub languages: Vec<Language>,
    /// What it is about, as a headline.
    pub title: Translated,
    /// What is at stake, in two or three sentences.
    pub summary: Option<Translated>,
    /// The longer story; a list has a paragraph an item.
    pub background: Option<Translated>,
    /// Where the facts come from.
    #[schemars(length(max = MAX_ITEMS))]
    pub sources: Option<Vec<SourceFile>>,
    /// The campaign's colour, as # and six digits. Choose a dark one: text stands on it and in it.
    #[schemars(extend("examples" = ["#8a1538"]))]
    pub accent: Option<Colour>,
    /// What protects the people who write.
    pub safety: Option<SafetyFile>,
    /// The letters: one for each addressee.
    #[schemars(length(min = 1, max = MAX_LETTERS))]
    pub letters: Vec<LetterFile>,
}

/// How your organisation files the action.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReferenceFile {
    /// The number of the action; it is added to the subject of each letter.
    #[schemars(extend("examples" = ["UA 04/25"]))]
    pub number: Words,
    /// The index of the document.
    #[schemars(extend("examples" = ["AMR 51/8933/2025"]))]
    pub index: Option<Words>,
}

/// What holds once the last day is over.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum After {
    /// The widget goes on as before.
    Open,
    /// The widget says that it is over and whom to ask, and still lets people write.
    AskFirst,
    /// The widget says that it is over; no letter goes out.
    Closed,
}

/// Who issued the action, and whom to ask.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OrganiserFile {
    /// The office.
    pub name: Words,
    /// Its postal address, a line an item.
    #[schemars(length(max = MAX_ITEMS))]
    pub address: Option<Vec<Words>>,
    /// Telephone numbers, as people read them.
    #[schemars(length(max = MAX_ITEMS))]
    pub phone: Option<Vec<Words>>,
    /// Fax number.
    pub fax: Option<Words>,
    /// Where supporters can ask.
    #[schemars(extend("examples" = ["office@example.org"]))]
    pub email: Option<Email>,
    /// Its page.
    #[schemars(extend("examples" = ["https://www.example.org/"]))]
    pub url: Option<Page>,
}

/// Where a fact comes from.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SourceFile {
    /// What it is.
    pub label: Translated,
    /// Where it can be read.
    pub url: Option<Page>,
}

/// What protects the people who write.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SafetyFile {
    /// How letters are signed; with the full name unless you say otherwise.
    pub signature: Option<SignatureFile>,
    /// Whether supporters are asked for their postal address; they may give it unless you say otherwise.
    pub sender_address: Option<SenderAddressFile>,
    /// What to consider before writing; it is shown before the first field.
    pub warning: Option<Translated>,
}

/// How letters are signed.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum SignatureFile {
    /// With the name.
    Full,
    /// With initials. An e-mail still shows the sender's address, and often their name.
    Initials,
}

/// Whether supporters are asked for their postal address.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum SenderAddressFile {
    /// There is no field for it.
    Never,
    /// Who wants a reply can give it.
    Optional,
    /// The addressee answers nobody without it.
    Required,
}
