//! The languages in which letters can be written, as tags.

use super::source::Source;
use super::spot::Spot;
use std::ops::Range;

/// Language names in English, Spanish and French, in plain lower-case letters, and their tags.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("albanian", "sq"), ("amharic", "am"), ("arabic", "ar"), ("armenian", "hy"), ("azerbaijani", "az"),
    ("azeri", "az"), ("bahasa indonesia", "id"), ("bahasa malaysia", "ms"), ("bahasa melayu", "ms"), ("bangla", "bn"),
    ("belarusian", "be"), ("belarussian", "be"), ("bengali", "bn"), ("bosnian", "bs"), ("bulgarian", "bg"),
    ("burmese", "my"), ("catalan", "ca"), ("chinese", "zh"), ("mandarin", "zh"), ("croatian", "hr"), ("czech", "cs"),
    ("danish", "da"), ("dari", "prs"), ("dutch", "nl"), ("english", "en"), ("estonian", "et"), ("farsi", "fa"),
    ("persian", "fa"), ("finnish", "fi"), ("french", "fr"), ("georgian", "ka"), ("german", "de"), ("greek", "el"),
    ("haitian creole", "ht"), ("hebrew", "he"), ("hindi", "hi"), ("hungarian", "hu"), ("indonesian", "id"),
    ("italian", "it"), ("japanese", "ja"), ("kazakh", "kk"), ("khmer", "km"), ("kirundi", "rn"), ("korean", "ko"),
    ("kurdish", "ku"), ("kyrgyz", "ky"), ("lao", "lo"), ("latvian", "lv"), ("lithuanian", "lt"), ("macedonian", "mk"),
    ("malay", "ms"), ("maltese", "mt"), ("mongolian", "mn"), ("nepali", "ne"), ("norwegian", "no"), ("pashto", "ps"),
    ("polish", "pl"), ("portuguese", "pt"), ("romanian", "ro"), ("russian", "ru"), ("serbian", "sr"),
    ("sinhala", "si"), ("slovak", "sk"), ("slovenian", "sl"), ("somali", "so"), ("spanish", "es"), ("swahili", "sw"),
    ("kiswahili", "sw"), ("swedish", "sv"), ("tagalog", "tl"), ("filipino", "fil"), ("tajik", "tg"), ("tamil", "ta"),
    ("thai", "th"), ("tibetan", "bo"), ("tigrinya", "ti"), ("turkish", "tr"), ("turkmen", "tk"), ("ukrainian", "uk"),
    ("urdu", "ur"), ("uzbek", "uz"), ("vietnamese", "vi"), ("zulu", "zu"), ("arabe", "ar"), ("armenio", "hy"),
    ("bielorruso", "be"), ("birmano", "my"), ("chino", "zh"), ("coreano", "ko"), ("espanol", "es"),
    ("castellano", "es"), ("frances", "fr"), ("ingles", "en"), ("aleman", "de"), ("hebreo", "he"), ("italiano", "it"),
    ("japones", "ja"), ("persa", "fa"), ("portugues", "pt"), ("ruso", "ru"), ("tailandes", "th"), ("turco", "tr"),
    ("ucraniano", "uk"), ("vietnamita", "vi"), ("griego", "el"), ("anglais", "en"), ("francais", "fr"),
    ("espagnol", "es"), ("allemand", "de"), ("russe", "ru"), ("persan", "fa"), ("chinois", "zh"), ("coreen", "ko"),
    ("portugais", "pt"), ("turc", "tr"), ("ukrainien", "uk"), ("vietnamien", "vi"), ("thai", "th"), ("hebreu", "he"),
    ("italien", "it"), ("japonais", "ja"), ("bielorusse", "be"), ("ourdou", "ur"), ("hongrois", "hu"), ("grec", "el"),
    ("polonais", "pl"), ("birman", "my"), ("bengalais", "bn"),
];

/// Each language named in a part of the text, once, in text order.
pub(super) fn tongues(source: &Source, range: Range<usize>) -> Vec<Spot> {
    let mut found: Vec<Spot> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let hit = source.is_word_start(at).then(|| name_at(source, at)).flatten().filter(|(end, _)| *end <= range.end);
        let Some((end, tag)) = hit else {
            at += 1;
            continue;
        };
        if found.iter().all(|other| other.text != tag) {
            found.push(source.spot(at..end).read_as(tag));
        }
        at = end;
    }
    found
}

fn name_at(source: &Source, at: usize) -> Option<(usize, &'static str)> {
    NAMES.iter().find_map(|(name, tag)| {
        let end = source.after(at, name).filter(|end| source.is_word_end(*end))?;
        Some((end, *tag))
    })
}
