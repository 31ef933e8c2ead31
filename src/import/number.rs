//! The action number and the document index: the sheet's own, not those of an earlier sheet.

use std::ops::Range;

use super::Certainty::{Guess, Likely};
use super::source::Source;
use super::spot::Spot;

/// The regions and themes that an index begins with.
#[rustfmt::skip]
const REGIONS: &[&str] = &[
    "afr", "amr", "asa", "eur", "mde", "act", "pol", "ior", "nws", "org",
];
/// What precedes an action number.
#[rustfmt::skip]
const BEFORE_NUMBER: &[&str] = &[
    "ua", "au", "extra", "ua no", "ua number", "urgent action", "urgent action no", "accion urgente",
    "action urgente", "au no",
];
/// Words before the number or index of another sheet.
#[rustfmt::skip]
const EARLIER: &[&str] = &[
    "update of", "update to", "updates to", "update on", "link to", "previous", "actualizacion de", "enlace a",
    "anterior", "mise a jour de", "lien vers", "precedente", "see ua", "see also", "see also ua", "vease", "voir",
    "replaces", "sustituye", "remplace", "(ua", "(au", "follow-up to", "seguimiento de", "suite de",
];

/// The action number and the index, each with its position in the clean text.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    pub(super) number: Option<(Spot, Range<usize>)>,
    pub(super) index: Option<(Spot, Range<usize>)>,
}

/// A number in the text, and how likely it is to be the sheet's own.
struct Candidate {
    range: Range<usize>,
    weight: u8,
}

/// Finds both; `ranges` are the lines to search, and `head` is where the first part of the sheet ends.
pub(super) fn numbers(source: &Source, ranges: &[Range<usize>], head: usize) -> Numbers {
    let mut numbers = Vec::new();
    let mut indexes = Vec::new();
    for line in ranges {
        let in_line = Scan { source, line: line.clone(), head };
        let mut here = in_line.indexes();
        in_line.numbers(&here, &mut numbers);
        indexes.append(&mut here);
    }
    Numbers { number: best(source, &numbers), index: best(source, &indexes) }
}

/// The candidate with the highest weight, and the first of those.
fn best(source: &Source, candidates: &[Candidate]) -> Option<(Spot, Range<usize>)> {
    let heaviest = candidates.iter().map(|candidate| candidate.weight).max().filter(|weight| *weight > 0)?;
    let found = candidates.iter().find(|candidate| candidate.weight == heaviest)?;
    let spot = source.spot(found.range.clone());
    let spot = match heaviest {
        4.. => spot,
        2..=3 => spot.doubted(Likely, "It does not stand in the first line of the sheet."),
        _ => spot.doubted(Guess, "It stands where the number of an earlier sheet could stand."),
    };
    Some((spot, found.range.clone()))
}

struct Scan<'a> {
    source: &'a Source,
    line: Range<usize>,
    head: usize,
}

impl Scan<'_> {
    fn indexes(&self) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut at = self.line.start;
        while at < self.line.end {
            let Some(end) = self.index_at(at) else {
                at += 1;
                continue;
            };
            let (before, in_brackets) = self.before(at);
            let earlier = EARLIER.iter().any(|word| before.contains(word));
            let labelled = before.ends_with("index:")
                || before.ends_with("index")
                || before.ends_with("indice:")
                || before.ends_with("index :");
            let weight = match (earlier || in_brackets, at < self.head) {
                (true, _) => 0,
                (false, true) => 4 + u8::from(labelled) + u8::from(labelled && before.starts_with("public")),
                (false, false) => 1 + u8::from(labelled),
            };
            found.push(Candidate { range: at..end, weight });
            at = end;
        }
        found
    }

    /// Where an index that begins here ends: `AMR 51/8933/2025`, `ASA 31/049/2003/s`.
    fn index_at(&self, at: usize) -> Option<usize> {
        let source = self.source;
        let region = source.text(at..at + 3);
        let is_capital = region.len() == 3 && region.bytes().all(|byte| byte.is_ascii_uppercase());
        if !is_capital || at + 3 > self.line.end || !source.is_word_start(at) {
            return None;
        }
        let mut at = REGIONS.iter().find_map(|region| source.after(at, region))?;
        for mark in [" ", " ", " "] {
            at = source.after(at, mark).unwrap_or(at);
        }
        for (place, (least, most)) in [(2, 2), (2, 5), (2, 4)].into_iter().enumerate() {
            let digits =
                source.folded(at..self.line.end).iter().take(most + 1).take_while(|byte| byte.is_ascii_digit()).count();
            if !(least..=most).contains(&digits) {
                return None;
            }
            at += digits;
            if place < 2 {
                at = source.after(at, " ").unwrap_or(at);
                at = source.after(at, "/")?;
                at = source.after(at, " ").unwrap_or(at);
            }
        }
        let suffix = source.text(at..(at + 2).min(self.line.end));
        let has_suffix =
            suffix.len() == 2 && suffix.starts_with('/') && suffix.ends_with(|c: char| c.is_ascii_lowercase());
        Some(if has_suffix && source.is_word_end(at + 2) { at + 2 } else { at })
    }

    fn numbers(&self, indexes: &[Candidate], found: &mut Vec<Candidate>) {
        let mut at = self.line.start;
        while at < self.line.end {
            let Some(range) = self.number_at(at) else {
                at += 1;
                continue;
            };
            let (before, in_brackets) = self.before(at);
            let earlier =
                EARLIER.iter().any(|word| before.ends_with(word) || before.trim_end_matches(" the").ends_with(word));
            let next = indexes.partition_point(|index| index.range.start < range.end);
            let with_index =
                indexes.get(next).is_some_and(|index| index.weight > 0 && index.range.start < range.end + 120);
            let in_head = at < self.head;
            // "(Guatemala: UA 47.24)" is how web pages of the USA write it.
            let dotted = self.source.text(range.clone()).contains('.');
            let weight = match (earlier, with_index) {
                (true, _) => 1,
                (false, true) => 4 + u8::from(in_head),
                (false, false) if in_brackets && !dotted => 1,
                (false, false) => 2 + 2 * u8::from(in_head),
            };
            found.push(Candidate { range: range.clone(), weight });
            at = range.end;
        }
    }

    /// The number after "UA", "AU" or "Urgent Action", if one of these begins here.
    fn number_at(&self, at: usize) -> Option<Range<usize>> {
        let source = self.source;
        if !source.text(at..self.line.end).starts_with(char::is_uppercase) || !source.is_word_start(at) {
            return None;
        }
        let behind = BEFORE_NUMBER.iter().filter_map(|word| {
            let after = source.after(at, word).filter(|after| source.is_word_end(*after))?;
            let short = word.len() == 2;
            (!short || !source.text(at..after).contains(char::is_lowercase)).then_some(after)
        });
        behind.filter_map(|after| number(source, after..self.line.end)).next()
    }

    /// The text shortly before a position on its line, and whether the position is within brackets.
    fn before(&self, at: usize) -> (String, bool) {
        let mut start = self.line.start.max(at.saturating_sub(60));
        while !self.source.clean().is_char_boundary(start) {
            start += 1;
        }
        let before = self.source.plain(start..at);
        let open = before.rfind('(').is_some_and(|open| !before[open..].contains(')'));
        (before.trim_end_matches([' ', ':']).to_owned(), open)
    }
}

/// `: 04/25`, ` No. 47.24`: the digits of an action number.
pub(super) fn number(source: &Source, range: Range<usize>) -> Option<Range<usize>> {
    let text = source.text(range.clone());
    let near: usize = text.chars().take(24).map(char::len_utf8).sum();
    let text = &text[..near];
    let mut rest = text.trim_start_matches([' ', ':', '.', '#', '-', '–']);
    for word in ["No", "no", "Nº", "N°", "nº", "n°", "number", "Number"] {
        if let Some(behind) = rest.strip_prefix(word) {
            rest = behind.trim_start_matches([' ', ':', '.', '°', 'º']);
            break;
        }
    }
    let start = range.start + text.len() - rest.len();
    let first = digits(rest);
    let second = rest[first..].trim_start();
    let behind = second.strip_prefix(['/', '.'])?.trim_start();
    let year = digits(behind);
    let after = &behind[year..];
    let fits = (1..=4).contains(&first) && (year == 2 || year == 4);
    let goes_on = after.starts_with(['/', '-']) && after[1..].starts_with(|c: char| c.is_ascii_digit());
    (fits && !goes_on).then(|| start..start + rest.len() - after.len())
}

fn digits(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len()
}
