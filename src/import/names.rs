//! Tells names, offices and streets apart in the lines of an address.

use super::offices;
use super::phrases::folded;

/// What a line at the top of an address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    Name,
    Role,
    /// An office and a name on one line; where the second begins.
    Both(usize),
    /// A ministry, an embassy, a prison.
    Institution,
    /// A street, a town, anything else.
    Other,
}

/// Words that an office begins with.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "president", "vice president", "vice-president", "prime minister", "deputy prime minister", "minister",
    "deputy minister", "vice minister", "attorney general", "attorney-general", "deputy attorney general", "head of",
    "head,", "governor", "director", "director general", "secretary", "secretary of", "chief", "prosecutor",
    "public prosecutor", "chief prosecutor", "general prosecutor", "prosecutor general", "state prosecutor",
    "commissioner", "inspector general", "inspector-general", "commander", "commander-in-chief", "chair", "chairman",
    "chairperson", "chairwoman", "speaker", "procurator", "ambassador", "mayor", "chancellor", "supreme leader",
    "leader of", "king of", "emir of", "superintendent", "warden", "ombudsman", "ombudsperson",
    "national commissioner", "home minister", "foreign minister", "us secretary", "presidente", "presidenta",
    "vicepresidente", "vicepresidenta", "ministro", "ministra", "viceministro", "fiscal", "gobernador", "gobernadora",
    "directora", "secretario", "secretaria", "procurador", "procuradora", "defensor", "defensora", "jefe", "jefa",
    "comandante", "alcalde", "alcaldesa", "embajador", "embajadora", "primer ministro", "primera ministra",
    "canciller", "ministre", "premier ministre", "premiere ministre", "procureur", "procureure", "directeur",
    "directrice", "gouverneur", "gouverneure", "chef", "cheffe", "secretaire", "garde des sceaux", "ambassadeur",
    "ambassadrice", "juge", "responsable", "guide", "commissaire", "prefet", "prefete", "roi", "lider", "rey",
];

/// Words that a person's name begins with.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "his excellency", "her excellency", "h.e.", "h.e ", "he ", "hon ", "hon.", "the hon", "the right hon", "rt hon",
    "rt. hon", "honourable", "honorable", "mr ", "mr.", "mrs ", "mrs.", "ms ", "ms.", "miss ", "mx ", "dr ", "dr.",
    "prof ", "prof.", "professor", "general", "major general", "major-general", "brigadier", "lieutenant", "lt ",
    "lt.", "colonel", "col ", "col.", "captain", "capt", "sheikh", "shaikh", "ayatollah", "hojjat", "hojatoleslam",
    "king ", "queen ", "prince ", "princess ", "sultan ", "emir ", "sayed", "sayyed", "sir ", "lord ", "lady ",
    "dame ", "justice ", "judge ", "admiral", "marshal", "field marshal", "maj ", "maj.", "gen ", "gen.",
    "his majesty", "her majesty", "hm ", "his royal highness", "his highness", "tan sri", "dato", "datuk", "senor ",
    "senora ", "sr. ", "sra. ", "sr ", "sra ", "don ", "dona ", "excmo", "excma", "lic. ", "lic ", "ing. ", "dra. ",
    "dra ", "licenciad", "monsieur", "son excellence",
];
/// More words that a person's name begins with; `m. ` and `mme` are French.
#[rustfmt::skip]
const MORE_TITLES: &[&str] = &[
    "m. ", "mme ", "mme. ", "madame ", "mlle ", "me ", "maitre ", "s.e. ", "s. e. ", "s.e.m.", "su excelencia",
    "general de",
];

/// Words of institutions, places and streets: a line that contains one is not a name.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "ministry", "office", "embassy", "consulate", "department", "directorate", "house", "palace", "street", "avenue",
    "road", "square", "building", "box", "boulevard", "city", "prison", "court", "parliament", "government",
    "secretariat", "headquarters", "mission", "commission", "council", "committee", "police", "central", "district",
    "province", "region", "floor", "suite", "drive", "lane", "block", "sector", "complex", "compound", "republic",
    "united", "kingdom", "state", "federal", "national", "institute", "university", "hospital", "centre", "center",
    "chambers", "capitol", "c/o", "via", "st.", "ave", "blvd", "bldg", "judiciary", "authority", "agency",
    "ministerio", "palacio", "calle", "avenida", "av.", "oficina", "embajada", "edificio", "carrera", "colonia",
    "fiscalia", "casa", "ciudad", "piso", "gobierno", "secretaria de", "corte", "tribunal", "plaza", "paseo",
    "despacho", "ministere", "palais", "rue", "avenue", "ambassade", "boulevard", "bureau", "boite", "immeuble",
    "primature", "presidence", "cabinet", "cour", "bp", "place", "b.p.",
];

/// Words that the name of an office-holder's bureau begins with.
#[rustfmt::skip]
const HOUSES: &[&str] = &[
    "office of", "the office", "cabinet of", "oficina de", "despacho de", "bureau du", "bureau de",
    "cabinet du", "cabinet de",
];

/// Words that an institution begins with.
#[rustfmt::skip]
const INSTITUTIONS: &[&str] = &[
    "embassy", "high commission", "consulate", "permanent mission", "ministry", "office of", "office for",
    "the office", "department", "directorate", "general directorate", "supreme court", "constitutional court",
    "national", "federal", "parliament", "human rights", "committee", "commission", "council", "police", "state ",
    "presidential", "prosecutor's", "prosecutor general's", "attorney general's", "the ", "embajada", "ministerio",
    "oficina", "comision", "comite", "corte", "tribunal", "fiscalia", "procuraduria", "defensoria", "secretaria de",
    "organizacion", "asociacion", "colectivo", "centro", "ambassade", "ministere", "bureau", "commission nationale",
    "comite national", "cour", "haut-commissariat", "association",
];

fn starts(folded: &str, words: &[&str]) -> Option<usize> {
    let ends = |word: &&&str| {
        folded.strip_prefix(**word).is_some_and(|rest| {
            word.ends_with([' ', '.', ',']) || !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '\'')
        })
    };
    words.iter().filter(ends).map(|word| word.len()).max()
}

/// The length of the words of an office at the beginning of a line, including those that qualify it.
fn office_words(plain: &str) -> Option<usize> {
    const BEFORE: [&str; 8] = ["acting ", "deputy ", "assistant ", "first ", "interim ", "senior ", "vice ", "former "];
    let mut rest = plain;
    while let Some(word) = BEFORE.iter().find(|word| rest.starts_with(**word)) {
        rest = &rest[word.len()..];
    }
    starts(rest, ROLES).map(|length| plain.len() - rest.len() + length)
}

fn has_place(folded: &str) -> bool {
    folded
        .split([' ', ','])
        .any(|word| PLACES.contains(&word.trim_matches(|c: char| c != '.' && c != '/' && !c.is_ascii_alphanumeric())))
}

/// Classifies a line by its words.
pub(super) fn heading(line: &str) -> Heading {
    let plain = folded(line);
    if line.len() > 160 || line.is_empty() {
        return Heading::Other;
    }
    if starts(&plain, TITLES).or_else(|| starts(&plain, MORE_TITLES)).is_some() {
        return titled(line, &plain);
    }
    if let Some(length) = office_words(&plain) {
        return office(line, &plain, length);
    }
    // "Office of the President" ends like the office that somebody holds.
    let is_house = starts(&plain, HOUSES).is_some();
    if !is_house && ends_in_office(line, &plain) {
        return Heading::Role;
    }
    if is_house || starts(&plain, INSTITUTIONS).is_some() {
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
    if let Some(end) = offices::length(line) {
        let behind = line[end..].trim_start();
        return if is_person(behind, &folded(behind)) { Heading::Both(end) } else { Heading::Role };
    }
    if plain[..length.min(plain.len())].ends_with(" of") {
        return Heading::Role;
    }
    let rest = plain.get(length..).unwrap_or_default().trim_start();
    let named: String = line.chars().skip(length).collect();
    let named = named.trim();
    let bound = [
        "of ", "for ", "de ", "del ", "du ", "des ", "d'", "general", "la ", "las ", "los ", "in ", "to ", "and ",
        "y ", "et ",
    ];
    let is_named = !rest.is_empty() && !bound.iter().any(|word| rest.starts_with(word)) && is_person(named, rest);
    if length > 0 && is_named && !ends_in_office(line, plain) { Heading::Name } else { Heading::Role }
}

/// "Field Office Director", "Chief Public Prosecutor": whether the last word is that of an office.
fn ends_in_office(line: &str, plain: &str) -> bool {
    #[rustfmt::skip]
    const LAST: &[&str] = &[
        "minister", "director", "prosecutor", "president", "secretary", "commissioner", "governor", "ambassador",
        "superintendent", "warden", "chairman", "chairperson", "chief", "commander", "ministre", "procureur",
        "directeur", "ministro", "ministra", "fiscal", "director general", "officer",
    ];
    let words = line.split(' ').count();
    let plain = plain.trim_end_matches([':', ' ', ',']);
    let last = plain.rsplit(' ').next().unwrap_or_default();
    let is_general = ["attorney general", "prosecutor general", "secretary general", "inspector general"]
        .iter()
        .any(|office| plain.ends_with(office));
    (2..=8).contains(&words)
        && (is_general || LAST.contains(&last))
        && line.starts_with(char::is_uppercase)
        && !line.contains(|c: char| c.is_ascii_digit())
}

/// Whether a line is two to six words that all begin with a capital, none of them from a street or an institution.
fn is_person(line: &str, plain: &str) -> bool {
    #[rustfmt::skip]
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

/// Whether a line is a name with its title: `H.E. Example Person`.
pub(super) fn starts_with_title(line: &str) -> bool {
    let plain = folded(line);
    starts(&plain, TITLES).or_else(|| starts(&plain, MORE_TITLES)).is_some() && heading(line) == Heading::Name
}

/// "President of", "Minister of": whether a line begins with an office and what it is for.
pub(super) fn starts_with_office_of(line: &str) -> bool {
    let plain = folded(line);
    starts(&plain, ROLES).is_some_and(|end| plain[..end].ends_with(" of") || plain[end..].starts_with(" of "))
}

/// Whether a line begins with the words of an office.
pub(super) fn starts_with_office(line: &str) -> bool {
    starts(&folded(line), ROLES).is_some()
}
