//! Names and addresses of the sender, the addressee and the copy recipients, as they appear in a letter and on an envelope.

use crate::campaign::{Addressee, CountryCode, SenderAddress};

use super::Recipient;
use super::clean::{lines, one_line};
use super::compose::Writer;
use super::direction::{alone, right_to_left};

impl Writer<'_> {
    /// A line of a name or an address, which may be written in the opposite direction to the letter.
    pub fn apart(&self, line: &str) -> String {
        alone(&one_line(line), self.right)
    }

    /// The sender's name and address, if an address is given; without one, the signature says it all.
    pub fn sender(&self) -> Vec<String> {
        if self.brief.campaign.safety.sender_address == SenderAddress::Never {
            return Vec::new();
        }
        let mut sender: Vec<_> =
            lines(&self.brief.supporter.address).iter().map(|line| alone(line, self.right)).collect();
        let name = alone(&self.name(), self.right);
        if !sender.is_empty() && !name.is_empty() {
            sender.insert(0, name);
        }
        sender
    }

    pub fn addressee(&self, to: &Addressee) -> Recipient {
        let role = to.role.as_deref();
        Recipient {
            lines: self.postal(&to.name, role, &to.address, to.country),
            emails: to.emails.clone(),
            phones: to.phones.clone(),
            postal: !to.address.is_empty(),
        }
    }

    pub fn copies(&self) -> Vec<Recipient> {
        let mut copies = Vec::new();
        for copy in &self.brief.template.copies {
            if copy.is_for(self.brief.supporter.country) {
                let lines = self.postal(&copy.name, None, &copy.address, copy.country);
                let postal = !copy.address.is_empty();
                copies.push(Recipient { lines, emails: copy.emails.clone(), phones: copy.phones.clone(), postal });
            }
        }
        copies
    }

    /// The address block for an envelope. It includes the country only if the letter crosses a border.
    fn postal(&self, name: &str, role: Option<&str>, address: &[String], country: Option<CountryCode>) -> Vec<String> {
        let mut block = vec![self.apart(name)];
        if let Some(role) = role {
            block.push(self.apart(role));
        }
        for line in address {
            block.push(self.apart(line));
        }
        if let Some(country) =
            country.filter(|there| self.brief.supporter.country != Some(*there) && !address.is_empty())
        {
            block.push(self.abroad(address, country));
        }
        block
    }

    /// The country as it is written on an envelope: in the letter's language, but in English below the Latin lines of a
    /// right-to-left letter, because post offices have to read it (Universal Postal Union, S42: in a language known
    /// internationally).
    fn abroad(&self, address: &[String], country: CountryCode) -> String {
        let latin = self.right && address.iter().find_map(|line| right_to_left(line)) == Some(false);
        let english = if latin { "en".parse().ok() } else { None };
        let language = english.as_ref().unwrap_or(self.brief.language);
        self.conventions.capitals(language, &self.conventions.country(language, country))
    }
}
