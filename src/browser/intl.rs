//! Dates, lists, countries and characters as the browser's `Intl` knows them: no tables of our own have to be loaded.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};

use crate::campaign::{CountryCode, Date, LanguageTag};
use crate::letter::Conventions;
use crate::words;

use super::bindings::{
    DateTimeFormat, DisplayNames, ListFormat, Localized, PluralRules, RelativeTimeFormat, Segmenter, option, text_of,
};
use super::countries::CountryNames;

/// The conventions of the browser.
#[derive(Default)]
pub struct Intl {
    /// The last date and country written: both are needed at every keystroke, and building a formatter is slow.
    last_date: RefCell<Option<(LanguageTag, Date, String)>>,
    last_country: RefCell<Option<(LanguageTag, CountryCode, String)>>,
}

impl Conventions for Intl {
    fn date(&self, language: &LanguageTag, day: Date) -> String {
        let mut last = self.last_date.borrow_mut();
        match &*last {
            Some((l, d, text)) if l == language && *d == day => text.clone(),
            _ => {
                let text = format_date(language, day);
                *last = Some((language.clone(), day, text.clone()));
                text
            }
        }
    }

    fn list(&self, language: &LanguageTag, items: &[String]) -> String {
        match ListFormat::new(language.as_str()) {
            Ok(format) => format.format(&items.iter().map(|item| JsValue::from_str(item)).collect()),
            Err(_) => items.join(", "),
        }
    }

    fn country(&self, language: &LanguageTag, country: CountryCode) -> String {
        let mut last = self.last_country.borrow_mut();
        match &*last {
            Some((l, c, text)) if l == language && *c == country => text.clone(),
            _ => {
                let text = CountryNames::new(language).name(country.as_str());
                *last = Some((language.clone(), country, text.clone()));
                text
            }
        }
    }

    fn capitals(&self, language: &LanguageTag, text: &str) -> String {
        let text = js_sys::JsString::from(text);
        let capitals = text.unchecked_ref::<Localized>().to_locale_upper_case(language.as_str());
        capitals.unwrap_or_else(|_| text.to_upper_case().into())
    }

    fn first_character<'w>(&self, word: &'w str) -> &'w str {
        let whole = || word.chars().next().map_or("", |c| &word[..c.len_utf8()]);
        let Ok(segmenter) = Segmenter::new() else { return whole() };
        let found = segmenter.segment(word).containing(0);
        text_of(&found, "segment").and_then(|s| word.get(..s.len())).unwrap_or_else(whole)
    }
}

fn format_date(language: &LanguageTag, day: Date) -> String {
    // Noon, local time: neither the time zone nor daylight saving can shift the day.
    let months = i32::from(day.month()) - 1;
    let date = js_sys::Date::new_with_year_month_day_hr(u32::from(day.year()), months, i32::from(day.day()), 12);
    let options = option("dateStyle", "long");
    // For the reason given at `one_kind_of_digits`.
    let _ = js_sys::Reflect::set(&options, &"numberingSystem".into(), &"latn".into());
    match DateTimeFormat::new(language.as_str(), &options) {
        Ok(format) => format.format(&date),
        Err(_) => date.to_date_string().into(),
    }
}

/// The tag by which a number is written in the same digits as everything else. Arabic has two kinds of digits, depending on country and
/// browser. The date, the numbers of demands and the number of the action use 0 to 9, so everything beside them does, too. A tag that
/// itself chooses its digits is left as it is.
fn one_kind_of_digits(language: &LanguageTag) -> String {
    // Not `contains("-u-")`: searching for a string would add 1 KB to the program.
    let chooses = language.as_str().split('-').any(|part| part == "u");
    let digits = if language.primary() == "ar" && !chooses { "-u-nu-latn" } else { "" };
    String::from(language.as_str()) + digits
}

/// What the interface needs for messages with numbers.
pub const WORDS: words::Intl = words::Intl { category: plural_category, number };

fn plural_category(language: &LanguageTag, number: usize) -> String {
    PluralRules::new(language.as_str()).map_or(String::new(), |rules| rules.select(number as f64))
}

fn number(language: &LanguageTag, number: usize) -> String {
    let written =
        JsValue::from(number as f64).unchecked_ref::<Localized>().to_locale_string(&one_kind_of_digits(language));
    written.unwrap_or_else(|_| number.to_string())
}

/// Whether the browser accepts this as a language.
pub fn is_known(language: &LanguageTag) -> bool {
    PluralRules::new(language.as_str()).is_ok()
}

/// The name of a language in another, or its tag if the browser knows no name.
pub fn language_name(language: &LanguageTag, named: &LanguageTag) -> String {
    let names = DisplayNames::new(language.as_str(), &option("type", "language")).ok();
    let name = names.and_then(|names| names.of(named.as_str()).ok()).and_then(|name| name.as_string());
    name.unwrap_or_else(|| named.as_str().to_owned())
}

/// How long ago: "5 minutes ago", "yesterday".
pub fn ago(language: &LanguageTag, minutes: u32) -> String {
    let (value, unit) = match minutes {
        0..60 => (minutes, "minute"),
        60..1_440 => (minutes / 60, "hour"),
        _ => (minutes / 1_440, "day"),
    };
    match RelativeTimeFormat::new(&one_kind_of_digits(language), &option("numeric", "auto")) {
        Ok(format) => format.format(-(value as i32), unit),
        Err(_) => value.to_string() + " " + unit,
    }
}
