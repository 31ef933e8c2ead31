//! Sorts the plain lines of an address into name, office and address, and splits lines that were joined.

use super::Certainty::{Guess, Likely};
use super::country;
use super::labels::near;
use super::names::{Heading, heading, starts_with_office, starts_with_office_of, starts_with_title};
use super::offices;
use super::person::Person;
use super::spot::Spot;

/// Sorts the plain lines of an address into name, office and address.
pub(super) fn assign(person: &mut Person, lines: Vec<Spot>) {
    let lines: Vec<Spot> = one_line(lines).into_iter().map(without_colon).collect();
    let single = lines.len();
    let named_below = lines.get(1).is_some_and(|line| matches!(heading(&line.text), Heading::Name | Heading::Role));
    let is_titled_below = lines.get(1).is_some_and(|line| starts_with_title(&line.text));
    let mut rest = lines.into_iter().peekable();
    // "Ministry of Justice" above the person or office that it belongs to: the first line of the address.
    let house = rest.next_if(|line| named_below && heading(&line.text) == Heading::Institution);
    let mut place = 0;
    while let Some(line) = rest.next_if(|line| place < 3 && is_heading(person, line, place)) {
        take(person, &line, single, place);
        place += 1;
    }
    // An office in unknown words, above a name with its title.
    if place == 0
        && let Some(line) = rest.next_if(|line| is_titled_below && is_plain(&line.text))
    {
        person.role = Some(line.doubted(Likely, "It is read as an office: a name stands below it."));
        person.name = rest.next();
    }
    if person.name.is_none() && person.role.is_none() {
        let named = rest.next_if(|line| !line.text.starts_with(|c: char| c.is_ascii_digit()));
        person.name = named.map(|line| match heading(&line.text) {
            Heading::Institution => line,
            _ => line.doubted(Guess, "It is the first line of the address."),
        });
    }
    person.address.extend(house);
    person.address.extend(rest);
}

/// Whether a line at the top is still part of the name or office.
fn is_heading(person: &Person, line: &Spot, place: usize) -> bool {
    match heading(&line.text) {
        Heading::Name => person.name.is_none() && (place < 2),
        Heading::Role => person.role.is_none(),
        Heading::Both(_) => person.name.is_none() && person.role.is_none(),
        Heading::Institution | Heading::Other => false,
    }
}

/// Whether a line is neither a street nor an institution: a few words without numbers.
fn is_plain(line: &str) -> bool {
    heading(line) == Heading::Other && line.len() < 80 && !line.contains(|c: char| c.is_ascii_digit() || c == ',')
}

fn take(person: &mut Person, line: &Spot, lines: usize, place: usize) {
    let doubt = |spot: Spot| {
        if place > 0 && lines > 1 { spot.doubted(Likely, "It is read as a name by its words.") } else { spot }
    };
    match heading(&line.text) {
        Heading::Name => person.name = Some(doubt(line.clone())),
        Heading::Role => person.role = Some(line.clone()),
        Heading::Both(at) => {
            let (first, second) = parts(line, at);
            let first_is_role = starts_with_office(&first.text);
            let (role, name) = if first_is_role { (first, second) } else { (second, first) };
            person.role = Some(role);
            person.name = Some(name);
        }
        Heading::Institution | Heading::Other => {}
    }
}

/// Separates an office from the name after it if the words before the demands name that office:
/// "Write to the Head of the Judiciary urging …" and "Head of the Judiciary Example Person".
pub(super) fn part_office(person: &mut Person, lead: &str) {
    let Some(office) = office_in(lead) else { return };
    let (Some(line), None) = (&person.role, &person.name) else { return };
    let begins = line.text.get(..office.len()).is_some_and(|start| start.eq_ignore_ascii_case(office));
    let behind = line.text.get(office.len()..).unwrap_or_default();
    if begins && behind.starts_with(' ') && heading(behind.trim_start()) == Heading::Name {
        let (role, name) = parts(line, office.len());
        let doubt = "Office and name were joined; the words before the demands name the office.";
        person.role = Some(role.doubted(Likely, doubt));
        person.name = Some(name.doubted(Likely, doubt));
    }
}

/// "Write to the Head of the Judiciary urging him to:": the office that these words name.
fn office_in(lead: &str) -> Option<&str> {
    let start = lead.find("rite to ")? + "rite to ".len();
    let named = lead[start..].strip_prefix("the ").unwrap_or(&lead[start..]);
    let end = [" urging", " asking", " calling", " requesting"].iter().filter_map(|word| named.find(word)).min()?;
    Some(&named[..end]).filter(|office| (6..=120).contains(&office.len()))
}

/// "President of the Republic:", with the name below it.
fn without_colon(line: Spot) -> Spot {
    let text = line.text.trim_end_matches([':', ' ']);
    let mut shorter = line.read_as(text);
    if line.range.len() == line.text.len() {
        shorter.range.end = line.range.start + text.len();
    }
    shorter
}

/// Splits a line into two parts, without the comma between them.
fn parts(line: &Spot, at: usize) -> (Spot, Spot) {
    let (first, second) = line.text.split_at(at);
    let (first, behind) = (first.trim_end(), second.trim_start_matches([',', ' ']));
    let exact = line.range.len() == line.text.len();
    let (mut one, mut two) = (line.read_as(first), line.read_as(behind));
    if exact {
        one.range = line.range.start..line.range.start + first.len();
        two.range = line.range.end - behind.len()..line.range.end;
    }
    (one, two)
}

/// Splits an address in one line at its commas, after the name and the office.
fn one_line(lines: Vec<Spot>) -> Vec<Spot> {
    let [line] = lines.as_slice() else { return lines };
    let mut out = Vec::new();
    let mut rest = line.clone();
    for _ in 0..3 {
        let Some(comma) = rest.text.find(", ") else { break };
        let first = &rest.text[..comma];
        if first.contains(|c: char| c.is_ascii_digit())
            || matches!(heading(first), Heading::Other)
            || matches!(heading(first), Heading::Institution) && !out.is_empty()
        {
            break;
        }
        let (head, tail) = parts(&rest, comma);
        out.extend(joined(&head));
        rest = tail;
    }
    out.extend(joined(&rest));
    out
}

/// Words before which a joined address is split: the start of a name, an institution or a PO box.
#[rustfmt::skip]
const STARTS: &[&str] = &[
    "Mr ", "Mr. ", "Mrs ", "Ms ", "Ms. ", "Dr ", "Dr. ", "His Excellency", "Her Excellency", "H.E. ", "Sr. ", "Sra. ",
    "Lic. ", "Monsieur ", "Madame ", "Ministry of", "Office of", "Embassy of", "Department of", "Supreme Court",
    "P.O. Box", "PO Box", "Ministerio ", "Secretaría de ", "Fiscalía ", "Oficina ", "Palacio ", "Embajada ", "Calle ", "Avenida ", "Ministère ", "Palais ",
    "Ambassade ", "BP ", "The White House", "c/o ",
];

/// Whether the number or the name of a street follows this word.
fn is_street(word: &str) -> bool {
    ["Calle", "Avenida", "Carrera", "Rue", "rue", "Street", "No", "Nº", "N°", "Box", "BP", "Zone", "Zona", "Km", "km"]
        .contains(&word)
}

/// The end of "President of Andorra", or of another country.
fn country_behind(text: &str) -> Option<usize> {
    let start = text.find(" of ")? + 4;
    let start = start + if text[start..].starts_with("the ") { 4 } else { 0 };
    Some(start + country::leading(&text[start..])?)
}

fn begins_name(behind: &str) -> bool {
    behind.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// Splits an address whose lines were joined into one, also before a house number.
fn joined(line: &Spot) -> Vec<Spot> {
    let text = line.text.as_str();
    let exact = line.range.len() == text.len();
    if text.len() < 45 {
        return vec![line.clone()];
    }
    let mut cuts = vec![0];
    // "Minister of Justice Example Person Ministry of Justice": the office is known, and a name follows it.
    cuts.extend(offices::length(text).filter(|end| begins_name(&text[*end..])).map(|end| end + 1));
    let mut numbered = false;
    for (at, _) in text.match_indices(' ') {
        if at < cuts.last().copied().unwrap_or_default() {
            continue;
        }
        let rest = &text[at + 1..];
        let words = STARTS.iter().any(|word| rest.starts_with(word));
        // "Puerta 8,": here, the number comes after the street.
        let number = rest.split(' ').next().unwrap_or_default();
        let is_number = !numbered
            && !number.is_empty()
            && number.len() <= 4
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && !text[..at].ends_with([',', '.', '#'])
            && !is_street(text[..at].rsplit(' ').next().unwrap_or_default());
        numbered |= is_number;
        let near = near(rest, 160);
        let whole = offices::length(near);
        let start = cuts.last().copied().unwrap_or_default();
        let office = (whole.is_some() || cuts.len() == 1 && starts_with_office_of(near))
            && heading(text[start..at].trim()) == Heading::Name;
        if words || is_number || office {
            cuts.push(at + 1);
        }
        if office && let Some(end) = country_behind(near).or(whole.filter(|end| *end < near.len())) {
            cuts.push(at + 1 + end);
        }
    }
    cuts.push(text.len());
    let part = |pair: &[usize]| {
        let whole = &text[pair[0]..pair[1]];
        let mut spot = line.read_as(whole.trim().trim_end_matches(','));
        if exact {
            let start = line.range.start + pair[0] + (whole.len() - whole.trim_start().len());
            spot.range = start..start + spot.text.len();
        }
        spot.doubted(Guess, "The lines of this address were joined.")
    };
    cuts.windows(2).map(part).filter(|spot| !spot.text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::joined;
    use crate::import::source::Source;

    #[test]
    fn a_joined_address_is_cut_at_its_office_country_and_number() {
        let text = "Example Person President of Andorra Palacio Ejemplo, Plaza Ejemplo, Ciudad Ejemplo";
        let spot = Source::new(text).spot(0..text.len());
        let lines: Vec<String> = joined(&spot).into_iter().map(|line| line.text).collect();
        assert_eq!(lines, ["Example Person", "President of Andorra", "Palacio Ejemplo, Plaza Ejemplo, Ciudad Ejemplo"]);
    }
}
