/// One part of a letter, to which an edit or a wording belongs. It stays the same when its words change, when demands
/// change places, and when other parts are edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The line that says what the letter is about.
    Subject,
    /// "Dear …,"
    Salutation,
    /// The author's first paragraph.
    Opening,
    /// The supporter's own words.
    Own,
    /// The words that introduce the demands; for a letter in prose, the sentence that contains them.
    LeadIn,
    /// A demand, by its place in the author's list.
    Demand(usize),
    /// The author's last paragraph.
    Closing,
    /// "Yours sincerely,"
    Valediction,
}

impl Part {
    /// The parts that are not demands, in the order in which they appear in a letter.
    pub const FIXED: [Self; 7] =
        [Self::Subject, Self::Salutation, Self::Opening, Self::Own, Self::LeadIn, Self::Closing, Self::Valediction];

    /// A unique number for each part, the same in every session.
    pub(super) fn number(self) -> u32 {
        match self {
            Self::Subject => 0,
            Self::Salutation => 1,
            Self::Opening => 2,
            Self::Own => 3,
            Self::LeadIn => 4,
            Self::Closing => 5,
            Self::Valediction => 6,
            Self::Demand(demand) => 7 + demand as u32,
        }
    }

    /// Whether the part may consist of several paragraphs.
    pub fn is_long(self) -> bool {
        matches!(self, Self::Opening | Self::Own | Self::Closing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A seed in a link stands for the same wordings for ever.
    #[test]
    fn every_part_keeps_its_number() {
        let demands = [0, 1, 99].map(Part::Demand);
        let numbers: Vec<_> = Part::FIXED.into_iter().chain(demands).map(Part::number).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 4, 5, 6, 7, 8, 106]);
    }

    #[test]
    fn only_what_is_free_text_has_paragraphs() {
        let long: Vec<_> = Part::FIXED.into_iter().filter(|part| part.is_long()).collect();
        assert_eq!(long, [Part::Opening, Part::Own, Part::Closing]);
        assert!(!Part::Demand(0).is_long());
    }
}
