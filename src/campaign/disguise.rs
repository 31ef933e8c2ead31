//! Invisible characters that can make a text look different from what it says. A campaign's texts contain none, because
//! supporters decide by what they see.

/// Returns the first character of a text that can disguise what the text says.
///
/// Direction marks (U+061C, U+200E, U+200F) change the order of numbers and symbols. They are allowed where they are needed:
/// in a text with right-to-left letters. Characters that only join letters or allow a line break are always allowed.
pub(super) fn disguise(text: &str) -> Option<char> {
    let (mut mark, mut right_to_left) = (None, false);
    for c in text.chars() {
        match c {
            c if is_disguise(c) => return Some(c),
            '\u{61c}' | '\u{200e}' | '\u{200f}' => mark = mark.or(Some(c)),
            // Some right-to-left letters are above U+FFFF. So are emoji, but matching them here does no harm.
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10000}'.. => {
                right_to_left = true;
            }
            _ => {}
        }
    }
    mark.filter(|_| !right_to_left)
}

/// Whether a character can disguise a text in any position: controls other than tab and line breaks; embeddings, overrides and
/// isolates (Unicode Standard Annex #9), which reorder the text that follows; the invisible operators and retired controls next
/// to them; annotations; tags, which are a second, invisible alphabet; and characters found only in a file with the wrong
/// encoding (U+FEFF, U+FFFD, and half a UTF-16 surrogate pair, which browsers read as U+FFFD).
pub fn is_disguise(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{ffff}'
        | '\u{e0000}'..='\u{e007f}')
}

/// Whether a character is invisible, so that a text of nothing else counts as empty: spaces, and those characters without a
/// visible shape that are allowed.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{200b}'..='\u{200f}' | '\u{2060}'
            | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reorders_or_hides_is_found() {
        for (text, found) in [
            ("Release \u{202e}her", '\u{202e}'),
            ("\u{2067}مرحبا\u{2069}", '\u{2067}'),
            ("nul\0", '\0'),
            ("esc\u{1b}[2J", '\u{1b}'),
            ("next\u{85}line", '\u{85}'),
            ("\u{feff}begin", '\u{feff}'),
            ("a\u{fff9}b\u{fffa}c\u{fffb}", '\u{fff9}'),
            ("half \u{fffd}", '\u{fffd}'),
            ("hidden\u{e0041}\u{e007f}", '\u{e0041}'),
            ("+1\u{200f} 416\u{200f} 363 9933", '\u{200f}'),
            ("\u{200e}plain", '\u{200e}'),
            ("1\u{61c}2", '\u{61c}'),
        ] {
            assert_eq!(disguise(text), Some(found), "{text:?}");
        }
    }

    #[test]
    fn what_languages_need_is_allowed() {
        for text in [
            "tab\t and\nlines\r\n",
            "می\u{200c}خواهم",
            "क\u{94d}\u{200d}ष",
            "👩🏽\u{200d}🚒 🏳\u{fe0f}\u{200d}🌈 🇨🇦",
            "Menschen\u{ad}rechte",
            "ភាសា\u{200b}ខ្មែរ",
            "مرحبا\u{200f}! UA 04/25\u{200e}",
            "\u{200f}שלום",
            "𞤀\u{200f}",
            "«\u{202f}non\u{a0}»",
            "e\u{301}",
        ] {
            assert_eq!(disguise(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_text_of_nothing_to_be_seen_is_blank() {
        assert!(" \u{a0}\u{200b}\u{200f}\u{3164}\u{2800}\u{fe0f}".chars().all(is_blank));
        assert!(!"\u{200b}a".chars().all(is_blank));
    }
}
