//! Which line of an address is a name, which an office, and which a street.

use super::Certainty::{Guess, Likely};
use super::people::Person;
use super::phrases::folded;
use super::spot::Spot;

/// What a line at the top of an address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    Name,
    Role,
    /// An office and a name in one line; where the second begins.
    Both(usize),
    /// A ministry, an embassy, a prison.
    Institution,
    /// A street, a town, anything else.
    Other,
}

/// Words with which an office begins.
const ROLES: &[&str] = &[
    "president",
    "vice president",
    "vice-president",
    "prime minister",
    "deputy prime minister",
    "minister",
    "deputy minister",
    "vice minister",
    "attorney general",
    "attorney-general",
    "deputy attorney general",
    "head of",
    "head,",
    "governor",
    "director",
    "director general",
    "secretary",
    "secretary of",
    "chief",
    "prosecutor",
    "public prosecutor",
    "chief prosecutor",
    "general prosecutor",
    "prosecutor general",
    "state prosecutor",
    "commissioner",
    "inspector general",
    "inspector-general",
    "commander",
    "commander-in-chief",
    "chair",
    "chairman",
    "chairperson",
    "chairwoman",
    "speaker",
    "procurator",
    "ambassador",
    "mayor",
    "chancellor",
    "supreme leader",
    "leader of",
    "king of",
    "emir of",
    "superintendent",
    "warden",
    "ombudsman",
    "ombudsperson",
    "national commissioner",
    "home minister",
    "foreign minister",
    "us secretary",
    "presidente",
    "presidenta",
    "vicepresidente",
    "vicepresidenta",
    "ministro",
    "ministra",
    "viceministro",
    "fiscal",
    "gobernador",
    "gobernadora",
    "directora",
    "secretario",
    "secretaria",
    "procurador",
    "procuradora",
    "defensor",
    "defensora",
    "jefe",
    "jefa",
    "comandante",
    "alcalde",
    "alcaldesa",
    "embajador",
    "embajadora",
    "primer ministro",
    "primera ministra",
    "canciller",
    "presidente de",
    "ministre",
    "premier ministre",
    "premiere ministre",
    "procureur",
    "procureure",
    "directeur",
    "directrice",
    "gouverneur",
    "gouverneure",
    "chef",
    "cheffe",
    "secretaire",
    "garde des sceaux",
    "ambassadeur",
    "ambassadrice",
    "juge",
];

/// Words with which a person's name begins.
const TITLES: &[&str] = &[
    "his excellency",
    "her excellency",
    "h.e.",
    "h.e ",
    "he ",
    "hon ",
    "hon.",
    "the hon",
    "the right hon",
    "rt hon",
    "rt. hon",
    "honourable",
    "honorable",
    "mr ",
    "mr.",
    "mrs ",
    "mrs.",
    "ms ",
    "ms.",
    "miss ",
    "mx ",
    "dr ",
    "dr.",
    "prof ",
    "prof.",
    "professor",
    "general",
    "major general",
    "major-general",
    "brigadier",
    "lieutenant",
    "lt ",
    "lt.",
    "colonel",
    "col ",
    "col.",
    "captain",
    "capt",
    "sheikh",
    "shaikh",
    "ayatollah",
    "hojjat",
    "hojatoleslam",
    "king ",
    "queen ",
    "prince ",
    "princess ",
    "sultan ",
    "emir ",
    "sayed",
    "sayyed",
    "sir ",
    "lord ",
    "lady ",
    "dame ",
    "justice ",
    "judge ",
    "admiral",
    "marshal",
    "field marshal",
    "maj ",
    "maj.",
    "gen ",
    "gen.",
    "his majesty",
    "her majesty",
    "hm ",
    "his royal highness",
    "his highness",
    "tan sri",
    "dato",
    "datuk",
    "senor ",
    "senora ",
    "sr. ",
    "sra. ",
    "sr ",
    "sra ",
    "don ",
    "dona ",
    "excmo",
    "excma",
    "lic. ",
    "lic ",
    "ing. ",
    "dra. ",
    "dra ",
    "licenciad",
    "monsieur",
    "son excellence",
];
/// More of them; `m. ` and `mme` are French.
const MORE_TITLES: &[&str] = &[
    "m. ",
    "mme ",
    "mme. ",
    "madame ",
    "mlle ",
    "me ",
    "maitre ",
    "s.e. ",
    "s. e. ",
    "s.e.m.",
    "su excelencia",
    "general de",
];

/// Words of institutions, places and streets: a line that has one is no name.
const PLACES: &[&str] = &[
    "ministry",
    "office",
    "embassy",
    "consulate",
    "department",
    "directorate",
    "house",
    "palace",
    "street",
    "avenue",
    "road",
    "square",
    "building",
    "box",
    "boulevard",
    "city",
    "prison",
    "court",
    "parliament",
    "government",
    "secretariat",
    "headquarters",
    "mission",
    "commission",
    "council",
    "committee",
    "police",
    "central",
    "district",
    "province",
    "region",
    "floor",
    "suite",
    "drive",
    "lane",
    "block",
    "sector",
    "complex",
    "compound",
    "republic",
    "united",
    "kingdom",
    "state",
    "federal",
    "national",
    "institute",
    "university",
    "hospital",
    "centre",
    "center",
    "chambers",
    "capitol",
    "c/o",
    "via",
    "st.",
    "ave",
    "blvd",
    "bldg",
    "judiciary",
    "authority",
    "agency",
    "ministerio",
    "palacio",
    "calle",
    "avenida",
    "av.",
    "oficina",
    "embajada",
    "edificio",
    "carrera",
    "colonia",
    "fiscalia",
    "casa",
    "ciudad",
    "piso",
    "gobierno",
    "secretaria de",
    "corte",
    "tribunal",
    "plaza",
    "paseo",
    "despacho",
    "ministere",
    "palais",
    "rue",
    "avenue",
    "ambassade",
    "boulevard",
    "bureau",
    "boite",
    "immeuble",
    "primature",
    "presidence",
    "cabinet",
    "cour",
    "bp",
    "place",
    "b.p.",
];

/// Words with which an institution begins.
const INSTITUTIONS: &[&str] = &[
    "embassy",
    "high commission",
    "consulate",
    "permanent mission",
    "ministry",
    "office of",
    "office for",
    "the office",
    "department",
    "directorate",
    "general directorate",
    "supreme court",
    "constitutional court",
    "national",
    "federal",
    "parliament",
    "human rights",
    "committee",
    "commission",
    "council",
    "police",
    "state ",
    "presidential",
    "prosecutor's",
    "prosecutor general's",
    "attorney general's",
    "the ",
    "embajada",
    "ministerio",
    "oficina",
    "comision",
    "comite",
    "corte",
    "tribunal",
    "fiscalia",
    "procuraduria",
    "defensoria",
    "secretaria de",
    "organizacion",
    "asociacion",
    "colectivo",
    "centro",
    "ambassade",
    "ministere",
    "bureau",
    "commission nationale",
    "comite national",
    "cour",
    "haut-commissariat",
    "association",
];

fn starts(folded: &str, words: &[&str]) -> Option<usize> {
    let ends = |word: &&&str| {
        folded.strip_prefix(**word).is_some_and(|rest| {
            word.ends_with([' ', '.', ',']) || !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '\'')
        })
    };
    words.iter().filter(ends).map(|word| word.len()).max()
}

fn has_place(folded: &str) -> bool {
    folded
        .split([' ', ','])
        .any(|word| PLACES.contains(&word.trim_matches(|c: char| c != '.' && c != '/' && !c.is_ascii_alphanumeric())))
}

/// What a line is by its words.
pub(super) fn heading(line: &str) -> Heading {
    let plain = folded(line);
    if line.len() > 160 || line.is_empty() {
        return Heading::Other;
    }
    if starts(&plain, TITLES).or_else(|| starts(&plain, MORE_TITLES)).is_some() {
        return titled(line, &plain);
    }
    if let Some(length) = starts(&plain, ROLES) {
        return office(line, &plain, length);
    }
    if ends_in_office(line, &plain) {
        return Heading::Role;
    }
    if starts(&plain, INSTITUTIONS).is_some() {
        return Heading::Institution;
    }
    if is_person(line, &plain) { Heading::Name } else { Heading::Other }
}

/// "Mr Example Person", "General Prosecutor", "Mr Example Person, Minister of Justice".
fn titled(line: &str, plain: &str) -> Heading {
    if starts(plain, ROLES).is_some() && !plain.starts_with("general ") {
        return office(line, plain, 0);
    }
    let institution = [
        "general directorate",
        "general prosecut",
        "general secretar",
        "general inspect",
        "justice department",
        "sir,",
    ];
    if institution.iter().any(|word| plain.starts_with(word)) {
        return if plain.starts_with("general directorate") { Heading::Institution } else { Heading::Role };
    }
    match line.find(", ") {
        Some(comma) if starts(folded(&line[comma + 2..]).as_str(), ROLES).is_some() => Heading::Both(comma),
        _ => Heading::Name,
    }
}

/// "Minister of Justice", "President Example Person", "Head of the Judiciary, Example Person".
fn office(line: &str, plain: &str, length: usize) -> Heading {
    if let Some(comma) = line.find(", ") {
        let behind = &line[comma + 2..];
        let folded = folded(behind);
        let titled = starts(&folded, TITLES).or_else(|| starts(&folded, MORE_TITLES)).is_some();
        if titled || is_person(behind, &folded) {
            return Heading::Both(comma);
        }
    }
    for title in [
        " Mr ",
        " Mr. ",
        " Mrs ",
        " Ms ",
        " Ms. ",
        " Dr ",
        " Dr. ",
        " Dra. ",
        " Lic. ",
        " Sr. ",
        " Sra. ",
        " M. ",
        " Mme ",
        " H.E. ",
        " Hon. ",
        " His Excellency ",
    ] {
        if let Some(at) = line.find(title).filter(|at| *at > 4 && !line[at + title.len()..].starts_with("of ")) {
            return Heading::Both(at);
        }
    }
    if plain[..length.min(plain.len())].ends_with(" of") {
        return Heading::Role;
    }
    let rest = plain.get(length..).unwrap_or_default().trim_start();
    let named: String = line.chars().skip(length).collect();
    let named = named.trim();
    let bound = ["of ", "for ", "de ", "del ", "du ", "des ", "d'", "general", "in ", "to ", "and ", "y ", "et "];
    let is_named = !rest.is_empty() && !bound.iter().any(|word| rest.starts_with(word)) && is_person(named, rest);
    if length > 0 && is_named { Heading::Name } else { Heading::Role }
}

/// "Field Office Director", "Chief Public Prosecutor": an office by its last word.
fn ends_in_office(line: &str, plain: &str) -> bool {
    const LAST: &[&str] = &[
        "minister",
        "director",
        "prosecutor",
        "president",
        "secretary",
        "commissioner",
        "governor",
        "ambassador",
        "superintendent",
        "warden",
        "chairman",
        "chairperson",
        "chief",
        "commander",
        "ministre",
        "procureur",
        "directeur",
        "ministro",
        "ministra",
        "fiscal",
        "director general",
        "officer",
    ];
    let words = line.split(' ').count();
    let last = plain.trim_end_matches([':', ' ', ',']).rsplit(' ').next().unwrap_or_default();
    (2..=8).contains(&words)
        && LAST.contains(&last)
        && line.starts_with(char::is_uppercase)
        && !line.contains(|c: char| c.is_ascii_digit())
}

/// Two to six words that all begin with a capital, and none of a street or an institution.
fn is_person(line: &str, plain: &str) -> bool {
    const SMALL: &[&str] = &[
        "de", "del", "la", "las", "los", "al", "el", "bin", "bint", "ben", "ibn", "von", "van", "der", "da", "dos",
        "y", "e", "le", "du", "ould", "abu",
    ];
    let words: Vec<&str> = line.split(' ').collect();
    let is_name = |word: &&str| {
        word.trim_start_matches(['\'', '’', '‘', '(', '"']).starts_with(char::is_uppercase)
            || SMALL.contains(word)
            || word.starts_with("al-")
            || word.starts_with("el-")
            || word.starts_with('‘')
            || word.starts_with('\'')
    };
    (2..=7).contains(&words.len())
        && words.iter().all(is_name)
        && !line.contains(|c: char| c.is_ascii_digit() || matches!(c, ',' | ':' | ';' | '/' | '&' | '#'))
        && !has_place(plain)
        && !line.ends_with('.')
}

/// Sorts the plain lines of an address into name, office and address.
pub(super) fn assign(person: &mut Person, lines: Vec<Spot>) {
    let lines: Vec<Spot> = one_line(lines).into_iter().map(without_colon).collect();
    let single = lines.len();
    let mut rest = lines.into_iter().peekable();
    let mut place = 0;
    while let Some(line) = rest.next_if(|line| place < 3 && is_heading(person, line, place)) {
        take(person, &line, single, place);
        place += 1;
    }
    if person.name.is_none() && person.role.is_none() {
        let named = rest.next_if(|line| !line.text.starts_with(|c: char| c.is_ascii_digit()));
        person.name = named.map(|line| match heading(&line.text) {
            Heading::Institution => line,
            _ => line.doubted(Guess, "It is the first line of the address."),
        });
    }
    person.address.extend(rest);
}

/// Whether a line at the top is still name or office.
fn is_heading(person: &Person, line: &Spot, place: usize) -> bool {
    match heading(&line.text) {
        Heading::Name => person.name.is_none() && (place < 2),
        Heading::Role => person.role.is_none(),
        Heading::Both(_) => person.name.is_none() && person.role.is_none(),
        Heading::Institution | Heading::Other => false,
    }
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
            let first_is_role = starts(&folded(&first.text), ROLES).is_some();
            let (role, name) = if first_is_role { (first, second) } else { (second, first) };
            person.role = Some(role);
            person.name = Some(name);
        }
        Heading::Institution | Heading::Other => {}
    }
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

/// Two parts of a line, without the comma between them.
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

/// An address in one line is cut at its commas, behind name and office.
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
        out.push(head);
        rest = tail;
    }
    out.extend(joined(&rest));
    out
}

/// Words before which a joined address is cut: those of a name, of an institution, of a box.
const STARTS: &[&str] = &[
    "Mr ",
    "Mr. ",
    "Mrs ",
    "Ms ",
    "Ms. ",
    "Dr ",
    "Dr. ",
    "His Excellency",
    "Her Excellency",
    "H.E. ",
    "Sr. ",
    "Sra. ",
    "Lic. ",
    "Monsieur ",
    "Madame ",
    "Ministry of",
    "Office of",
    "Embassy of",
    "Department of",
    "Supreme Court",
    "P.O. Box",
    "PO Box",
    "Ministerio ",
    "Palacio ",
    "Embajada ",
    "Calle ",
    "Avenida ",
    "Ministère ",
    "Palais ",
    "Ambassade ",
    "BP ",
    "The White House",
    "c/o ",
];

/// The parts of an address whose lines were joined to one: also cut before the number of a house.
fn joined(line: &Spot) -> Vec<Spot> {
    let text = line.text.as_str();
    let exact = line.range.len() == text.len();
    if text.len() < 45 || !exact {
        return vec![line.clone()];
    }
    let mut cuts = vec![0];
    let mut numbered = false;
    for (at, _) in text.match_indices(' ') {
        let rest = &text[at + 1..];
        let words = STARTS.iter().any(|word| rest.starts_with(word));
        let number = rest.split(' ').next().unwrap_or_default().trim_end_matches(',');
        let is_number = !numbered
            && !number.is_empty()
            && number.len() <= 4
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && !text[..at].ends_with([',', '.', '#']);
        numbered |= is_number;
        if words || is_number {
            cuts.push(at + 1);
        }
    }
    cuts.push(text.len());
    let part = |pair: &[usize]| {
        let mut spot = line.read_as(text[pair[0]..pair[1]].trim());
        let start = line.range.start + pair[0];
        spot.range = start..start + spot.text.len();
        spot.doubted(Guess, "The lines of this address were joined.")
    };
    cuts.windows(2).map(part).filter(|spot| !spot.text.is_empty()).collect()
}
