//! The words with which sheets label their parts, one table per language, and how such a label is found.
//!
//! Labels are written in plain lower-case letters, as `fold.rs` produces them: case and accents do not matter.

mod english;
mod french;
mod spanish;

use std::sync::LazyLock;

use super::bullets::is_bullet;
use super::phrases::folded;
use super::source::Source;

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// "Urgent action", as a headline.
    Banner,
    Title,
    Number,
    Index,
    Issued,
    Country,
    Summary,
    /// The demands.
    Ask,
    /// The addressees.
    To,
    Copies,
    /// Copies to embassies, which the sheet does not name.
    Diplomats,
    /// A model letter, with its addressee before it.
    Letter,
    Background,
    Languages,
    Deadline,
    /// What is not part of a campaign: names, notes of the network, links.
    Foot,
    Salutation,
    Fax,
    Email,
    Phone,
    /// One number for both.
    PhoneAndFax,
    /// Routes that a campaign has no field for: Twitter, telegrams.
    OtherWay,
}

impl Kind {
    /// Whether the label appears within an address.
    pub(super) fn is_contact(self) -> bool {
        use Kind::{Email, Fax, OtherWay, Phone, PhoneAndFax, Salutation};
        matches!(self, Salutation | Fax | Email | Phone | PhoneAndFax | OtherWay)
    }
}

/// How far a label extends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runs {
    /// To its colon, which is required, or to the end of the line.
    Colon,
    /// On to the next colon, or to the end of the line.
    On,
    /// To the end of its words.
    Open,
}

type Table = [(Kind, Runs, &'static [&'static str])];

/// The number of bytes within which the colon of a label that runs on must come.
const LONGEST: usize = 320;

struct Label {
    words: &'static str,
    kind: Kind,
    runs: Runs,
}

/// All labels by their first letter, the longest first.
static LABELS: LazyLock<Vec<Vec<Label>>> = LazyLock::new(|| {
    let mut labels: Vec<Vec<Label>> = (0..128).map(|_| Vec::new()).collect();
    for (kind, runs, all) in [english::LABELS, spanish::LABELS, french::LABELS].into_iter().flatten() {
        for words in *all {
            let first = words.bytes().next().unwrap_or_default();
            if let Some(list) = labels.get_mut(usize::from(first)) {
                list.push(Label { words, kind: *kind, runs: *runs });
            }
        }
    }
    labels.iter_mut().for_each(|list| list.sort_by_key(|label| std::cmp::Reverse(label.words.len())));
    labels
});

/// Whether a word is a label by itself.
pub(super) fn is_label(word: &str) -> bool {
    let plain = folded(word);
    let first = usize::from(plain.bytes().next().unwrap_or_default());
    LABELS.get(first).is_some_and(|labels| labels.iter().any(|label| label.words == plain))
}

/// The label at the beginning of a line, and where its value begins.
pub(super) fn at_line_start(source: &Source, at: usize, end: usize) -> Option<(Kind, usize)> {
    candidates(source, at).find_map(|(label, after)| Some((label.kind, value(source, label, at, after, end)?)))
}

/// A label in the middle of a line, as in joined lines: it must look like a label.
pub(super) fn within_line(source: &Source, at: usize, end: usize) -> Option<(Kind, usize)> {
    let before = source.text(at.saturating_sub(8)..at).trim_end().chars().next_back();
    candidates(source, at).find_map(|(label, after)| {
        let words = source.text(at..after);
        let is_capital = words.starts_with(char::is_uppercase);
        let all_capital = !words.contains(char::is_lowercase) && words.len() > 3;
        let has_colon = source.text(after..end).trim_start().starts_with([':', '：']) && is_capital;
        let after_sentence = before.is_some_and(|c| ".!?:)”\"…".contains(c)) && is_capital;
        let value = value(source, label, at, after, end)?;
        let stands_out = match label.runs {
            Runs::Colon if label.kind.is_contact() => {
                has_colon || source.text(after..value).ends_with(':') || (all_capital && after_sentence)
            }
            Runs::Colon => {
                (has_colon && (all_capital || after_sentence || words.contains(' ')))
                    || (all_capital && words.contains(' '))
            }
            // So many words of a label, the first with a capital letter, are not a coincidence.
            Runs::On | Runs::Open => all_capital || after_sentence || is_capital && words.matches(' ').count() >= 3,
        };
        stands_out.then_some((label.kind, value))
    })
}

fn candidates(source: &Source, at: usize) -> impl Iterator<Item = (&'static Label, usize)> {
    let first = source.folded(at..at + 1).first().copied().unwrap_or_default();
    let list = LABELS.get(usize::from(first)).map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(move |label| {
        let after = source.after(at, label.words)?;
        source.is_word_end(after).then_some((label, after))
    })
}

/// Where the value of a label begins; nothing if the words are not a label here.
fn value(source: &Source, label: &Label, at: usize, after: usize, end: usize) -> Option<usize> {
    let rest = source.text(after..end);
    match label.runs {
        Runs::Open => Some(after + rest.len() - rest.trim_start_matches([' ', ':', '-', '–']).len()),
        Runs::On => Some(after + run(rest, label.kind == Kind::Letter && is_capital(source.text(at..after)))),
        Runs::Colon => colon(rest, label.kind)
            .or_else(|| heading(label, source.text(at..after), rest))
            .map(|length| after + length),
    }
}

fn is_capital(words: &str) -> bool {
    !words.contains(char::is_lowercase)
}

/// The beginning of a text, at most this many bytes.
pub(super) fn near(rest: &str, most: usize) -> &str {
    let mut near = rest.len().min(most);
    while !rest.is_char_boundary(near) {
        near -= 1;
    }
    &rest[..near]
}

/// How far a label runs on: to its colon, to a bullet, to the end of its capitals if it is in capitals, or to the end of the line.
fn run(rest: &str, in_capitals: bool) -> usize {
    let text = near(rest, LONGEST);
    let ends = |c: char| c == ':' || (!c.is_ascii() && is_bullet(c));
    let end = text.find(ends).map(|at| at + usize::from(text[at..].starts_with(':')));
    let capitals = in_capitals.then(|| end_of_capitals(text)).flatten();
    match end.into_iter().chain(capitals).min() {
        Some(end) => end,
        None if text.len() == rest.len() => rest.len(),
        None => 0,
    }
}

/// Where the first word with lower-case letters begins.
fn end_of_capitals(text: &str) -> Option<usize> {
    let mut at = 0;
    for word in text.split(' ') {
        if word.contains(char::is_lowercase) {
            return Some(at);
        }
        at += word.len() + 1;
    }
    None
}

/// A headline in capitals that is followed by a sentence on the same line: `ADDITIONAL INFORMATION In 2022 …`.
fn heading(label: &Label, words: &str, rest: &str) -> Option<usize> {
    let next = rest.trim_start().split(' ').next().unwrap_or_default();
    let begins = next.starts_with(char::is_uppercase) && next.contains(char::is_lowercase);
    let fits = match label.kind {
        Kind::Banner => next.starts_with(char::is_uppercase),
        kind => begins && !kind.is_contact(),
    };
    (label.words.contains(' ') && is_capital(words) && fits).then_some(0)
}

/// The length of what may come between a label and its value: a number or a bracket, and the colon.
fn colon(line: &str, kind: Kind) -> Option<usize> {
    let rest = near(line, 80);
    let mut left = rest.trim_start_matches([' ', '.', '"', '”']);
    if let Some((within, behind)) = left.strip_prefix('(').and_then(|left| left.split_once(')'))
        && within.len() <= 40
        && behind.trim_start().starts_with(':')
    {
        left = behind.trim_start();
    }
    let numbered = left.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    if left.len() - numbered.len() <= 2 && numbered.starts_with(':') {
        left = numbered;
    }
    if let Some(value) = left.strip_prefix([':', '：']) {
        return Some(rest.len() - value.len());
    }
    let is_number = left.starts_with(['+', '(']) || left.starts_with(|c: char| c.is_ascii_digit());
    let takes_number = matches!(kind, Kind::Fax | Kind::Phone | Kind::PhoneAndFax) && is_number;
    let ends = left.is_empty() && rest.len() == line.len();
    (ends || takes_number).then_some(rest.len() - left.len())
}
