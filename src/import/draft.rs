//! Turns what was read into a draft of a campaign file, and a list of what was found where.

use super::ask::{Wording, behind_own_lead, wording};
use super::person::Person;
use super::sheet::Sheet;
use super::slugs::{Slugs, slug};
use super::spot::Spot;
use super::{Certainty, Found};
use crate::campaign::{MAX_DEMANDS, MAX_TEXT_CHARS, Node};

/// The limit on paragraphs, and on the lines of a list, in a campaign file.
pub(super) const MOST: usize = 100;

/// Returns the draft, and what was found.
pub(super) fn draft(sheet: &Sheet) -> (Node, Vec<Found>) {
    let mut draft = Draft { sheet, found: Vec::new() };
    let node = draft.campaign();
    let mut found = draft.found;
    found.sort_by_key(|found| (found.range.start, found.range.end));
    (node, found)
}

/// A draft under construction.
pub(super) struct Draft<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) found: Vec<Found>,
}

/// The fields of an object, in order.
pub(super) type Fields = Vec<(String, Node)>;

/// A text, truncated to the limit for campaigns.
pub(super) fn text(value: &str) -> Node {
    Node::Text(value.chars().take(MAX_TEXT_CHARS).collect())
}

pub(super) fn put(fields: &mut Fields, name: &str, node: Node) {
    fields.push((name.to_owned(), node));
}

/// Adds a list if it is not empty.
pub(super) fn put_list(fields: &mut Fields, name: &str, items: Vec<Node>) {
    if !items.is_empty() {
        put(fields, name, Node::List(items));
    }
}

impl Draft<'_> {
    pub(super) fn note(&mut self, what: &'static str, path: &str, spot: &Spot) {
        self.found.push(Found {
            what,
            path: path.to_owned(),
            value: spot.text.replace('\n', " "),
            range: spot.range.clone(),
            certainty: spot.certainty,
            doubt: spot.doubt.to_owned(),
        });
    }

    /// Adds a value to the draft under this name, and records where it was found.
    pub(super) fn field(
        &mut self,
        fields: &mut Fields,
        name: &str,
        path: &str,
        what: &'static str,
        spot: Option<&Spot>,
    ) {
        if let Some(spot) = spot {
            self.note(what, path, spot);
            put(fields, name, text(&spot.text));
        }
    }

    fn campaign(&mut self) -> Node {
        let sheet = self.sheet;
        let mut fields = Fields::new();
        put(&mut fields, "format", Node::Number(1.0));
        put(&mut fields, "id", text(&self.id()));
        self.reference(&mut fields);
        self.field(&mut fields, "issued", "issued", "day of issue", sheet.issued.as_ref());
        self.deadline(&mut fields);
        self.organiser(&mut fields);
        put(&mut fields, "languages", Node::List(vec![text(sheet.language)]));
        self.field(&mut fields, "title", "title", "headline", sheet.title.as_ref());
        self.story(&mut fields);
        self.languages();
        if let Some(country) = &sheet.country {
            self.note("country", "", country);
        }
        if let Some(closed) = &sheet.closed {
            self.note("end of the action", "", closed);
        }
        let letters = self.letters();
        put_list(&mut fields, "letters", letters);
        Node::Object(fields)
    }

    /// `ua-0425-usa`
    fn id(&self) -> String {
        let sheet = self.sheet;
        let Some(number) = &sheet.reference else {
            return slug(sheet.title.as_ref().map_or("", |title| &title.text), 64)
                .unwrap_or_else(|| "urgent-action".to_owned());
        };
        let digits: String = number.text.chars().filter(char::is_ascii_digit).collect();
        let country = sheet.country.as_ref().and_then(|country| slug(&country.text, 40));
        match country {
            Some(country) => format!("ua-{digits}-{country}"),
            None => format!("ua-{digits}"),
        }
    }

    fn reference(&mut self, fields: &mut Fields) {
        let mut reference = Fields::new();
        if let Some(number) = &self.sheet.reference {
            self.note("number of the action", "reference.number", number);
            put(&mut reference, "number", text(&format!("UA {}", number.text)));
        }
        if let Some(index) = &self.sheet.index {
            let path = if reference.is_empty() { "" } else { "reference.index" };
            self.note("index of the document", path, index);
            if !reference.is_empty() {
                put(&mut reference, "index", text(&index.text));
            }
        }
        if !reference.is_empty() {
            put(fields, "reference", Node::Object(reference));
        }
    }

    /// Adds the deadline. One before the date of issue is a mistake in the sheet or in the reading: it is reported, but not used.
    fn deadline(&mut self, fields: &mut Fields) {
        let Some(deadline) = &self.sheet.deadline else { return };
        let too_early = self.sheet.issued.as_ref().is_some_and(|issued| deadline.text < issued.text);
        if too_early {
            let doubted =
                deadline.clone().doubted(Certainty::Guess, "It is before the day of issue, so it is not in the draft.");
            self.note("last day", "", &doubted);
        } else {
            self.note("last day", "act_until", deadline);
            put(fields, "act_until", text(&deadline.text));
        }
    }

    fn organiser(&mut self, fields: &mut Fields) {
        let office = &self.sheet.organiser;
        let mut inner = Fields::new();
        self.field(&mut inner, "name", "organiser.name", "office", office.name.as_ref());
        if let Some(address) = &office.address {
            self.note("address of the office", "organiser.address[0]", address);
            put_list(&mut inner, "address", vec![text(&address.text)]);
        }
        if let Some(phone) = &office.phone {
            self.note("telephone of the office", "organiser.phone[0]", phone);
            put_list(&mut inner, "phone", vec![text(&phone.text)]);
        }
        self.field(&mut inner, "fax", "organiser.fax", "fax of the office", office.fax.as_ref());
        self.field(&mut inner, "email", "organiser.email", "e-mail address of the office", office.email.as_ref());
        if !inner.is_empty() {
            put(fields, "organiser", Node::Object(inner));
        }
    }

    /// Makes the first paragraph of the case the summary; the others and any further information become the background.
    fn story(&mut self, fields: &mut Fields) {
        let sheet = self.sheet;
        let mut case = sheet.case.iter().filter(|paragraph| paragraph.text.chars().count() > 30);
        self.field(fields, "summary", "summary", "summary", case.next());
        let paragraphs: Vec<&Spot> = case.chain(&sheet.background).take(MOST).collect();
        let mut nodes = Vec::new();
        for paragraph in paragraphs {
            self.note("background", &format!("background[{}]", nodes.len()), paragraph);
            nodes.push(text(&paragraph.text));
        }
        put_list(fields, "background", nodes);
    }

    /// Records the languages of letters. A letter is sent only in languages that the campaign has its texts in: the others are for
    /// translators.
    fn languages(&mut self) {
        for tongue in &self.sheet.languages {
            let known = tongue.text == self.sheet.language;
            let spot = if known {
                tongue.clone()
            } else {
                tongue
                    .clone()
                    .doubted(Certainty::Likely, "Add it to the languages of the letter once its texts are translated.")
            };
            self.note("language of letters", "", &spot);
        }
    }

    fn letters(&mut self) -> Vec<Node> {
        let sheet = self.sheet;
        let mut slugs = Slugs::default();
        let none = Person::default();
        let people: Vec<&Person> =
            if sheet.addressees.is_empty() { vec![&none] } else { sheet.addressees.iter().take(50).collect() };
        people.iter().enumerate().map(|(place, person)| self.letter(place, person, &mut slugs)).collect()
    }

    fn letter(&mut self, place: usize, person: &Person, slugs: &mut Slugs) -> Node {
        let sheet = self.sheet;
        let at = format!("letters[{place}]");
        let mut fields = Fields::new();
        let label = person.role.as_ref().or(person.name.as_ref());
        put(&mut fields, "id", text(&slugs.name(label.map_or("letter", |label| &label.text), 3)));
        if let Some(label) = label {
            put(&mut fields, "label", text(&label.text));
        }
        let to = self.addressee(&at, person);
        put(&mut fields, "to", to);
        let copies = self.copies(&at, place == 0);
        put_list(&mut fields, "copies", copies);
        let paragraphs = sheet.letter.paragraphs.as_slice();
        let lead = sheet.letter.lead.as_ref();
        if let Some(opening) = paragraphs.first().filter(|_| paragraphs.len() > 1).map(|first| without(first, lead)) {
            if place == 0 {
                self.note("opening of the letter", &format!("{at}.opening"), &opening);
            }
            put(&mut fields, "opening", text(&opening.text));
        }
        if let Some(lead) = lead {
            let words = lead.read_as(lead.text.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']));
            if place == 0 {
                self.note("words before the demands", &format!("{at}.lead_in"), &words);
            }
            put(&mut fields, "lead_in", text(&words.text));
        }
        let demands = self.demands(&at, place == 0);
        put_list(&mut fields, "demands", demands);
        if let Some(valediction) = &sheet.letter.valediction {
            if place == 0 {
                self.note("end of the letter", &format!("{at}.valediction"), valediction);
            }
            put(&mut fields, "valediction", text(&valediction.text));
        }
        Node::Object(fields)
    }

    fn demands(&mut self, at: &str, is_first: bool) -> Vec<Node> {
        let mut slugs = Slugs::default();
        let mut nodes = Vec::new();
        let lead = self.sheet.lead.as_ref().map_or("", |lead| &lead.text);
        for demand in self.sheet.demands.iter().take(MAX_DEMANDS) {
            let Wording { label, text: words, doubt } = match self.sheet.letter.lead {
                Some(_) => behind_own_lead(&demand.text),
                None => wording(&demand.text, lead, self.sheet.language),
            };
            if is_first {
                let doubted = demand.clone().doubted(demand.certainty.min(Certainty::Likely), doubt);
                let spot = if doubt.is_empty() { demand } else { &doubted };
                self.note("demand", &format!("{at}.demands[{}].text", nodes.len()), spot);
            }
            nodes.push(Node::Object(vec![
                ("id".to_owned(), text(&slugs.name(&words, 2))),
                ("label".to_owned(), text(&label)),
                ("text".to_owned(), text(&words)),
            ]));
        }
        nodes
    }
}

/// The first paragraph without the lead-in to the demands, which is repeated before them.
fn without(opening: &Spot, lead: Option<&Spot>) -> Spot {
    let Some(rest) = lead.and_then(|lead| opening.text.strip_suffix(&lead.text)).map(str::trim_end) else {
        return opening.clone();
    };
    if rest.is_empty() {
        return opening.clone();
    }
    let mut shorter = opening.read_as(rest);
    if opening.range.len() == opening.text.len() {
        shorter.range.end = opening.range.start + rest.len();
    }
    shorter
}
