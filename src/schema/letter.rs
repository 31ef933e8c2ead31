use schemars::JsonSchema;

use crate::campaign::{MAX_COPIES, MAX_DEMANDS, MAX_ITEMS, MAX_LANGUAGES, MAX_NUMBER};

use super::text::{Country, Email, Language, Page, ShortName, Translated, Words};

/// A letter to one addressee.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LetterFile {
    /// A short name, of its own among the letters: small letters, digits and hyphens.
    #[schemars(extend("examples" = ["president"]))]
    pub id: ShortName,
    /// Whom it goes to, as supporters read it.
    pub label: Translated,
    /// The languages that the addressee reads, the best first; the campaign's first unless you say otherwise.
    #[schemars(length(min = 1, max = MAX_LANGUAGES), extend("examples" = [["es", "en"]]))]
    pub languages: Option<Vec<Language>>,
    /// Whether supporters may write in their own language though the addressee reads another. All that stands in the letter must then
    /// be there in each of the campaign's languages.
    #[schemars(extend("default" = false))]
    pub own_language: Option<bool>,
    /// Whom it goes to.
    pub to: AddresseeFile,
    /// Who gets a copy.
    #[schemars(length(max = MAX_COPIES))]
    pub copies: Option<Vec<CopyFile>>,
    /// The subject; a list has several wordings of it. The number of the action is added.
    pub subject: Translated,
    /// The first paragraph; a list has several wordings of it.
    pub opening: Translated,
    /// The words that lead to the demands, without colon; "I ask you to" unless you say otherwise.
    pub lead_in: Option<Translated>,
    /// How the demands are set unless the supporter chooses otherwise.
    pub demands_as: Option<DemandsAsFile>,
    /// How many demands a letter has.
    pub choose: Option<ChooseFile>,
    /// What is asked, one each.
    #[schemars(length(min = 1, max = MAX_DEMANDS))]
    pub demands: Vec<DemandFile>,
    /// The last paragraph; a list has several wordings of it.
    pub closing: Option<Translated>,
    /// The words above the signature; "Yours sincerely," unless you say otherwise.
    pub valediction: Option<Translated>,
}

/// Who a letter is written to. There must be an address, an e-mail address or a web form.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = [{ "required": ["address"] }, { "required": ["emails"] }, { "required": ["web_form"] }]))]
pub struct AddresseeFile {
    /// The name, with title.
    pub name: Words,
    /// The office held, where the name does not say it.
    pub role: Option<Words>,
    /// The postal address, a line an item, without the name and the country.
    #[schemars(length(max = MAX_ITEMS))]
    pub address: Option<Vec<Words>>,
    /// The country of the address, as a code of two capital letters.
    #[schemars(extend("examples" = ["US"]))]
    pub country: Option<Country>,
    /// E-mail addresses, each bare. With one, supporters can write by mail.
    #[schemars(length(max = MAX_ITEMS), extend("examples" = [["minister@example.org"]]))]
    pub emails: Option<Vec<Email>>,
    /// Telephone numbers, as people read them.
    #[schemars(length(max = MAX_ITEMS))]
    pub phones: Option<Vec<Words>>,
    /// The form on the addressee's own pages.
    pub web_form: Option<Page>,
    /// How the letter begins.
    #[schemars(extend("examples" = ["Dear Minister,"]))]
    pub salutation: Translated,
}

/// Who gets a copy. There must be an address or an e-mail address.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = [{ "required": ["address"] }, { "required": ["emails"] }]))]
pub struct CopyFile {
    /// The countries of the supporters who send this copy; everyone, where there are none.
    #[schemars(rename = "for", length(max = MAX_ITEMS), extend("examples" = [["CA"]]))]
    pub supporters_in: Option<Vec<Country>>,
    /// The name.
    pub name: Words,
    /// The postal address, a line an item, without the name and the country.
    #[schemars(length(max = MAX_ITEMS))]
    pub address: Option<Vec<Words>>,
    /// The country of the address, as a code of two capital letters.
    pub country: Option<Country>,
    /// E-mail addresses, each bare.
    #[schemars(length(max = MAX_ITEMS))]
    pub emails: Option<Vec<Email>>,
    /// Telephone numbers, as people read them.
    #[schemars(length(max = MAX_ITEMS))]
    pub phones: Option<Vec<Words>>,
}

/// How the demands are set.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum DemandsAsFile {
    /// A numbered list.
    List,
    /// One sentence.
    Prose,
}

/// How many demands a letter has.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChooseFile {
    /// The fewest; 1 unless you say otherwise.
    #[schemars(range(min = 0, max = MAX_NUMBER))]
    pub at_least: Option<u16>,
    /// The most; all unless you say otherwise.
    #[schemars(range(min = 1, max = MAX_NUMBER))]
    pub at_most: Option<u16>,
}

/// One thing that is asked.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DemandFile {
    /// A short name, of its own among the demands of the letter: small letters, digits and hyphens.
    #[schemars(extend("examples" = ["release"]))]
    pub id: ShortName,
    /// What is asked, short, for the list of choices.
    pub label: Translated,
    /// What is asked, as it stands in the letter behind "I ask you to": begin with a verb, leave out the full stop. A list has several
    /// wordings of it.
    pub text: Translated,
    /// Why it is asked: one line for the list of choices.
    pub why: Option<Translated>,
    /// Whether every letter has it.
    #[schemars(extend("default" = false))]
    pub required: Option<bool>,
}
