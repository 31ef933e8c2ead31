//! Joins lines that were wrapped by a page into paragraphs again.

use super::lines::Line;
use super::source::Source;
use super::spot::Spot;

/// A line is full if the next word would have made it longer than this percentage of the longest line: letters differ in
/// width.
const FULL: usize = 87;
/// A text with longer lines than this was not wrapped by a page: each line is a paragraph.
pub(super) const WIDEST_PAGE: usize = 135;

/// The paragraphs in some lines, each as one text. A bullet begins a new paragraph.
pub(super) fn paragraphs(source: &Source, lines: &[Line]) -> Vec<Spot> {
    let widest = lines.iter().map(|line| line.range.len()).max().unwrap_or_default();
    let mut found: Vec<Spot> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in lines.iter().filter(|line| !line.range.is_empty()) {
        let spot = source.spot(line.range.clone());
        match (found.last_mut(), before) {
            (Some(last), Some(before)) if goes_on(source, before, line, widest) => last.extend(&spot),
            _ => found.push(spot),
        }
        before = Some(line);
    }
    found
}

/// Whether a line continues the sentence or the paragraph of the line before.
pub(super) fn goes_on(source: &Source, before: &Line, line: &Line, widest: usize) -> bool {
    let (first, second) = (source.text(before.range.clone()), source.text(line.range.clone()));
    if line.bullet {
        return false;
    }
    let ends_sentence = first.ends_with(['.', '!', '?', ':', '”', '"', '»', ')', '’']);
    let in_sentence = first.ends_with(|c: char| c.is_lowercase() || c == ',' || c == ';' || c == '-')
        && second.starts_with(char::is_lowercase);
    if line.gap || line.cut {
        return in_sentence || line.cut && !ends_sentence;
    }
    if widest > WIDEST_PAGE {
        return in_sentence;
    }
    in_sentence || (!ends_sentence && first.len() * 2 > widest) || is_full(first, second, widest)
}

/// Whether the first word of the next line did not fit on this one, which means that the page wrapped the line.
pub(super) fn is_full(first: &str, second: &str, widest: usize) -> bool {
    let word = second.split(' ').next().unwrap_or_default();
    (first.len() + 1 + word.len()) * 100 > widest * FULL
}
