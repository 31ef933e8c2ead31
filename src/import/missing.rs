//! What a campaign needs but the sheet does not provide, and what an author can do about it.

use super::Missing;
use super::person::Person;
use super::sheet::Sheet;

/// The names that are not fields of the record: a campaign needs these, but no sheet has them as such.
pub(super) const BESIDES: &[&str] = &["organiser", "subject", "opening"];

/// What is missing, in the order of the record.
pub(super) fn missing(sheet: &Sheet) -> Vec<Missing> {
    let mut list = List(Vec::new());
    if !sheet.is_sheet {
        list.add("sheet", "This does not look like an action sheet: nothing is read from it. Paste the whole sheet, with its first line, whom to write to and what to ask for.");
    }
    let read = |there: bool| there && sheet.is_sheet;
    list.unless(
        read(sheet.reference.is_some()),
        "reference",
        "The number of the action, such as UA 04/25, is not in the text. Supporters do not need it; your office may.",
    );
    list.unless(
        read(sheet.index.is_some()),
        "index",
        "The index of the document is not in the text. Supporters do not need it.",
    );
    list.unless(read(sheet.issued.is_some()), "issued", "The day of issue is not in the text. Write it as 2025-01-21.");
    list.unless(
        read(sheet.title.is_some()),
        "title",
        "No headline was found. Write one that says in a few words what is asked.",
    );
    list.unless(read(sheet.country.is_some()), "country", "No line says which country it is about.");
    people(sheet, &mut list);
    let has_demands = read(!sheet.demands.is_empty());
    list.unless(
        has_demands,
        "demands",
        "No demands were found. Write each so that it follows the words “I ask you to”.",
    );
    list.unless(
        has_demands || read(!sheet.letter.paragraphs.is_empty()),
        "letter_body",
        "There is no model letter either.",
    );
    let over = read(sheet.closed.is_some());
    list.unless(over || read(sheet.deadline.is_some()), "deadline", "The text gives no last day, or gives it without the year. Write it as 2025-03-03; leave it empty if the action has no last day.");
    list.unless(
        over || read(!sheet.languages.is_empty()),
        "letter_languages",
        "The sheet does not say in which languages letters can be written. The draft has the language of the sheet.",
    );
    besides(sheet, &mut list);
    list.0
}

struct List(Vec<Missing>);

impl List {
    fn add(&mut self, field: &'static str, words: &str) {
        self.0.push(Missing { field, words: words.to_owned() });
    }

    fn unless(&mut self, there: bool, field: &'static str, words: &str) {
        if !there {
            self.add(field, words);
        }
    }
}

fn people(sheet: &Sheet, list: &mut List) {
    if sheet.addressees.is_empty() || !sheet.is_sheet {
        list.add(
            "addressees",
            "No one to write to was found. Write name, salutation, and a postal or an e-mail address.",
        );
        return;
    }
    let without = |has: &dyn Fn(&Person) -> bool| {
        let names: Vec<&str> = sheet.addressees.iter().filter(|person| !has(person)).map(called).collect();
        names.join("; ")
    };
    let mut each = |field: &'static str, has: &dyn Fn(&Person) -> bool, words: &str| {
        let names = without(has);
        if !names.is_empty() {
            list.add(field, &format!("{words} ({names})"));
        }
    };
    each(
        "addressees.name",
        &|person| person.name.is_some() || person.role.is_some(),
        "The text does not say who the letter goes to.",
    );
    each(
        "addressees.address",
        &|person| !person.address.is_empty(),
        "There is no postal address. Add it, or an e-mail address.",
    );
    each(
        "addressees.salutation",
        &|person| person.salutation.is_some(),
        "The text gives no salutation. Add one, such as “Dear Minister,”.",
    );
    each(
        "addressees.emails",
        &|person| !person.emails.is_empty() || person.hidden_email,
        "There is no e-mail address: supporters can only print the letter.",
    );
    each(
        "addressees.emails",
        &|person| !person.hidden_email || !person.emails.is_empty(),
        "The web page has hidden the e-mail address. Copy it from the page itself.",
    );
}

fn called(person: &Person) -> &str {
    person.name.as_ref().or(person.role.as_ref()).map_or("the addressee", |spot| &spot.text)
}

fn besides(sheet: &Sheet, list: &mut List) {
    let office = sheet.organiser.name.is_some() && sheet.is_sheet;
    list.unless(
        office,
        "organiser",
        "The text does not say which office runs the campaign. Add its name and contact details.",
    );
    list.add("subject", "A sheet has no subject for the letter. Write one of a few words.");
    let opening = sheet.letter.paragraphs.len() > 1 && sheet.is_sheet;
    list.unless(
        opening,
        "opening",
        "There is no model letter to open with. Write one or two sentences that say why the supporter writes.",
    );
}
