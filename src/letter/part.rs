/// One part of a letter: what an edit and a wording belong to. It stays the same while its words change, while demands
/// change places, and while other parts are edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The line that says what it is about.
    Subject,
    /// "Dear …,"
    Salutation,
    /// The author's first paragraph.
    Opening,
    /// The supporter's own words.
    Own,
    /// The words that lead to the demands; for a letter in prose, the sentence that holds them.
    LeadIn,
    /// A demand, by its place in the author's list.
    Demand(usize),
    /// The author's last paragraph.
    Closing,
    /// "Yours sincerely,"
    Valediction,
}

impl Part {
    /// The parts that are not demands, in the order in which they stand in a letter.
    pub const FIXED: [Self; 7] =
        [Self::Subject, Self::Salutation, Self::Opening, Self::Own, Self::LeadIn, Self::Closing, Self::Valediction];

    /// A number of its own for each part, the same in every session.
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

    /// Whether it may run over several paragraphs.
    pub fn is_long(self) -> bool {
        matches!(self, Self::Opening | Self::Own | Self::Closing)
    }
}
