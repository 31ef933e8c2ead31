//! Which way words are written, and the marks that keep words written the other way in place.
//!
//! A letter in Arabic may contain a Latin name, a town and a postcode. The rules by which software lays out such a line
//! (Unicode Standard Annex #9) treat its digits as part of the words next to them, and the day of the month jumps over the
//! town. The marks U+200E and U+200F, letters without a shape, are placed in between and set the direction in which the line
//! continues. They are used instead of the newer isolates (U+2066–U+2069), which mail programs on many phones and desktops show
//! as boxes or ignore, and which [`clean`](super::clean) removes from what people paste, because one left open reverses all
//! the text that follows.

/// Whether a text is written from right to left, judged by its first letter; `None` if it has no letter.
pub(super) fn right_to_left(text: &str) -> Option<bool> {
    text.chars().find_map(strong)
}

/// Adds direction marks to words of a supporter or an addressee within a line of the letter, so that the text around them
/// keeps its place and the line begins on the letter's side.
pub(super) fn within(words: &str, right: bool) -> String {
    let mut text = alone(words, right);
    if words.chars().any(|c| strong(c) == Some(!right)) {
        text.insert_str(0, mark(right));
        text.push_str(mark(right));
    }
    text
}

/// Adds direction marks to such words on a separate line, or at the end of one, so that a house number at the beginning and
/// a bracket or a full stop at the end stay where they are.
pub(super) fn alone(words: &str, right: bool) -> String {
    let mut text = String::from(words);
    if right_to_left(words) != Some(!right) {
        return text;
    }
    if words.chars().next().is_some_and(|c| strong(c).is_none()) {
        text.insert_str(0, mark(!right));
    }
    if words.chars().next_back().is_some_and(|c| strong(c).is_none() && !c.is_ascii_digit()) {
        text.push_str(mark(!right));
    }
    text
}

fn mark(right: bool) -> &'static str {
    if right { "\u{200f}" } else { "\u{200e}" }
}

/// Whether a character is a right-to-left letter or a left-to-right one; `None` for digits, spaces and symbols, which follow
/// their neighbours. Blocks are enough, without the complete Unicode table: names and addresses consist of letters.
fn strong(c: char) -> Option<bool> {
    match c {
        '\u{200f}' => Some(true),
        'A'..='Z' | 'a'..='z' | '\u{200e}' => Some(false),
        // ASCII and Latin symbols, Arabic digits, punctuation and symbols, emoji.
        '\0'..='\u{bf}'
        | '\u{600}'..='\u{607}'
        | '\u{60c}'
        | '\u{660}'..='\u{66c}'
        | '\u{6f0}'..='\u{6f9}'
        | '\u{2000}'..='\u{2bff}'
        | '\u{1f000}'..='\u{1faff}' => None,
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Some(true),
        _ => Some(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_says_which_way() {
        assert_eq!(right_to_left("10 شارع المثال"), Some(true));
        assert_eq!(right_to_left("«٢٨» Example"), Some(false));
        assert_eq!(right_to_left("12-34 (5)"), None);
        assert_eq!(right_to_left("ירושלים"), Some(true));
        assert_eq!(right_to_left("東京"), Some(false));
    }

    /// Compares with Unicode's own table, for the letters of living languages, digits and ASCII. Symbols made of letters ("º",
    /// "ℓ", "Ⅳ") count as symbols here, and vowel marks on letters count as letters: a word begins with neither.
    #[test]
    fn letters_are_written_as_unicode_says() {
        use unicode_bidi::BidiClass as Class;
        for c in '\0'..'\u{ff00}' {
            let sign = matches!(c, 'ª' | 'µ' | 'º' | '\u{2000}'..='\u{2bff}');
            let expected = match unicode_bidi::bidi_class(c) {
                Class::L if c.is_alphabetic() && !sign => Some(false),
                Class::R | Class::AL if c.is_alphabetic() => Some(true),
                Class::EN | Class::AN if c.is_numeric() && c < '\u{1000}' => None,
                _ if c.is_ascii() => None,
                _ => continue,
            };
            assert_eq!(strong(c), expected, "{c:?} (U+{:04X})", c as u32);
        }
    }

    #[test]
    fn words_of_the_letters_own_way_have_no_marks() {
        assert_eq!(within("مدينة 10", true), "مدينة 10");
        assert_eq!(within("Exampletown 10", false), "Exampletown 10");
        assert_eq!((within("10", true), within("10", false)), ("10".into(), "10".into()));
    }

    #[test]
    fn words_of_the_other_way_are_set_between_marks() {
        assert_eq!(within("Exampletown", true), "\u{200f}Exampletown\u{200f}");
        assert_eq!(within("مدينة", false), "\u{200e}مدينة\u{200e}");
        assert_eq!(alone("Example Person", true), "Example Person");
        assert_eq!(alone("10 Example St.", true), "\u{200e}10 Example St.\u{200e}");
        assert_eq!(alone("10 شارع", false), "\u{200f}10 شارع");
        assert_eq!(alone("K1N 1G8", true), "K1N 1G8");
    }
}
