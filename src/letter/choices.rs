use crate::campaign::{CountryCode, DemandsAs, LetterTemplate};

use super::Selection;

/// What a supporter has chosen and typed for one letter, just as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Which demands, in which order.
    pub demands: Selection,
    /// As numbered list or as one sentence.
    pub demands_as: DemandsAs,
    /// The supporter's name.
    pub name: String,
    /// Their town, for the head of the letter.
    pub town: String,
    /// Their postal address, where they want a reply.
    pub address: String,
    /// Where they live: decides who gets a copy.
    pub country: Option<CountryCode>,
    /// A paragraph in their own words.
    pub message: String,
}

impl Choices {
    /// Everything chosen, nothing typed.
    pub fn new(template: &LetterTemplate, country: Option<CountryCode>) -> Self {
        Self {
            demands: Selection::new(template),
            demands_as: template.demands_as,
            name: String::new(),
            town: String::new(),
            address: String::new(),
            country,
            message: String::new(),
        }
    }
}
