//! Days as sheets write them, in English, Spanish and French.

use crate::campaign::Date;

use super::text::{Span, Text};

/// A day, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub date: Date,
    pub span: Span,
}

const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "enero", "janvier"],
    &["february", "feb", "febrero", "fevrier"],
    &["march", "mar", "marzo", "mars"],
    &["april", "apr", "abril", "avril"],
    &["may", "mayo", "mai"],
    &["june", "jun", "junio", "juin"],
    &["july", "jul", "julio", "juillet"],
    &["august", "aug", "agosto", "aout"],
    &["september", "sept", "sep", "septiembre", "setiembre", "septembre"],
    &["october", "oct", "octubre", "octobre"],
    &["november", "nov", "noviembre", "novembre"],
    &["december", "dec", "diciembre", "decembre"],
];

/// A number or a word, and where it stands.
struct Token<'t> {
    folded: &'t [u8],
    span: Span,
}

/// How a date of numbers alone is read where both could be a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// 02/03 is 3 February: in the United States.
    MonthFirst,
    /// 02/03 is 2 March: in Spanish and French.
    DayFirst,
    /// Nobody can tell.
    Unknown,
}

/// The days in a piece of text, in their order.
pub(super) fn days(text: &Text, span: &Span, order: Order) -> Vec<Day> {
    let tokens = tokens(text, span);
    let (mut days, mut index) = (Vec::new(), 0);
    while index < tokens.len() {
        match day_at(text, &tokens[index..], order) {
            Some((date, length)) => {
                let end = tokens.get(index + length - 1).map_or(span.end, |token| token.span.end);
                days.push(Day { date, span: tokens[index].span.start..end });
                index += length;
            }
            None => index += 1,
        }
    }
    days
}

fn tokens<'t>(text: &'t Text, span: &Span) -> Vec<Token<'t>> {
    let mut tokens: Vec<Token<'t>> = Vec::new();
    let mut place = span.start;
    while place < span.end {
        let kind = kind_of(text, place);
        let mut end = place + 1;
        while end < span.end && kind > 0 && kind_of(text, end) == kind {
            end += 1;
        }
        if kind > 0 {
            let span = place..end;
            tokens.push(Token { folded: text.folded(&span), span });
        }
        place = end;
    }
    tokens
}

/// 1 for digits, 2 for letters, 0 for all else.
fn kind_of(text: &Text, place: usize) -> u8 {
    match text.folded(&(place..place + 1)).first() {
        Some(byte) if byte.is_ascii_digit() => 1,
        Some(byte) if byte.is_ascii_alphabetic() => 2,
        _ => 0,
    }
}

fn number(token: Option<&Token<'_>>) -> Option<u16> {
    let digits = token?.folded;
    let digits = std::str::from_utf8(digits).ok().filter(|digits| digits.len() <= 4)?;
    digits.parse().ok()
}

fn month(token: Option<&Token<'_>>) -> Option<u8> {
    let word = token?.folded;
    let place = MONTHS.iter().position(|names| names.iter().any(|name| name.as_bytes() == word))?;
    u8::try_from(place + 1).ok()
}

fn year(token: Option<&Token<'_>>) -> Option<u16> {
    number(token).filter(|year| (1960..2200).contains(year))
}

fn day_number(token: Option<&Token<'_>>) -> Option<u8> {
    number(token).and_then(|day| u8::try_from(day).ok()).filter(|day| (1..=31).contains(day))
}

/// The day that begins here, and of how many tokens it is.
fn day_at(text: &Text, tokens: &[Token<'_>], order: Order) -> Option<(Date, usize)> {
    if month(tokens.first()).is_some() { month_first(tokens) } else { number_first(text, tokens, order) }
}

/// "January 21, 2025", "November 10th 2020".
fn month_first(tokens: &[Token<'_>]) -> Option<(Date, usize)> {
    let month = month(tokens.first())?;
    let day = day_number(tokens.get(1))?;
    let next = if is_word(tokens.get(2), &["st", "nd", "rd", "th"]) { 3 } else { 2 };
    let date = Date::new(year(tokens.get(next))?, month, day)?;
    Some((date, next + 1))
}

/// "18 September 2012", "1er février 2019", "4 de agosto de 2010", "2025-03-03", "02/19/2020".
fn number_first(text: &Text, tokens: &[Token<'_>], order: Order) -> Option<(Date, usize)> {
    if let Some(year) = year(tokens.first()) {
        let date = Date::new(year, day_number(tokens.get(1))?, day_number(tokens.get(2))?)?;
        return joined(text, tokens, &['-', '/', '.']).then_some((date, 3));
    }
    let first = day_number(tokens.first())?;
    let mut next = 1;
    while next < 4 && is_word(tokens.get(next), &["st", "nd", "rd", "th", "er", "o", "de", "of", "del"]) {
        next += 1;
    }
    if let Some(month) = month(tokens.get(next)) {
        next += 1;
        while next < 6 && is_word(tokens.get(next), &["de", "del", "of"]) {
            next += 1;
        }
        return Some((Date::new(year(tokens.get(next))?, month, first)?, next + 1));
    }
    let (second, year) = (day_number(tokens.get(1))?, year(tokens.get(2))?);
    if !joined(text, tokens, &['/', '.', '-']) {
        return None;
    }
    let (day, month) = match order {
        _ if first > 12 => (first, second),
        _ if second > 12 || first == second => (second, first),
        Order::MonthFirst => (second, first),
        Order::DayFirst => (first, second),
        Order::Unknown => return None,
    };
    Some((Date::new(year, month, day)?, 3))
}

/// Whether the first three tokens are parted by one of these signs alone.
fn joined(text: &Text, tokens: &[Token<'_>], signs: &[char]) -> bool {
    tokens.windows(2).take(2).all(|pair| {
        let between = pair[0].span.end..pair[1].span.start;
        between.len() == 1 && signs.contains(&text.at(between.start))
    })
}

fn is_word(token: Option<&Token<'_>>, words: &[&str]) -> bool {
    token.is_some_and(|token| words.iter().any(|word| word.as_bytes() == token.folded))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str, order: Order) -> Vec<String> {
        let text = Text::new(source);
        let whole = 0..text.lines.last().map_or(0, |line| line.span.end);
        days(&text, &whole, order).iter().map(|day| format!("{}={}", text.value(&day.span), day.date)).collect()
    }

    #[test]
    fn every_way_of_sheets_to_write_a_day() {
        for (written, day) in [
            ("18 September 2012", "2012-09-18"),
            ("May 23, 2024", "2024-05-23"),
            ("November 10th 2020", "2020-11-10"),
            ("30th of October, 2012", "2012-10-30"),
            ("4 de agosto de 2010", "2010-08-04"),
            ("4 DE AGOSTO DEL 2010", "2010-08-04"),
            ("15 décembre 2019", "2019-12-15"),
            ("1er AOÛT 2019", "2019-08-01"),
            ("2025-03-03", "2025-03-03"),
            ("02/19/2020", "2020-02-19"),
            ("19/02/2020", "2020-02-19"),
            ("31.12.2019", "2019-12-31"),
            ("02 December 2003", "2003-12-02"),
        ] {
            assert_eq!(read(written, Order::Unknown), [format!("{written}={day}")], "{written}");
        }
    }

    #[test]
    fn what_nobody_can_tell_is_no_day() {
        assert_eq!(read("02/03/2020", Order::Unknown), [""; 0]);
        assert_eq!(read("02/03/2020", Order::MonthFirst), ["02/03/2020=2020-02-03"]);
        assert_eq!(read("02/03/2020", Order::DayFirst), ["02/03/2020=2020-03-02"]);
        for none in
            ["December 2021", "31 February 2020", "UA 264/12", "1600 Pennsylvania", "in May we met", "45 mar 2020"]
        {
            assert_eq!(read(none, Order::MonthFirst), [""; 0], "{none}");
        }
    }

    #[test]
    fn several_days_stand_in_their_order() {
        let wanted = ["9 May 2013=2013-05-09", "22 June 2013=2013-06-22"];
        assert_eq!(read("extended from 9 May 2013 to 22 June 2013.", Order::Unknown), wanted);
    }
}
