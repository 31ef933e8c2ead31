//! Names of countries in English, Spanish and French.

use std::sync::OnceLock;

use super::text::{Span, Text, folded};

/// A line for each country: its code (ISO 3166-1) and its names, parted by tabs. A test makes it from CLDR and holds it to that.
const NAMES: &str = include_str!("countries.txt");

/// Names of sheets that CLDR has otherwise.
const ALSO: &[(&str, &str)] = &[
    ("US", "USA"),
    ("US", "U.S.A."),
    ("US", "United States of America"),
    ("US", "Estados Unidos de América"),
    ("US", "États-Unis d'Amérique"),
    ("US", "EE. UU."),
    ("US", "EEUU"),
    ("GB", "UK"),
    ("GB", "England"),
    ("CD", "Democratic Republic of the Congo"),
    ("CD", "Democratic Republic of Congo"),
    ("CD", "DRC"),
    ("CD", "République démocratique du Congo"),
    ("CD", "República Democrática del Congo"),
    ("CG", "Republic of Congo"),
    ("CG", "Congo"),
    ("CI", "Cote d'Ivoire"),
    ("CI", "Ivory Coast"),
    ("MM", "Myanmar"),
    ("MM", "Burma"),
    ("TR", "Turkey"),
    ("TR", "Turquía"),
    ("TR", "Turquie"),
    ("PS", "Palestine"),
    ("PS", "State of Palestine"),
    ("CZ", "Czech Republic"),
    ("SZ", "Swaziland"),
    ("MK", "Macedonia"),
    ("KR", "Republic of Korea"),
    ("KP", "Democratic People's Republic of Korea"),
    ("CN", "People's Republic of China"),
    ("CN", "PRC"),
    ("RU", "Russian Federation"),
    ("RU", "Federación Rusa"),
    ("RU", "Fédération de Russie"),
    ("IR", "Islamic Republic of Iran"),
    ("SY", "Syrian Arab Republic"),
    ("LA", "Lao People's Democratic Republic"),
    ("VN", "Viet Nam"),
    ("TZ", "United Republic of Tanzania"),
    ("VE", "República Bolivariana de Venezuela"),
    ("AE", "UAE"),
    ("SA", "Kingdom of Saudi Arabia"),
    ("JO", "Hashemite Kingdom of Jordan"),
    ("BH", "Kingdom of Bahrain"),
    ("MX", "México D.F."),
    ("GM", "The Gambia"),
    ("BS", "The Bahamas"),
    ("PH", "The Philippines"),
    ("NL", "The Netherlands"),
];

/// All names as a text is folded, the longest first, with their codes.
fn names() -> &'static [(Vec<u8>, &'static str)] {
    static ALL: OnceLock<Vec<(Vec<u8>, &'static str)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<(Vec<u8>, &'static str)> = ALSO.iter().map(|(code, name)| (folded(name), *code)).collect();
        for line in NAMES.lines() {
            let mut fields = line.split('\t');
            let Some(code) = fields.next() else { continue };
            all.extend(fields.map(|name| (folded(name), code)));
        }
        all.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        all
    })
}

/// The name of a country with which a piece begins.
pub(super) fn at_start(text: &Text, span: &Span) -> Option<Span> {
    let here = text.folded(span);
    let (name, _) = names()
        .iter()
        .find(|(name, _)| here.starts_with(name) && !here.get(name.len()).is_some_and(u8::is_ascii_alphanumeric))?;
    Some(span.start..span.start + name.len())
}

/// The country with which a piece ends, and its code: alone, or behind a comma, a full stop or the digits of a post code.
pub(super) fn at_end(text: &Text, span: &Span) -> Option<(Span, &'static str)> {
    let span = text.trimmed(span, &['.', ',']);
    let here = text.folded(&span);
    let (name, code) = names().iter().find(|(name, _)| {
        here.ends_with(name) && {
            let before = &here[..here.len() - name.len()];
            before.is_empty()
                || before.ends_with(b", ")
                || before.ends_with(b". ")
                || before.ends_with(b" - ")
                || before.ends_with(b"; ")
        }
    })?;
    Some((span.end - name.len()..span.end, code))
}
