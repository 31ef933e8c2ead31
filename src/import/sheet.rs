//! A sheet put together from its sections.

use crate::campaign::{MAX_COPIES, MAX_DEMANDS, MAX_LETTERS};

use super::Certainty::{Likely, Sure};
use super::dates::{Day, Order, days};
use super::demands;
use super::field::Field;
use super::head::{Head, head};
use super::labels::Mark;
use super::languages::{named, of_text};
use super::letter::{self, Model, body, model};
use super::people::{Person, people};
use super::sections::{Section, sections};
use super::text::{Line, Span, Text};

/// Everything that a sheet says.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// The language that it is written in.
    pub language: &'static str,
    pub head: Head,
    pub addressees: Vec<Person>,
    pub copies: Vec<Person>,
    pub demands: Vec<Field>,
    pub deadline: Option<Field>,
    pub letter_languages: Vec<Field>,
    pub letter: Model,
    pub letter_body: Option<Field>,
    /// The sentence that says that no more letters are asked for.
    pub closed: Option<Field>,
    /// What is at stake: the first paragraphs of the story.
    pub summary: Vec<Field>,
    pub background: Vec<Field>,
    /// How many kinds of labels were found.
    labels: usize,
}

impl Sheet {
    /// Whether the text has what makes a sheet: a number or index with something to do, or several of its labels.
    pub fn looks_like_one(&self) -> bool {
        let numbered = self.head.reference.is_some() || self.head.index.is_some();
        let asks = !self.demands.is_empty()
            || self.letter_body.is_some()
            || !self.addressees.is_empty()
            || self.closed.is_some();
        (numbered && (asks || self.labels > 0 || self.head.title.is_some()))
            || (self.labels > 2 && asks && !self.addressees.is_empty())
    }
}

/// Reads a text as a sheet.
pub(super) fn read(text: &Text) -> Sheet {
    let language = of_text(text);
    let order = order(text, language);
    let sections = sections(text);
    let mut sheet = Sheet { language, head: head(text, order), labels: kinds(&sections), ..Sheet::default() };
    for section in &sections {
        take(text, &mut sheet, section);
        // No campaign has more, and what is more is no sheet: several in one text, or a text that was made to be long.
        sheet.addressees.truncate(MAX_LETTERS);
        sheet.copies.truncate(MAX_COPIES);
        sheet.demands.truncate(MAX_DEMANDS);
    }
    letter_of(text, &mut sheet, &sections);
    if sheet.demands.is_empty() {
        sheet.demands = demands::of_letter(text, &sheet.letter.lines);
    }
    deadline(text, &mut sheet, &sections, order);
    sheet.closed = closed(text);
    story(text, &mut sheet, &sections);
    greet(&mut sheet);
    sheet
}

/// American pages write the month first; Spanish and French ones never do.
fn order(text: &Text, language: &str) -> Order {
    let american = text.lines.iter().take(60).any(|line| {
        ["amnestyusa", "aiusa", "(202)", "washington, dc", "washington dc"]
            .iter()
            .any(|words| text.folded(&line.span).windows(words.len()).any(|w| w == words.as_bytes()))
    });
    match language {
        "en" if american => Order::MonthFirst,
        "en" => Order::Unknown,
        _ => Order::DayFirst,
    }
}

fn kinds(sections: &[Section]) -> usize {
    let mut marks: Vec<Mark> = Vec::new();
    for mark in sections.iter().filter_map(|section| section.mark) {
        if mark != Mark::Other && !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    marks.len()
}

fn take(text: &Text, sheet: &mut Sheet, section: &Section) {
    match section.mark {
        Some(Mark::Demands) => {
            if sheet.letter_languages.is_empty() {
                sheet.letter_languages = named(text, &section.head);
            }
            sheet.demands.extend(demands::demands(text, &section.lines, Sure));
        }
        Some(Mark::To | Mark::ToAndLetter) => {
            let end = letter::begins(text, &section.lines)
                .filter(|_| holds_letter(text, section))
                .unwrap_or(section.lines.len());
            let lines: Vec<Line> =
                section.lines[..end].iter().filter(|line| !is_instruction(text, &line.span)).cloned().collect();
            sheet.addressees.extend(people(text, &lines).into_iter().filter(is_reached));
        }
        Some(Mark::Copies) => sheet.copies.extend(people(text, &section.lines).into_iter().filter(is_reached)),
        Some(Mark::Diplomats) => {
            // What follows the sentence is an embassy's address, where a section has filled it in.
            let lines: Vec<Line> = section.lines.iter().take(12).cloned().collect();
            sheet.copies.extend(
                people(text, &lines).into_iter().filter(|person| person.address.len() > 1 || !person.emails.is_empty()),
            );
        }
        Some(Mark::Language) => sheet.letter_languages = languages_of(text, section),
        _ => {}
    }
}

/// Whether a block says how somebody is reached: a heading alone is nobody.
fn is_reached(person: &Person) -> bool {
    let ways = !person.address.is_empty()
        || !person.emails.is_empty()
        || !person.phones.is_empty()
        || !person.faxes.is_empty();
    ways || person.salutation.is_some() || person.hidden_email || (person.name.is_some() && person.role.is_some())
}

/// What a page tells its reader between label and address.
fn is_instruction(text: &Text, span: &Span) -> bool {
    let first = text.at(span.start);
    let numbered = first.is_ascii_digit() && matches!(text.at(span.start + 1), '.' | ')') && text.words(span).len() > 6;
    let told = [
        "write",
        "click",
        "please",
        "or use",
        "use this",
        "you can",
        "escrib",
        "o utilic",
        "o usen",
        "ecrivez",
        "ou inspir",
        "en vous inspirant",
        "ou en vous",
        "this model letter",
        "model letter",
        "take action",
    ];
    let label = text.is_capitals(span)
        && ["model letter", "carta modelo", "modele de lettre", "own words"]
            .iter()
            .any(|words| text.find(span, words).is_some());
    numbered
        || label
        || (told.iter().any(|words| text.folded(span).starts_with(words.as_bytes())) && text.words(span).len() > 2)
}

/// Whether a section of addresses goes on with a letter: one that says so, or in which a long text follows a greeting.
fn holds_letter(text: &Text, section: &Section) -> bool {
    let long = section.lines.iter().map(|line| text.words(&line.span).len()).max().unwrap_or_default() > 14;
    section.mark == Some(Mark::ToAndLetter) || long
}

fn letter_of(text: &Text, sheet: &mut Sheet, sections: &[Section]) {
    for section in sections {
        let mark = section.mark;
        let holds = mark == Some(Mark::Letter)
            || (matches!(mark, Some(Mark::ToAndLetter | Mark::To)) && holds_letter(text, section));
        let Some(start) = letter::begins(text, &section.lines).filter(|_| holds) else { continue };
        let found = model(text, &section.lines[start..]);
        let words: usize = found.lines.iter().map(|line| text.words(&line.span).len()).sum();
        if words > 15 {
            sheet.letter_body = body(text, &found);
            sheet.letter = found;
            return;
        }
    }
}

/// The languages behind a label, in its line or the next; "your own language" is none.
fn languages_of(text: &Text, section: &Section) -> Vec<Field> {
    let colon = section.head.clone().find(|place| text.at(*place) == ':').map_or(section.head.start, |colon| colon + 1);
    let stop = |span: Span| {
        let end = span.clone().find(|place| text.at(*place) == '.').unwrap_or(span.end);
        span.start..end
    };
    let here = named(text, &stop(colon..section.head.end));
    if !here.is_empty() {
        return here;
    }
    section.lines.first().map(|line| named(text, &stop(line.span.clone()))).unwrap_or_default()
}

/// The last day: in a label's own sentence, or in a sentence that says until when to write.
fn deadline(text: &Text, sheet: &mut Sheet, sections: &[Section], order: Order) {
    let field = |day: Day, certainty| Field::new(day.date.to_string(), day.span, certainty);
    for section in sections {
        let found = match section.mark {
            Some(Mark::Deadline) => last_of(text, &section.head, order).or_else(|| {
                let colon = text.slice(&section.head).contains(&':');
                let next = section.lines.first().filter(|_| colon)?;
                days(text, &next.span, order).into_iter().find(|day| day.span.start < next.span.start + 12)
            }),
            Some(Mark::To | Mark::ToAndLetter | Mark::Demands) => bounded(text, &section.head, order),
            _ => None,
        };
        if let Some(day) = found {
            sheet.deadline = Some(field(day, Sure));
            // A day that is only to be asked about counts where no other does.
            if !text.find(&section.head, "check").is_some_and(|_| true) {
                return;
            }
        }
    }
    if sheet.deadline.is_some() {
        return;
    }
    let asks = [
        "take action",
        "appeals",
        "letters",
        "act",
        "write",
        "urgent action",
        "llamamientos",
        "actuen",
        "cartas",
        "appels",
        "agir",
        "lettres",
        "deadline",
        "expires",
    ];
    for line in text.lines.iter().rev().take(40).chain(text.lines.iter().take(20)) {
        if asks.iter().any(|words| text.find(&line.span, words).is_some())
            && let Some(day) = bounded(text, &line.span, order)
        {
            sheet.deadline = Some(field(day, Likely));
            return;
        }
    }
}

/// The last day of a sentence: of "from A to B", B.
fn last_of(text: &Text, span: &Span, order: Order) -> Option<Day> {
    bounded(text, span, order).or_else(|| days(text, span, order).pop())
}

/// The day behind "until", "before", "by", "after" and the like; the last where there are several.
fn bounded(text: &Text, span: &Span, order: Order) -> Option<Day> {
    const WORDS: [&str; 20] = [
        "until",
        "before",
        "by",
        "after",
        "to",
        "deadline",
        "expires on",
        "expires",
        "antes del",
        "antes de",
        "hasta el",
        "hasta",
        "despues del",
        "al",
        "avant le",
        "jusqu'au",
        "apres le",
        "au",
        "is",
        "del",
    ];
    let bound = |day: &Day| {
        let before =
            text.trimmed(&(day.span.start.saturating_sub(22).max(span.start)..day.span.start), &[':', ',', '*']);
        WORDS.iter().any(|word| {
            let folded = text.folded(&before);
            folded.ends_with(word.as_bytes())
                && (folded.len() == word.len() || !folded[folded.len() - word.len() - 1].is_ascii_alphanumeric())
        })
    };
    days(text, span, order).into_iter().rfind(bound)
}

/// The sentence that closes an action.
fn closed(text: &Text) -> Option<Field> {
    const SENTENCES: [&str; 18] = [
        "no further action is requested",
        "no further action is required",
        "no further action is needed",
        "no further action by the ua network",
        "no further appeals",
        "no further action from the ua network",
        "no further action is currently",
        "this action is now closed",
        "please stop action",
        "stop action",
        "please take no further action",
        "no se requiere ninguna accion",
        "no se requieren mas",
        "no se requiere ninguna otra accion",
        "no es necesario que emprendan",
        "aucune action complementaire",
        "aucune nouvelle action",
        "aucune action supplementaire",
    ];
    text.lines.iter().find_map(|line| {
        let found = SENTENCES.iter().find_map(|words| text.find(&line.span, words))?;
        let end = (found.end..line.span.end).find(|place| text.at(*place) == '.').unwrap_or(line.span.end);
        Some(Field::of(text, found.start..end, Sure))
    })
}

/// The story: its first paragraphs before any label, and what stands behind "additional information".
fn story(text: &Text, sheet: &mut Sheet, sections: &[Section]) {
    let paragraphs = |lines: &[Line], from: usize| {
        let spans = demands::unbroken(text, demands::paragraphs(lines))
            .into_iter()
            .map(move |span| span.start.max(from)..span.end);
        let told = spans.filter(|span| span.start < span.end && text.words(span).len() > 11);
        told.map(|span| Field::of(text, text.trimmed(&span, &[]), Likely)).collect::<Vec<_>>()
    };
    if let Some(first) = sections.first() {
        sheet.summary = paragraphs(&first.lines, sheet.head.ends);
        sheet.summary.truncate(1);
    }
    for section in sections.iter().filter(|section| section.mark == Some(Mark::Background)) {
        sheet.background.extend(paragraphs(&section.lines, 0));
    }
    sheet.background.retain(|field| !text.folded(&field.span).starts_with(b"please "));
    sheet.background.truncate(MAX_DEMANDS);
}

/// The greeting of a model letter is that of the addressee who stands before it.
fn greet(sheet: &mut Sheet) {
    let Some(greeting) = sheet.letter.greeting.clone() else { return };
    if let Some(first) = sheet.addressees.first_mut().filter(|first| first.salutation.is_none()) {
        first.salutation = Some(greeting);
    }
}
