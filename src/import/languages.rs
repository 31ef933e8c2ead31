//! In which languages a sheet asks to write, and in which it is written itself.

use super::Certainty::Sure;
use super::field::Field;
use super::text::{Span, Text};

/// Names of languages as the text is folded, and their tags (BCP 47).
const LANGUAGES: &[(&str, &[&str])] = &[
    ("en", &["english", "ingles", "anglais"]),
    ("es", &["spanish", "espanol", "castellano", "espagnol"]),
    ("fr", &["french", "frances", "francais"]),
    ("ar", &["arabic", "arabe"]),
    ("pt", &["portuguese", "portugues", "portugais"]),
    ("ru", &["russian", "ruso", "russe"]),
    ("fa", &["persian", "farsi", "persa", "persan"]),
    ("zh", &["chinese", "mandarin", "chino", "chinois"]),
    ("tr", &["turkish", "turco", "turc"]),
    ("vi", &["vietnamese", "vietnamita", "vietnamien"]),
    ("th", &["thai", "tailandes", "thailandais"]),
    ("id", &["indonesian", "bahasa indonesia", "bahasa", "indonesio", "indonesien"]),
    ("ms", &["malay", "malayo", "malais"]),
    ("ur", &["urdu", "ourdou"]),
    ("hi", &["hindi"]),
    ("bn", &["bengali", "bangla", "bengalis"]),
    ("ne", &["nepali"]),
    ("si", &["sinhala", "sinhalese", "cingales", "cingalais"]),
    ("ta", &["tamil", "tamoul"]),
    ("km", &["khmer", "jemer"]),
    ("my", &["burmese", "birmano", "birman"]),
    ("lo", &["lao"]),
    ("ko", &["korean", "coreano", "coreen"]),
    ("ja", &["japanese", "japones", "japonais"]),
    ("de", &["german", "aleman", "allemand"]),
    ("it", &["italian", "italiano", "italien"]),
    ("el", &["greek", "griego", "grec"]),
    ("pl", &["polish", "polaco", "polonais"]),
    ("hu", &["hungarian", "hungaro", "hongrois"]),
    ("uk", &["ukrainian", "ucraniano", "ukrainien"]),
    ("be", &["belarusian", "belarussian", "bielorruso", "bielorusse"]),
    ("bg", &["bulgarian", "bulgaro", "bulgare"]),
    ("sr", &["serbian", "serbio", "serbe"]),
    ("ro", &["romanian", "rumano", "roumain"]),
    ("sw", &["swahili", "kiswahili"]),
    ("am", &["amharic", "amarico", "amharique"]),
    ("so", &["somali"]),
    ("he", &["hebrew", "hebreo", "hebreu"]),
    ("uz", &["uzbek", "uzbeko", "ouzbek"]),
    ("kk", &["kazakh", "kazajo"]),
    ("az", &["azerbaijani", "azeri"]),
    ("hy", &["armenian", "armenio", "armenien"]),
    ("ka", &["georgian", "georgiano", "georgien"]),
    ("ps", &["pashto", "pachto"]),
    ("ku", &["kurdish", "kurdo", "kurde"]),
    ("tl", &["filipino", "tagalog"]),
    ("ht", &["haitian creole", "creole", "criollo haitiano"]),
    ("nl", &["dutch", "neerlandes", "neerlandais"]),
    ("sv", &["swedish", "sueco", "suedois"]),
    ("ca", &["catalan"]),
];

/// The languages that are named in a piece, in its order.
pub(super) fn named(text: &Text, span: &Span) -> Vec<Field> {
    let mut found: Vec<Field> = Vec::new();
    for (tag, names) in LANGUAGES {
        if let Some(span) = names.iter().find_map(|name| text.find(span, name)) {
            found.push(Field::new(*tag, span, Sure));
        }
    }
    found.sort_by_key(|field| field.span.start);
    found
}

/// Common words that tell one language from the others.
const COMMON: [(&str, &[&str]); 3] = [
    ("en", &["the", "and", "of", "to", "that", "with", "for", "has", "been", "is"]),
    ("es", &["el", "los", "las", "que", "del", "por", "con", "una", "ha", "sido", "su"]),
    ("fr", &["le", "les", "des", "du", "est", "une", "dans", "qui", "pour", "ete", "aux"]),
];

/// The language of a text: that of which it has the most common words; English where there are none.
pub(super) fn of_text(text: &Text) -> &'static str {
    let mut counts = [0_usize; 3];
    for line in text.lines.iter().take(400) {
        for word in text.words(&line.span) {
            let folded = text.folded(&text.trimmed(&word, &[',', '.', ';', ':']));
            for (count, (_, words)) in counts.iter_mut().zip(COMMON) {
                *count += usize::from(words.iter().any(|common| common.as_bytes() == folded));
            }
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    counts.iter().position(|count| *count == most).map_or("en", |place| COMMON[place].0)
}
