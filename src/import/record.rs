use serde::Serialize;

use super::person::Person;
use super::sheet::Sheet;
use super::spot::Spot;

/// The content of a sheet, as plain values. Anything absent is `null` or an empty list. Dates are ISO 8601: `2025-03-03`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Action number: `04/25`.
    pub reference: Option<String>,
    /// Document index: `AMR 51/8933/2025`.
    pub index: Option<String>,
    /// The date of issue.
    pub issued: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// The country concerned, as the sheet writes it.
    pub country: Option<String>,
    /// The addressees.
    pub addressees: Vec<Addressee>,
    /// The copy recipients.
    pub copies: Vec<CopyRecipient>,
    /// The demands, one per item.
    pub demands: Vec<String>,
    /// The deadline.
    pub deadline: Option<String>,
    /// The languages in which letters can be written, as tags (BCP 47).
    pub letter_languages: Vec<String>,
    /// The model letter, if the sheet has one.
    pub letter_body: Option<String>,
    /// Whether the sheet says that no further action is required.
    pub closed: bool,
    /// The names of the fields that a campaign needs but the sheet does not fill.
    pub missing: Vec<&'static str>,
}

/// An addressee.
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

/// A copy recipient.
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

fn value(spot: &Option<Spot>) -> Option<String> {
    spot.as_ref().map(|spot| spot.text.clone())
}

fn values(spots: &[Spot]) -> Vec<String> {
    spots.iter().map(|spot| spot.text.clone()).collect()
}

impl From<&Sheet> for Record {
    fn from(sheet: &Sheet) -> Self {
        let body = sheet.letter.text.clone();
        Self {
            reference: value(&sheet.reference),
            index: value(&sheet.index),
            issued: value(&sheet.issued),
            title: value(&sheet.title),
            country: value(&sheet.country),
            addressees: sheet.addressees.iter().map(Addressee::from).collect(),
            copies: sheet.copies.iter().map(CopyRecipient::from).collect(),
            demands: values(&sheet.demands),
            deadline: value(&sheet.deadline),
            letter_languages: values(&sheet.languages),
            letter_body: Some(body).filter(|body| !body.is_empty()),
            closed: sheet.closed.is_some(),
            missing: Vec::new(),
        }
    }
}

impl From<&Person> for Addressee {
    fn from(person: &Person) -> Self {
        Self {
            name: value(&person.name),
            role: value(&person.role),
            address: values(&person.address),
            salutation: value(&person.salutation),
            emails: values(&person.emails),
            faxes: values(&person.faxes),
            phones: values(&person.phones),
        }
    }
}

impl From<&Person> for CopyRecipient {
    /// A copy recipient has no field for the office held: if there is a name, the office becomes the first line of the address.
    fn from(person: &Person) -> Self {
        let name = person.name.as_ref().or(person.role.as_ref());
        let role = person.role.as_ref().filter(|_| person.name.is_some());
        Self {
            name: name.map(|spot| spot.text.clone()),
            address: role.into_iter().chain(&person.address).map(|spot| spot.text.clone()).collect(),
            emails: values(&person.emails),
            phones: values(&person.phones),
        }
    }
}
