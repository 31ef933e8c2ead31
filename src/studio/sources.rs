//! The text of a sheet in pieces: what was taken from it, and the text in between.

use crate::import::Found;

/// A piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// Its text.
    pub text: &'t str,
    /// The index of what was found here.
    pub found: Option<usize>,
}

/// Splits the complete text into pieces, in order. If two values were found in the same place, the first is reported.
pub fn pieces<'t>(text: &'t str, found: &[Found]) -> Vec<Piece<'t>> {
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|index| found.get(*index).map(|found| (found.range.start, found.range.end)));
    let (mut pieces, mut at) = (Vec::new(), 0);
    for index in order {
        let Some(range) = found.get(index).map(|found| found.range.clone()) else { continue };
        let (Some(before), Some(here)) = (text.get(at..range.start), text.get(range.clone())) else { continue };
        if here.is_empty() {
            continue;
        }
        if !before.is_empty() {
            pieces.push(Piece { text: before, found: None });
        }
        pieces.push(Piece { text: here, found: Some(index) });
        at = range.end;
    }
    if let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        pieces.push(Piece { text: rest, found: None });
    }
    pieces
}

/// The values found in the same place as an earlier one, which therefore have no mark of their own.
pub fn hidden(text: &str, found: &[Found]) -> Vec<usize> {
    let shown: Vec<usize> = pieces(text, found).iter().filter_map(|piece| piece.found).collect();
    (0..found.len()).filter(|index| !shown.contains(index)).collect()
}
