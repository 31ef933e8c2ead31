//! Dates as sheets write them, in three languages, with the month before or after the day.

use std::ops::Range;

use super::fold::FILL;
use crate::campaign::Date;

/// A date and its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    pub(super) date: Date,
    pub(super) range: Range<usize>,
    /// Whether day and month could be swapped.
    pub(super) unsure: bool,
}

/// The months by the beginnings of their names; only letters of the name may follow.
const MONTHS: [(u8, &[&str]); 12] = [
    (1, &["january", "enero", "janvier", "jan"]),
    (2, &["february", "febrero", "fevrier", "feb"]),
    (3, &["march", "marzo", "mars", "mar"]),
    (4, &["april", "abril", "avril", "apr"]),
    (5, &["may", "mayo", "mai"]),
    (6, &["june", "junio", "juin", "jun"]),
    (7, &["july", "julio", "juillet", "jul"]),
    (8, &["august", "agosto", "aout", "aug"]),
    (9, &["september", "septiembre", "setiembre", "septembre", "sept", "sep"]),
    (10, &["october", "octubre", "octobre", "oct"]),
    (11, &["november", "noviembre", "novembre", "nov"]),
    (12, &["december", "diciembre", "decembre", "dec", "dic"]),
];

/// All dates in a folded text, in order; `offset` is where the text begins, and `month_first` decides how `02/03/2020` is read.
pub(super) fn dates(folded: &[u8], offset: usize, month_first: bool) -> Vec<Dated> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < folded.len() {
        let starts_word = folded[at] != FILL && (at == 0 || !folded[at - 1].is_ascii_alphanumeric());
        let cursor = Cursor { text: folded, at };
        let day = starts_word.then(|| numeric(cursor, month_first).or_else(|| written(cursor))).flatten();
        match day {
            Some((date, end, unsure)) => {
                found.push(Dated { date, range: offset + at..offset + end, unsure });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

type Day = (Date, usize, bool);

fn day(year: u16, month: u8, day: u8, end: Cursor<'_>, unsure: bool) -> Option<Day> {
    let ends = !end.text.get(end.at).is_some_and(u8::is_ascii_digit);
    Some((Date::new(year, month, day)?, end.at, unsure)).filter(|_| ends)
}

/// `2025-03-03`, `02/19/2020`, `19.2.2020`.
fn numeric(mut cursor: Cursor<'_>, month_first: bool) -> Option<Day> {
    let (first, length) = cursor.number()?;
    let mark = cursor.one_of(b"/.-")?;
    let (second, _) = cursor.number().filter(|(_, length)| *length <= 2)?;
    cursor.one_of(&[mark])?;
    let (third, last) = cursor.number()?;
    let (second, small) = (u8::try_from(second).ok()?, u8::try_from(first));
    if length == 4 {
        return day(first, second, u8::try_from(third).ok()?, cursor, false).filter(|_| last <= 2);
    }
    let first = small.ok().filter(|_| length <= 2)?;
    let year = match last {
        4 => third,
        2 if mark != b'-' => {
            if third < 70 {
                2000 + third
            } else {
                1900 + third
            }
        }
        _ => return None,
    };
    let unsure = first <= 12 && second <= 12 && first != second;
    if second > 12 || (month_first && first <= 12) {
        day(year, first, second, cursor, unsure)
    } else {
        day(year, second, first, cursor, unsure)
    }
}

/// `18 September 2012`, `May 23, 2024`, `November 10th 2020`, `4 de agosto de 2010`, `1er juin 2012`.
fn written(cursor: Cursor<'_>) -> Option<Day> {
    let mut after_day = cursor;
    if let Some((number, _)) = after_day.number().filter(|(_, length)| *length <= 2) {
        after_day.ordinal();
        after_day.gap(&["of", "de"]);
        let month = after_day.month()?;
        after_day.gap(&["de", "del", "of"]);
        let (year, _) = after_day.number().filter(|(_, length)| *length == 4)?;
        return day(year, month, u8::try_from(number).ok()?, after_day, false);
    }
    let mut cursor = cursor;
    let month = cursor.month()?;
    cursor.gap(&["the"]);
    let (number, _) = cursor.number().filter(|(_, length)| *length <= 2)?;
    cursor.ordinal();
    cursor.gap(&["of", "de"]);
    let (year, _) = cursor.number().filter(|(_, length)| *length == 4)?;
    day(year, month, u8::try_from(number).ok()?, cursor, false)
}

/// A position in a folded text.
#[derive(Clone, Copy)]
struct Cursor<'a> {
    text: &'a [u8],
    at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &[u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// A number of at most four digits, and how many digits it has.
    fn number(&mut self) -> Option<(u16, usize)> {
        let length = self.rest().iter().take(5).take_while(|byte| byte.is_ascii_digit()).count();
        if !(1..=4).contains(&length) {
            return None;
        }
        let value = self.rest()[..length].iter().fold(0, |value, digit| value * 10 + u16::from(digit - b'0'));
        self.at += length;
        Some((value, length))
    }

    fn one_of(&mut self, marks: &[u8]) -> Option<u8> {
        let mark = self.rest().first().copied().filter(|byte| marks.contains(byte))?;
        self.at += 1;
        Some(mark)
    }

    /// Skips spaces, and the commas, dots and hyphens between the parts of a date.
    fn spaces(&mut self) {
        let length = self
            .rest()
            .iter()
            .take(4)
            .take_while(|byte| matches!(**byte, b' ' | b'\n' | b',' | b'.' | b'-' | FILL))
            .count();
        self.at += length;
    }

    /// Skips spaces with one of these words between them.
    fn gap(&mut self, words: &[&str]) {
        self.spaces();
        for word in words {
            let length = word.len();
            if self.rest().starts_with(word.as_bytes())
                && !self.rest().get(length).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == FILL)
            {
                self.at += length;
                self.spaces();
                return;
            }
        }
    }

    /// Skips an ordinal ending: `st`, `th`, `er`, `º`.
    fn ordinal(&mut self) {
        for ending in ["st", "nd", "rd", "th", "er", "re", "o", "e"] {
            let length = ending.len();
            let ends = !self.rest().get(length).is_some_and(u8::is_ascii_alphanumeric);
            if self.rest().starts_with(ending.as_bytes()) && ends {
                self.at += length;
                return;
            }
        }
    }

    fn month(&mut self) -> Option<u8> {
        let letters = |byte: &&u8| byte.is_ascii_alphabetic() || **byte == FILL;
        let length = self.rest().iter().take(14).take_while(letters).count();
        let word: Vec<u8> = self.rest()[..length].iter().copied().filter(|byte| *byte != FILL).collect();
        let (month, _) = MONTHS.iter().find(|(_, names)| names.iter().any(|name| name.as_bytes() == word))?;
        self.at += length;
        Some(*month)
    }
}
