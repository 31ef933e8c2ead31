use std::rc::Rc;

use crate::campaign::{Campaign, CountryCode, Date, LanguageTag, LetterTemplate, Node};
use crate::letter::{Brief, Choices, Part, Refusal, Stationery, Supporter};
use crate::send::{Device, Recipe};

use super::work::chosen_language;
use super::{Draft, History, Sending, Work, own_language};

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
    pub work: Work,
    /// What can be taken back.
    pub history: History,
    /// The part of the letter that is open to be edited.
    pub editing: Option<Part>,
    /// Why the last choice was not followed; gone with the next.
    pub refusal: Option<Refusal>,
    /// What became of each letter, in the order of the campaign.
    pub sendings: Vec<Sending>,
    /// How the supporter's mail app wants its links.
    pub recipe: Recipe,
    /// What is printed on, where the supporter chose it.
    pub chosen_stationery: Option<Stationery>,
    /// Whether the work is kept in this browser.
    pub draft: Draft,
    /// The name under which the browser keeps it ([`draft_name`](super::draft_name)); none where it may keep nothing.
    pub draft_name: Option<Rc<str>>,
    /// The letters of the draft that was taken up, as they were read: what this version of the campaign does not have is kept.
    pub kept: Rc<Node>,
}

/// What the widget opens with.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// What the author wrote.
    pub campaign: Rc<Campaign>,
    /// The language of the interface.
    pub reader: LanguageTag,
    /// Where the supporter seems to live.
    pub country: Option<CountryCode>,
    /// The supporter's own day.
    pub today: Date,
    /// What it runs on.
    pub device: Device,
    /// Picks the wordings; 0 takes the author's first.
    pub seed: u32,
}

impl Model {
    /// The widget as it opens: everything chosen, nothing typed.
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

    /// The letter on the desk, as the author wrote it.
    pub fn template(&self) -> &LetterTemplate {
        self.campaign.letters.get(self.work.current).unwrap_or(self.campaign.letters.first())
    }

    /// What the supporter chose for the letter on the desk. There is always one: a campaign has a letter, and `current`
    /// is one of them.
    pub fn choices(&self) -> &Choices {
        &self.work.letters[self.work.current]
    }

    /// Who writes.
    pub fn supporter(&self) -> &Supporter {
        &self.work.supporter
    }

    /// The language in which the letter on the desk goes out.
    pub fn letter_language(&self) -> &LanguageTag {
        chosen_language(&self.campaign, self.template(), self.choices(), &self.reader)
    }

    /// The language in which the supporter can write the letter on the desk in place of the addressee's. None where the author
    /// does not allow it, the letter is not there in the reader's language, or the addressee reads that anyway. Whether
    /// they do is in [`Choices::own_language`].
    pub fn own_language(&self) -> Option<&LanguageTag> {
        own_language(&self.campaign, self.template(), &self.reader)
    }

    /// What the letter on the desk is written from.
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

    /// What became of the letter on the desk.
    pub fn sending(&self) -> &Sending {
        &self.sendings[self.work.current]
    }

    /// What is printed on: what the supporter chose, else what is usual where they live.
    pub fn stationery(&self) -> Stationery {
        self.chosen_stationery.unwrap_or_else(|| Stationery::usual_in(self.supporter().country))
    }
}
