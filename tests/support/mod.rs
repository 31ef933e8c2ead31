//! What the native tests share: campaigns, and the conventions of English as the browser's `Intl` has them.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

pub mod links;
pub mod source;

use std::path::PathBuf;

use letter_widget::campaign::{Campaign, CountryCode, Date, LanguageTag, Node, Problems, read};
use letter_widget::letter::{Choices, Conventions, Letter, compose};

/// A file of this project.
pub fn path(relative: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// The text of a file of this project.
pub fn text(relative: &str) -> String {
    std::fs::read_to_string(path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// Reads a campaign from JSON text.
pub fn campaign_of(json: &str) -> Result<Campaign, Problems> {
    read(&serde_json::from_str::<Node>(json).expect("JSON"))
}

/// The bundled campaign.
pub fn ua_0425() -> Campaign {
    campaign_of(&text("campaigns/ua-0425-usa.json")).unwrap_or_else(|problems| panic!("{problems}"))
}

/// A campaign with e-mail addresses.
pub fn with_email() -> Campaign {
    campaign_of(&text("tests/fixtures/with-email.json")).unwrap_or_else(|problems| panic!("{problems}"))
}

pub fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

pub fn language(text: &str) -> LanguageTag {
    text.parse().expect("a language")
}

pub fn country(text: &str) -> Option<CountryCode> {
    Some(text.parse().expect("a country"))
}

/// The letter of a campaign's first template on 28 January 2025, after `choose`.
pub fn letter(campaign: &Campaign, choose: impl FnOnce(&mut Choices)) -> Letter {
    let template = campaign.letters.first();
    let mut choices = Choices::new(template, None);
    choose(&mut choices);
    compose(campaign, template, &choices, date("2025-01-28"), &English)
}

/// English as `Intl` has it in the browsers, checked there by the browser tests.
pub struct English;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Conventions for English {
    fn date(&self, _: &LanguageTag, day: Date) -> String {
        format!("{} {}, {}", MONTHS[usize::from(day.month()) - 1], day.day(), day.year())
    }

    fn list(&self, _: &LanguageTag, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [one, two] => format!("{one} and {two}"),
            [first @ .., last] => format!("{}, and {last}", first.join(", ")),
        }
    }

    fn country(&self, _: &LanguageTag, country: CountryCode) -> String {
        match country.as_str() {
            "CA" => "Canada".into(),
            "US" => "United States".into(),
            "DE" => "Germany".into(),
            other => other.into(),
        }
    }

    fn capitals(&self, _: &LanguageTag, text: &str) -> String {
        text.to_uppercase()
    }

    fn first_character<'w>(&self, word: &'w str) -> &'w str {
        let end = word.char_indices().nth(1).map_or(word.len(), |(end, _)| end);
        &word[..end]
    }
}
