//! Names of countries in English, Spanish and French, and their codes.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::phrases::folded;

/// A code and its names in plain lower-case letters on each line: CLDR 46, and other names that sheets use.
const NAMES: &str = include_str!("countries.txt");

static CODES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut codes = HashMap::new();
    for line in NAMES.lines() {
        let Some((code, names)) = line.split_once(' ') else { continue };
        for name in names.split('|') {
            codes.entry(name).or_insert(code);
        }
    }
    codes
});

/// The code of a country by its name alone (ISO 3166-1).
pub(super) fn code(name: &str) -> Option<&'static str> {
    let plain = folded(name.trim());
    CODES
        .get(plain.trim_end_matches(['.', ',']).trim_start_matches("the "))
        .or_else(|| CODES.get(plain.as_str()))
        .copied()
}

/// The length in bytes of the country name at the beginning of a text; the longest name counts.
pub(super) fn leading(text: &str) -> Option<usize> {
    let mut best = None;
    let ends =
        text.char_indices().filter(|(_, c)| !c.is_alphanumeric() && *c != '\'').map(|(at, _)| at).chain([text.len()]);
    for end in ends.take(8) {
        if code(&text[..end]).is_some() {
            best = Some(end);
        }
    }
    best.filter(|end| *end > 1)
}

/// The country at the end of an address line, and where its name begins: `Washington, DC 20500, USA`.
///
/// Only if it is certain: Georgia could be the state.
pub(super) fn trailing(line: &str) -> Option<(usize, &'static str)> {
    let start = line.rfind(',').map_or(0, |comma| comma + 1);
    let name = line[start..].trim();
    let code = code(name).filter(|code| *code != "GE")?;
    Some((start, code))
}
