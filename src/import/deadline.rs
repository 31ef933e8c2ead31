//! The deadline, and whether the action is closed.

use std::ops::Range;

use super::Certainty::Likely;
use super::date::Dated;
use super::head::{day, days};
use super::labels::Kind;
use super::lines::Line;
use super::parts::Parts;
use super::phrases::CLOSED;
use super::source::Source;
use super::spot::Spot;

/// Words before a deadline that has no label.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "until", "until:", "no later than", "if sending appeals after", "sending appeals after", "if sending after",
    "send appeals before", "appeals before", "take action by", "officials by", "official by", "extended to",
    "deadline", "expires on", "expires", "expira el", "expire le", "despues del", "antes del", "a mas tardar el", "no mas tarde del", "hasta el", "ampliado hasta el",
    "prorrogado hasta el", "avant le", "apres le", "jusqu'au", "au plus tard le", "prolonge jusqu'au", "avant le :",
    "before", "by",
];

/// The deadline of the sheet.
pub(super) fn deadline(source: &Source, parts: &Parts, lines: &[Line], month_first: bool) -> Option<Spot> {
    extended(source, parts, month_first)
        .or_else(|| labelled(source, parts, lines, month_first))
        .or_else(|| in_text(source, parts, month_first))
}

/// `extended from A to B`: B.
fn extended(source: &Source, parts: &Parts, month_first: bool) -> Option<Spot> {
    let lines = parts.deadline.iter().chain(&parts.foot).chain(&parts.head).chain(&parts.to);
    for line in lines {
        let plain = source.plain(line.range.clone());
        if !["extended", "ampliad", "prorrogad", "prolonge", "reporte"].iter().any(|word| plain.contains(word)) {
            continue;
        }
        let speaks_of_it = ["deadline", "appeal", "until", "plazo", "llamamiento", "fecha", "delai", "date", "appels"]
            .iter()
            .any(|word| plain.contains(word));
        let found = days(source, line.range.clone(), month_first);
        if let Some(last) = found.last().filter(|_| speaks_of_it && line.range.len() < 600) {
            return Some(day(source, last));
        }
    }
    None
}

/// The date after a label, on the same line or the one below.
fn labelled(source: &Source, parts: &Parts, lines: &[Line], month_first: bool) -> Option<Spot> {
    let of_kind = |kind: Kind| parts.deadline.iter().filter(move |line| line.label == Some(kind));
    for line in of_kind(Kind::Deadline).chain(of_kind(Kind::To)) {
        let range = with_next(source, line, lines);
        if let Some(first) = days(source, range, month_first).first() {
            return Some(day(source, first));
        }
    }
    None
}

/// A label, together with the line below it if the label is alone on its line.
fn with_next(source: &Source, line: &Line, lines: &[Line]) -> Range<usize> {
    let alone = source.text(line.rest()).trim().is_empty() && line.label == Some(Kind::Deadline);
    if !alone {
        return line.range.clone();
    }
    let place = lines.partition_point(|other| other.range.start <= line.range.start);
    match lines.get(place) {
        Some(next) => line.range.start..next.range.end,
        None => line.range.clone(),
    }
}

/// `… if sending appeals after 13 January 2004`, `… until March 3, 2025`.
fn in_text(source: &Source, parts: &Parts, month_first: bool) -> Option<Spot> {
    let lines = parts
        .foot
        .iter()
        .chain(&parts.ask)
        .chain(&parts.to)
        .chain(&parts.copies)
        .chain(&parts.letter)
        .chain(&parts.head);
    for line in lines {
        for dated in days(source, line.range.clone(), month_first) {
            if is_last_day(source, line, &dated) {
                return Some(day(source, &dated).doubted(Likely, "It has no label of its own."));
            }
        }
    }
    None
}

fn is_last_day(source: &Source, line: &Line, dated: &Dated) -> bool {
    let mut start = line.range.start.max(dated.range.start.saturating_sub(70));
    while !source.clean().is_char_boundary(start) {
        start += 1;
    }
    let before = source.plain(start..dated.range.start);
    let before = before.trim_end();
    let said = BEFORE.iter().any(|words| {
        before.ends_with(words)
            && (*words != "by" || before.contains("officials") || before.contains("action"))
            && (*words != "before" || before.contains("appeals") || before.contains("letter"))
    });
    if !said {
        return false;
    }
    [
        "appeal",
        "action",
        "deadline",
        "llamamiento",
        "appels",
        "until:",
        "plazo",
        "delai",
        "officials",
        "seccion",
        "section",
        "check with",
        "consult",
        "intervenir",
        "agir",
        "actue",
    ]
    .iter()
    .any(|word| source.plain(line.range.start..line.range.end.min(line.range.start + 400)).contains(word))
}

/// The place where the sheet says that no further action is required.
pub(super) fn closed(source: &Source) -> Option<Spot> {
    let text = source.folded(0..source.clean().len());
    let may_begin = |byte: u8| matches!(byte, b'n' | b'p' | b's' | b'a' | b'i');
    (0..text.len()).filter(|at| may_begin(text[*at])).find_map(|at| {
        if !source.is_word_start(at) {
            return None;
        }
        let end = CLOSED.iter().find_map(|words| source.after(at, words))?;
        // Only as a headline, not in "calls on them to stop action against …".
        if text[at] == b's' && source.text(at..end).contains(char::is_lowercase) {
            return None;
        }
        Some(source.spot(at..end))
    })
}
