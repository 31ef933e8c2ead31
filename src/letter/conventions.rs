use crate::campaign::{CountryCode, Date, LanguageTag};

/// What a language does with dates, lists, countries and names. The browser implements it with `Intl`
/// (`browser/intl.rs`), so that no table travels; tests bring their own.
pub trait Conventions {
    /// A day as it stands at the head of a letter: "January 28, 2025".
    fn date(&self, language: &LanguageTag, day: Date) -> String;

    /// Items joined into one enumeration: "a, b, and c".
    fn list(&self, language: &LanguageTag, items: &[String]) -> String;

    /// The name of a country: "Canada".
    fn country(&self, language: &LanguageTag, country: CountryCode) -> String;

    /// A text in capital letters, as an envelope has the name of a country.
    fn capitals(&self, language: &LanguageTag, text: &str) -> String;

    /// The first character of a word as a reader counts them (a grapheme cluster, UAX #29).
    fn first_character<'w>(&self, word: &'w str) -> &'w str;
}
