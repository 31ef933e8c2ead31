//! What the tests share: campaigns, and letters as the core writes them natively.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

pub mod changes;
pub mod colour;
pub mod links;
pub mod reading;
pub mod schema;
pub mod sheets;
pub mod source;
pub mod styles;
pub mod trial;
pub mod webmail;

use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::rc::Rc;

use letter_widget::campaign::{Campaign, CountryCode, Date, LanguageTag, Node, Problems, read};
use letter_widget::letter::{Brief, Choices, Letter, Supporter, Wording, compose};
/// The rules of languages, as the command line knows them.
pub use letter_widget::native::Icu as Known;
use letter_widget::send::Device;
use letter_widget::state::{Model, Opening};

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
    bundled("ua-0425-usa")
}

/// A campaign that ships.
pub fn bundled(name: &str) -> Campaign {
    campaign_of(&text(&format!("campaigns/{name}.json"))).unwrap_or_else(|problems| panic!("{problems}"))
}

/// A campaign with e-mail addresses.
pub fn with_email() -> Campaign {
    campaign_of(&text("tests/fixtures/with-email.json")).unwrap_or_else(|problems| panic!("{problems}"))
}

/// An invented campaign with a letter each in English, French, Spanish and Arabic.
pub fn four_languages() -> Campaign {
    campaign_of(&text("tests/fixtures/four-languages.json")).unwrap_or_else(|problems| panic!("{problems}"))
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

/// What a test types and chooses: the supporter's fields, and the choices for one letter.
pub struct Typed {
    pub supporter: Supporter,
    pub choices: Choices,
}

impl Deref for Typed {
    type Target = Choices;

    fn deref(&self) -> &Choices {
        &self.choices
    }
}

impl DerefMut for Typed {
    fn deref_mut(&mut self) -> &mut Choices {
        &mut self.choices
    }
}

/// The letter of a campaign's first template on 28 January 2025, after `choose`; in the author's first wordings unless `choose`
/// changes that.
pub fn letter(campaign: &Campaign, choose: impl FnOnce(&mut Typed)) -> Letter {
    letter_at(campaign, 0, choose)
}

/// The same for another letter of the campaign.
pub fn letter_at(campaign: &Campaign, place: usize, choose: impl FnOnce(&mut Typed)) -> Letter {
    let mut typed = typed(campaign, place);
    choose(&mut typed);
    compose(brief(campaign, place, &typed), &Known)
}

/// The same in a language of the campaign, whatever the addressee reads.
pub fn letter_in(campaign: &Campaign, place: usize, tag: &str, choose: impl FnOnce(&mut Typed)) -> Letter {
    let mut typed = typed(campaign, place);
    choose(&mut typed);
    compose(Brief { language: &language(tag), ..brief(campaign, place, &typed) }, &Known)
}

/// Nothing typed, everything chosen, for this letter of the campaign.
pub fn typed(campaign: &Campaign, place: usize) -> Typed {
    let template = campaign.letters.get(place).expect("a letter");
    Typed { supporter: Supporter::default(), choices: Choices::new(template, Wording::default()) }
}

/// The input for a letter on 28 January 2025.
pub fn brief<'a>(campaign: &'a Campaign, place: usize, typed: &'a Typed) -> Brief<'a> {
    let template = campaign.letters.get(place).expect("a letter");
    Brief {
        campaign,
        template,
        supporter: &typed.supporter,
        choices: &typed.choices,
        today: date("2025-01-28"),
        language: template.languages.first(),
    }
}

/// The widget as it opens on this day.
pub fn opened_on(campaign: Campaign, today: &str, device: Device) -> Model {
    Model::new(Opening {
        campaign: Rc::new(campaign),
        reader: language("en"),
        country: None,
        today: date(today),
        device,
        seed: 0,
    })
}

/// The letter that is being worked on.
pub fn on_the_desk(model: &Model) -> Letter {
    compose(model.brief(), &Known)
}
