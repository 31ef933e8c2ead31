//! What stands above the story: number, index, day, country and headline.

use super::Certainty::{Likely, Sure};
use super::countries;
use super::dates::{Day, Order, days};
use super::field::Field;
use super::numbers::{indexes, references};
use super::text::{Line, Span, Text};

/// What the head of a sheet says.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    pub reference: Option<Field>,
    pub index: Option<Field>,
    pub issued: Option<(Field, crate::campaign::Date)>,
    pub country: Option<Field>,
    pub title: Option<Field>,
    /// The line behind which the story begins.
    pub ends: usize,
}

/// So many lines of a text can be its head; what a mail puts before it is not counted.
const LINES: usize = 25;

/// Reads the head of a sheet. `order` says how dates of numbers are read.
pub(super) fn head(text: &Text, order: Order) -> Head {
    let lines: Vec<Line> = text.lines.iter().skip(mail_header(text)).take(LINES).cloned().collect();
    let mut head = Head::default();
    numbers(text, &lines, &mut head);
    head.issued = issued(text, &lines, &head, order).map(|(day, sure)| {
        let field = Field::new(day.date.to_string(), day.span, if sure { Sure } else { Likely });
        (field, day.date)
    });
    head.country = country(text, &lines, &head);
    title(text, &lines, &mut head);
    head
}

/// How many lines at the beginning are those of a mail: sender, subject, day.
fn mail_header(text: &Text) -> usize {
    const FIELDS: [&str; 18] = [
        "from:",
        "to:",
        "subject:",
        "date:",
        "sent:",
        "cc:",
        "bcc:",
        "reply-to:",
        "de:",
        "para:",
        "asunto:",
        "enviado:",
        "fecha:",
        "objet:",
        "envoye:",
        "a:",
        "importance:",
        "---",
    ];
    let is_field = |line: &Line| FIELDS.iter().any(|field| text.folded(&line.span).starts_with(field.as_bytes()));
    let fields = text.lines.iter().take(12).take_while(|line| is_field(line)).count();
    // A sheet may begin with one such line of its own.
    if fields > 1 { fields } else { 0 }
}

/// The first that is labelled, else the first that does not stand in brackets: there stand those of earlier sheets.
fn numbers(text: &Text, lines: &[Line], head: &mut Head) {
    let all: Vec<Span> = lines.iter().map(|line| line.span.clone()).collect();
    head.reference = pick(text, all.iter().flat_map(|line| references(text, line)).collect(), &[]);
    let labels = ["index", "index number", "indice", "ai index", "index ai", "document"];
    head.index = pick(text, all.iter().flat_map(|line| indexes(text, line)).collect(), &labels).or_else(|| {
        // A sheet without a head of its own may name both in its last lines.
        let last: Vec<Span> = text.lines.iter().rev().take(12).map(|line| line.span.clone()).collect();
        pick(text, last.iter().flat_map(|line| indexes(text, line)).collect(), &labels)
    });
    if head.reference.is_none() {
        let last: Vec<Span> = text.lines.iter().rev().take(8).map(|line| line.span.clone()).collect();
        head.reference = pick(text, last.iter().flat_map(|line| references(text, line)).collect(), &[]);
    }
}

fn pick(text: &Text, found: Vec<(String, Span)>, labels: &[&str]) -> Option<Field> {
    let labelled = |span: &Span| {
        let before = text.trimmed(&(span.start.saturating_sub(16)..span.start), &[':']);
        labels.iter().any(|label| text.folded(&before).ends_with(label.as_bytes()))
    };
    let in_brackets = |span: &Span| span.start > 0 && text.at(span.start - 1) == '(' && !is_web_title(text, span);
    let first = found.iter().find(|(_, span)| labelled(span));
    let plain = found.iter().find(|(_, span)| !in_brackets(span));
    let (value, span) = first.or(plain)?.clone();
    let certainty = if labels.is_empty() || labelled(&span) { Sure } else { Likely };
    Some(Field::new(value, span, certainty))
}

/// "(Mexico: UA 100.21)": what the web pages of AIUSA have behind a headline.
fn is_web_title(text: &Text, span: &Span) -> bool {
    text.at(span.end) == ')'
}

/// The day of issue: labelled, else in the line of the number or index, else alone in a line.
fn issued(text: &Text, lines: &[Line], head: &Head, order: Order) -> Option<(Day, bool)> {
    const LABELS: [&str; 9] = [
        "date",
        "publication date",
        "issue date",
        "fecha",
        "fecha de emision",
        "fecha de publicacion",
        "date d'emission",
        "date de publication",
        "le",
    ];
    let all: Vec<(usize, Day)> = lines
        .iter()
        .enumerate()
        .flat_map(|(index, line)| days(text, &line.span, order).into_iter().map(move |day| (index, day)))
        .collect();
    let labelled = |day: &Day| {
        let before = text.trimmed(&(day.span.start.saturating_sub(24)..day.span.start), &[':', ' ']);
        LABELS[..8].iter().any(|label| text.folded(&before).ends_with(label.as_bytes()))
            && text.slice(&(before.end..day.span.start)).contains(&':')
    };
    let bracketed = |line: &Line, day: &Day| {
        let before = line.span.start..day.span.start;
        let opened = text.slice(&before).iter().filter(|c| **c == '(').count();
        opened > text.slice(&before).iter().filter(|c| **c == ')').count()
    };
    if let Some((_, day)) = all.iter().find(|(_, day)| labelled(day)) {
        return Some((day.clone(), true));
    }
    let with_number = |line: &Line| {
        [&head.reference, &head.index].into_iter().flatten().any(|field| line.span.contains(&field.span.start))
    };
    let in_line = all.iter().find(|(index, day)| with_number(&lines[*index]) && !bracketed(&lines[*index], day));
    let alone = all.iter().find(|(index, day)| day.span.len() + 4 >= lines[*index].span.len());
    in_line.or(alone).map(|(_, day)| (day.clone(), true))
}

/// The country: between index and day, or before the number in a headline of the web, or alone in the line of the person's name.
fn country(text: &Text, lines: &[Line], head: &Head) -> Option<Field> {
    let behind_index = head.index.as_ref().and_then(|index| {
        let line = lines.iter().find(|line| line.span.contains(&index.span.start))?;
        let end = head.issued.as_ref().map_or(line.span.end, |(issued, _)| {
            if line.span.contains(&issued.span.start) { issued.span.start } else { line.span.end }
        });
        let mut span = text.trimmed(&(index.span.end..end.max(index.span.end)), &[',', '-', '–', '|', '•']);
        for word in ["date:", "date :", "fecha:", "issue date:", "date", "fecha", "of", "de", "du"] {
            if text.folded(&span).ends_with(word.as_bytes()) {
                span = text.trimmed(&(span.start..span.end - word.len()), &[',', '-', '–', '|', '•']);
            }
        }
        let plain = (3..50).contains(&span.len()) && text.slice(&span).iter().all(|c| !c.is_ascii_digit() && *c != ':');
        plain.then(|| Field::of(text, span, Sure))
    });
    let in_title = || {
        let reference = head.reference.as_ref()?;
        let line = lines.iter().find(|line| line.span.contains(&reference.span.start))?;
        let open = (line.span.start..reference.span.start).rev().find(|place| text.at(*place) == '(')?;
        let span = text.trimmed(&(open + 1..reference.span.start), &[':', ',', '-']);
        (span.len() > 2).then(|| Field::of(text, span, Sure))
    };
    let at_line_start = || {
        lines.iter().take(14).find_map(|line| {
            let span = countries::at_start(text, &line.span)?;
            let capitals = text.is_capitals(&span);
            let alone = span.len() + 1 >= line.span.len() || matches!(text.at(span.end), ':' | ',' | '(');
            (capitals || alone).then(|| Field::of(text, span, Likely))
        })
    };
    behind_index
        .or_else(in_title)
        .or_else(|| labelled_country(text, lines))
        .or_else(at_line_start)
        .or_else(|| below_number(text, lines, head))
}

/// "COUNTRY: …"
fn labelled_country(text: &Text, lines: &[Line]) -> Option<Field> {
    lines.iter().find_map(|line| {
        let label = ["country", "pais", "pays"].into_iter().find(|label| text.starts(&line.span, label))?;
        let span = text.trimmed(&(line.span.start + label.len()..line.span.end), &[]);
        let value = text.trimmed(&span, &[':']);
        (text.at(span.start) == ':' && (3..50).contains(&value.len())).then(|| Field::of(text, value, Sure))
    })
}

/// "NEPAL Example Person (m)": below the number, a country in capitals stands before a name that is not.
fn below_number(text: &Text, lines: &[Line], head: &Head) -> Option<Field> {
    let reference = head.reference.as_ref()?;
    let place = lines.iter().position(|line| line.span.contains(&reference.span.start))?;
    lines.get(place + 1..)?.iter().take(2).find_map(|line| {
        let words = text.words(&line.span);
        let capitals = words.iter().take_while(|word| text.is_capitals(word)).count();
        let next = words.get(capitals).is_some_and(|word| text.at(word.start).is_uppercase());
        let span = line.span.start..words.get(capitals.checked_sub(1)?)?.end;
        let action = ACTION.iter().any(|words| text.starts(&span, words));
        (next && capitals < 5 && !action).then(|| Field::of(text, text.trimmed(&span, &[',', ':']), Likely))
    })
}

/// The words "urgent action", as the head of a sheet has them.
const ACTION: [&str; 5] = ["urgent action", "accion urgente", "action urgente", "urgent actions", "ua"];

fn title(text: &Text, lines: &[Line], head: &mut Head) {
    let found = labelled_title(text, lines)
        .or_else(|| web_title(text, lines, head))
        .or_else(|| capitals(text, lines, head))
        .or_else(|| concern(text, lines, head));
    if let Some((span, ends)) = found {
        let span = text.trimmed(&without_country(text, &span, head), &[':', '-', '–', '|', '*', '#']);
        if span.len() > 4 {
            head.ends = ends;
            head.title = Some(Field::of(text, span, Likely));
        }
    }
}

/// "URGENT ACTION TITLE: …"
fn labelled_title(text: &Text, lines: &[Line]) -> Option<(Span, usize)> {
    lines.iter().find_map(|line| {
        let label = ["urgent action title", "title", "titulo", "titre"]
            .into_iter()
            .find(|label| text.starts(&line.span, label))?;
        let colon = (line.span.start + label.len()..line.span.end).find(|place| text.at(*place) == ':')?;
        let near = colon < line.span.start + label.len() + 3;
        (near && colon + 3 < line.span.end).then(|| (colon + 1..line.span.end, line.span.end))
    })
}

/// "Urgent Action: Headline (Country: UA 12.34)"
fn web_title(text: &Text, lines: &[Line], head: &Head) -> Option<(Span, usize)> {
    let reference = head.reference.as_ref()?;
    let line = lines.iter().find(|line| line.span.contains(&reference.span.start))?;
    let open = (line.span.start..reference.span.start).rev().find(|place| text.at(*place) == '(')?;
    if text.at(reference.span.end) != ')' {
        return None;
    }
    let action = ["urgent action update", "urgent action", "accion urgente", "action urgente"]
        .iter()
        .find(|words| text.starts(&line.span, words));
    let start = line.span.start + action.map_or(0, |words| words.len());
    (open > start + 3).then_some((start..open, line.span.end))
}

/// The first run of words in capitals, behind "URGENT ACTION" where that stands.
fn capitals(text: &Text, lines: &[Line], head: &Head) -> Option<(Span, usize)> {
    let mut found: Option<Span> = None;
    for line in lines {
        let start = after_action(text, &line.span);
        let numbered =
            [&head.index, &head.reference].into_iter().flatten().any(|field| line.span.contains(&field.span.start));
        let from = if numbered { numbers_end(text, line, head) } else { start };
        let from = after_country(text, &(from..line.span.end), head);
        let run = run_of_capitals(text, &(from..line.span.end));
        match (&mut found, run) {
            // A headline may go on in the next lines.
            (Some(title), Some(run))
                if run.start == line.span.start && !line.gap && super::labels::label(text, &line.span).is_none() =>
            {
                title.end = run.end
            }
            (Some(title), _) => return Some((title.clone(), title.end)),
            (None, Some(run))
                if text.words(&run).len() > 1 && super::labels::label(text, &(run.start..line.span.end)).is_none() =>
            {
                found = Some(run)
            }
            (None, _) => {}
        }
    }
    found.map(|title| (title.clone(), title.end))
}

/// Where the words "URGENT ACTION" end at the beginning of a line; they may be joined to what follows.
fn after_action(text: &Text, line: &Span) -> usize {
    let folded = text.folded(line);
    let action = ACTION[..4].iter().rev().find(|words| folded.starts_with(words.as_bytes()));
    line.start + action.map_or(0, |words| words.len())
}

/// Where the country ends with which a headline begins, in small letters.
fn after_country(text: &Text, span: &Span, head: &Head) -> usize {
    let span = text.trimmed(span, &[]);
    let Some(country) = head.country.as_ref().filter(|country| country.span.start != span.start) else {
        return span.start;
    };
    let name = text.folded(&country.span);
    let begins = text.folded(&span).starts_with(name) && text.at(span.start + name.len()) == ' ';
    if begins { span.start + name.len() + 1 } else { span.start }
}

/// Where number, index, country and day end in their line.
fn numbers_end(text: &Text, line: &Line, head: &Head) -> usize {
    let fields = [&head.reference, &head.index, &head.country]
        .into_iter()
        .flatten()
        .chain(head.issued.as_ref().map(|(field, _)| field));
    let ends = fields.filter(|field| line.span.contains(&field.span.start)).map(|field| field.span.end);
    let end = ends.max().unwrap_or(line.span.start).min(line.span.end);
    after_action(text, &text.trimmed(&(end..line.span.end), &[]))
}

/// The words in capitals with which a piece begins. Numbers count between them, and not at their end.
fn run_of_capitals(text: &Text, span: &Span) -> Option<Span> {
    let mut run: Option<Span> = None;
    for word in text.words(span) {
        let slice = text.slice(&word);
        let letters = slice.iter().filter(|c| c.is_alphabetic()).count();
        let capital = letters > 0 && slice.iter().all(|c| !c.is_lowercase());
        // "A prisoner …" begins a sentence.
        let lone = letters == 1 && slice.len() == 1 && run.is_none();
        if capital && !lone {
            run = Some(run.map_or(word.start, |run| run.start)..word.end);
        } else if letters > 0 {
            break;
        }
    }
    let mut run = run?;
    // The last word of the run may be the first of the story: "… AT RISK A prisoner".
    let words = text.words(&run);
    if words.len() > 2 && words.last().is_some_and(|word| word.len() == 1) && run.end < span.end {
        run.end = words[words.len() - 2].end;
    }
    let long = text.slice(&run).iter().filter(|c| c.is_alphabetic()).count() > 6;
    let first = words.first().map_or(run.start, |word| word.start);
    let number = text
        .words(&(span.start..first))
        .last()
        .filter(|word| text.slice(word).iter().all(char::is_ascii_digit))
        .cloned();
    if let Some(number) = number.filter(|number| number.end + 1 >= first) {
        run.start = number.start;
    }
    long.then_some(run)
}

/// "UA 353/03 Fear for safety 02 December 2003": what is feared, between number and day.
fn concern(text: &Text, lines: &[Line], head: &Head) -> Option<(Span, usize)> {
    let reference = head.reference.as_ref()?;
    let line = lines.iter().find(|line| line.span.contains(&reference.span.start))?;
    let end = head
        .issued
        .as_ref()
        .map(|(issued, _)| issued.span.start)
        .filter(|start| line.span.contains(start))
        .unwrap_or(line.span.end);
    let mut span = text.trimmed(&(reference.span.end..end.max(reference.span.end)), &[',', ':', '-', '–', '|']);
    // "(MDE 00/001/2002, 10 January 2002)" tells of the first sheet.
    if text.at(span.start) == '(' {
        let closed = span.clone().find(|place| text.at(*place) == ')')?;
        span = text.trimmed(&(closed + 1..span.end), &[',', ':', '-', '–', '|']);
    }
    let other = head.index.as_ref().is_some_and(|index| line.span.contains(&index.span.start))
        || text.starts(&span, "index")
        || text.starts(&span, "indice");
    (!other && text.words(&span).len() > 1 && span.len() < 120).then_some((span, line.span.end))
}

/// A headline that begins with the country of the sheet has it twice.
fn without_country(text: &Text, span: &Span, head: &Head) -> Span {
    let Some(country) = &head.country else { return span.clone() };
    let span = text.trimmed(span, &[]);
    let name = text.folded(&country.span);
    let after = span.start + name.len();
    let parted = matches!(text.at(after), ' ' | '.') && country.span.start != span.start;
    let capital = text.slice(&(after..after + 3)).iter().any(|c| c.is_uppercase());
    if parted && capital && text.folded(&span).starts_with(name) { after + 1..span.end } else { span }
}
