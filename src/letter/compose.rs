//! Campaign and choices become a letter. Everything a supporter reads on the paper is decided here.

use crate::campaign::{
    Addressee, Campaign, CountryCode, Date, Demand, DemandsAs, LanguageTag, LetterTemplate, SenderAddress, Signature,
};

use super::clean::{lines, one_line, paragraphs, push_filled};
use super::phrases::{Phrases, phrases};
use super::{Block, Choices, Conventions, Letter, Part, Recipient};

/// Writes the letter. `today` is the supporter's own day.
pub fn compose(
    campaign: &Campaign,
    template: &LetterTemplate,
    choices: &Choices,
    today: Date,
    conventions: &dyn Conventions,
) -> Letter {
    let language = template.languages.first();
    Writer { campaign, template, choices, conventions, language, phrases: phrases(language) }.letter(today)
}

struct Writer<'a> {
    campaign: &'a Campaign,
    template: &'a LetterTemplate,
    choices: &'a Choices,
    conventions: &'a dyn Conventions,
    language: &'a LanguageTag,
    phrases: &'static Phrases,
}

impl Writer<'_> {
    fn letter(&self, today: Date) -> Letter {
        let valediction = self.template.valediction.as_ref();
        let mut copy_note = String::from(self.phrases.copy_of);
        copy_note.push_str(&one_line(&self.template.to.name));
        Letter {
            language: self.language.clone(),
            sender: self.sender(),
            dateline: self.dateline(today),
            to: self.addressee(&self.template.to),
            subject: self.subject(),
            salutation: one_line(self.template.to.salutation.first(self.language)),
            body: self.body(),
            valediction: one_line(valediction.map_or(self.phrases.valediction, |text| text.first(self.language))),
            signature: self.signature(),
            copy_label: self.phrases.copy_label,
            copy_note,
            copies: self.copies(),
        }
    }

    /// Name and address, where an address is given: without one, the signature says it all.
    fn sender(&self) -> Vec<String> {
        if self.campaign.safety.sender_address == SenderAddress::Never {
            return Vec::new();
        }
        let mut sender = lines(&self.choices.address);
        let name = self.name();
        if !sender.is_empty() && !name.is_empty() {
            sender.insert(0, name);
        }
        sender
    }

    fn dateline(&self, today: Date) -> String {
        let mut line = one_line(&self.choices.town);
        if !line.is_empty() {
            line.push_str(", ");
        }
        line.push_str(&self.conventions.date(self.language, today));
        line
    }

    /// Subject with the number of the action, which the office of the addressee files it under.
    fn subject(&self) -> String {
        let mut subject = one_line(self.template.subject.first(self.language));
        if let Some(reference) = &self.campaign.reference {
            let number = one_line(&reference.number);
            if !holds(&subject, &number) {
                subject.push_str(" (");
                subject.push_str(&number);
                subject.push(')');
            }
        }
        subject
    }

    fn body(&self) -> Vec<Block> {
        let closing = self.template.closing.as_ref().map_or("", |text| text.first(self.language));
        let mut body = Vec::new();
        push_paragraphs(&mut body, Part::Opening, self.template.opening.first(self.language));
        push_paragraphs(&mut body, Part::Own, &self.choices.message);
        if let Some(demands) = self.demands() {
            body.push(demands);
        }
        push_paragraphs(&mut body, Part::Closing, closing);
        body
    }

    fn demands(&self) -> Option<Block> {
        let mut texts = Vec::new();
        for index in self.choices.demands.chosen() {
            if let Some(demand) = self.template.demands.get(index) {
                texts.push(self.demand(demand));
            }
        }
        let lead_in = self.template.lead_in.as_ref().map_or(self.phrases.lead_in, |text| text.first(self.language));
        let mut lead_in = one_line(lead_in.trim_end_matches(':'));
        let last = texts.len().checked_sub(1)?;
        if self.choices.demands_as == DemandsAs::Prose || last == 0 {
            lead_in.push(' ');
            lead_in.push_str(&self.enumeration(&texts));
            lead_in.push('.');
            return Some(Block::Paragraph { part: Part::Demands, text: lead_in });
        }
        lead_in.push(':');
        for (index, text) in texts.iter_mut().enumerate() {
            text.push(if index == last { '.' } else { ';' });
        }
        Some(Block::Demands { lead_in, items: texts })
    }

    /// One sentence of several demands. Where one has a comma or colon of its own, semicolons part them.
    fn enumeration(&self, texts: &[String]) -> String {
        match texts.split_last() {
            Some((last, [first, others @ ..])) if texts.iter().any(|text| text.contains([',', ':', '،'])) => {
                let mut sentence = first.clone();
                for text in others {
                    sentence.push_str(self.phrases.strong_separator);
                    sentence.push_str(text);
                }
                sentence.push_str(self.phrases.last_strong_separator);
                sentence.push_str(last);
                sentence
            }
            _ => self.conventions.list(self.language, texts),
        }
    }

    /// The demand without closing punctuation: what follows it depends on its place.
    fn demand(&self, demand: &Demand) -> String {
        let text = one_line(demand.text.first(self.language));
        text.trim_end_matches(['.', ';', ',']).to_owned()
    }

    /// The name that stands under the letter; empty while it is not known.
    fn name(&self) -> String {
        let name = one_line(&self.choices.name);
        match self.campaign.safety.signature {
            Signature::Full => name,
            Signature::Initials => self.initials(&name),
        }
    }

    /// "Example Person" becomes "E. P."
    fn initials(&self, name: &str) -> String {
        let mut initials = String::new();
        for word in name.split(' ').filter(|word| !word.is_empty()) {
            if !initials.is_empty() {
                initials.push(' ');
            }
            initials.push_str(&self.conventions.capitals(self.language, self.conventions.first_character(word)));
            initials.push('.');
        }
        initials
    }

    /// Name, then town and country. A country alone says nothing: it stands only beside a name or a town.
    fn signature(&self) -> Vec<String> {
        let name = self.name();
        let mut place = one_line(&self.choices.town);
        if let Some(country) = self.choices.country.filter(|_| !name.is_empty() || !place.is_empty()) {
            if !place.is_empty() {
                place.push_str(", ");
            }
            place.push_str(&self.conventions.country(self.language, country));
        }
        let mut signature = Vec::new();
        push_filled(&mut signature, name);
        push_filled(&mut signature, place);
        signature
    }

    fn addressee(&self, to: &Addressee) -> Recipient {
        let role = to.role.as_deref();
        Recipient { lines: self.postal(&to.name, role, &to.address, to.country), emails: to.emails.clone() }
    }

    fn copies(&self) -> Vec<Recipient> {
        let mut copies = Vec::new();
        for copy in &self.template.copies {
            if copy.is_for(self.choices.country) {
                let lines = self.postal(&copy.name, None, &copy.address, copy.country);
                copies.push(Recipient { lines, emails: copy.emails.clone() });
            }
        }
        copies
    }

    /// The block for an envelope. The country stands in it only where the letter crosses a border.
    fn postal(&self, name: &str, role: Option<&str>, address: &[String], country: Option<CountryCode>) -> Vec<String> {
        let mut block = vec![one_line(name)];
        if let Some(role) = role {
            block.push(one_line(role));
        }
        for line in address {
            block.push(one_line(line));
        }
        if let Some(country) = country.filter(|there| self.choices.country != Some(*there) && !address.is_empty()) {
            let name = self.conventions.country(self.language, country);
            block.push(self.conventions.capitals(self.language, &name));
        }
        block
    }
}

fn push_paragraphs(body: &mut Vec<Block>, part: Part, text: &str) {
    for text in paragraphs(text) {
        body.push(Block::Paragraph { part, text });
    }
}

/// Whether one text stands in another.
fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}
