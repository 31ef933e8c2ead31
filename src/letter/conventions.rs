use crate::campaign::{CountryCode, Date, LanguageTag};

/// How a language writes dates, lists, countries and names. The browser implements it with `Intl`
/// (`browser/intl.rs`), so that no table has to be loaded; tests have their own implementation.
pub trait Conventions {
    /// Formats a day as browsers do: "January 28, 2025". [`day_in_words`](super::day_in_words) formats it as people do.
    fn date(&self, language: &LanguageTag, day: Date) -> String;

    /// Joins items into one enumeration: "a, b, and c".
    fn list(&self, language: &LanguageTag, items: &[String]) -> String;

    /// The name of a country: "Canada".
    fn country(&self, language: &LanguageTag, country: CountryCode) -> String;

    /// A text in capital letters, as the name of a country is written on an envelope.
    fn capitals(&self, language: &LanguageTag, text: &str) -> String;

    /// The first character of a word, as a reader counts characters (a grapheme cluster, UAX #29).
    fn first_character<'w>(&self, word: &'w str) -> &'w str;
}
