//! Addressees and copy recipients, in the form of a campaign file.

use super::country;
use super::draft::{Draft, Fields, MOST, put, put_list, text};
use super::person::Person;
use crate::campaign::{EmailAddress, Node};

impl Draft<'_> {
    /// The addressee of a letter.
    pub(super) fn addressee(&mut self, at: &str, person: &Person) -> Node {
        let mut fields = Fields::new();
        match (&person.name, &person.role) {
            (Some(name), role) => {
                self.field(&mut fields, "name", &format!("{at}.to.name"), "addressee", Some(name));
                self.field(&mut fields, "role", &format!("{at}.to.role"), "office of the addressee", role.as_ref());
            }
            (None, role) => {
                self.field(&mut fields, "name", &format!("{at}.to.name"), "office of the addressee", role.as_ref())
            }
        }
        self.address(&mut fields, &format!("{at}.to"), person, "address of the addressee");
        let emails = self.emails(&format!("{at}.to"), person, "e-mail address of the addressee");
        put_list(&mut fields, "emails", emails);
        let phones = self.phones(&format!("{at}.to"), person, "telephone of the addressee");
        put_list(&mut fields, "phones", phones);
        for fax in &person.faxes {
            self.note("fax of the addressee", "", fax);
        }
        self.field(&mut fields, "salutation", &format!("{at}.to.salutation"), "salutation", person.salutation.as_ref());
        Node::Object(fields)
    }

    /// Adds the lines of an address, and its country if that is certain: the widget adds the country's name itself.
    fn address(&mut self, fields: &mut Fields, at: &str, person: &Person, what: &'static str) {
        let mut lines = Vec::new();
        let mut code = None;
        for (place, line) in person.address.iter().take(MOST).enumerate() {
            let is_last = place + 1 == person.address.len();
            let country = country::trailing(&line.text).filter(|_| is_last);
            let (kept, path) = match country {
                Some((start, found)) => {
                    code = Some(found);
                    (line.text[..start].trim().trim_end_matches(',').trim(), format!("{at}.country"))
                }
                None => (line.text.as_str(), String::new()),
            };
            let path = if kept.is_empty() { path } else { format!("{at}.address[{}]", lines.len()) };
            self.note(what, &path, line);
            if !kept.is_empty() {
                lines.push(text(kept));
            }
        }
        put_list(fields, "address", lines);
        if let Some(code) = code {
            put(fields, "country", text(code));
        }
    }

    fn emails(&mut self, at: &str, person: &Person, what: &'static str) -> Vec<Node> {
        let mut nodes = Vec::new();
        for email in person.emails.iter().filter(|email| email.text.parse::<EmailAddress>().is_ok()).take(MOST) {
            self.note(what, &format!("{at}.emails[{}]", nodes.len()), email);
            nodes.push(text(&email.text));
        }
        nodes
    }

    fn phones(&mut self, at: &str, person: &Person, what: &'static str) -> Vec<Node> {
        let mut nodes = Vec::new();
        for phone in person.phones.iter().take(MOST) {
            self.note(what, &format!("{at}.phones[{}]", nodes.len()), phone);
            nodes.push(text(&phone.text));
        }
        nodes
    }

    /// The copy recipients that can be reached: one without contact details is reported, but not used.
    pub(super) fn copies(&mut self, at: &str, is_first: bool) -> Vec<Node> {
        let noted = self.found.len();
        let mut nodes = Vec::new();
        for person in self.sheet.copies.iter().take(200) {
            let path = format!("{at}.copies[{}]", nodes.len());
            let reachable = !person.address.is_empty() || !person.emails.is_empty();
            let mut fields = Fields::new();
            let name = person.name.as_ref().or(person.role.as_ref());
            let at_name = if reachable { format!("{path}.name") } else { String::new() };
            self.field(&mut fields, "name", &at_name, "recipient of a copy", name);
            self.address(&mut fields, &path, person, "address for the copy");
            let emails = self.emails(&path, person, "e-mail address for the copy");
            put_list(&mut fields, "emails", emails);
            let phones = self.phones(&path, person, "telephone of the recipient of a copy");
            put_list(&mut fields, "phones", phones);
            if let Some(salutation) = &person.salutation {
                self.note("salutation of the recipient of a copy", "", salutation);
            }
            for fax in &person.faxes {
                self.note("fax of the recipient of a copy", "", fax);
            }
            if reachable && name.is_some() && fields.iter().any(|(name, _)| name == "address" || name == "emails") {
                nodes.push(Node::Object(fields));
            }
        }
        if !is_first {
            self.found.truncate(noted);
        }
        nodes
    }
}
