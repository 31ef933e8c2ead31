//! The office that issues the sheet, if its first lines name it.

use std::ops::Range;

use super::Certainty::{Guess, Likely};
use super::contact::{emails, phones};
use super::labels::Kind;
use super::lines::Line;
use super::source::Source;
use super::spot::Spot;

/// The office of the sheet.
#[derive(Debug, Default)]
pub(super) struct Organiser {
    pub(super) name: Option<Spot>,
    pub(super) address: Option<Spot>,
    pub(super) phone: Option<Spot>,
    pub(super) fax: Option<Spot>,
    pub(super) email: Option<Spot>,
    /// The lines that it was read from.
    pub(super) used: Vec<Range<usize>>,
}

/// Reads the office from the lines before the number, up to the first that is not part of it.
pub(super) fn organiser(source: &Source, lines: &[Line], end: usize) -> Organiser {
    let mut office = Organiser::default();
    for line in lines.iter().take_while(|line| line.range.start < end).take(12) {
        // If lines were joined, the first line of the sheet follows the office on the same line.
        let own = line.range.start..line.range.end.min(end);
        let text = source.text(own.clone());
        let (mail, _) = emails(source, own.clone());
        let value = line.value.min(own.end)..own.end;
        let numbers = |kind: Kind| if line.label == Some(kind) { phones(source, value.clone()) } else { Vec::new() };
        let (phone, fax) = (numbers(Kind::Phone), numbers(Kind::Fax));
        let names_it =
            text.contains("Office") || text.contains("Oficina") || text.contains("Bureau") || text.contains("Section");
        if mail.is_empty() && phone.is_empty() && fax.is_empty() && !(names_it && text.len() < 200) {
            continue;
        }
        if names_it && office.name.is_none() {
            name(source, line, text, &mut office);
        }
        office.email = office.email.take().or_else(|| mail.into_iter().next());
        office.phone = office.phone.take().or_else(|| phone.into_iter().next());
        office.fax = office.fax.take().or_else(|| fax.into_iter().next());
        office.used.push(own);
    }
    office
}

/// Splits a line at its first digit: the name is before it, the address after it.
fn name(source: &Source, line: &Line, text: &str, office: &mut Organiser) {
    let digit = text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len());
    let start = line.range.start;
    let name = source.spot(start..start + digit);
    if name.text.len() >= 6 && name.text.len() <= 80 {
        office.name = Some(name.doubted(Likely, "It is what the first line begins with."));
        let address = source.spot(start + digit..line.range.end);
        let fits = address.text.len() > 8 && !address.text.contains('@');
        office.address = fits.then(|| address.doubted(Guess, "The lines of this address were joined."));
    }
}
