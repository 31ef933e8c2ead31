//! The clean text as lines, without page numbers and e-mail headers, split wherever a label shows that lines were joined.

use std::ops::Range;

use super::bullets::{behind_bullet, is_bullet, lost_bullet};
use super::labels::{Kind, at_line_start, near, within_line};
use super::names::starts_with_office_of;
use super::offices;
use super::source::Source;

/// The maximum length in bytes of an office with a part of the name after it.
const LONGEST_OFFICE: usize = 160;

/// A line, or the rest of a line after its bullet, or a part of a line that begins with a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its position in the clean text, without its bullet.
    pub(super) range: Range<usize>,
    /// Whether an empty line, or something that was left out, precedes it.
    pub(super) gap: bool,
    pub(super) bullet: bool,
    /// Whether it follows the previous one on the same line of the text.
    pub(super) cut: bool,
    pub(super) label: Option<Kind>,
    /// Where the value of the label begins; the beginning of the line if there is no label.
    pub(super) value: usize,
}

impl Line {
    /// The part after the label.
    pub(super) fn rest(&self) -> Range<usize> {
        self.value.min(self.range.end)..self.range.end
    }
}

/// All lines of a text.
pub(super) fn lines(source: &Source) -> Vec<Line> {
    let mut all = Vec::new();
    let mut gap = true;
    let physical = physical(source);
    let mail = mail_headers(source, &physical);
    let lost = lost_bullet(source, &physical);
    for (range, is_mail) in physical.into_iter().zip(mail) {
        if range.is_empty() || is_mail || is_page_mark(&source.plain(range.clone())) {
            gap = true;
            continue;
        }
        let first = all.len();
        cut(source, range, lost, &mut all);
        if let Some(line) = all.get_mut(first) {
            line.gap = gap;
            line.cut = false;
        }
        gap = false;
    }
    all
}

fn physical(source: &Source) -> Vec<Range<usize>> {
    let mut at = 0;
    let range = |line: &str| {
        let start = at;
        at += line.len() + 1;
        source.trimmed(start..start + line.len())
    };
    source.clean().split('\n').map(range).collect()
}

/// Splits a line before each bullet and each label in it.
fn cut(source: &Source, range: Range<usize>, lost: Option<char>, all: &mut Vec<Line>) {
    let (mut at, end) = (range.start, range.end);
    while at < end {
        let (start, bullet) = behind_bullet(source, at..end, lost, at > range.start);
        let label = at_line_start(source, start, end);
        let value = label.map_or(start, |(_, value)| value);
        let next = next_cut(source, value.max(start + 1).min(end), end, label.map(|(kind, _)| kind));
        let line = source.trimmed(start..next);
        if !line.is_empty() || bullet {
            let kind = label.map(|(kind, _)| kind);
            all.push(Line { range: line, gap: false, bullet, cut: true, label: kind, value });
        }
        at = next.max(at + 1);
        while !source.clean().is_char_boundary(at) {
            at += 1;
        }
    }
}

/// The next place to split the line.
fn next_cut(source: &Source, from: usize, end: usize, label: Option<Kind>) -> usize {
    let text = source.text(from..end);
    // What comes directly after a label may be a label itself.
    let at_value = label.is_some_and(|kind| !kind.is_contact());
    let mut before = if at_value { ' ' } else { 'x' };
    for (place, c) in text.char_indices() {
        let at = from + place;
        if !c.is_ascii() && is_bullet(c) {
            return at;
        }
        if before == ' ' && c.is_alphanumeric() && place + 1 < text.len() {
            // "Salutation: Dear Governor Minister of the Interior …": the next addressee.
            let behind_salutation = label == Some(Kind::Salutation) && c.is_uppercase() && place > 8;
            if behind_salutation && begins_addressee(&text[place..]) {
                return at;
            }
            let found =
                if place <= 1 && at_value { at_line_start(source, at, end) } else { within_line(source, at, end) };
            if found.is_some_and(|(kind, value)| may_cut(kind) || is_capital_label(source.text(at..value))) {
                return at;
            }
        }
        before = c;
    }
    end
}

/// Whether a text begins with an office and what belongs to it, and so with the next addressee.
fn begins_addressee(text: &str) -> bool {
    let near = near(text, LONGEST_OFFICE);
    let named = offices::length(near).and_then(|end| near[end..].strip_prefix(' '));
    starts_with_office_of(near) || text.len() > 60 && named.is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// Whether a line may be split at this kind of label: the parts of the first line are read in place (`number.rs`, `head.rs`).
fn may_cut(kind: Kind) -> bool {
    !matches!(kind, Kind::Index | Kind::Issued | Kind::Number)
}

/// `PUBLICATION DATE:`: two words in capitals are the label of a form, wherever they appear.
fn is_capital_label(words: &str) -> bool {
    words.ends_with(':') && words.trim_end().contains(' ') && !words.contains(char::is_lowercase)
}

/// Whether a line is a page number, or text that each page repeats at its top or foot.
fn is_page_mark(plain: &str) -> bool {
    let bare = plain.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let only_digits = !bare.is_empty() && bare.len() <= 3 && bare.bytes().all(|byte| byte.is_ascii_digit());
    let is_page = ["page ", "pagina ", "p. "].iter().any(|word| {
        let number = bare.strip_prefix(word).unwrap_or_default();
        number.starts_with(|c: char| c.is_ascii_digit()) && number.len() <= 12
    });
    (only_digits && bare.len() == plain.trim().len())
        || is_page
        || bare == "amnesty international"
        || bare == "amnistia internacional"
}

const FROM: &[&str] = &["from:", "de:", "de :", "subject:", "sent:"];
const MAIL: &[&str] = &[
    "from:",
    "to:",
    "cc:",
    "bcc:",
    "date:",
    "subject:",
    "sent:",
    "reply-to:",
    "importance:",
    "de:",
    "de :",
    "para:",
    "asunto:",
    "fecha:",
    "enviado:",
    "enviado el:",
    "a:",
    "a :",
    "objet:",
    "objet :",
    "envoye:",
    "envoye :",
    "cc :",
    "date :",
    "message-id:",
    "received:",
    "mime-version:",
    "content-type:",
    "return-path:",
    "list-unsubscribe:",
];

/// Which lines are e-mail headers: at least three in a row, or two with a sender or a subject.
fn mail_headers(source: &Source, lines: &[Range<usize>]) -> Vec<bool> {
    let starts = |range: &Range<usize>, words: &[&str]| {
        words.iter().any(|word| source.after(range.start, word).is_some_and(|at| at <= range.end))
    };
    let mut marks = vec![false; lines.len()];
    let mut first = 0;
    while first < lines.len() {
        let run = lines[first..].iter().take_while(|range| starts(range, MAIL)).count();
        let block = &lines[first..first + run];
        let has_sender = block.iter().any(|range| {
            starts(range, FROM)
                || source.after(range.start, "asunto:").is_some()
                || source.after(range.start, "objet").is_some()
        });
        if run >= 2 && has_sender {
            marks[first..first + run].fill(true);
        }
        first += run.max(1);
    }
    marks
}
