//! Blocks of an address: who somebody is, where, and how they are reached.

use super::Certainty::{Guess, Likely, Sure};
use super::contact::{self, Contact};
use super::field::Field;
use super::roles::{is_institution, is_name, is_role, split_flat};
use super::text::{Line, Span, Text};

/// Somebody who gets a letter or a copy.
#[derive(Clone, Debug, Default)]
pub(super) struct Person {
    pub name: Option<Field>,
    pub role: Option<Field>,
    pub address: Vec<Field>,
    pub salutation: Option<Field>,
    pub emails: Vec<Field>,
    pub faxes: Vec<Field>,
    pub phones: Vec<Field>,
    /// An e-mail address stands there that was hidden from copying.
    pub hidden_email: bool,
    /// Lines of name, role and address, in their order.
    lines: Vec<Span>,
    /// Something by which they are reached was read: a line of plain text after it belongs to the next one.
    contacted: bool,
}

impl Person {
    fn is_empty(&self) -> bool {
        self.lines.is_empty()
            && self.salutation.is_none()
            && self.emails.is_empty()
            && self.faxes.is_empty()
            && self.phones.is_empty()
    }
}

/// The people of a section, in their order.
pub(super) fn people(text: &Text, lines: &[Line]) -> Vec<Person> {
    let (mut people, mut current) = (Vec::new(), Person::default());
    let mut last: Option<Contact> = None;
    for line in lines {
        let span = text.trimmed(&unbulleted(text, &line.span), &['|']);
        if span.is_empty() || is_placeholder(text, &span) || is_note(text, &span) {
            continue;
        }
        if let Some((kind, from)) = contact::kind(text, &span) {
            // A greeting closes a block; a second one opens the next.
            if kind == Contact::Salutation && current.salutation.is_some() {
                people.push(std::mem::take(&mut current));
            }
            take_contact(text, &mut current, kind, &(from..span.end));
            last = Some(kind);
            continue;
        }
        if let Some(kind) = goes_on(text, last, &span, &current) {
            take_contact(text, &mut current, kind, &span);
            continue;
        }
        last = None;
        if contact_alone(text, &mut current, &span) {
            continue;
        }
        let next = current.contacted || (line.gap && is_new_block(text, &current, &span));
        if next && !current.is_empty() {
            people.push(std::mem::take(&mut current));
        }
        current.lines.push(span);
    }
    people.push(current);
    people.retain(|person| !person.is_empty());
    people.truncate(MOST);
    people.iter_mut().for_each(|person| settle(text, person));
    joined(people)
}

/// A bullet or a number before a line of an address means nothing.
fn unbulleted(text: &Text, span: &Span) -> Span {
    text.trimmed(span, &['•', '◼', '■', '▪', '●', '*', '-', '–', 'ν', '\u{f0a7}', '\u{f0b7}'])
}

/// The blank forms of a sheet: "Name Address 1 Address 2 Fax Fax number Email Email address Salutation Salutation".
pub(super) fn is_placeholder(text: &Text, span: &Span) -> bool {
    const WORDS: [&str; 30] = [
        "name",
        "address",
        "fax",
        "number",
        "email",
        "e-mail",
        "salutation",
        "phone",
        "tel",
        "telephone",
        "country",
        "city",
        "post",
        "code",
        "nombre",
        "direccion",
        "numero",
        "de",
        "correo",
        "tratamiento",
        "electronico",
        "nom",
        "adresse",
        "courriel",
        "formule",
        "d'appel",
        "politesse",
        "role",
        "title",
        "insert",
    ];
    let words = text.words(span);
    let blank = |word: &Span| {
        let word = text.trimmed(word, &[':', ',', '.', '[', ']', '(', ')']);
        let folded = text.folded(&word);
        folded.iter().all(u8::is_ascii_digit) && folded.len() < 2
            || WORDS.iter().any(|blank| blank.as_bytes() == folded)
    };
    !words.is_empty() && words.iter().all(blank)
}

/// A sentence to the reader within a block.
fn is_note(text: &Text, span: &Span) -> bool {
    const BEGINNINGS: [&str; 22] = [
        "please",
        "(please",
        "note",
        "if you",
        "if possible",
        "you can",
        "you may",
        "they can",
        "say",
        "keep trying",
        "all emails",
        "via",
        "por favor",
        "si el fax",
        "nota",
        "si no",
        "veuillez",
        "merci",
        "si vous",
        "and:",
        "messages",
        "then",
    ];
    let sentence = text.words(span).len() > 3;
    (sentence && BEGINNINGS.iter().any(|words| text.starts(span, words)))
        || text.folded(span) == b"and"
        || text.folded(span) == b"and:"
}

/// More than this is no list of addressees, but a text that was made to be long.
const MOST: usize = 200;

fn take_contact(text: &Text, person: &mut Person, kind: Contact, span: &Span) {
    let span = text.trimmed(span, &[':']);
    person.contacted = true;
    let numbers =
        |certainty| contact::numbers(text, &span).into_iter().map(move |span| Field::of(text, span, certainty));
    match kind {
        Contact::Email => {
            person.hidden_email |= contact::is_hidden_email(text, &span);
            person.emails.extend(emails(text, &span, Sure));
        }
        Contact::Fax => person.faxes.extend(numbers(Sure)),
        Contact::Phone => person.phones.extend(numbers(Sure)),
        Contact::PhoneAndFax => {
            person.phones.extend(numbers(Sure));
            person.faxes.extend(numbers(Sure));
        }
        Contact::Salutation => {
            let span = text.trimmed(&span, &['"', '“', '”', '«', '»']);
            if !span.is_empty() && !is_placeholder(text, &span) && person.salutation.is_none() {
                person.salutation = Some(Field::of(text, span, Sure));
            }
        }
        Contact::Useless => {}
    }
    for list in [&mut person.emails, &mut person.faxes, &mut person.phones] {
        list.truncate(MOST);
    }
}

fn emails(text: &Text, span: &Span, certainty: super::Certainty) -> impl Iterator<Item = Field> {
    contact::emails(text, span).into_iter().map(move |(value, span)| Field::new(value, span, certainty))
}

/// A value that stands below its label, or the second of several: "Salutation:" on one line, "Dear Minister" on the next.
fn goes_on(text: &Text, last: Option<Contact>, span: &Span, person: &Person) -> Option<Contact> {
    let last = last?;
    let fits = match last {
        Contact::Salutation => person.salutation.is_none() && text.words(span).len() < 9,
        Contact::Email => !contact::emails(text, span).is_empty(),
        Contact::Fax | Contact::Phone | Contact::PhoneAndFax => {
            !contact::numbers(text, span).is_empty() && !text.slice(span).iter().any(|c| c.is_alphabetic())
        }
        Contact::Useless => text.at(span.start) == '@',
    };
    fits.then_some(last)
}

/// A line that is an e-mail address, a page or a handle without any label.
fn contact_alone(text: &Text, person: &mut Person, span: &Span) -> bool {
    if contact::is_hidden_email(text, span) {
        person.hidden_email = true;
        person.contacted = true;
        return text.words(span).len() < 4;
    }
    let found: Vec<Field> = emails(text, span, Likely).collect();
    let all = !found.is_empty() && text.words(span).len() <= 2 * found.len() + 1;
    if all {
        person.emails.extend(found.into_iter().take(MOST));
        person.contacted = true;
    }
    let handle = text.at(span.start) == '@' && text.words(span).len() < 4;
    let page = ["www.", "http://", "https://"].iter().any(|start| text.folded(span).starts_with(start.as_bytes()));
    all || handle || page
}

/// Behind an empty line a new block begins where the one before is whole, and this line says who somebody is.
fn is_new_block(text: &Text, person: &Person, span: &Span) -> bool {
    person.lines.len() > 1 && (is_role(text, span) || is_name(text, span) || is_institution(text, span))
}

/// A greeting or a number that stands alone belongs to who stands before it.
fn joined(people: Vec<Person>) -> Vec<Person> {
    let mut all: Vec<Person> = Vec::new();
    for person in people {
        match all.last_mut() {
            Some(before) if person.name.is_none() && person.role.is_none() && person.address.is_empty() => {
                before.emails.extend(person.emails);
                before.faxes.extend(person.faxes);
                before.phones.extend(person.phones);
                before.hidden_email |= person.hidden_email;
                before.salutation = before.salutation.take().or(person.salutation);
            }
            _ => all.push(person),
        }
    }
    all
}

/// Says which lines are name, role and address.
fn settle(text: &Text, person: &mut Person) {
    let mut lines = std::mem::take(&mut person.lines);
    if let [one] = lines.as_slice()
        && let Some(parts) = split_flat(text, one)
    {
        let doubt = "All of it stands in one line: look where name, office and address part.";
        person.name = Some(Field::of(text, parts.name, Guess).doubted(doubt));
        person.role = parts.role.map(|role| Field::of(text, role, Guess).doubted(doubt));
        person.address = vec![Field::of(text, parts.address, Guess).doubted(doubt)];
        return;
    }
    if lines.is_empty() {
        return;
    }
    let first = lines.remove(0);
    let end = [',', ';'];
    match name_and_role(text, &first) {
        Some((name, role)) => {
            person.name = Some(Field::of(text, text.trimmed(&name, &end), Likely));
            person.role = Some(Field::of(text, text.trimmed(&role, &end), Likely));
        }
        None => who(text, person, text.trimmed(&first, &end), &mut lines),
    }
    person.address = lines.into_iter().map(|line| Field::of(text, text.trimmed(&line, &end), Likely)).collect();
}

/// Name and role of the first two lines, whichever stands first.
fn who(text: &Text, person: &mut Person, first: Span, lines: &mut Vec<Span>) {
    let second = lines.first().map(|line| text.trimmed(line, &[',', ';']));
    let field = |span: Span| Some(Field::of(text, span, Likely));
    let (role, institution) = (is_role(text, &first), is_institution(text, &first));
    match second {
        Some(second) if role && !institution && is_name(text, &second) && !has_name(text, &first) => {
            lines.remove(0);
            (person.role, person.name) = (field(first), field(second));
        }
        Some(second)
            if !institution
                && is_role(text, &second)
                && !is_institution(text, &second)
                && (!role || has_name(text, &first)) =>
        {
            lines.remove(0);
            (person.name, person.role) = (field(first), field(second));
        }
        _ if role && !institution && !has_name(text, &first) => person.role = field(first),
        _ => person.name = field(first),
    }
}

/// Whether an office has a person's name behind it: "President Example Person", but not "President of the Republic".
fn has_name(text: &Text, span: &Span) -> bool {
    let of = ["of", "de", "del", "du", "des", "de la", "for", "and", "to", "d'", "para", "pour"];
    let plain = !of.iter().any(|word| text.find(span, word).is_some()) && text.find(span, "of").is_none();
    let words = text.words(span);
    plain
        && words.len() > 1
        && words.iter().skip(1).all(|word| text.at(word.start).is_uppercase())
        && !super::roles::is_only_role(text, span)
}

/// "Example Person, Minister of Justice" and the other way round.
fn name_and_role(text: &Text, line: &Span) -> Option<(Span, Span)> {
    let comma = line.clone().find(|place| text.at(*place) == ',')?;
    let (before, behind) = (text.trimmed(&(line.start..comma), &[]), text.trimmed(&(comma + 1..line.end), &[]));
    if behind.is_empty() || is_institution(text, &before) || is_institution(text, &behind) {
        return None;
    }
    if is_role(text, &behind) && is_name(text, &before) && !super::roles::is_only_role(text, &before) {
        Some((before, behind))
    } else if is_role(text, &before) && is_name(text, &behind) && !is_role(text, &behind) {
        Some((behind, before))
    } else {
        None
    }
}
