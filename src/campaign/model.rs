//! A checked campaign. Each field says what it means to the person who reads the letter or writes the file;
//! `docs/authors.md` says the same at length.

use super::{Accent, CountryCode, Date, EmailAddress, LanguageTag, NonEmpty, Slug, Text, WebUrl};

/// An urgent action: what is asked, of whom, until when.
#[derive(Clone, Debug, PartialEq)]
pub struct Campaign {
    /// Short name, the same in all languages.
    pub id: Slug,
    /// Number and index of the action, as the organisation files it.
    pub reference: Option<Reference>,
    /// The day on which it was issued.
    pub issued: Option<Date>,
    /// The last day on which letters help; that day is included.
    pub act_until: Option<Date>,
    /// What holds once that day is over.
    pub after: AfterDeadline,
    /// Days that a posted letter takes to arrive.
    pub post_days: u16,
    /// Who issued it, and whom to ask.
    pub organiser: Organiser,
    /// Languages a reader can choose; a text without language is in the first.
    pub languages: NonEmpty<LanguageTag>,
    /// What it is about, as a headline.
    pub title: Text,
    /// What is at stake, in two or three sentences.
    pub summary: Option<Text>,
    /// The longer story, paragraph by paragraph.
    pub background: Option<Text>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// The campaign's colour.
    pub accent: Option<Accent>,
    /// What protects the people who write.
    pub safety: Safety,
    /// The letters.
    pub letters: NonEmpty<LetterTemplate>,
}

/// How the organisation files the action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// `UA 04/25`
    pub number: String,
    /// `AMR 51/8933/2025`
    pub index: Option<String>,
}

/// What holds once the last day is over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AfterDeadline {
    /// Go on as before.
    Open,
    /// Say that it is over and whom to ask; still let people write.
    #[default]
    AskFirst,
    /// Say that it is over; no letter goes out.
    Closed,
}

/// Who issued the action.
#[derive(Clone, Debug, PartialEq)]
pub struct Organiser {
    /// The office.
    pub name: String,
    /// Its postal address, line by line.
    pub address: Vec<String>,
    /// Telephone numbers as people read them.
    pub phone: Vec<String>,
    /// Fax number as people read it.
    pub fax: Option<String>,
    /// Where to ask.
    pub email: Option<EmailAddress>,
    /// Its page.
    pub url: Option<WebUrl>,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// What it is.
    pub label: Text,
    /// Where it can be read.
    pub url: Option<WebUrl>,
}

/// What protects the people who write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Safety {
    /// How the letter is signed.
    pub signature: Signature,
    /// Whether the sender's postal address is asked for.
    pub sender_address: SenderAddress,
    /// What to consider before writing, shown before the first field.
    pub warning: Option<Text>,
}

/// How the letter is signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signature {
    /// With the name.
    #[default]
    Full,
    /// With initials only.
    Initials,
}

/// Whether the sender's postal address is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SenderAddress {
    /// There is no field for it.
    Never,
    /// Who wants a reply can give it.
    #[default]
    Optional,
    /// The addressee answers nobody without it.
    Required,
}

/// One letter of a campaign before anyone has chosen anything.
#[derive(Clone, Debug, PartialEq)]
pub struct LetterTemplate {
    /// Short name.
    pub id: Slug,
    /// Whom it goes to, as one line.
    pub label: Text,
    /// Languages the addressee reads, preferred first.
    pub languages: NonEmpty<LanguageTag>,
    /// Whether a supporter may write in their own language instead: in any of the campaign's, for the whole letter exists
    /// in each.
    pub own_language: bool,
    /// Whom it goes to.
    pub to: Addressee,
    /// Who else gets it.
    pub copies: Vec<CopyRecipient>,
    /// Subject line, in several wordings.
    pub subject: Text,
    /// First paragraph, in several wordings.
    pub opening: Text,
    /// The words that lead to the demands ("I ask you to"), without colon. Where none are given, the usual ones of the
    /// letter's language.
    pub lead_in: Option<Text>,
    /// How the demands are set unless the supporter chooses otherwise.
    pub demands_as: DemandsAs,
    /// How many demands a letter has.
    pub choose: Choose,
    /// What is asked.
    pub demands: NonEmpty<Demand>,
    /// Last paragraph.
    pub closing: Option<Text>,
    /// The words above the signature. Where none are given, the usual ones of the letter's language.
    pub valediction: Option<Text>,
}

/// Who a letter is written to.
#[derive(Clone, Debug, PartialEq)]
pub struct Addressee {
    /// Name, with title.
    pub name: String,
    /// Office held, where the name does not say it.
    pub role: Option<String>,
    /// Postal address, line by line, without the name and the country.
    pub address: Vec<String>,
    /// Country of the address.
    pub country: Option<CountryCode>,
    /// E-mail addresses; may be empty.
    pub emails: Vec<EmailAddress>,
    /// Telephone numbers as people read them.
    pub phones: Vec<String>,
    /// A form on the addressee's own pages.
    pub web_form: Option<WebUrl>,
    /// How the letter begins.
    pub salutation: Text,
}

/// Who gets a copy.
#[derive(Clone, Debug, PartialEq)]
pub struct CopyRecipient {
    /// Countries of the supporters this copy is for; empty means everyone.
    pub supporters_in: Vec<CountryCode>,
    /// Name.
    pub name: String,
    /// Postal address, line by line, without the name and the country.
    pub address: Vec<String>,
    /// Country of the address.
    pub country: Option<CountryCode>,
    /// E-mail addresses; may be empty.
    pub emails: Vec<EmailAddress>,
    /// Telephone numbers as people read them.
    pub phones: Vec<String>,
}

impl CopyRecipient {
    /// Whether a supporter in this country sends this copy.
    pub fn is_for(&self, supporter: Option<CountryCode>) -> bool {
        self.supporters_in.is_empty() || supporter.is_some_and(|country| self.supporters_in.contains(&country))
    }
}

/// How demands are set in the letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DemandsAs {
    /// A numbered list.
    #[default]
    List,
    /// One sentence.
    Prose,
}

/// How many demands a letter has. `at_least <= at_most`, and both fit the number of demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choose {
    /// Fewest.
    pub at_least: usize,
    /// Most.
    pub at_most: usize,
}

/// One thing that is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    /// Short name.
    pub id: Slug,
    /// What is asked, short, for the list of choices.
    pub label: Text,
    /// What is asked, as it stands in the letter after "I ask you to", in several wordings.
    pub text: Text,
    /// Why it is asked, for the list of choices.
    pub why: Option<Text>,
    /// Whether every letter has it.
    pub required: bool,
}
