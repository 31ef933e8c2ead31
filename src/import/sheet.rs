//! Everything that is read from a sheet, each value with its position.

use super::assign::part_office;
use super::deadline::{closed, deadline};
use super::demands::{demands, of_letter};
use super::flow::paragraphs;
use super::head::{head, month_first};
use super::labels::Kind;
use super::letter::{Letter, letter};
use super::lines::{Line, lines};
use super::number::{number, numbers};
use super::organiser::{Organiser, organiser};
use super::parts::Parts;
use super::people::people;
use super::person::Person;
use super::phrases::is_instruction;
use super::source::Source;
use super::spot::Spot;
use super::title::title;
use super::tongues::tongues;

/// The weight that makes a text an action sheet: its number and its index count two each, and each kind of label that only
/// sheets have counts one.
const SHEET: usize = 4;

/// The values read from a sheet.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) is_sheet: bool,
    pub(super) reference: Option<Spot>,
    pub(super) index: Option<Spot>,
    pub(super) issued: Option<Spot>,
    pub(super) title: Option<Spot>,
    pub(super) country: Option<Spot>,
    pub(super) addressees: Vec<Person>,
    pub(super) copies: Vec<Person>,
    pub(super) demands: Vec<Spot>,
    /// The words that lead to the demands.
    pub(super) lead: Option<Spot>,
    pub(super) deadline: Option<Spot>,
    pub(super) languages: Vec<Spot>,
    pub(super) letter: Letter,
    pub(super) closed: Option<Spot>,
    pub(super) case: Vec<Spot>,
    pub(super) background: Vec<Spot>,
    pub(super) organiser: Organiser,
    /// The language in which the sheet is written.
    pub(super) language: &'static str,
}

/// Reads a sheet.
pub(super) fn sheet(text: &str) -> Sheet {
    let source = Source::new(text);
    let lines = lines(&source);
    let parts = Parts::new(&source, &lines);
    let after_head =
        |line: &&super::lines::Line| matches!(line.label, Some(Kind::Ask | Kind::To | Kind::Letter | Kind::Copies));
    let head_end = lines.iter().find(after_head).map_or(usize::MAX, |line| line.range.start);
    let ranges: Vec<_> = lines.iter().map(|line| line.range.clone()).collect();
    let mut found = numbers(&source, &ranges, head_end);
    if let Some(range) = parts.number.iter().find_map(|line| number(&source, line.rest())) {
        found.number.get_or_insert((source.spot(range.clone()), range));
    }
    let month_first = month_first(&source) || found.number.as_ref().is_some_and(|(spot, _)| spot.text.contains('.'));
    let first = found.number.iter().chain(&found.index).map(|(_, range)| range.start).min().unwrap_or(0);
    let office = organiser(&source, &lines, first.min(head_end));
    let mut top = head(&source, &parts, &found, month_first);
    top.used.extend(office.used.iter().cloned());
    let headline = title(&source, &parts, &top, &found);
    let letter = letter(&source, &parts.letter);
    let mut sheet = Sheet {
        is_sheet: false,
        title: headline.title,
        country: top.country.or(headline.country),
        issued: top.issued,
        addressees: people(&source, &parts.to),
        copies: people(&source, &parts.copies),
        demands: demands(&source, &parts.ask),
        lead: parts.ask.iter().rfind(|line| line.label == Some(Kind::Ask)).map(|line| source.spot(line.range.clone())),
        deadline: deadline(&source, &parts, &lines, month_first),
        languages: Vec::new(),
        closed: closed(&source),
        case: paragraphs(&source, &without_steps(&source, headline.case)),
        background: paragraphs(&source, &parts.background),
        organiser: office,
        language: language(&source),
        letter,
        reference: found.number.map(|(spot, _)| spot),
        index: found.index.map(|(spot, _)| spot),
    };
    sheet.languages = languages(&source, &parts);
    if let (Some(lead), Some(first)) = (&sheet.lead, sheet.addressees.first_mut()) {
        part_office(first, &lead.text);
    }
    from_letter(&source, &mut sheet);
    let known = |value: &Option<Spot>| value.as_ref().is_some_and(|spot| spot.certainty > super::Certainty::Guess);
    let weight = 2 * usize::from(known(&sheet.reference))
        + 2 * usize::from(known(&sheet.index))
        + parts.signs
        + 2 * usize::from(sheet.closed.is_some());
    let has_use =
        !sheet.addressees.is_empty() || !sheet.demands.is_empty() || sheet.closed.is_some() || sheet.title.is_some();
    sheet.is_sheet = (parts.signs > 0 || sheet.closed.is_some()) && weight >= SHEET && has_use;
    sheet
}

/// The case without the instructions that web pages give the writer.
fn without_steps(source: &Source, mut case: Vec<Line>) -> Vec<Line> {
    case.retain(|line| !(line.bullet && is_instruction(&source.plain(line.range.clone()))));
    case
}

/// Fills in what a model letter reveals about its addressee and the demands.
fn from_letter(source: &Source, sheet: &mut Sheet) {
    let before = people(source, &sheet.letter.before);
    if sheet.addressees.is_empty() {
        sheet.addressees = before;
    }
    if let (Some(salutation), [only]) = (&sheet.letter.salutation, sheet.addressees.as_mut_slice()) {
        only.salutation.get_or_insert_with(|| salutation.clone());
    } else if let (Some(salutation), Some(first)) = (&sheet.letter.salutation, sheet.addressees.first_mut()) {
        let doubt = "The model letter begins so; there are several addressees.";
        first.salutation.get_or_insert_with(|| salutation.clone().doubted(super::Certainty::Likely, doubt));
    }
    if sheet.demands.is_empty() {
        sheet.demands = of_letter(source, &sheet.letter.body);
    }
}

/// The languages after their label, or in the words that lead to the demands.
fn languages(source: &Source, parts: &Parts) -> Vec<Spot> {
    let mut found: Vec<Spot> = Vec::new();
    let labelled = parts.languages.iter().map(|line| line.range.clone());
    let leading = parts.ask.iter().filter(|line| line.label == Some(Kind::Ask)).map(|line| line.range.clone());
    let ranges: Vec<_> = if parts.languages.is_empty() { leading.collect() } else { labelled.collect() };
    for range in ranges {
        for tongue in tongues(source, range) {
            if found.iter().all(|other| other.text != tongue.text) {
                found.push(tongue);
            }
        }
    }
    found
}

/// The language of the sheet, judged by its most common short words.
fn language(source: &Source) -> &'static str {
    const WORDS: [(&str, &[&str]); 3] = [
        ("en", &["the", "of", "and", "to", "in", "is", "was", "by"]),
        ("es", &["el", "los", "las", "que", "por", "una", "del", "y", "su", "con"]),
        ("fr", &["les", "des", "et", "une", "dans", "est", "du", "aux", "pour", "le"]),
    ];
    let text = source.clean();
    let mut end = text.len().min(20_000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let plain = source.plain(0..end);
    let mut counts = [0usize; 3];
    for word in plain.split(|c: char| !c.is_ascii_alphanumeric()) {
        for (count, (_, words)) in counts.iter_mut().zip(&WORDS) {
            *count += usize::from(words.contains(&word));
        }
    }
    let best = (0..3).max_by_key(|place| (counts[*place], 3 - place)).unwrap_or_default();
    WORDS[best].0
}
