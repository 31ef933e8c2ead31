//! Turns a campaign and a supporter's choices into a letter. Everything that a supporter reads on paper is decided here.

use crate::campaign::{Campaign, Date, LanguageTag, LetterTemplate, Signature};

use super::clean::{one_line, paragraphs, push_filled};
use super::direction::{alone, right_to_left, within};
use super::phrases::{Phrases, phrases};
use super::suggestion::suggestion;
use super::{Block, Choices, Conventions, Item, Letter, Part, Supporter, day_in_words};

/// What a letter is written from.
#[derive(Clone, Copy)]
pub struct Brief<'a> {
    /// The campaign.
    pub campaign: &'a Campaign,
    /// Which of its letters.
    pub template: &'a LetterTemplate,
    /// Who writes.
    pub supporter: &'a Supporter,
    /// What they chose and typed.
    pub choices: &'a Choices,
    /// Today's date where the supporter is.
    pub today: Date,
    /// The language of the letter.
    pub language: &'a LanguageTag,
}

/// Writes the letter.
pub fn compose(brief: Brief<'_>, conventions: &dyn Conventions) -> Letter {
    Writer::new(brief, conventions).letter()
}

pub(super) struct Writer<'a> {
    pub brief: Brief<'a>,
    pub conventions: &'a dyn Conventions,
    pub phrases: &'static Phrases,
    /// Today's date in words, in the letter's language.
    day: String,
    /// Whether that language is written from right to left.
    pub right: bool,
}

impl<'a> Writer<'a> {
    pub fn new(brief: Brief<'a>, conventions: &'a dyn Conventions) -> Self {
        let day = day_in_words(conventions, brief.language, brief.today);
        // The name of the month shows which way the language is written, so no table of languages has to be loaded.
        let right = right_to_left(&day).unwrap_or_default();
        Self { brief, conventions, phrases: phrases(brief.language), day, right }
    }

    fn letter(&self) -> Letter {
        let template = self.brief.template;
        let mut copy_note = String::from(self.phrases.copy_of);
        copy_note.push_str(&self.apart(&template.to.name));
        Letter {
            language: self.brief.language.clone(),
            right_to_left: self.right,
            sender: self.sender(),
            dateline: self.dateline(),
            to: self.addressee(&template.to),
            subject: self.subject(),
            salutation: self.line(Part::Salutation),
            body: self.body(),
            valediction: self.line(Part::Valediction),
            signature: self.signature(),
            copy_label: self.phrases.copy_label,
            copy_note,
            copies: self.copies(),
        }
    }

    /// The words of a part: the supporter's own, or the suggested ones.
    fn words(&self, part: Part) -> &'a str {
        let Brief { template, choices, language, .. } = self.brief;
        match choices.edits.get(part) {
            Some(edit) => edit,
            None => suggestion(template, &choices.wording, part, language),
        }
    }

    fn line(&self, part: Part) -> String {
        one_line(self.words(part))
    }

    fn dateline(&self) -> String {
        let mut line = self.town();
        let [alone, behind_town] = self.phrases.before_date;
        line.push_str(if line.is_empty() { alone } else { behind_town });
        line.push_str(&self.day);
        line
    }

    fn town(&self) -> String {
        within(&one_line(&self.brief.supporter.town), self.right)
    }

    /// The subject with the number of the action, under which the addressee's office files the letter; a subject that the
    /// supporter wrote stays unchanged.
    pub fn subject(&self) -> String {
        let mut subject = self.line(Part::Subject);
        if let Some(reference) = &self.brief.campaign.reference {
            let number = one_line(&reference.number);
            if self.brief.choices.edits.get(Part::Subject).is_none() && !holds(&subject, &number) {
                subject.push_str(" (");
                subject.push_str(&number);
                subject.push(')');
            }
        }
        subject
    }

    fn body(&self) -> Vec<Block> {
        let mut body = Vec::new();
        push_paragraphs(&mut body, Part::Opening, self.words(Part::Opening));
        push_paragraphs(&mut body, Part::Own, &self.brief.choices.message);
        if let Some(demands) = self.demands() {
            body.push(demands);
        }
        push_paragraphs(&mut body, Part::Closing, self.words(Part::Closing));
        body
    }

    fn demands(&self) -> Option<Block> {
        let mut items = self.items();
        let last = items.len().checked_sub(1)?;
        let mut lead_in = self.lead_in();
        if self.brief.choices.as_sentence() {
            let texts: Vec<String> = items.into_iter().map(|item| item.text).collect();
            push_word(&mut lead_in, &self.enumeration(&texts));
            push_end(&mut lead_in, ".");
            return Some(Block::Paragraph { part: Part::LeadIn, text: lead_in });
        }
        self.push_colon(&mut lead_in);
        for (index, item) in items.iter_mut().enumerate() {
            push_end(&mut item.text, if index == last { "." } else { self.phrases.item_end });
        }
        Some(Block::Demands { lead_in, items })
    }

    /// Adds a colon to the words that introduce a list, unless the supporter ended them with another punctuation mark.
    pub fn push_colon(&self, lead_in: &mut String) {
        if !lead_in.is_empty() && !lead_in.ends_with(['.', '!', '?', '؟', '…', ',', ';', '،', '؛']) {
            lead_in.push_str(self.phrases.colon);
        }
    }

    /// The words that introduce the demands, without the colon that follows them.
    pub fn lead_in(&self) -> String {
        let mut lead_in = self.line(Part::LeadIn);
        lead_in.truncate(lead_in.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']).len());
        lead_in
    }

    /// The chosen demands, without closing punctuation, which depends on their position. A demand whose words were
    /// deleted is left out.
    pub fn items(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for demand in self.brief.choices.demands.chosen() {
            let mut text = self.line(Part::Demand(demand));
            text.truncate(text.trim_end_matches(['.', ';', ',', '،', '؛', ' ', '\u{a0}', '\u{202f}']).len());
            if !text.is_empty() {
                items.push(Item { demand, text });
            }
        }
        items
    }

    /// Joins several demands into one sentence. If any of them contains punctuation, semicolons separate them.
    fn enumeration(&self, texts: &[String]) -> String {
        let phrases = self.phrases;
        let marked = texts.iter().any(|text| text.contains([',', ':', ';', '،', '؛']));
        let [separator, before_last] =
            if marked { [phrases.strong_separator, phrases.item_end] } else { phrases.separator };
        match texts.split_last() {
            Some((last, [first, others @ ..])) if !separator.is_empty() => {
                let mut sentence = first.clone();
                for text in others {
                    sentence.push_str(separator);
                    sentence.push_str(text);
                }
                sentence.push_str(before_last);
                sentence.push_str(&self.and(last));
                sentence
            }
            _ => self.conventions.list(self.brief.language, texts),
        }
    }

    /// Returns " and " with the words after it, because it may depend on them: Spanish "e" before an i, Arabic "و" without
    /// a space.
    fn and(&self, last: &str) -> String {
        let pair = self.conventions.list(self.brief.language, &[String::from("x"), last.to_owned()]);
        pair.get(1..).unwrap_or_default().to_owned()
    }

    /// The name at the end of the letter; empty while it is not known.
    pub fn name(&self) -> String {
        let name = one_line(&self.brief.supporter.name);
        match self.brief.campaign.safety.signature {
            Signature::Full => name,
            Signature::Initials => self.initials(&name),
        }
    }

    /// Turns "Example Person" into "E. P."
    fn initials(&self, name: &str) -> String {
        let mut initials = String::new();
        for word in name.split(' ').filter(|word| !word.is_empty()) {
            if !initials.is_empty() {
                initials.push(' ');
            }
            initials.push_str(&self.conventions.capitals(self.brief.language, self.conventions.first_character(word)));
            initials.push('.');
        }
        initials
    }

    /// The name, then town and country. A country alone says nothing, so it appears only with a name or a town.
    fn signature(&self) -> Vec<String> {
        let name = alone(&self.name(), self.right);
        let mut place = self.town();
        if let Some(country) = self.brief.supporter.country.filter(|_| !name.is_empty() || !place.is_empty()) {
            if !place.is_empty() {
                place.push_str(self.phrases.comma);
            }
            place.push_str(&self.conventions.country(self.brief.language, country));
        }
        let mut signature = Vec::new();
        push_filled(&mut signature, name);
        push_filled(&mut signature, place);
        signature
    }
}

fn push_paragraphs(body: &mut Vec<Block>, part: Part, text: &str) {
    for text in paragraphs(text) {
        body.push(Block::Paragraph { part, text });
    }
}

/// Appends a word, with a space between it and any words before it.
fn push_word(text: &mut String, word: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(word);
}

/// Adds closing punctuation to a text, unless the supporter ended it with a mark that says more.
fn push_end(text: &mut String, end: &str) {
    if !text.ends_with(['?', '!', '؟', '…']) {
        text.push_str(end);
    }
}

/// Whether one text contains another.
fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}
