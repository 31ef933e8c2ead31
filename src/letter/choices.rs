use crate::campaign::{DemandsAs, LetterTemplate};

use super::{Edits, Selection, Wording};

/// What a supporter has chosen and typed for one letter, just as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Which demands, in which order.
    pub demands: Selection,
    /// As numbered list or as one sentence.
    pub demands_as: DemandsAs,
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
            message: String::new(),
            wording,
            edits: Edits::default(),
        }
    }
}
