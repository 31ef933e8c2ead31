//! Rejoins lines that a mail program wrapped at a column, before anything is read.

use super::bullets::is_lost_bullet;
use super::demands::{begins_with_imperative, hangs};
use super::labels::is_label;
use super::phrases::folded;

/// The columns at which mail programs wrap: at 78 at the latest (RFC 5322, section 2.1.1), and often at 72.
const NARROWEST: usize = 50;
const WIDEST: usize = 80;

/// The number of continued lines from which a text counts as wrapped.
const ENOUGH: usize = 3;

/// The percentage of continued lines that must be full: if a page was wrapped before the e-mail was, every second line is short.
const FULL: usize = 40;

/// Whether each line was wrapped before the next: its next word would have gone beyond the column.
///
/// Only if no line goes beyond the column of an e-mail, and enough of those that continue in lower-case letters are that full.
pub(super) fn cuts(lines: &[&str]) -> Vec<bool> {
    let lines: Vec<&str> = lines.iter().map(|line| without_quoting(line)).collect();
    let mut cuts = vec![false; lines.len()];
    let Some(column) = column(&lines) else { return cuts };
    for (place, pair) in lines.windows(2).enumerate() {
        cuts[place] = is_full(pair[0], pair[1], column) && !begins_anew(pair[0], pair[1].trim_start());
    }
    cuts
}

/// The column at which a text was wrapped, if it was.
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
    // The space at the end of a continued line counts, too (RFC 3676, section 4.2).
    !line.is_empty() && !word.is_empty() && length(line) + 1 + length(word) >= column
}

/// Whether the next line begins something new: a bullet, a headline, a label or a demand never continues a line, however long.
fn begins_anew(line: &str, next: &str) -> bool {
    let word = next.split(' ').next().unwrap_or_default();
    let is_label = word.starts_with(char::is_uppercase) && word.strip_suffix(':').is_some_and(is_label);
    let is_number = word.len() <= 3 && word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(['.', ')']);
    let is_bullet =
        is_lost_bullet(word) || !next.starts_with(|c: char| c.is_alphanumeric() || "\"'(“‘«¿¡+".contains(c));
    // Demands whose bullets were lost may begin with lower-case letters, too.
    let is_demand = begins_with_imperative(&folded(next)) && !hangs(line);
    is_label
        || is_number
        || is_bullet
        || is_demand
        || line.ends_with(':')
        || is_headline(line) && next.contains(char::is_lowercase)
        || is_headline(next) && line.contains(char::is_lowercase)
}

/// Whether a line is in capitals, and has more of them than an index.
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
