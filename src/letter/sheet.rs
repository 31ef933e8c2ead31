use std::iter::once;

use super::stationery::{Envelope, Stationery, Window};
use super::{Letter, Recipient};

/// One page of a print job; a letter may continue over several.
#[derive(Clone, Debug, PartialEq)]
pub enum Page<'a> {
    /// The letter to one recipient.
    Letter(Sheet<'a>),
    /// An envelope, of the size given by the stationery.
    Envelope {
        /// The sender's name and address; empty where no address is given.
        from: &'a [String],
        /// The recipient whose address is on the envelope.
        to: &'a Recipient,
    },
    /// Addresses to cut out and glue on, at most [`LABELS_A_PAGE`] of them.
    Labels(Vec<&'a Recipient>),
}

/// What one recipient gets on paper: the complete letter, preceded by the recipient's own address.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet<'a> {
    /// The recipient whose address appears in the window of the envelope.
    pub to: &'a Recipient,
    /// The line that says what this is a copy of; `None` on the letter itself.
    pub copy_note: Option<&'a str>,
    /// The letter.
    pub letter: &'a Letter,
}

/// Labels on one page: two columns of five, each 85 × 45 mm, fit both A4 and US Letter.
pub const LABELS_A_PAGE: usize = 10;

/// Returns the pages of one print job: every letter, first to the addressee and then its copies; after all letters, the
/// envelopes or labels in the same order, so that the paper in the printer has to be changed only once. A copy for which no
/// postal address is known is not printed.
pub fn pages<'a>(letters: &[&'a Letter], stationery: Stationery) -> Vec<Page<'a>> {
    let mut pages = Vec::new();
    let mut all = Vec::new();
    for letter in letters.iter().copied() {
        pages.push(Page::Letter(Sheet { to: &letter.to, copy_note: None, letter }));
        for to in letter.copies.iter().filter(|copy| copy.postal) {
            pages.push(Page::Letter(Sheet { to, copy_note: Some(&letter.copy_note), letter }));
        }
        for to in once(&letter.to).chain(&letter.copies).filter(|to| to.postal) {
            all.push((&*letter.sender, to));
        }
    }
    match stationery.envelope {
        Envelope::None => {}
        Envelope::Labels => {
            for some in all.chunks(LABELS_A_PAGE) {
                pages.push(Page::Labels(some.iter().map(|(_, to)| *to).collect()));
            }
        }
        Envelope::C6 | Envelope::Dl | Envelope::Us10 => {
            for (from, to) in all {
                pages.push(Page::Envelope { from, to });
            }
        }
    }
    pages
}

/// How large an address is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressSize {
    /// As large as the letter.
    Usual,
    /// 8 pt.
    Small,
    /// 6 pt, the smallest size that DIN 5008 allows.
    Tiny,
}

/// Returns how large an address can be printed within its space: the window, or about 80 × 38 mm on envelopes and labels,
/// which have no window. A line that is too long counts as the number of rows that it breaks into.
pub fn address_size(lines: &[String], window: Window) -> AddressSize {
    let (most, most_small) = if window == Window::Us10 { (5, 7) } else { (7, 12) };
    if rows(lines, 42) <= most {
        AddressSize::Usual
    } else if rows(lines, 56) <= most_small {
        AddressSize::Small
    } else {
        AddressSize::Tiny
    }
}

fn rows(lines: &[String], characters: usize) -> usize {
    lines.iter().map(|line| line.chars().count().div_ceil(characters).max(1)).sum()
}
