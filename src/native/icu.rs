//! Dates, lists, countries and characters according to CLDR. English is the fallback for languages that it lacks.

use icu_casemap::CaseMapper;
use icu_datetime::{DateTimeFormatter, fieldsets::YMD, input};
use icu_experimental::displaynames::{DisplayNamesOptions, multi::RegionDisplayNames};
use icu_list::{ListFormatter, options::ListFormatterOptions};
use icu_locale::extensions::unicode::{key, value};
use icu_locale::subtags::Region;
use icu_locale::{Locale, LocaleDirectionality, locale};
use unicode_segmentation::UnicodeSegmentation;

use crate::campaign::{CountryCode, Date, LanguageTag};
use crate::letter::Conventions;

/// The conventions of ICU4X.
#[derive(Clone, Copy, Debug, Default)]
pub struct Icu;

/// Whether a language is written from right to left. A script in the tag takes precedence: `az-Arab`.
pub fn is_right_to_left(language: &LanguageTag) -> bool {
    LocaleDirectionality::new_common().is_right_to_left(&locale_of(language).id)
}

impl Conventions for Icu {
    fn date(&self, language: &LanguageTag, day: Date) -> String {
        format_date(language, day).unwrap_or_else(|| day.to_string())
    }

    fn list(&self, language: &LanguageTag, items: &[String]) -> String {
        match ListFormatter::try_new_and(locale_of(language).into(), ListFormatterOptions::default()) {
            Ok(format) => format.format_to_string(items.iter()),
            Err(_) => items.join(", "),
        }
    }

    fn country(&self, language: &LanguageTag, country: CountryCode) -> String {
        country_name(&locale_of(language), country)
            .or_else(|| country_name(&locale!("en"), country))
            .unwrap_or_else(|| country.to_string())
    }

    fn capitals(&self, language: &LanguageTag, text: &str) -> String {
        CaseMapper::new().uppercase_to_string(text, &locale_of(language).id).into_owned()
    }

    fn first_character<'w>(&self, word: &'w str) -> &'w str {
        word.graphemes(true).next().unwrap_or_default()
    }
}

/// The locale of a language, or English if the tag is invalid; with the same digits as the widget (`browser/intl.rs`).
fn locale_of(language: &LanguageTag) -> Locale {
    let mut locale: Locale = language.as_str().parse().unwrap_or(locale!("en"));
    locale.extensions.unicode.keywords.set(key!("nu"), value!("latn"));
    locale
}

fn format_date(language: &LanguageTag, day: Date) -> Option<String> {
    let date = input::Date::try_new_iso(day.year().into(), day.month(), day.day()).ok()?;
    let format = DateTimeFormatter::try_new(locale_of(language).into(), YMD::long()).ok()?;
    Some(format.format(&date).to_string())
}

fn country_name(locale: &Locale, country: CountryCode) -> Option<String> {
    let region: Region = country.as_str().parse().ok()?;
    let names = RegionDisplayNames::try_new(locale.into(), DisplayNamesOptions::default()).ok()?;
    names.of(region).map(str::to_owned)
}
