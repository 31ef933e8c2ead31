//! Campaign and choices become a letter. Everything a supporter reads on the paper is decided here.

use crate::campaign::{
    Addressee, Campaign, CopyRecipient, CountryCode, Date, Demand, DemandsAs, LanguageTag, LetterTemplate,
    SenderAddress, Signature,
};

use super::clean::{lines, one_line, paragraphs};
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
        let address = lines(&self.choices.address);
        if address.is_empty() {
            return address;
        }
        self.name().into_iter().chain(address).collect()
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
            if !subject.contains(&number) {
                subject.push_str(" (");
                subject.push_str(&number);
                subject.push(')');
            }
        }
        subject
    }

    fn body(&self) -> Vec<Block> {
        let paragraph = |part| move |text| Block::Paragraph { part, text };
        let opening = paragraphs(self.template.opening.first(self.language));
        let own = paragraphs(&self.choices.message);
        let closing = self.template.closing.as_ref().map(|text| text.first(self.language));
        let mut body: Vec<Block> = opening.into_iter().map(paragraph(Part::Opening)).collect();
        body.extend(own.into_iter().map(paragraph(Part::Own)));
        body.extend(self.demands());
        body.extend(paragraphs(closing.unwrap_or_default()).into_iter().map(paragraph(Part::Closing)));
        body
    }

    fn demands(&self) -> Option<Block> {
        let chosen = self.choices.demands.chosen().filter_map(|index| self.template.demands.get(index));
        let mut texts: Vec<String> = chosen.map(|demand| self.demand(demand)).collect();
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

    fn name(&self) -> Option<String> {
        let name = one_line(&self.choices.name);
        let name = match self.campaign.safety.signature {
            Signature::Full => name,
            Signature::Initials => self.initials(&name),
        };
        (!name.is_empty()).then_some(name)
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

    fn signature(&self) -> Vec<String> {
        let mut place = one_line(&self.choices.town);
        if let Some(country) = self.choices.country {
            if !place.is_empty() {
                place.push_str(", ");
            }
            place.push_str(&self.conventions.country(self.language, country));
        }
        let place = (!place.is_empty()).then_some(place);
        self.name().into_iter().chain(place).collect()
    }

    fn addressee(&self, to: &Addressee) -> Recipient {
        let name = std::iter::once(to.name.clone()).chain(to.role.clone()).collect();
        Recipient { lines: self.postal(name, &to.address, to.country), emails: to.emails.clone() }
    }

    fn copies(&self) -> Vec<Recipient> {
        let recipient = |copy: &CopyRecipient| Recipient {
            lines: self.postal(vec![copy.name.clone()], &copy.address, copy.country),
            emails: copy.emails.clone(),
        };
        self.template.copies.iter().filter(|copy| copy.is_for(self.choices.country)).map(recipient).collect()
    }

    /// The block for an envelope. The country stands in it only where the letter crosses a border.
    fn postal(&self, name: Vec<String>, address: &[String], country: Option<CountryCode>) -> Vec<String> {
        let mut block: Vec<String> = name.iter().chain(address).map(|line| one_line(line)).collect();
        if let Some(country) = country.filter(|there| self.choices.country != Some(*there) && !address.is_empty()) {
            let name = self.conventions.country(self.language, country);
            block.push(self.conventions.capitals(self.language, &name));
        }
        block
    }
}
