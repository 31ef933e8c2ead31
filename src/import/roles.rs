//! What tells a person's name from an office, and both from a street.

use super::text::{Span, Text};

/// Words of offices that people hold, as the text is folded.
const ROLES: &[&str] = &[
    "president",
    "vice-president",
    "minister",
    "prime minister",
    "premier",
    "secretary",
    "secretary-general",
    "attorney",
    "attorney general",
    "prosecutor",
    "governor",
    "mayor",
    "director",
    "commissioner",
    "chief",
    "head",
    "chair",
    "chairman",
    "chairperson",
    "chairwoman",
    "king",
    "queen",
    "emir",
    "sultan",
    "crown prince",
    "supreme leader",
    "leader of",
    "ambassador",
    "warden",
    "superintendent",
    "general",
    "inspector",
    "commander",
    "chancellor",
    "judge",
    "justice",
    "ombudsman",
    "ombudsperson",
    "speaker",
    "senator",
    "consul",
    "solicitor",
    "sheriff",
    "registrar",
    "administrator",
    "ceo",
    "executive",
    "high commissioner",
    "charge d'affaires",
    "commandant",
    "marshal",
    "police chief",
    "undersecretary",
    "under-secretary",
    "state counsellor",
    "presidente",
    "presidenta",
    "vicepresidente",
    "vicepresidenta",
    "ministro",
    "ministra",
    "primer ministro",
    "primera ministra",
    "fiscal",
    "procurador",
    "procuradora",
    "gobernador",
    "gobernadora",
    "secretario",
    "secretaria",
    "alcalde",
    "alcaldesa",
    "directora",
    "comisario",
    "comandante",
    "jefe",
    "jefa",
    "embajador",
    "embajadora",
    "defensor",
    "defensora",
    "juez",
    "jueza",
    "canciller",
    "comisionado",
    "comisionada",
    "magistrado",
    "magistrada",
    "presidente de la republica",
    "presidente de la",
    "presidente del",
    "ministre",
    "premier ministre",
    "procureur",
    "procureure",
    "gouverneur",
    "garde des sceaux",
    "directeur",
    "directrice",
    "secretaire",
    "commissaire",
    "ambassadeur",
    "ambassadrice",
    "maire",
    "prefet",
    "juge",
    "roi",
    "haut-commissaire",
    "chef",
    "presidente",
    "mediateur",
];

/// Words with which an office as a place begins.
const INSTITUTIONS: &[&str] = &[
    "ministry",
    "embassy",
    "office of",
    "office for",
    "department",
    "high commission",
    "consulate",
    "permanent mission",
    "state house",
    "palace",
    "royal",
    "court of",
    "supreme court",
    "parliament",
    "government",
    "national",
    "the white house",
    "house of",
    "general directorate",
    "directorate",
    "bureau of",
    "council of",
    "committee",
    "federal",
    "police headquarters",
    "prison",
    "prosecutor's office",
    "prosecutor general's office",
    "attorney general's office",
    "prime minister's office",
    "president's office",
    "commission",
    "c/o",
    "ministerio",
    "embajada",
    "oficina",
    "despacho",
    "palacio",
    "casa de",
    "casa presidencial",
    "fiscalia",
    "procuraduria",
    "gobierno",
    "secretaria de",
    "consulado",
    "congreso",
    "ministere",
    "ambassade",
    "palais",
    "bureau du",
    "bureau de",
    "cabinet",
    "presidence",
    "primature",
    "hotel",
    "consulat",
    "gouvernement",
    "parquet",
];

/// Words of a street or of what stands on an envelope.
const STREETS: &[&str] = &[
    "street",
    "st.",
    "avenue",
    "ave",
    "ave.",
    "road",
    "rd",
    "rd.",
    "square",
    "boulevard",
    "blvd",
    "lane",
    "p.o.",
    "po",
    "box",
    "p.o",
    "floor",
    "building",
    "block",
    "suite",
    "room",
    "house",
    "drive",
    "highway",
    "calle",
    "avenida",
    "av.",
    "carrera",
    "cra",
    "plaza",
    "colonia",
    "col.",
    "edificio",
    "piso",
    "puerta",
    "apartado",
    "casilla",
    "jiron",
    "no.",
    "rue",
    "place",
    "bp",
    "b.p.",
    "boite",
    "quartier",
    "allee",
    "ul.",
    "ulitsa",
    "str.",
    "strasse",
    "via",
    "piazza",
    "palace",
    "palacio",
    "palais",
    "plot",
    "sector",
    "zone",
    "district",
    "compound",
    "gate",
    "city",
    "dc",
    "d.c.",
    "cp",
    "c.p.",
];

/// Titles before a name.
const HONORIFICS: &[&str] = &[
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "dr",
    "dr.",
    "hon.",
    "hon",
    "honourable",
    "honorable",
    "h.e.",
    "he",
    "his",
    "her",
    "excellency",
    "sir",
    "lady",
    "sheikh",
    "shaikh",
    "ayatollah",
    "prof.",
    "prof",
    "professor",
    "maj.",
    "lt.",
    "lt",
    "col.",
    "gen.",
    "u",
    "daw",
    "sr.",
    "sr",
    "sra.",
    "sra",
    "dra.",
    "lic.",
    "lic",
    "ing.",
    "m.",
    "mme",
    "maitre",
    "me",
    "don",
    "dona",
    "senor",
    "senora",
    "monsieur",
    "madame",
    "hrh",
    "hm",
    "rt",
    "right",
    "the",
];

fn has_any(text: &Text, span: &Span, words: &[&str]) -> bool {
    words.iter().any(|word| text.find(span, word).is_some())
}

/// Whether an office that somebody holds is named in a line.
pub(super) fn is_role(text: &Text, span: &Span) -> bool {
    text.words(span).len() <= 16 && !has_digits(text, span) && has_any(text, span, ROLES)
}

/// Whether a line names a place of work.
pub(super) fn is_institution(text: &Text, span: &Span) -> bool {
    let start = if text.starts(span, "the") { span.start + 4 } else { span.start };
    INSTITUTIONS.iter().any(|word| text.starts(&(start..span.end), word)) || text.starts(span, "the white house")
}

/// Whether a line can be a person's name: a few words with capitals, no digits, nothing of a street.
pub(super) fn is_name(text: &Text, span: &Span) -> bool {
    const SMALL: [&str; 20] = [
        "de", "la", "del", "los", "las", "da", "dos", "van", "von", "der", "bin", "ibn", "al", "el", "y", "e", "du",
        "des", "ben", "abu",
    ];
    let words = text.words(span);
    let name = |word: &Span| {
        let folded = text.folded(word);
        text.at(word.start).is_uppercase()
            || !text.at(word.start).is_alphanumeric() && text.slice(word).iter().any(|c| c.is_uppercase())
            || SMALL.iter().any(|small| folded.starts_with(small.as_bytes()))
    };
    (1..=9).contains(&words.len())
        && !has_digits(text, span)
        && words.iter().all(name)
        && !is_institution(text, span)
        && !words
            .iter()
            .any(|word| STREETS.iter().any(|street| text.folded(&text.trimmed(word, &[','])) == street.as_bytes()))
        && (words.len() > 1 || text.slice(span).len() > 3)
}

fn has_digits(text: &Text, span: &Span) -> bool {
    text.slice(span).iter().any(char::is_ascii_digit)
}

/// Whether nothing but words of offices stands in a line: "Attorney General", "Prime Minister".
pub(super) fn is_only_role(text: &Text, span: &Span) -> bool {
    text.words(span).iter().all(|word| {
        let word = text.trimmed(word, &[',', '.']);
        let folded = text.folded(&word);
        ROLES.iter().any(|role| role.as_bytes() == folded || role.split(' ').any(|part| part.as_bytes() == folded))
            || HONORIFICS.iter().any(|title| title.as_bytes() == folded)
    })
}

/// A block that lost its line breaks.
pub(super) struct Flat {
    pub name: Span,
    pub role: Option<Span>,
    pub address: Span,
}

/// Parts a block in one line: a name, the office behind it, and from the first word of a street or number on, the address.
pub(super) fn split_flat(text: &Text, line: &Span) -> Option<Flat> {
    let words = text.words(line);
    if words.len() < 6 {
        return None;
    }
    let plain = |word: &Span| text.trimmed(word, &[',', ';']);
    let is_street = |word: &Span| {
        let bare = plain(word);
        text.at(bare.start).is_ascii_digit() || STREETS.iter().any(|street| text.folded(&bare) == street.as_bytes())
    };
    let institution = |index: usize| is_institution(text, &(words[index].start..line.end));
    let street = (1..words.len()).find(|index| is_street(&words[*index]) || institution(*index))?;
    let before = text.trimmed(&(line.start..words[street].start), &[',', ';']);
    let role_at = (0..street).find(|index| is_role(text, &plain(&words[*index])));
    let address = text.trimmed(&(words[street].start..line.end), &[',', ';']);
    let (name, role) = match role_at {
        Some(0) => (before, None),
        Some(index) => {
            (text.trimmed(&(before.start..words[index].start), &[',', ';']), Some(words[index].start..before.end))
        }
        None => (before, None),
    };
    Some(Flat { name, role, address })
}
