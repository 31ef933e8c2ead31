//! Letters without case and accent, so that one table of labels covers capitals, lower-case letters and lost accents.

use crate::campaign::is_disguise;

/// Fills the remaining bytes of a character that became one letter, so that folded and clean text have the same length.
pub(super) const FILL: u8 = 1;

/// The plain letters of a character, in at most as many bytes as the character itself. Letters of another script become `_`,
/// and characters that are neither letters nor known punctuation become `?`.
pub(super) fn plain(c: char) -> (u8, u8) {
    if c.is_ascii() {
        return (c.to_ascii_lowercase() as u8, FILL);
    }
    let one = match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ą' | 'Ą' | 'ª' => b'a',
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => b'c',
        'ď' | 'Ď' | 'đ' | 'Đ' | 'ð' | 'Ð' => b'd',
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' | 'ę' | 'Ę' | 'ě' | 'Ě' => b'e',
        'ğ' | 'Ğ' => b'g',
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' | 'ı' | 'İ' => b'i',
        'ł' | 'Ł' => b'l',
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ň' | 'Ň' => b'n',
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' | 'ō' | 'Ō' | 'ő' | 'Ő' | 'º' | '°' => b'o',
        'ř' | 'Ř' => b'r',
        'ś' | 'Ś' | 'š' | 'Š' | 'ş' | 'Ş' | 'ș' | 'Ș' => b's',
        'ț' | 'Ț' | 'ţ' | 'Ţ' => b't',
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' | 'ű' | 'Ű' | 'ů' | 'Ů' => b'u',
        'ý' | 'ÿ' | 'Ý' => b'y',
        'ź' | 'Ź' | 'ż' | 'Ż' | 'ž' | 'Ž' => b'z',
        'œ' | 'Œ' => return (b'o', b'e'),
        'æ' | 'Æ' => return (b'a', b'e'),
        'ß' => return (b's', b's'),
        '‘' | '’' | '‛' | '´' | 'ʼ' | 'ʻ' | '′' => b'\'',
        '“' | '”' | '„' | '«' | '»' | '″' => b'"',
        '‐'..='―' | '−' => b'-',
        '：' => b':',
        _ if c.is_alphabetic() => b'_',
        _ => b'?',
    };
    (one, FILL)
}

/// Combines a letter and the accent after it into one character, because some PDF readers copy them separately.
pub(super) fn with_accent(letter: char, accent: char) -> Option<char> {
    let (plain, accented) = match accent {
        '\u{300}' => ("aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        '\u{301}' => ("aeiouycnszAEIOUY", "áéíóúýćńśźÁÉÍÓÚÝ"),
        '\u{302}' => ("aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        '\u{303}' => ("anoANO", "ãñõÃÑÕ"),
        '\u{308}' => ("aeiouAEIOU", "äëïöüÄËÏÖÜ"),
        '\u{30c}' => ("cszCSZ", "čšžČŠŽ"),
        '\u{327}' => ("csCS", "çşÇŞ"),
        _ => return None,
    };
    plain.chars().zip(accented.chars()).find(|(bare, _)| *bare == letter).map(|(_, whole)| whole)
}

/// The letters of a typographic ligature.
pub(super) fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

/// Whether a character is invisible on the page. All those that a campaign may not contain count, so none gets into a draft.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}') || (is_disguise(c) && !c.is_whitespace())
}
