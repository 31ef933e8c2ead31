use crate::campaign::{DemandsAs, LetterTemplate};

use super::{Edits, Part, Selection, Wording};

/// What a supporter has chosen and typed for one letter, just as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Which demands, in which order.
    pub demands: Selection,
    /// As numbered list or as one sentence.
    pub demands_as: DemandsAs,
    /// In their own language, in place of the addressee's, where the author lets them choose.
    pub own_language: bool,
    /// A paragraph in their own words.
    pub message: String,
    /// Which of the author's wordings.
    pub wording: Wording,
    /// Their own words in place of the author's.
    pub edits: Edits,
}

impl Choices {
    /// Everything chosen, nothing typed.
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

    /// Whether a wording of the author's stands in the letter at this part: nothing of the supporter's takes its place.
    pub fn shows(&self, part: Part) -> bool {
        let chosen = if let Part::Demand(demand) = part { self.demands.chosen().any(|c| c == demand) } else { true };
        chosen && self.edits.get(part).is_none()
    }

    /// Whether the demands stand in one sentence: where that was chosen, and where there is only one.
    pub fn as_sentence(&self) -> bool {
        self.demands_as == DemandsAs::Prose || self.demands.count() < 2
    }
}
