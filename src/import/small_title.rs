//! Finds a headline in lower-case letters, as on web pages.

use super::Certainty::{Guess, Likely};
use super::country;
use super::labels::Kind;
use super::lines::Line;
use super::number::Numbers;
use super::parts::Parts;
use super::source::Source;
use super::spot::Spot;
use super::title::Title;

/// The number of lines at the top in which a headline identified only by its country may be.
const FIRST: usize = 8;

/// A line that is taken to be the headline, and why.
struct Place {
    line: usize,
    doubt: &'static str,
    is_sure: bool,
}

/// Finds the line with the number in brackets, the one that begins with a country and a colon, or the one below the banner.
pub(super) fn title(source: &Source, lines: &[Line], numbers: &Numbers, parts: &Parts) -> Option<Title> {
    let place =
        by_number(source, lines, numbers).or_else(|| by_country(source, lines)).or_else(|| by_banner(lines, parts))?;
    let line = &lines[place.line];
    let text = source.text(line.range.clone());
    let text = text.split(" (").next().unwrap_or(text);
    let behind = behind_country(text).unwrap_or(text);
    let start = line.range.start + text.len() - behind.len();
    if !is_headline(behind) {
        return None;
    }
    let title = source.spot(start..start + behind.len());
    Some(Title {
        title: Some(title.doubted(if place.is_sure { Likely } else { Guess }, place.doubt)),
        country: country_before(source, line, start),
        case: lines[place.line + 1..].to_vec(),
    })
}

fn is_headline(text: &str) -> bool {
    (8..=160).contains(&text.len()) && !text.ends_with(['.', ':', ';', ',']) && text.split(' ').count() > 1
}

fn country_before(source: &Source, line: &Line, start: usize) -> Option<Spot> {
    let parted = source.text(line.range.start..start).trim_end_matches([' ', ':']).len();
    (parted > 0).then(|| {
        source.spot(line.range.start..line.range.start + parted).doubted(Likely, "It stands before the headline.")
    })
}

/// The text after `Exampleland: `.
fn behind_country(text: &str) -> Option<&str> {
    let end = country::leading(text)?;
    text[end..].strip_prefix(':').map(str::trim_start)
}

/// `Activist held (Exampleland: UA 47.24)`.
fn by_number(source: &Source, lines: &[Line], numbers: &Numbers) -> Option<Place> {
    let number = numbers.number.as_ref().map(|(_, range)| range.start)?;
    let line = lines.iter().position(|line| {
        let text = source.text(line.range.clone());
        (line.range.end..line.range.end + 8).contains(&number) && text.contains('(') && text.len() < 220
    })?;
    Some(Place { line, doubt: "It stands before the number.", is_sure: true })
}

/// `Exampleland: Activist held`, among the first lines.
fn by_country(source: &Source, lines: &[Line]) -> Option<Place> {
    let line = lines.iter().take(FIRST).position(|line| {
        let text = source.text(line.range.clone());
        line.gap && behind_country(text).is_some_and(is_headline)
    })?;
    Some(Place { line, doubt: "It stands behind the name of a country, at the top.", is_sure: true })
}

fn by_banner(lines: &[Line], parts: &Parts) -> Option<Place> {
    let banner = parts.head.iter().find(|line| line.label == Some(Kind::Banner))?.range.start;
    let line = lines.iter().position(|line| line.range.start >= banner)?;
    Some(Place { line, doubt: "It is the line below “urgent action”.", is_sure: false })
}
