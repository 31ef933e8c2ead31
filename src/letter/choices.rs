use crate::campaign::{DemandsAs, LetterTemplate};

use super::{Edits, Part, Selection, Wording};

/// What a supporter has chosen and typed for one letter, exactly as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Which demands, in which order.
    pub demands: Selection,
    /// As a numbered list or as one sentence.
    pub demands_as: DemandsAs,
    /// Whether they write in their own language instead of the addressee's, if the author lets them choose.
    pub own_language: bool,
    /// A paragraph in their own words.
    pub message: String,
    /// Which of the author's wordings.
    pub wording: Wording,
    /// Their own words instead of the author's.
    pub edits: Edits,
}

impl Choices {
    /// Creates the initial choices: as many demands as the letter allows, and nothing typed.
    pub fn new(template: &LetterTemplate, wording: Wording) -> Self {
        Self {
            demands: Selection::new(template),
            demands_as: template.demands_as,
            own_language: false,
            message: String::new(),
            wording,
            edits: Edits::default(),
        }
    }

    /// Whether this part of the letter has the author's wording, not replaced by the supporter's own words.
    pub fn shows(&self, part: Part) -> bool {
        let chosen = if let Part::Demand(demand) = part { self.demands.chosen().any(|c| c == demand) } else { true };
        chosen && self.edits.get(part).is_none()
    }

    /// Whether the demands form one sentence: because that was chosen, or because there is only one demand.
    pub fn as_sentence(&self) -> bool {
        self.demands_as == DemandsAs::Prose || self.demands.count() < 2
    }
}
