use crate::campaign::{Date, LanguageTag};

use super::Conventions;
use super::phrases::phrases;

/// Formats a day as people write it in this language: "January 28, 2025", "1er avril 2025".
pub fn day_in_words(conventions: &dyn Conventions, language: &LanguageTag, day: Date) -> String {
    let mut written = conventions.date(language, day);
    if day.day() == 1 && written.starts_with('1') {
        written.insert_str(1, phrases(language).first_day);
    }
    written
}
