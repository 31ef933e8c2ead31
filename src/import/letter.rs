//! The model letter: its salutation, body and sign-off.

use std::ops::Range;

use super::Certainty::Likely;
use super::demands::sentences;
use super::flow::paragraphs;
use super::letter_list;
use super::lines::Line;
use super::names::{Heading, heading};
use super::phrases::{is_salutation, is_valediction, salutation_length};
use super::source::Source;
use super::spot::Spot;

/// The maximum length of the lead-in to a list, in bytes.
const LONGEST_LEAD: usize = 120;

/// A model letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Letter {
    /// The lines before it begins: the addressee.
    pub(super) before: Vec<Line>,
    pub(super) salutation: Option<Spot>,
    /// Its lines, without salutation and sign-off.
    pub(super) body: Vec<Line>,
    pub(super) paragraphs: Vec<Spot>,
    /// The lead-in to its list, with the colon: "I urge you to:".
    pub(super) lead: Option<Spot>,
    /// The complete letter as one text: an empty line between paragraphs, each item of a list on its own line.
    pub(super) text: String,
    pub(super) valediction: Option<Spot>,
}

/// Reads the letter from the lines of its part; without a salutation, there is no letter.
pub(super) fn letter(source: &Source, lines: &[Line]) -> Letter {
    let Some((mut letter, rest)) = begun(source, lines).or_else(|| addressed(source, lines)) else {
        return Letter { before: lines.to_vec(), ..Letter::default() };
    };
    let first: Vec<Line> = letter.body.drain(..).collect();
    for line in first.iter().chain(rest) {
        let text = source.text(line.range.clone());
        if is_valediction(text) && (text.len() < 60 || !letter.body.is_empty()) {
            letter.valediction = Some(source.spot(without_name(source, line.range.clone())));
            break;
        }
        if let Some(at) = joined_end(text) {
            let range = line.range.start..line.range.start + at;
            letter.body.push(Line { range: source.trimmed(range), ..line.clone() });
            letter.valediction = Some(source.spot(without_name(source, line.range.start + at..line.range.end)));
            break;
        }
        letter.body.push(line.clone());
    }
    letter_list::mark(source, &mut letter.body);
    letter.paragraphs = paragraphs(source, &letter.body);
    letter.lead = lead(source, &letter);
    letter.text = text(source, &letter);
    letter
}

/// The beginning of a letter in the usual words, and the lines after it.
fn begun<'a>(source: &Source, lines: &'a [Line]) -> Option<(Letter, &'a [Line])> {
    let mut letter = Letter::default();
    for (place, line) in lines.iter().enumerate() {
        let rest = &lines[place + 1..];
        let text = source.text(line.range.clone());
        // The letter's own beginning, not "Salutation: Dear Minister," within the address.
        if line.label.is_none() && is_salutation(text) {
            letter.salutation = Some(source.spot(line.range.clone()));
            return Some((letter, rest));
        }
        let length = salutation_length(text).filter(|length| line.label.is_none() && text.len() > length + 40);
        if let Some(length) = length {
            letter.salutation = Some(source.spot(line.range.start..line.range.start + length));
            let range = source.trimmed(line.range.start + length..line.range.end);
            letter.body.push(Line { range, cut: true, ..line.clone() });
            return Some((letter, rest));
        }
        if let Some(at) = joined_start(text) {
            split(source, line, at, &mut letter);
            return Some((letter, rest));
        }
        letter.before.push(line.clone());
    }
    None
}

/// "President Example Person,": a letter that begins with only an office or a name, on a separate line above a sentence.
fn addressed<'a>(source: &Source, lines: &'a [Line]) -> Option<(Letter, &'a [Line])> {
    let place = lines.windows(2).position(|pair| {
        let [line, next] = pair else { return false };
        let text = source.text(line.range.clone());
        let named = text.strip_suffix([',', ':']).filter(|_| line.gap && line.label.is_none() && text.len() < 80);
        let below = source.text(next.range.clone());
        named.is_some_and(|named| matches!(heading(named), Heading::Name | Heading::Role))
            && next.label.is_none()
            && below.len() > 50
            && below.ends_with(['.', ':', '?', '!'])
    })?;
    let doubt = "It stands alone above the letter.";
    let salutation = source.spot(lines[place].range.clone()).doubted(Likely, doubt);
    let letter = Letter { before: lines[..place].to_vec(), salutation: Some(salutation), ..Letter::default() };
    Some((letter, &lines[place + 1..]))
}

/// The sentence ending in a colon before the first item of a list.
fn lead(source: &Source, letter: &Letter) -> Option<Spot> {
    let item = letter.body.iter().find(|line| line.bullet)?;
    let start = source.origin(item.range.clone()).start;
    let before = letter.paragraphs.iter().take_while(|paragraph| paragraph.range.start < start).last()?;
    sentences(before).pop().filter(|last| last.text.ends_with(':') && last.text.len() <= LONGEST_LEAD)
}

fn text(source: &Source, letter: &Letter) -> String {
    let bullets: Vec<usize> =
        letter.body.iter().filter(|line| line.bullet).map(|line| source.origin(line.range.clone()).start).collect();
    let mut text = String::new();
    for paragraph in &letter.paragraphs {
        let is_item = bullets.binary_search(&paragraph.range.start).is_ok();
        if !text.is_empty() {
            text.push_str(if is_item { "\n" } else { "\n\n" });
        }
        if is_item {
            text.push_str("- ");
        }
        text.push_str(&paragraph.text);
    }
    text
}

/// Where a letter begins within a line: `Email: office@example.org Dear Minister, I write …`.
fn joined_start(text: &str) -> Option<usize> {
    let starts = [
        "Dear ",
        "Your Excellency,",
        "Your Honour,",
        "Estimado ",
        "Estimada ",
        "Señor ",
        "Señora ",
        "Excelencia,",
        "Madame la ",
        "Monsieur le ",
    ];
    let at =
        starts.iter().filter_map(|words| text.find(words)).filter(|at| *at > 0 && text[..*at].ends_with(' ')).min()?;
    let length = salutation_length(&text[at..])?;
    let behind = text[at + length..].trim_start();
    (behind.is_empty() || behind.starts_with(char::is_uppercase)).then_some(at)
}

/// Splits a line into the end of the address, the salutation and the first words of the letter.
fn split(source: &Source, line: &Line, at: usize, letter: &mut Letter) {
    let start = line.range.start + at;
    let text = source.text(start..line.range.end);
    let end = start + salutation_length(text).unwrap_or(text.len());
    letter.before.push(Line { range: source.trimmed(line.range.start..start), ..line.clone() });
    letter.salutation = Some(source.spot(start..end));
    let body = source.trimmed(end..line.range.end);
    if !body.is_empty() {
        letter.body.push(Line { range: body, label: None, cut: true, bullet: false, ..line.clone() });
    }
}

/// "Sincerely, [YOUR NAME]": without the placeholder for the writer's name.
fn without_name(source: &Source, range: Range<usize>) -> Range<usize> {
    let end = source.text(range.clone()).find('[').filter(|at| *at > 4).unwrap_or(range.len());
    source.trimmed(range.start..range.start + end)
}

/// Where a letter ends within a line: "… at once. Yours sincerely,".
fn joined_end(text: &str) -> Option<usize> {
    [
        "Yours sincerely",
        "Yours faithfully",
        "Yours respectfully",
        "Sincerely,",
        "Atentamente",
        "Veuillez agréer",
        "Je vous prie d'agréer",
        "Je vous prie d’agréer",
        "Cordialement,",
        "Le saluda atentamente",
    ]
    .iter()
    .filter_map(|words| text.find(words))
    .filter(|at| *at > 0 && text[..*at].trim_end().ends_with(['.', '!', '?', ',']))
    .min()
}
