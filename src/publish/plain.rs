use serde::Serialize;

use crate::campaign::limits::MAX_FILE_BYTES;
use crate::campaign::{AfterDeadline, Campaign, Date, EmailAddress, LanguageTag, LetterTemplate, Organiser};
use crate::letter::{Brief, Choices, Conventions, Letter, Supporter, Wording, body_text, compose};
use crate::send::Mail;
use crate::state::letter_language;

/// The version of the file format: `embed/plain-rules.js` reads this one and refuses others.
pub const FORMAT: u32 = 1;

/// The maximum size of the file in bytes: `embed/plain-rules.js` refuses a longer one, and the loader reads no more of
/// any text. A campaign file is at most half as long, but a text can be sent in several languages.
pub const MAX_LETTER_FILE: usize = 2 * MAX_FILE_BYTES;

/// Everything that is needed to show the letters of a campaign without the widget.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlainLetters {
    /// [`FORMAT`].
    pub format: u32,
    /// The number of the action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The last day, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<PlainDeadline>,
    /// Whom to ask.
    pub office: Office,
    /// The texts for readers of each language, in the order of the campaign.
    pub readers: Vec<Reader>,
    /// The letters, in the order of the campaign.
    pub letters: Vec<PlainLetter>,
}

/// The last day of the action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlainDeadline {
    /// That day, which is included: `2025-03-03`.
    pub until: String,
    /// What applies afterwards: `open`, `ask-first` or `closed`, in the words of the campaign file.
    pub after: &'static str,
}

/// How to contact the office that issued the action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Office {
    /// Its name.
    pub name: String,
    /// Its e-mail address for questions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Its first telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Its web page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The texts for readers of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reader {
    /// Their language.
    pub lang: String,
    /// The direction in which it is written: `ltr` or `rtl`.
    pub dir: &'static str,
    /// What the action is about.
    pub title: String,
    /// What to consider before writing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
    /// For each letter, its addressee and its language.
    pub letters: Vec<Choice>,
}

/// A letter as a reader of one language chooses it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The addressee.
    pub label: String,
    /// The language in which it is sent: that of one of [`PlainLetter::texts`].
    pub lang: String,
}

/// A letter in all languages in which it can be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlainLetter {
    /// Short name.
    pub id: String,
    /// E-mail addresses of the addressee; may be empty.
    pub to: Vec<String>,
    /// E-mail addresses of the copy recipients that do not depend on the supporter's country; may be empty.
    pub cc: Vec<String>,
    /// Its texts, by language.
    pub texts: Vec<PlainText>,
}

/// The text of a letter in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlainText {
    /// The language.
    pub lang: String,
    /// The direction in which it is written: `ltr` or `rtl`.
    pub dir: &'static str,
    /// The addressee as on an envelope, line by line; only the name if no address is known.
    pub address: Vec<String>,
    /// Whether post can reach that address.
    pub postal: bool,
    /// What it is about.
    pub subject: String,
    /// From the salutation to the sign-off, and the copy recipients. No date, no name, no place: those are the
    /// supporter's.
    pub body: String,
}

/// Returns the letters with which the widget opens when its seed is 0: the author's first wordings, all demands, and no
/// name. `conventions` and `right_to_left` provide the conventions of the languages.
pub fn plain_letters(
    campaign: &Campaign,
    conventions: &dyn Conventions,
    right_to_left: fn(&LanguageTag) -> bool,
) -> PlainLetters {
    let press = Press { campaign, conventions, right_to_left };
    PlainLetters {
        format: FORMAT,
        reference: campaign.reference.as_ref().map(|reference| reference.number.clone()),
        deadline: campaign.act_until.map(|until| deadline(until, campaign.after)),
        office: office(&campaign.organiser),
        readers: campaign.languages.iter().map(|reader| press.reader(reader)).collect(),
        letters: campaign.letters.iter().map(|template| press.letter(template)).collect(),
    }
}

fn deadline(until: Date, after: AfterDeadline) -> PlainDeadline {
    let after = match after {
        AfterDeadline::Open => "open",
        AfterDeadline::AskFirst => "ask-first",
        AfterDeadline::Closed => "closed",
    };
    PlainDeadline { until: until.to_string(), after }
}

fn office(organiser: &Organiser) -> Office {
    Office {
        name: organiser.name.clone(),
        email: organiser.email.as_ref().map(|email| email.as_str().to_owned()),
        phone: organiser.phone.first().cloned(),
        url: organiser.url.as_ref().map(|url| url.as_str().to_owned()),
    }
}

struct Press<'a> {
    campaign: &'a Campaign,
    conventions: &'a dyn Conventions,
    right_to_left: fn(&LanguageTag) -> bool,
}

impl Press<'_> {
    fn dir(&self, language: &LanguageTag) -> &'static str {
        if (self.right_to_left)(language) { "rtl" } else { "ltr" }
    }

    fn reader(&self, reader: &LanguageTag) -> Reader {
        let choice = |template: &LetterTemplate| Choice {
            label: template.label.first(reader).to_owned(),
            lang: letter_language(template, reader).to_string(),
        };
        Reader {
            lang: reader.to_string(),
            dir: self.dir(reader),
            title: self.campaign.title.first(reader).to_owned(),
            warning: self.campaign.safety.warning.as_ref().map(|warning| warning.first(reader).to_owned()),
            letters: self.campaign.letters.iter().map(choice).collect(),
        }
    }

    fn letter(&self, template: &LetterTemplate) -> PlainLetter {
        let mut languages: Vec<&LanguageTag> = Vec::new();
        for reader in self.campaign.languages.iter() {
            let language = letter_language(template, reader);
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        // The e-mail recipients are the same in every language.
        let Mail { to, cc, .. } = Mail::of(&self.compose(template, template.languages.first()));
        let written = |list: Vec<EmailAddress>| list.iter().map(|email| email.as_str().to_owned()).collect();
        PlainLetter {
            id: template.id.as_str().to_owned(),
            to: written(to),
            cc: written(cc),
            texts: languages.into_iter().map(|language| self.text(template, language)).collect(),
        }
    }

    fn text(&self, template: &LetterTemplate, language: &LanguageTag) -> PlainText {
        let letter = self.compose(template, language);
        PlainText {
            lang: language.to_string(),
            dir: self.dir(language),
            body: body_text(&letter),
            address: letter.to.lines,
            postal: letter.to.postal,
            subject: letter.subject,
        }
    }

    fn compose(&self, template: &LetterTemplate, language: &LanguageTag) -> Letter {
        let (supporter, choices) = (Supporter::default(), Choices::new(template, Wording::default()));
        let brief = Brief {
            campaign: self.campaign,
            template,
            supporter: &supporter,
            choices: &choices,
            // The date appears only in the head of a letter, which is not used here: any date will do.
            today: Date::EARLIEST,
            language,
        };
        compose(brief, self.conventions)
    }
}
