//! The first line of a sheet (date of issue, country), and how the dates of the sheet are to be read.

use std::ops::Range;

use super::Certainty::{Guess, Likely};
use super::country;
use super::date::{Dated, dates};
use super::labels::Kind;
use super::lines::Line;
use super::number::Numbers;
use super::parts::Parts;
use super::source::Source;
use super::spot::Spot;

/// How far after the index the date of issue may be, in bytes.
const NEAR: usize = 170;

/// How far above the number the date of issue may be, in bytes.
const RIGHT_BELOW: usize = 60;

/// The number of dates examined on one line.
const MOST_DAYS: usize = 4;

/// What was read from the first line.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) issued: Option<Spot>,
    pub(super) country: Option<Spot>,
    /// Whether the date is written as in Canada, `USA of January 21, 2025`: such sheets repeat the country before the headline.
    pub(super) is_canadian: bool,
    /// The parts of the first lines that have been read, and so are not part of the title.
    pub(super) used: Vec<Range<usize>>,
}

/// Whether a sheet writes the month first, as those of the USA do.
pub(super) fn month_first(source: &Source) -> bool {
    let text = source.clean();
    let mut end = text.len().min(20_000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let plain = source.plain(0..end);
    ["amnesty international usa", "amnestyusa", "aiusa.org", "aiusa"].iter().any(|words| plain.contains(words))
}

/// The dates in a part of the text.
pub(super) fn days(source: &Source, range: Range<usize>, month_first: bool) -> Vec<Dated> {
    dates(source.folded(range.clone()), range.start, month_first)
}

/// A date as a value.
pub(super) fn day(source: &Source, dated: &Dated) -> Spot {
    let spot = source.spot(dated.range.clone()).read_as(&dated.date.to_string());
    if dated.unsure { spot.doubted(Likely, "Day and month could be the other way round.") } else { spot }
}

/// Reads the first lines.
pub(super) fn head(source: &Source, parts: &Parts, numbers: &Numbers, month_first: bool) -> Head {
    let mut head = Head::default();
    head.used.extend(numbers.number.iter().map(|(_, range)| range.clone()));
    if let Some((_, index)) = &numbers.index {
        head.used.push(index.clone());
        behind_index(source, index, month_first, &mut head);
    }
    if head.issued.is_none() {
        head.issued = labelled(source, parts, month_first, &mut head.used)
            .or_else(|| alone(source, parts, numbers, month_first, &mut head.used));
    }
    if let Some(line) = parts.country.first() {
        let spot = source.spot(line.range.clone());
        head.country = Some(spot).filter(|spot| spot.text.contains(char::is_alphabetic) && spot.text.len() <= 80);
    }
    if head.country.is_none() {
        head.country =
            country_of_old_sheets(source, parts, numbers, &head.used).or_else(|| in_brackets(source, numbers));
    }
    head
}

/// `Index: MDE 24/076/2012 Syria Date: 18 September 2012`, `… USA of January 21, 2025`.
fn behind_index(source: &Source, index: &Range<usize>, month_first: bool, head: &mut Head) {
    let mut end = end_of_first(source, index.end, month_first).min(index.end + NEAR);
    while !source.clean().is_char_boundary(end) {
        end -= 1;
    }
    let rest = index.end..end;
    let Some(dated) = days(source, rest.clone(), month_first).into_iter().next() else {
        let name = short_name(source, rest.clone()).filter(|name| country::code(&name.text).is_some());
        head.used.extend(name.as_ref().map(|_| rest));
        head.country = name;
        return;
    };
    let between = index.end..dated.range.start;
    if head.used.iter().any(|used| between.contains(&used.start)) {
        // "AI Index: … UA 353/03 Fear of torture 02 December 2003": the headline is in between.
        head.issued = Some(day(source, &dated)).filter(|_| !source.text(between).contains('('));
        head.used.extend(head.issued.as_ref().map(|_| dated.range));
        return;
    }
    // "Index : AFR 00/3560/2021. Exemplaisie Date : …": the dot ends the index.
    let between = between.start + usize::from(source.text(between.clone()).starts_with('.'))..between.end;
    let text = source.text(between.clone());
    if text.contains('(') || text.len() > 90 || text.contains(". ") {
        return;
    }
    head.is_canadian = source.plain(between.clone()).trim_end().ends_with(" of");
    head.country = short_name(source, between);
    head.issued = Some(day(source, &dated));
    head.used.push(index.end..dated.range.end);
}

/// The end of the first line: where the line of the index ends or, if it was wrapped, after the date on the next line.
fn end_of_first(source: &Source, from: usize, month_first: bool) -> usize {
    let line_end = |from: usize| source.clean()[from..].find('\n').map_or(source.clean().len(), |at| from + at);
    let end = line_end(from);
    if end == source.clean().len() || !days(source, from..end, month_first).is_empty() {
        return end;
    }
    let next = end + 1..line_end(end + 1);
    let Some(first) = days(source, next.clone(), month_first).into_iter().next() else { return end };
    let before = source.plain(next.start..first.range.start);
    let is_day = before.trim().is_empty() && source.text(first.range.end..next.end).trim().is_empty();
    let is_labelled = ["date:", "fecha:", "date :"].iter().any(|label| before.trim_end().ends_with(label));
    if is_day || is_labelled { first.range.end } else { end }
}

/// The name between the index and the date, without the words and marks around it.
fn short_name(source: &Source, range: Range<usize>) -> Option<Spot> {
    let is_mark = |c: char| !c.is_alphabetic() && c != '.' && c != ')' && c != '(';
    let mut at = range.clone();
    loop {
        let text = source.text(at.clone());
        let inner = text.trim_matches(is_mark);
        let start = at.start + (text.len() - text.trim_start_matches(is_mark).len());
        at = start..start + inner.len();
        let plain = source.plain(at.clone()).replace('\n', " ");
        let words = [
            "issue date",
            "fecha de emision",
            "date d'emission",
            "date",
            "fecha",
            "of",
            "de",
            "del",
            "du",
            "le",
            "country",
            "pais",
            "pays",
            "on",
        ];
        let Some(word) = words.iter().find(|word| plain == **word || plain.ends_with(&format!(" {word}"))) else {
            break;
        };
        at = source.trimmed(at.start..at.end - word.len());
    }
    let text = source.text(at.clone());
    let fits = (2..=60).contains(&text.len())
        && text.starts_with(char::is_uppercase)
        && !text.contains(|c: char| c.is_ascii_digit() || c == '\n')
        && text.split(' ').count() <= 7;
    fits.then(|| source.spot(at))
}

/// `PUBLICATION DATE: 5 May 2018`, `Fecha de emisión: …`, and `Issue Date: …` at the foot.
fn labelled(source: &Source, parts: &Parts, month_first: bool, used: &mut Vec<Range<usize>>) -> Option<Spot> {
    parts.issued.iter().find_map(|line| {
        let dated = days(source, line.range.clone(), month_first).into_iter().next()?;
        used.push(line.range.clone());
        Some(day(source, &dated))
    })
}

/// A date that is alone on a line, or on the line of the number: the one directly above the number, or else the first.
fn alone(
    source: &Source,
    parts: &Parts,
    numbers: &Numbers,
    month_first: bool,
    used: &mut Vec<Range<usize>>,
) -> Option<Spot> {
    let mut found: Vec<(Range<usize>, Dated)> = Vec::new();
    for line in parts.head.iter().take(25) {
        for dated in days(source, line.range.clone(), month_first).into_iter().take(MOST_DAYS) {
            found.extend(cut_out(source, line, &dated).map(|cut| (cut, dated)));
        }
    }
    let number = numbers.number.as_ref().map(|(_, range)| range.start);
    let is_above = |(cut, _): &(Range<usize>, Dated)| {
        number.is_some_and(|number| cut.end < number && number < cut.end + RIGHT_BELOW)
    };
    let place = found.iter().rposition(is_above).unwrap_or(0);
    let (cut, dated) = found.get(place)?;
    used.extend(found.iter().take(place).map(|(cut, _)| cut.clone()));
    used.push(cut.clone());
    let spot = day(source, dated);
    let is_clear = spot.doubt.is_empty();
    Some(if is_clear { spot.doubted(Likely, "It stands by itself at the top of the sheet.") } else { spot })
}

/// The part of its line that a date of issue takes up; nothing if it is not one.
fn cut_out(source: &Source, line: &Line, dated: &Dated) -> Option<Range<usize>> {
    let text = source.text(line.range.clone());
    if is_earlier(source, line, dated) {
        return None;
    }
    if text.len() < dated.range.len() + 30 && !text.ends_with('.') {
        return Some(line.range.clone());
    }
    let before = source.plain(line.range.start..dated.range.start);
    let with_number =
        ["ua ", "ua:", "au ", "au:", "ua no", "public", "extra "].iter().any(|word| before.starts_with(word));
    with_number.then(|| dated.range.clone())
}

/// Whether a date belongs to an earlier sheet, as those in brackets do, or is a deadline.
fn is_earlier(source: &Source, line: &Line, dated: &Dated) -> bool {
    let before = source.text(line.range.start..dated.range.start);
    let open = before.rfind('(').is_some_and(|open| !before[open..].contains(')'));
    open || source.plain(line.range.start..dated.range.start).contains("until") || line.label == Some(Kind::Deadline)
}

/// `NEPAL   Example Person (m), aged 20`.
fn country_of_old_sheets(source: &Source, parts: &Parts, numbers: &Numbers, used: &[Range<usize>]) -> Option<Spot> {
    let (_, number) = numbers.number.as_ref()?;
    let lines = parts.head.iter().filter(|line| line.range.end > number.start);
    for line in lines.take(12) {
        let ends = used.iter().map(|used| used.end).filter(|end| line.range.contains(end));
        let start = ends.max().map_or(line.range.start, |end| source.trimmed(end..line.range.end).start);
        let text = source.text(start..line.range.end);
        let Some(length) = country::leading(text).or_else(|| joined_country(text)).or_else(|| unknown_country(text))
        else {
            continue;
        };
        let name = &text[..length];
        if !name.contains(char::is_lowercase) || text.len() == length || text[length..].starts_with(':') {
            let spot = source.spot(start..start + length);
            let capitals = !text.contains(char::is_lowercase);
            return Some(if capitals && text.len() > length {
                spot.doubted(Guess, "It is the first word of the headline.")
            } else {
                spot.doubted(Likely, "It stands at the beginning of a line.")
            });
        }
    }
    None
}

/// `(Guatemala: UA 47.24)`.
fn in_brackets(source: &Source, numbers: &Numbers) -> Option<Spot> {
    let (_, number) = numbers.number.as_ref()?;
    let mut start = number.start.saturating_sub(60);
    while !source.clean().is_char_boundary(start) {
        start += 1;
    }
    let before = source.text(start..number.start);
    let open = before.rfind('(')?;
    let name = before[open + 1..].split(':').next()?;
    let fits = name.starts_with(char::is_uppercase) && (3..=40).contains(&name.len());
    fits.then(|| {
        source
            .spot(start + open + 1..start + open + 1 + name.len())
            .doubted(Likely, "It stands in brackets before the number.")
    })
}

/// `EXAMPLELANDExample Person (m)`: a country in capitals, without a space after it.
fn joined_country(text: &str) -> Option<usize> {
    let small = text.find(char::is_lowercase)?;
    let (length, _) = text[..small].char_indices().next_back()?;
    let is_country = !text[..length].contains(' ') && is_marked(text) || country::code(&text[..length]).is_some();
    (length > 3 && is_country).then_some(length)
}

/// `EXAMPLELAND   Example Person (m)`: a word in capitals before a name with (m) or (f).
fn unknown_country(text: &str) -> Option<usize> {
    let length = text.find(|c: char| c.is_lowercase()).map(|small| text[..small].rfind(' ').unwrap_or(0))?;
    (length > 3 && is_marked(text) && !text[..length].contains(|c: char| c.is_ascii_digit())).then_some(length)
}

/// Whether a line states that somebody is a man or a woman.
fn is_marked(text: &str) -> bool {
    const MARKS: [&str; 6] = ["(m)", "(f)", "(h)", "(m/f)", "(male)", "(female)"];
    text.len() < 300 && MARKS.iter().any(|mark| text.contains(mark))
}
