use std::rc::Rc;

use crate::campaign::{Campaign, CountryCode, Date, LanguageTag, LetterTemplate, Node};
use crate::letter::{Brief, Choices, Part, Refusal, Stationery, Supporter};
use crate::send::{Device, Recipe};

use super::work::chosen_language;
use super::{Draft, History, Sending, Work, own_language};

/// The complete state of the widget.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The campaign, as the author wrote it.
    pub campaign: Rc<Campaign>,
    /// The language of the interface.
    pub reader: LanguageTag,
    /// The date where the supporter is, when the widget opened.
    pub today: Date,
    /// The device on which it runs.
    pub device: Device,
    /// What the supporter has chosen and typed.
    pub work: Work,
    /// The steps that can be undone and redone.
    pub history: History,
    /// The part of the letter that is open for editing.
    pub editing: Option<Part>,
    /// Why the last choice was refused; cleared by the next action.
    pub refusal: Option<Refusal>,
    /// The outcome for each letter, in the order of the campaign.
    pub sendings: Vec<Sending>,
    /// The recipe for links to the supporter's mail app.
    pub recipe: Recipe,
    /// The stationery for printing, if the supporter chose it.
    pub chosen_stationery: Option<Stationery>,
    /// Whether the supporter's work is saved in this browser.
    pub draft: Draft,
    /// The name under which the browser saves the draft ([`draft_name`](super::draft_name)); `None` if it may save
    /// nothing.
    pub draft_name: Option<Rc<str>>,
    /// The letters of the restored draft, as they were read: entries unknown to this version of the campaign are
    /// preserved.
    pub kept: Rc<Node>,
}

/// The values with which the widget opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The campaign, as the author wrote it.
    pub campaign: Rc<Campaign>,
    /// The language of the interface.
    pub reader: LanguageTag,
    /// The country where the supporter seems to live.
    pub country: Option<CountryCode>,
    /// The date where the supporter is.
    pub today: Date,
    /// The device on which it runs.
    pub device: Device,
    /// Selects the wordings; 0 selects the author's first.
    pub seed: u32,
}

impl Model {
    /// Returns the initial state: everything chosen, nothing typed.
    pub fn new(opening: Opening) -> Self {
        let Opening { campaign, reader, country, today, device, seed } = opening;
        let work = Work::new(&campaign, country, seed);
        let sendings = vec![Sending::default(); work.letters.len()];
        Self {
            campaign,
            reader,
            today,
            device,
            work,
            history: History::default(),
            editing: None,
            refusal: None,
            sendings,
            recipe: Recipe::STANDARD,
            chosen_stationery: None,
            draft: Draft::Off,
            draft_name: None,
            kept: Rc::new(Node::Null),
        }
    }

    /// The current letter, as the author wrote it.
    pub fn template(&self) -> &LetterTemplate {
        self.campaign.letters.get(self.work.current).unwrap_or(self.campaign.letters.first())
    }

    /// The supporter's choices for the current letter. They always exist: a campaign has at least one letter, and
    /// `current` is always the index of one.
    pub fn choices(&self) -> &Choices {
        &self.work.letters[self.work.current]
    }

    /// The supporter who writes.
    pub fn supporter(&self) -> &Supporter {
        &self.work.supporter
    }

    /// The language in which the current letter is sent.
    pub fn letter_language(&self) -> &LanguageTag {
        chosen_language(&self.campaign, self.template(), self.choices(), &self.reader)
    }

    /// The language in which the supporter can write the current letter instead of the addressee's. `None` if the author
    /// does not allow it, the letter is not available in the reader's language, or the addressee reads that language
    /// anyway. [`Choices::own_language`] records whether the supporter does so.
    pub fn own_language(&self) -> Option<&LanguageTag> {
        own_language(&self.campaign, self.template(), &self.reader)
    }

    /// What the current letter is composed from.
    pub fn brief(&self) -> Brief<'_> {
        Brief {
            campaign: &self.campaign,
            template: self.template(),
            supporter: self.supporter(),
            choices: self.choices(),
            today: self.today,
            language: self.letter_language(),
        }
    }

    /// The outcome for the current letter.
    pub fn sending(&self) -> &Sending {
        &self.sendings[self.work.current]
    }

    /// The stationery for printing: what the supporter chose, otherwise what is usual where they live.
    pub fn stationery(&self) -> Stationery {
        self.chosen_stationery.unwrap_or_else(|| Stationery::usual_in(self.supporter().country))
    }
}
