//! Lines that a mail program has cut at a column become whole again before anything is read.

use super::bullets::is_lost_bullet;
use super::demands::{begins_with_imperative, hangs};
use super::labels::is_label;
use super::phrases::folded;

/// The columns at which mail programs cut: at 78 at the latest (RFC 5322, section 2.1.1), and often at 72.
const NARROWEST: usize = 50;
const WIDEST: usize = 80;

/// From how many lines that go on it is seen that a text was cut.
const ENOUGH: usize = 3;

/// How many of the lines that go on must be full, in percent: where a page was cut before the mail was, each second is short.
const FULL: usize = 40;

/// Whether each line was cut from the next: its next word would have gone beyond the column.
///
/// Only where no line goes beyond the column of a mail, and enough of those that go on in small letters are as full as that.
pub(super) fn cuts(lines: &[&str]) -> Vec<bool> {
    let lines: Vec<&str> = lines.iter().map(|line| without_quoting(line)).collect();
    let mut cuts = vec![false; lines.len()];
    let Some(column) = column(&lines) else { return cuts };
    for (place, pair) in lines.windows(2).enumerate() {
        cuts[place] = is_full(pair[0], pair[1], column) && !begins_anew(pair[0], pair[1].trim_start());
    }
    cuts
}

/// The column at which a text was cut, where it was.
fn column(lines: &[&str]) -> Option<usize> {
    let column = lines
        .iter()
        .filter(|line| line.trim_start().contains(' ') && !line.contains("://"))
        .map(|line| length(line))
        .max()?;
    if !(NARROWEST..=WIDEST).contains(&column) {
        return None;
    }
    let goes_on = |pair: &&[&str]| {
        !pair[0].is_empty()
            && !pair[0].ends_with([';', ':', '.'])
            && pair[1].trim_start().starts_with(char::is_lowercase)
    };
    let pairs = || lines.windows(2).filter(goes_on);
    let full = pairs().filter(|pair| is_full(pair[0], pair[1], column)).count();
    (full >= ENOUGH && full * 100 >= pairs().count() * FULL).then_some(column)
}

fn is_full(line: &str, next: &str, column: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    // The space behind a line that goes on counts, too (RFC 3676, section 4.2).
    !line.is_empty() && !word.is_empty() && length(line) + 1 + length(word) >= column
}

/// A bullet, a headline, a label or a demand does not go on, however long the line before it is.
fn begins_anew(line: &str, next: &str) -> bool {
    let word = next.split(' ').next().unwrap_or_default();
    let is_label = word.starts_with(char::is_uppercase) && word.strip_suffix(':').is_some_and(is_label);
    let is_number = word.len() <= 3 && word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(['.', ')']);
    let is_bullet =
        is_lost_bullet(word) || !next.starts_with(|c: char| c.is_alphanumeric() || "\"'(“‘«¿¡+".contains(c));
    // Demands whose bullets were lost begin in small letters, too.
    let is_demand = begins_with_imperative(&folded(next)) && !hangs(line);
    is_label
        || is_number
        || is_bullet
        || is_demand
        || line.ends_with(':')
        || is_headline(line) && next.contains(char::is_lowercase)
        || is_headline(next) && line.contains(char::is_lowercase)
}

/// Capitals, and more of them than an index has.
fn is_headline(line: &str) -> bool {
    !line.contains(char::is_lowercase) && line.chars().filter(|c| c.is_uppercase()).count() > 3
}

fn length(line: &str) -> usize {
    line.chars().count()
}

fn without_quoting(line: &str) -> &str {
    let mut rest = line;
    while let Some(inner) = rest.strip_prefix('>') {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest.trim_end()
}
