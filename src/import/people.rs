//! Turns address lines into addressees and copy recipients, with the routes by which they can be reached.

use super::assign::assign;
use super::contact::{emails, goes_on, is_email, phones};
use super::labels::Kind;
use super::lines::Line;
use super::names::{self, Heading};
use super::person::{MOST_WAYS, Person};
use super::phrases;
use super::source::Source;
use super::spot::Spot;

/// The people in the lines of one part of a sheet.
pub(super) fn people(source: &Source, lines: &[Line]) -> Vec<Person> {
    let mut people = Vec::new();
    for block in blocks(source, lines) {
        let person = person(source, &block);
        if person.name.is_some() || person.role.is_some() || !person.address.is_empty() {
            people.push(person);
        } else if let Some(last) = people.last_mut() {
            // A salutation or an e-mail address on its own belongs to the previous person.
            add_ways(last, person);
        }
    }
    people
}

fn add_ways(to: &mut Person, from: Person) {
    to.salutation = to.salutation.take().or(from.salutation);
    to.emails.extend(from.emails);
    to.faxes.extend(from.faxes);
    to.phones.extend(from.phones);
    to.hidden_email |= from.hidden_email;
}

/// Groups the lines by the person that they belong to.
fn blocks<'a>(source: &Source, lines: &'a [Line]) -> Vec<Vec<&'a Line>> {
    let lines: Vec<&Line> = lines.iter().filter(|line| is_wanted(source, line)).collect();
    let all_apart = lines.len() > 2 && lines.iter().skip(1).filter(|line| !line.cut).all(|line| line.gap);
    let mut blocks: Vec<Vec<&Line>> = Vec::new();
    let mut contacts = false;
    let mut saluted = false;
    for line in lines {
        let text = source.text(line.range.clone());
        let is_contact = line.label.is_some_and(Kind::is_contact) || goes_on(text);
        let begins = !is_contact && starts_block(source, line, blocks.last(), (contacts, saluted, all_apart));
        match blocks.last_mut() {
            Some(block) if !begins => block.push(line),
            _ => {
                blocks.push(vec![line]);
                (contacts, saluted) = (false, false);
            }
        }
        contacts |= is_contact;
        saluted |= line.label == Some(Kind::Salutation);
    }
    blocks
}

fn is_wanted(source: &Source, line: &Line) -> bool {
    let plain = source.plain(line.range.clone());
    !phrases::is_no_address(&plain) && !plain.chars().all(|c| !c.is_ascii_alphanumeric() && c != '_')
}

/// Whether a line without contact details begins the next person.
fn starts_block(
    source: &Source,
    line: &Line,
    block: Option<&Vec<&Line>>,
    (contacts, saluted, all_apart): (bool, bool, bool),
) -> bool {
    let Some(block) = block else { return true };
    let heading = names::heading(source.text(line.range.clone()));
    let begins_person = matches!(heading, Heading::Role | Heading::Name | Heading::Both(_));
    if saluted || line.bullet {
        return true;
    }
    if contacts && begins_person {
        return true;
    }
    line.gap && !all_apart && !is_only_an_office(source, block)
}

/// "Minister of Justice" with an empty line below it: the name comes next.
fn is_only_an_office(source: &Source, block: &[&Line]) -> bool {
    let [only] = block else { return false };
    only.label.is_none() && names::heading(source.text(only.range.clone())) == Heading::Role
}

fn person(source: &Source, block: &[&Line]) -> Person {
    let mut person = Person::default();
    let mut last = None;
    let mut plain: Vec<Spot> = Vec::new();
    for line in block {
        let text = source.text(line.range.clone());
        let kind =
            line.label.filter(|kind| kind.is_contact()).or_else(|| last.filter(|_| goes_on(text) && !is_email(text)));
        match kind {
            Some(kind) => way(&mut person, source, kind, line),
            None if is_email(text) || phrases::folded(text).contains("email protected") => {
                way(&mut person, source, Kind::Email, line)
            }
            None if phrases::is_salutation(text) && phrases::folded(text).starts_with("dear ") => {
                person.salutation = person.salutation.or_else(|| Some(source.spot(line.range.clone())));
            }
            None => plain.push(source.spot(line.range.clone())),
        }
        last = kind.or(last.filter(|_| is_email(text)));
    }
    assign(&mut person, plain);
    person
}

fn way(person: &mut Person, source: &Source, kind: Kind, line: &Line) {
    let rest = if line.label.is_some() { line.rest() } else { line.range.clone() };
    match kind {
        Kind::Fax => person.faxes.extend(phones(source, rest)),
        Kind::Phone => person.phones.extend(phones(source, rest)),
        Kind::PhoneAndFax => {
            let both = phones(source, rest);
            person.faxes.extend(both.clone());
            person.phones.extend(both);
        }
        Kind::Email => {
            let (found, hidden) = emails(source, rest);
            for email in found {
                if person.emails.len() < MOST_WAYS && person.emails.iter().all(|other| other.text != email.text) {
                    person.emails.push(email);
                }
            }
            person.hidden_email |= hidden;
        }
        Kind::Salutation => {
            let spot = source.spot(rest);
            if !spot.text.is_empty() && phrases::folded(&spot.text) != "salutation" {
                person.salutation.get_or_insert(spot);
            }
        }
        _ => {}
    }
}
