use std::fmt;
use std::str::FromStr;

use super::Fault;

/// A day of the Gregorian calendar, without time or time zone; always a day that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The earliest day: 1 January 1900.
    pub const EARLIEST: Self = Self { year: 1900, month: 1, day: 1 };

    /// Returns the day if it exists. Month and day count from 1.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let real =
            (1900..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= days_in(year, month);
        real.then_some(Self { year, month, day })
    }

    /// The year, 1900 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The number of whole days from this day to `other`; negative if `other` is earlier.
    pub fn days_until(self, other: Self) -> i32 {
        other.day_number() - self.day_number()
    }

    /// Days since an arbitrary fixed day (H. Hinnant's `days_from_civil`, with March as the first month).
    fn day_number(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        365 * year + year / 4 - year / 100 + year / 400 + day_of_year
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    /// Writes the date in ISO 8601 format: `2025-03-03`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.year.to_string();
        for part in [self.month, self.day] {
            text.push('-');
            text.push(char::from(b'0' + part / 10));
            text.push(char::from(b'0' + part % 10));
        }
        f.write_str(&text)
    }
}

impl FromStr for Date {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        parse_iso(text).ok_or(Fault::Date)
    }
}

fn parse_iso(text: &str) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    Date::new(number(&[*y1, *y2, *y3, *y4])?, number(&[*m1, *m2])? as u8, number(&[*d1, *d2])? as u8)
}

/// Parses a number from its ASCII digits.
fn number(digits: &[u8]) -> Option<u16> {
    let mut number = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + u16::from(digit - b'0');
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn only_days_that_exist() {
        for bad in [
            "2025-02-29",
            "2025-13-01",
            "2025-00-10",
            "2025-04-31",
            "25-03-03",
            "2025-3-3",
            "2025/03/03",
            "",
            "2025-03-03T00",
        ] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
        assert_eq!(date("2024-02-29").to_string(), "2024-02-29");
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        assert_eq!(date("2025-03-03").days_until(date("2025-03-03")), 0);
        assert_eq!(date("2025-02-20").days_until(date("2025-03-03")), 11);
        assert_eq!(date("2024-02-28").days_until(date("2024-03-01")), 2);
        assert_eq!(date("2025-03-03").days_until(date("2026-11-22")), 629);
        assert_eq!(date("2026-01-01").days_until(date("2025-12-31")), -1);
    }
}
