//! The draft of a campaign file, with the place of everything in it.

use super::countries;
use super::field::Field;
use super::people::Person;
use super::sheet::Sheet;
use super::text::{Span, Text};
use super::wording::{demand_text, label, slug, unique};
use super::{Certainty, Found};
use crate::campaign::Node;

/// Builds the tree, and writes down where each value comes from.
pub(super) struct Draft<'t> {
    text: &'t Text,
    found: Vec<Found>,
}

/// Fields of an object in the making.
type Fields = Vec<(String, Node)>;

/// The draft of a sheet, and everything that was found, in the order of the text.
pub(super) fn draft(text: &Text, sheet: &Sheet) -> (Node, Vec<Found>) {
    let mut draft = Draft { text, found: Vec::new() };
    let campaign = draft.campaign(sheet);
    draft.found.sort_by_key(|found| (found.range.start, found.range.end));
    (Node::Object(campaign), draft.found)
}

fn text_node(value: impl Into<String>) -> Node {
    Node::Text(value.into())
}

fn put(fields: &mut Fields, name: &str, node: Option<Node>) {
    let empty = matches!(&node, Some(Node::List(items)) if items.is_empty())
        || matches!(&node, Some(Node::Object(f)) if f.is_empty());
    fields.extend(node.filter(|_| !empty).map(|node| (name.to_owned(), node)));
}

impl Draft<'_> {
    /// Writes down where a value comes from.
    fn note(&mut self, what: &'static str, path: &str, field: &Field) {
        self.found.push(Found {
            what,
            path: path.to_owned(),
            value: field.value.replace('\n', " "),
            range: self.text.origin(&field.span),
            certainty: field.certainty,
            doubt: field.doubt.to_owned(),
        });
    }

    fn noted(&mut self, what: &'static str, path: &str, field: Option<&Field>) -> Option<Node> {
        let field = field?;
        self.note(what, path, field);
        Some(text_node(&field.value))
    }

    fn list(&mut self, what: &'static str, path: &str, fields: &[Field]) -> Option<Node> {
        let items = fields.iter().enumerate().map(|(index, field)| {
            self.note(what, &format!("{path}[{index}]"), field);
            text_node(&field.value)
        });
        Some(Node::List(items.collect()))
    }

    /// Something that a campaign file has no place for.
    fn only_noted(&mut self, what: &'static str, fields: &[Field]) {
        for field in fields {
            self.note(what, "", field);
        }
    }

    fn campaign(&mut self, sheet: &Sheet) -> Fields {
        let head = &sheet.head;
        let mut fields = vec![
            ("$schema".into(), text_node("campaign.schema.json")),
            ("format".into(), Node::Number(1.0)),
            ("id".into(), text_node(id(sheet))),
        ];
        let mut reference = Fields::new();
        put(&mut reference, "number", self.noted("number of the action", "reference.number", head.reference.as_ref()));
        put(&mut reference, "index", self.noted("index of the document", "reference.index", head.index.as_ref()));
        put(&mut fields, "reference", Some(Node::Object(reference)));
        put(&mut fields, "issued", self.noted("day of issue", "issued", head.issued.as_ref().map(|(field, _)| field)));
        put(&mut fields, "act_until", self.noted("last day", "act_until", sheet.deadline.as_ref()));
        if let Some(closed) = &sheet.closed {
            self.note("end of the action", "after", closed);
            put(&mut fields, "after", Some(text_node("closed")));
        }
        put(&mut fields, "organiser", self.organiser());
        put(
            &mut fields,
            "languages",
            (!sheet.language.is_empty()).then(|| Node::List(vec![text_node(sheet.language)])),
        );
        put(&mut fields, "title", self.noted("headline", "title", head.title.as_ref()));
        put(&mut fields, "summary", self.noted("what is at stake", "summary", sheet.summary.first()));
        put(&mut fields, "background", self.list("background", "background", &sheet.background));
        self.only_noted("country that it is about", head.country.as_slice());
        let letters = (0..sheet.addressees.len().max(usize::from(!sheet.demands.is_empty())))
            .map(|index| Node::Object(self.letter(sheet, index)));
        let letters = Node::List(letters.collect());
        put(&mut fields, "letters", Some(letters));
        fields
    }

    /// The office, where the text names it: Amnesty International, with an address of its own.
    fn organiser(&mut self) -> Option<Node> {
        let (mut name, mut email) = (None, None);
        for line in &self.text.lines {
            let own = ["amnesty international", "amnistia internacional"]
                .iter()
                .find_map(|words| self.text.find(&line.span, words));
            name = name.or(own);
            let emails = super::contact::emails(self.text, &line.span);
            email = email.or(emails
                .into_iter()
                .find(|(address, _)| ["@amnesty", "@amnistia", "@aiusa"].iter().any(|own| address.contains(own))));
            if name.is_some() && email.is_some() {
                break;
            }
        }
        let mut fields = Fields::new();
        let name = name.map(|span| Field::of(self.text, span, Certainty::Likely));
        put(&mut fields, "name", self.noted("who issued it", "organiser.name", name.as_ref()));
        let email = email.map(|(address, span)| Field::new(address, span, Certainty::Likely));
        put(&mut fields, "email", self.noted("e-mail address of the office", "organiser.email", email.as_ref()));
        Some(Node::Object(fields))
    }

    fn letter(&mut self, sheet: &Sheet, index: usize) -> Fields {
        let nobody = Person::default();
        let to = sheet.addressees.get(index).unwrap_or(&nobody);
        let path = format!("letters[{index}]");
        let called = to.name.as_ref().or(to.role.as_ref()).map_or("letter", |field| field.value.as_str());
        let ids: Vec<String> = sheet.addressees.iter().take(index).map(|person| slug(person_name(person), 3)).collect();
        let mut fields: Fields =
            vec![("id".into(), text_node(unique(&slug(called, 3), &ids))), ("label".into(), text_node(called))];
        put(&mut fields, "languages", self.languages(sheet, &path, index == 0));
        put(&mut fields, "to", Some(Node::Object(self.addressee(to, &format!("{path}.to")))));
        let copies = sheet
            .copies
            .iter()
            .enumerate()
            .map(|(copy, person)| Node::Object(self.copy(person, &format!("{path}.copies[{copy}]"))));
        let copies = Node::List(copies.collect());
        put(&mut fields, "copies", Some(copies));
        put(&mut fields, "opening", self.opening(sheet, &path));
        put(&mut fields, "demands", Some(self.demands(sheet, &path)));
        put(
            &mut fields,
            "valediction",
            self.noted("close", &format!("{path}.valediction"), sheet.letter.close.as_ref()),
        );
        if index == 0 {
            self.only_noted("model letter", sheet.letter_body.as_slice());
        }
        fields
    }

    /// The sheet's own language, where the addressee reads it: a letter needs a text in each of its languages, and the sheet has one.
    fn languages(&mut self, sheet: &Sheet, path: &str, first: bool) -> Option<Node> {
        if first {
            for (index, field) in sheet.letter_languages.iter().enumerate() {
                let own = sheet.letter_languages.iter().any(|language| language.value == sheet.language);
                let path = if own && field.value != sheet.language {
                    String::new()
                } else {
                    format!("{path}.languages[{}]", if own { 0 } else { index })
                };
                self.note("language to write in", &path, field);
            }
        }
        let all: Vec<&str> = sheet.letter_languages.iter().map(|field| field.value.as_str()).collect();
        let used = if all.contains(&sheet.language) { vec![sheet.language] } else { all };
        Some(Node::List(used.into_iter().map(text_node).collect()))
    }

    fn addressee(&mut self, to: &Person, path: &str) -> Fields {
        let mut fields = Fields::new();
        // A campaign needs a name; an office without one is addressed by its title.
        let (name, role) =
            if to.name.is_some() { (to.name.as_ref(), to.role.as_ref()) } else { (to.role.as_ref(), None) };
        put(&mut fields, "name", self.noted("name of the addressee", &format!("{path}.name"), name));
        put(&mut fields, "role", self.noted("office of the addressee", &format!("{path}.role"), role));
        self.address(&mut fields, &to.address, path);
        put(&mut fields, "emails", self.list("e-mail address", &format!("{path}.emails"), &to.emails));
        put(&mut fields, "phones", self.list("telephone number", &format!("{path}.phones"), &to.phones));
        self.only_noted("fax number", &to.faxes);
        put(&mut fields, "salutation", self.noted("salutation", &format!("{path}.salutation"), to.salutation.as_ref()));
        fields
    }

    fn copy(&mut self, person: &Person, path: &str) -> Fields {
        let mut fields = Fields::new();
        put(
            &mut fields,
            "name",
            self.noted(
                "name of who gets a copy",
                &format!("{path}.name"),
                person.name.as_ref().or(person.role.as_ref()),
            ),
        );
        let office = person.role.iter().filter(|_| person.name.is_some());
        let lines: Vec<Field> = office.chain(&person.address).cloned().collect();
        self.address(&mut fields, &lines, path);
        put(&mut fields, "emails", self.list("e-mail address for a copy", &format!("{path}.emails"), &person.emails));
        put(&mut fields, "phones", self.list("telephone number for a copy", &format!("{path}.phones"), &person.phones));
        self.only_noted("fax number for a copy", &person.faxes);
        self.only_noted("salutation of who gets a copy", person.salutation.as_slice());
        fields
    }

    /// The lines of an address; a country at its end becomes a code, because the widget adds the name where a letter goes abroad.
    fn address(&mut self, fields: &mut Fields, lines: &[Field], path: &str) {
        let mut lines = lines.to_vec();
        let country = lines.last().and_then(|last| countries::at_end(self.text, &last.span));
        if let (Some((span, _)), Some(last)) = (&country, lines.last_mut()) {
            let rest = self.text.trimmed(&(last.span.start..span.start), &[',', '.', '-', ';']);
            *last = Field::of(self.text, rest, last.certainty);
        }
        lines.retain(|line| !line.value.is_empty());
        put(fields, "address", self.list("line of the address", &format!("{path}.address"), &lines));
        if let Some((span, code)) = country {
            let field = Field::new(code, span, Certainty::Likely);
            put(fields, "country", self.noted("country of the address", &format!("{path}.country"), Some(&field)));
        }
    }

    /// The first paragraph of the model letter.
    fn opening(&mut self, sheet: &Sheet, path: &str) -> Option<Node> {
        let first: Span = super::demands::paragraphs(&sheet.letter.lines).into_iter().next()?;
        let doubt = "The first paragraph of the model letter: take out what the demands say again.";
        let field = Field::of(self.text, first, Certainty::Likely).doubted(doubt);
        self.noted("opening", &format!("{path}.opening"), Some(&field))
    }

    fn demands(&mut self, sheet: &Sheet, path: &str) -> Node {
        let (mut ids, mut items) = (Vec::new(), Vec::new());
        for (index, field) in sheet.demands.iter().take(crate::campaign::MAX_DEMANDS).enumerate() {
            let (words, doubt) = demand_text(&field.value, sheet.language);
            let id = unique(&slug(&words, 3), &ids);
            let mut found = field.clone();
            found.doubt = if found.doubt.is_empty() { doubt } else { found.doubt };
            self.note("demand", &format!("{path}.demands[{index}].text"), &found);
            items.push(Node::Object(vec![
                ("id".into(), text_node(id.clone())),
                ("label".into(), text_node(label(&words))),
                ("text".into(), text_node(words)),
            ]));
            ids.push(id);
        }
        Node::List(items)
    }
}

fn person_name(person: &Person) -> &str {
    person.name.as_ref().or(person.role.as_ref()).map_or("letter", |field| field.value.as_str())
}

/// A short name of number and country, else of the headline.
fn id(sheet: &Sheet) -> String {
    let title = sheet.head.title.as_ref().map_or("campaign", |title| title.value.as_str());
    let Some(reference) = &sheet.head.reference else { return slug(title, 5) };
    let (kind, number) = reference.value.split_once(' ').unwrap_or(("ua", &reference.value));
    let number: String = number.chars().filter(char::is_ascii_digit).collect();
    let country = sheet.head.country.as_ref().map_or(String::new(), |country| format!("-{}", slug(&country.value, 3)));
    format!("{}-{number}{country}", kind.to_lowercase())
}
