//! Fax and telephone numbers and e-mail addresses in a line of an address.

use std::ops::Range;

use super::Certainty::Likely;
use super::person::MOST_WAYS;
use super::source::Source;
use super::spot::Spot;
use crate::campaign::EmailAddress;

/// Words between two values on one line.
const BETWEEN: &[&str] = &["or", "and", "o", "y", "et"];

/// The e-mail addresses in a part of the text, and whether a web page has hidden one there.
pub(super) fn emails(source: &Source, range: Range<usize>) -> (Vec<Spot>, bool) {
    let mut found: Vec<Spot> = Vec::new();
    for part in separated(source, &range) {
        if found.len() >= MOST_WAYS {
            break;
        }
        let spot = source.spot(part);
        let text = with_at(spot.text.trim_matches(is_around));
        if text.parse::<EmailAddress>().is_ok() && found.iter().all(|other| other.text != text) {
            let read = spot.read_as(&text);
            found.push(if spot.text.contains('@') {
                read
            } else {
                read.doubted(Likely, "The sheet writes another sign for @.")
            });
        }
    }
    let plain = source.plain(range);
    let hidden = [
        "[email protected]",
        "[email protected",
        "email protected]",
        "[correo protegido]",
        "[email protegido]",
        "[email protege]",
    ];
    (found, hidden.iter().any(|words| plain.contains(words)))
}

fn is_around(c: char) -> bool {
    matches!(c, '<' | '>' | '(' | ')' | '"' | '“' | '”' | '.' | ';' | ',' | ':' | '\'' | '[' | ']')
}

/// The parts between spaces, commas and slashes, with `name (a) example.org` as one part.
fn separated(source: &Source, range: &Range<usize>) -> Vec<Range<usize>> {
    let text = source.text(range.clone());
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut at = range.start;
    let mut joins = false;
    for word in text.split([' ', ',', ';', '/', '|', '\n']) {
        let here = at..at + word.len();
        at = here.end + 1;
        let is_at = matches!(
            word.to_ascii_lowercase().as_str(),
            "(a)" | "(at)" | "[at]" | "[a]" | "@" | "(@)" | "(arroba)" | "[arroba]"
        );
        match parts.last_mut() {
            Some(last) if is_at || joins => last.end = here.end,
            _ if word.is_empty() => continue,
            _ => parts.push(here),
        }
        joins = is_at;
    }
    parts
}

fn with_at(text: &str) -> String {
    let mut text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if !text.contains('@') {
        let small = text.to_ascii_lowercase();
        for sign in ["(a)", "(at)", "[at]", "[a]", "(arroba)", "[arroba]"] {
            if let Some(at) = small.find(sign).filter(|at| !small[at + 1..].contains(sign)) {
                text.replace_range(at..at + sign.len(), "@");
                break;
            }
        }
    }
    let text = text.replace("(@)", "@");
    text.strip_prefix("mailto:").map(str::to_owned).unwrap_or(text)
}

/// Telephone or fax numbers as the sheet writes them, without notes such as "keep trying".
pub(super) fn phones(source: &Source, range: Range<usize>) -> Vec<Spot> {
    let mut found = Vec::new();
    let mut start = range.start;
    for end in ends_of_numbers(source, &range) {
        let spot = source.spot(start..end.start);
        if let Some(number) = number(&spot) {
            found.push(number);
        }
        start = end.end;
    }
    found
}

/// Where one number ends and the next begins: ` / `, `;`, `,`, `or`.
fn ends_of_numbers(source: &Source, range: &Range<usize>) -> Vec<Range<usize>> {
    let text = source.text(range.clone());
    let mut ends = Vec::new();
    let mut depth = 0usize;
    for (place, c) in text.char_indices() {
        let at = range.start + place;
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if is_extension(text[place + 1..].trim_start()) => {}
            ';' | ',' | '|' if depth == 0 => ends.push(at..at + 1),
            '/' if depth == 0 && has_enough_digits(&text[..place]) && has_enough_digits(&text[place..]) => {
                ends.push(at..at + 1)
            }
            ' ' if depth == 0 => {
                let rest = &text[place + 1..];
                let word = rest.split(' ').next().unwrap_or_default();
                if BETWEEN.contains(&word.to_lowercase().as_str()) && rest.len() > word.len() {
                    ends.push(at..at + 1 + word.len());
                }
            }
            _ => {}
        }
    }
    ends.push(range.end..range.end);
    ends
}

/// Whether a text contains at least five digits.
fn has_enough_digits(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).take(5).count() == 5
}

/// A number without the words around it; nothing if there are too few digits for a number.
fn number(spot: &Spot) -> Option<Spot> {
    let text = spot.text.as_str();
    let is_start = |c: char| c.is_ascii_digit() || c == '+' || c == '(';
    let start = text.find(is_start)?;
    let rest = &text[start..];
    let note =
        rest.find("(24").filter(|at| *at > 0 && !rest[at + 3..].starts_with(|c: char| c.is_ascii_digit() || c == ')'));
    let mut end = 0;
    for (place, c) in rest.char_indices().take_while(|(place, _)| note.is_none_or(|note| *place < note)) {
        if c.is_ascii_digit() {
            end = place + 1;
        } else if !matches!(c, ' ' | '+' | '(' | ')' | '-' | '–' | '.' | '/' | '·')
            && !is_extension(rest[place..].trim_start_matches([',', ' ']))
        {
            break;
        }
    }
    // "(24h)": the hours when somebody answers belong to the number.
    if let Some(note) = note.and_then(|note| rest[note..].find(')').map(|length| note + length + 1)) {
        end = note;
    } else if rest[end..].starts_with(')') && rest[..end].contains('(') {
        end += 1;
    }
    let digits = rest[..end].bytes().filter(u8::is_ascii_digit).count();
    let before = spot.range.start + start;
    let mut found = spot.read_as(rest[..end].trim());
    if spot.range.len() == text.len() {
        found.range = before..before + end;
    }
    (digits >= 3).then_some(found)
}

/// `ext. 12`, `x 12`.
fn is_extension(rest: &str) -> bool {
    ["e", "x", "t", "ext", "Ext"].iter().any(|word| rest.starts_with(word))
        && rest.trim_start_matches(['e', 'x', 't', 'E', '.', ' ', ':']).starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a line contains only numbers or e-mail addresses, and so continues the label above it.
pub(super) fn goes_on(text: &str) -> bool {
    let bare = text.trim_start_matches("or ").trim();
    let is_number = bare.starts_with(['+', '(']) || bare.starts_with("00");
    let of_number = |c: char| c.is_ascii_digit() || " +()-–./;,".contains(c);
    (is_number && bare.chars().all(of_number) && has_enough_digits(bare)) || is_email(bare)
}

/// Whether a line contains only e-mail addresses.
pub(super) fn is_email(text: &str) -> bool {
    !text.is_empty()
        && text.len() < 400
        && text
            .split([' ', ',', ';', '/'])
            .filter(|part| !part.is_empty())
            .all(|part| with_at(part.trim_matches(is_around)).parse::<EmailAddress>().is_ok())
}
