use std::rc::Rc;

use crate::campaign::{Campaign, CountryCode, Date, LanguageTag, LetterTemplate};
use crate::letter::{Choices, Refusal};
use crate::send::{Device, Route};

/// Everything the widget knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What the author wrote.
    pub campaign: Rc<Campaign>,
    /// The language of the interface.
    pub reader: LanguageTag,
    /// The supporter's own day when the widget opened.
    pub today: Date,
    /// What it runs on.
    pub device: Device,
    /// What the supporter has chosen and typed.
    pub choices: Choices,
    /// Why the last choice was not followed; gone with the next.
    pub refusal: Option<Refusal>,
    /// The last hand-off, and what became of it.
    pub hand_off: Option<HandOff>,
    /// Ways that the supporter said did not work.
    pub failed: Vec<Route>,
}

/// A letter given to the mail app, the printer or the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandOff {
    /// Which way.
    pub route: Route,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a hand-off. The widget cannot know; the supporter says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Asked, not answered.
    Asked,
    /// It worked.
    Worked,
    /// It did not.
    Failed,
}

impl Model {
    /// The widget as it opens: everything chosen, nothing typed.
    pub fn new(
        campaign: Rc<Campaign>,
        reader: LanguageTag,
        country: Option<CountryCode>,
        today: Date,
        device: Device,
    ) -> Self {
        let choices = Choices::new(campaign.letters.first(), country);
        Self { campaign, reader, today, device, choices, refusal: None, hand_off: None, failed: Vec::new() }
    }

    /// The letter being written.
    pub fn template(&self) -> &LetterTemplate {
        self.campaign.letters.first()
    }
}
