use serde::Serialize;

use super::Missing;
use super::field::Field;
use super::people::Person;
use super::sheet::Sheet;

/// What a sheet says, as plain values. What it does not say is `null` or an empty list. Dates are ISO 8601: `2025-03-03`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Number of the action: `UA 04/25`.
    pub reference: Option<String>,
    /// Index of the document: `AMR 51/8933/2025`.
    pub index: Option<String>,
    /// The day of issue.
    pub issued: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// The country that it is about, as the sheet writes it.
    pub country: Option<String>,
    /// Who is to be written to.
    pub addressees: Vec<Addressee>,
    /// Who gets a copy.
    pub copies: Vec<CopyRecipient>,
    /// What is asked, one each.
    pub demands: Vec<String>,
    /// The last day.
    pub deadline: Option<String>,
    /// Languages in which letters can be written, as tags (BCP 47).
    pub letter_languages: Vec<String>,
    /// The model letter, where the sheet has one.
    pub letter_body: Option<String>,
    /// Whether the sheet says that no further action is asked for.
    pub closed: bool,
    /// The names of the fields that a campaign needs and the sheet does not fill.
    pub missing: Vec<&'static str>,
}

/// Who is to be written to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Addressee {
    /// Name, with title.
    pub name: Option<String>,
    /// Office held.
    pub role: Option<String>,
    /// Postal address, line by line.
    pub address: Vec<String>,
    /// How the letter begins.
    pub salutation: Option<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Fax numbers as the sheet writes them.
    pub faxes: Vec<String>,
    /// Telephone numbers as the sheet writes them.
    pub phones: Vec<String>,
}

/// Who gets a copy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CopyRecipient {
    /// Name.
    pub name: Option<String>,
    /// Postal address, line by line.
    pub address: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Telephone numbers as the sheet writes them.
    pub phones: Vec<String>,
}

/// The record of a sheet.
pub(super) fn record(sheet: &Sheet, missing: &[Missing]) -> Record {
    let head = &sheet.head;
    Record {
        reference: value(head.reference.as_ref()),
        index: value(head.index.as_ref()),
        issued: value(head.issued.as_ref().map(|(field, _)| field)),
        title: value(head.title.as_ref()),
        country: value(head.country.as_ref()),
        addressees: sheet.addressees.iter().map(addressee).collect(),
        copies: sheet.copies.iter().map(copy).collect(),
        demands: values(&sheet.demands),
        deadline: value(sheet.deadline.as_ref()),
        letter_languages: values(&sheet.letter_languages),
        letter_body: value(sheet.letter_body.as_ref()),
        closed: sheet.closed.is_some(),
        missing: missing.iter().map(|missing| missing.field).collect(),
    }
}

fn value(field: Option<&Field>) -> Option<String> {
    field.map(|field| field.value.clone())
}

fn values(fields: &[Field]) -> Vec<String> {
    fields.iter().map(|field| field.value.clone()).collect()
}

fn addressee(person: &Person) -> Addressee {
    Addressee {
        name: value(person.name.as_ref()),
        role: value(person.role.as_ref()),
        address: values(&person.address),
        salutation: value(person.salutation.as_ref()),
        emails: values(&person.emails),
        faxes: values(&person.faxes),
        phones: values(&person.phones),
    }
}

/// An office beside a name is the first line of the address, as it is on an envelope: a copy has no field for it.
fn copy(person: &Person) -> CopyRecipient {
    let office = person.role.iter().filter(|_| person.name.is_some());
    CopyRecipient {
        name: value(person.name.as_ref().or(person.role.as_ref())),
        address: office.chain(&person.address).map(|field| field.value.clone()).collect(),
        emails: values(&person.emails),
        phones: values(&person.phones),
    }
}
