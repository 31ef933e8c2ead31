//! A checked campaign. The comment on each field explains what it means to the person who reads the letter or writes the
//! file; `docs/authors.md` explains the same in more detail.

use super::{Accent, CountryCode, Date, EmailAddress, LanguageTag, NonEmpty, Slug, Text, WebUrl};

/// An urgent action: what it asks, of whom, and by when.
#[derive(Clone, Debug, PartialEq)]
pub struct Campaign {
    /// Short name, the same in all languages.
    pub id: Slug,
    /// Number and index under which the organisation files the action.
    pub reference: Option<Reference>,
    /// The day on which the action was issued.
    pub issued: Option<Date>,
    /// The deadline: the last day on which letters help.
    pub act_until: Option<Date>,
    /// What happens after the deadline.
    pub after: AfterDeadline,
    /// Days that a posted letter takes to arrive.
    pub post_days: u16,
    /// Who issued the action, and whom to ask about it.
    pub organiser: Organiser,
    /// Languages that a reader can choose; a text without a language is in the first.
    pub languages: NonEmpty<LanguageTag>,
    /// What the action is about, as a headline.
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

/// What happens after the deadline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AfterDeadline {
    /// Continue as before.
    Open,
    /// Say that the action is over and whom to ask; still let people write.
    #[default]
    AskFirst,
    /// Say that the action is over; no letter can be sent.
    Closed,
}

/// Who issued the action.
#[derive(Clone, Debug, PartialEq)]
pub struct Organiser {
    /// The name of the office.
    pub name: String,
    /// Its postal address, line by line.
    pub address: Vec<String>,
    /// Telephone numbers as people read them.
    pub phone: Vec<String>,
    /// Fax number as people read it.
    pub fax: Option<String>,
    /// The e-mail address for questions.
    pub email: Option<EmailAddress>,
    /// Its web page.
    pub url: Option<WebUrl>,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// What the source is.
    pub label: Text,
    /// Where it can be read.
    pub url: Option<WebUrl>,
}

/// What protects the people who write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Safety {
    /// How the letter is signed.
    pub signature: Signature,
    /// Whether the supporter is asked for a postal address.
    pub sender_address: SenderAddress,
    /// What to consider before writing, shown before the first field.
    pub warning: Option<Text>,
}

/// How the letter is signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signature {
    /// With the full name.
    #[default]
    Full,
    /// With initials only.
    Initials,
}

/// Whether the supporter is asked for a postal address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SenderAddress {
    /// There is no field for it.
    Never,
    /// Anyone who wants a reply can give it.
    #[default]
    Optional,
    /// The addressee does not answer letters without it.
    Required,
}

/// One letter of a campaign, before a supporter has chosen anything.
#[derive(Clone, Debug, PartialEq)]
pub struct LetterTemplate {
    /// Short name.
    pub id: Slug,
    /// Whom the letter goes to, in one line.
    pub label: Text,
    /// Languages the addressee reads, preferred first.
    pub languages: NonEmpty<LanguageTag>,
    /// Whether a supporter may write in their own language instead: in any of the campaign's languages, because the complete
    /// letter exists in each.
    pub own_language: bool,
    /// Whom the letter goes to.
    pub to: Addressee,
    /// Who else gets a copy.
    pub copies: Vec<CopyRecipient>,
    /// Subject line, in several wordings.
    pub subject: Text,
    /// First paragraph, in several wordings.
    pub opening: Text,
    /// The words that introduce the demands ("I ask you to"), without a colon. If none are given, the usual words in the
    /// letter's language are used.
    pub lead_in: Option<Text>,
    /// How the demands are laid out unless the supporter chooses otherwise.
    pub demands_as: DemandsAs,
    /// How many demands a letter can have.
    pub choose: Choose,
    /// What the letter asks for.
    pub demands: NonEmpty<Demand>,
    /// Last paragraph.
    pub closing: Option<Text>,
    /// The sign-off above the signature. If none is given, the usual words in the letter's language are used.
    pub valediction: Option<Text>,
}

/// The person or office to whom a letter is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Addressee {
    /// Name, with title.
    pub name: String,
    /// Office held, if the name does not include it.
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
    /// The salutation with which the letter begins.
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

/// How demands are laid out in the letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DemandsAs {
    /// A numbered list.
    #[default]
    List,
    /// One sentence.
    Prose,
}

/// How many demands a letter can have. `at_least <= at_most`, and both fit the number of demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choose {
    /// Fewest.
    pub at_least: usize,
    /// Most.
    pub at_most: usize,
}

/// One thing that the letter asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    /// Short name.
    pub id: Slug,
    /// The demand in a few words, for the list of choices.
    pub label: Text,
    /// The demand as it appears in the letter after "I ask you to", in several wordings.
    pub text: Text,
    /// The reason for the demand, for the list of choices.
    pub why: Option<Text>,
    /// Whether every letter must include it.
    pub required: bool,
}
