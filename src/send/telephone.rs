//! When a telephone number becomes a link: only if it is certain what a person would dial.
//!
//! `embed/plain-rules.js` implements the same rule, and both pass `tests/vectors/telephones.json`.

/// The longest text that is examined: a number with a note.
const MAX_CHARS: usize = 100;
/// The fewest digits of a number that can be reached from elsewhere. Shorter ones are short codes within one network, or
/// part of a number.
const MIN_DIGITS: usize = 7;
/// The most digits of an international number, including the country code (E.164, section 6.2).
const MAX_INTERNATIONAL: usize = 15;
/// The most digits of a number as dialled within a country. Longer ones are two numbers.
const MAX_NATIONAL: usize = 13;
/// The most digits of an area code, including the digits before it.
const MAX_AREA: usize = 6;
/// The fewest digits after an area code.
const MIN_LOCAL: usize = 4;
/// The most digits of an extension.
const MAX_EXTENSION: usize = 6;

/// Words before a number. A link should not dial a fax or mobile number unprompted.
const LABELS: [&str; 7] = ["telephone", "téléphone", "teléfono", "phone", "tel", "tél", "هاتف"];
/// Words before an extension.
const EXTENSIONS: [&str; 10] =
    ["extension", "extensión", "extn", "ext", "interno", "int", "anexo", "poste", "x", "تحويلة"];
/// Codes of countries whose numbers keep their leading 0 when dialled from abroad: Italy, San Marino, the Vatican, Côte
/// d’Ivoire, Benin and Congo.
const KEEPS_ZERO: [&str; 6] = ["39", "378", "379", "225", "229", "242"];

/// Returns the link that dials the one number in this text (RFC 3966), or `None` if the number is not certain: no link is
/// better than a wrong one.
///
/// - A number in the international form is dialled with its `+`; `00` before the country code means the same.
/// - A number without a `+` is dialled as written.
/// - The 0 in `+49 (0)30` is dialled only within the country, and is omitted. A 0 in that place without brackets is not
///   understood.
/// - A note in brackets at the end and an extension are not dialled: the text shows both.
/// - Two numbers, letters in a number, and too few or too many digits result in no link.
pub fn telephone_link(text: &str) -> Option<String> {
    if text.chars().nth(MAX_CHARS).is_some() {
        return None;
    }
    let text: String = text.chars().map(plain).collect();
    let mut number = without_label(text.trim_start_matches(' '));
    loop {
        number = number.trim_end_matches([' ', ',', ';']);
        if let Some((before, note)) = note(number) {
            if has_number(note) {
                return None;
            }
            number = before;
        } else if let Some(before) = without_extension(number) {
            number = before;
        } else {
            return dialled(number);
        }
    }
}

/// Converts Arabic and Persian digits to ASCII, separators of digits to spaces, and ASCII capitals to lower case; leaves
/// all other characters unchanged.
fn plain(c: char) -> char {
    match c {
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => char::from(b'0' + (c as u8 & 15)),
        '-' | '.' | '\u{a0}' | '\u{b7}' | '\u{2009}'..='\u{2013}' | '\u{202f}' => ' ',
        c => c.to_ascii_lowercase(),
    }
}

fn without_label(text: &str) -> &str {
    for label in LABELS {
        if let Some(rest) = text.strip_prefix(label)
            && rest.starts_with([' ', ':'])
        {
            return rest.trim_start_matches([' ', ':']);
        }
    }
    text
}

/// Returns the text before a note in brackets at the end, and the note: "(weekdays)", "(24/7)". Other brackets that
/// contain only digits may be part of the number, and are not a note.
fn note(text: &str) -> Option<(&str, &str)> {
    let (before, note) = text.strip_suffix(')')?.rsplit_once('(')?;
    let has_words = note.contains(|c: char| !matches!(c, '0'..='9' | ' ' | '+' | '/'));
    let is_note = !note.contains(')') && (has_words || note == "24/7");
    is_note.then_some((before, note))
}

/// Whether a note contains a number itself.
fn has_number(note: &str) -> bool {
    let mut digits = 0;
    note.bytes().any(|byte| {
        match byte {
            b'0'..=b'9' => digits += 1,
            b' ' => {}
            _ => digits = 0,
        }
        digits == MIN_DIGITS
    })
}

/// Returns the text before an extension at the end: "ext. 5", "x5", "poste 12", "#5".
fn without_extension(text: &str) -> Option<&str> {
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit());
    if !(1..=MAX_EXTENSION).contains(&(text.len() - before.len())) {
        return None;
    }
    let before = before.trim_end_matches([' ', ':']);
    before.strip_suffix('#').or_else(|| EXTENSIONS.iter().find_map(|word| before.strip_suffix(word)))
}

/// Returns the link to a number that consists only of digits, spaces, brackets, `+` and `/`.
fn dialled(number: &str) -> Option<String> {
    let (bracket, bare) = if number.starts_with('(') { number.split_at(1) } else { ("", number) };
    let abroad = bare.trim_start_matches(' ').strip_prefix("00").map(|rest| rest.trim_start_matches(' '));
    match abroad.filter(|rest| rest.starts_with(|c: char| matches!(c, '1'..='9'))) {
        Some(rest) => read(&[bracket, "+", rest].concat()),
        None => read(number),
    }
}

fn read(number: &str) -> Option<String> {
    let (mut digits, mut plus) = (String::new(), false);
    // The number of groups of digits so far, and where the second group begins: after the country code.
    let (mut groups, mut second, mut gap) = (0, 0, true);
    let (mut open, mut slash) = (None, None);
    for c in number.chars() {
        match c {
            '0'..='9' => {
                if gap {
                    groups += 1;
                    if groups == 2 {
                        second = digits.len();
                    }
                }
                digits.push(c);
            }
            '+' if !plus && digits.is_empty() => plus = true,
            '(' if open.is_none() => open = Some(digits.len()),
            ')' => {
                let from = open.take()?;
                if plus && from > 0 && digits.get(from..) == Some("0") {
                    digits.truncate(from);
                    if groups != 2 || KEEPS_ZERO.contains(&&*digits) {
                        return None;
                    }
                    groups = 1;
                }
            }
            '/' if slash.is_none() && open.is_none() && is_area(&digits, groups, plus) => slash = Some(digits.len()),
            ' ' => {}
            _ => return None,
        }
        gap = !c.is_ascii_digit();
    }
    let count = digits.len();
    if open.is_some() || number.ends_with(')') || slash.is_some_and(|area| count - area < MIN_LOCAL) {
        return None;
    }
    let most = if plus { MAX_INTERNATIONAL } else { MAX_NATIONAL };
    let good =
        (MIN_DIGITS..=most).contains(&count) && if plus { starts_well(&digits, second) } else { !is_abroad(&digits) };
    good.then(|| [if plus { "tel:+" } else { "tel:" }, &digits].concat())
}

/// Whether these digits are an area code, so that a `/` after them separates it from the rest: "030/1234567". Elsewhere a
/// `/` separates two numbers.
fn is_area(digits: &str, groups: usize, plus: bool) -> bool {
    digits.len() <= MAX_AREA && if plus { groups <= 2 } else { groups == 1 && digits.starts_with('0') }
}

/// Whether the digits after a `+` begin as numbers do. No country code begins with 0, and a 0 after it is dialled in only
/// a few countries. Invented numbers, which begin with `+000` or have the area code `000`, are accepted.
fn starts_well(digits: &str, second: usize) -> bool {
    if digits.starts_with('0') {
        return digits.starts_with("000");
    }
    let (country, rest) = digits.split_at_checked(second).unwrap_or_default();
    second == 0 || !rest.starts_with('0') || rest.starts_with("00") || KEEPS_ZERO.contains(&country)
}

/// Whether digits without a `+` begin with `00` and a country code, in a form that was not understood.
fn is_abroad(digits: &str) -> bool {
    digits.starts_with("00") && !digits.starts_with("000")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_as_people_dial_it() {
        for (text, href) in [
            ("+1 (416) 363-9933 (weekdays)", "tel:+14163639933"),
            ("+49 (0)30 1234", "tel:+49301234"),
            ("0049 30 1234", "tel:+49301234"),
            ("(613) 688-5335 (24 hours)", "tel:6136885335"),
        ] {
            assert_eq!(telephone_link(text).as_deref(), Some(href), "{text}");
        }
    }

    #[test]
    fn what_is_not_certain_is_no_link() {
        for text in ["", "1-800-EXAMPLE", "(416) 363-9933 or (416) 363-9934", "+49 030 1234", "+39 (0)6 12345"] {
            assert_eq!(telephone_link(text), None, "{text}");
        }
    }
}
