//! A sheet as its labels divide it.

use super::contact;
use super::labels::{Mark, is_label_within, label};
use super::text::{Line, Span, Text};

/// What stands behind a label, up to the next.
#[derive(Clone, Debug)]
pub(super) struct Section {
    /// What it is; the first, before any label, is none of these.
    pub mark: Option<Mark>,
    /// The label, with the sentence that it begins.
    pub head: Span,
    /// What follows.
    pub lines: Vec<Line>,
}

/// The sections of a text, in their order. The first is what stands before every label.
pub(super) fn sections(text: &Text) -> Vec<Section> {
    let mut sections = vec![Section { mark: None, head: 0..0, lines: Vec::new() }];
    let lines = pieces(text);
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        index += 1;
        match label(text, &line.span) {
            Some((mark, end)) => {
                let head = whole_head(text, &lines, &mut index, line, end);
                sections.push(section(text, mark, &head, end));
            }
            None => {
                if let Some(section) = sections.last_mut() {
                    section.lines.push(line.clone());
                }
            }
        }
    }
    sections
}

/// A label's sentence may go on in the next line or two, up to its colon: "PLEASE SEND APPEALS BEFORE 30 OCTOBER / 2012 TO:".
fn whole_head(text: &Text, lines: &[Line], index: &mut usize, line: &Line, end: usize) -> Span {
    let mut head = line.span.clone();
    // What has its colon, or is a label alone, is whole.
    if text.slice(&(end..head.end)).contains(&':') || head.len() > 300 || text.trimmed(&(end..head.end), &[]).is_empty()
    {
        return head;
    }
    for next in lines.get(*index..).unwrap_or_default().iter().take(2) {
        let colon = text.slice(&next.span).iter().position(|c| *c == ':');
        if next.gap || label(text, &next.span).is_some() || contact::kind(text, &next.span).is_some() {
            return line.span.clone();
        }
        head.end = next.span.end;
        if colon.is_some_and(|colon| colon < 60) {
            *index += lines[*index..].iter().take_while(|line| line.span.start < head.end).count();
            return head;
        }
    }
    line.span.clone()
}

/// Behind the colon of a label may stand what it announces.
fn section(text: &Text, mark: Mark, head: &Span, label_end: usize) -> Section {
    let from = label_end.max(head.start);
    let mut colons = (from..head.end).filter(|place| text.at(*place) == ':');
    // What leads to demands may have two: "RECOMMENDED ACTION: Please send appeals, in English or your own language:".
    let whole = mark == Mark::Demands && head.end > from && text.at(head.end - 1) == ':';
    let colon = if whole { colons.next_back() } else { colons.min() };
    let keeps_all = matches!(mark, Mark::Deadline | Mark::Language | Mark::Other | Mark::Diplomats);
    let mut section = Section { mark: Some(mark), head: head.clone(), lines: Vec::new() };
    if let Some(colon) = colon.filter(|_| !keeps_all) {
        section.head.end = colon + 1;
        let rest = text.trimmed(&(colon + 1..head.end), &[]);
        if !rest.is_empty() {
            section.lines.push(Line { span: rest, gap: false });
        }
    }
    if colon.is_none() && matches!(mark, Mark::Letter | Mark::Background) {
        section.lines.push(Line { span: text.trimmed(&(from..head.end), &[]), gap: false });
        section.lines.retain(|line| !line.span.is_empty());
    }
    section
}

/// The lines of a text. One that holds several of a sheet's, as pasted text often does, is cut at its labels and bullets; numbers of
/// pages are left out.
fn pieces(text: &Text) -> Vec<Line> {
    let mut pieces = Vec::new();
    for line in text.lines.iter().filter(|line| !is_page_number(text, &line.span)) {
        let mut start = line.span.start;
        let cuts = cuts(text, &line.span);
        for end in cuts.into_iter().chain([line.span.end]) {
            let span = text.trimmed(&(start..end), &[]);
            if !span.is_empty() {
                pieces.push(Line { gap: line.gap && start == line.span.start, span });
            }
            start = end;
        }
    }
    pieces
}

fn cuts(text: &Text, line: &Span) -> Vec<usize> {
    let mut cuts = Vec::new();
    // The label with which a line begins is whole.
    let from = label(text, line).map_or(line.start, |(_, end)| end) + 1;
    for place in from..line.end {
        let begins = text.at(place - 1) == ' ' && text.at(place) != ' ';
        if begins
            && (is_bullet(text, place)
                || contact::begins_within(text, place, line.end)
                || is_label_within(text, place, line.end))
        {
            cuts.push(place);
        }
    }
    cuts
}

/// A sign that only ever begins an item.
fn is_bullet(text: &Text, place: usize) -> bool {
    matches!(text.at(place), '•' | '◼' | '■' | '▪' | '●' | '◦' | '‣' | '▶' | '►' | '\u{f0a7}' | '\u{f0b7}')
        && text.at(place + 1) == ' '
}

fn is_page_number(text: &Text, line: &Span) -> bool {
    let folded = text.folded(line);
    let number = |bytes: &[u8]| !bytes.is_empty() && bytes.len() < 4 && bytes.iter().all(u8::is_ascii_digit);
    let words: Vec<&[u8]> = folded.split(|b| *b == b' ').collect();
    match words.as_slice() {
        [one] => number(one),
        [b"-", one, b"-"] | [b"page" | b"pagina", one] => number(one),
        [b"page" | b"pagina", one, b"of" | b"de" | b"sur", all] => number(one) && number(all),
        _ => false,
    }
}
