//! The few words that every letter needs and a campaign need not write: in the letter's language, not the reader's.

use crate::campaign::LanguageTag;

/// The fixed words of one language.
pub(super) struct Phrases {
    /// Leads to the demands; a colon or the demands follow.
    pub lead_in: &'static str,
    /// Parts demands that have commas of their own.
    pub strong_separator: &'static str,
    /// The same before the last of them.
    pub last_strong_separator: &'static str,
    /// Stands above the signature.
    pub valediction: &'static str,
    /// Stands before the recipients of copies.
    pub copy_label: &'static str,
    /// Stands above a copy, before the addressee's name.
    pub copy_of: &'static str,
}

const ENGLISH: Phrases = Phrases {
    lead_in: "I ask you to",
    strong_separator: "; ",
    last_strong_separator: "; and ",
    valediction: "Yours sincerely,",
    copy_label: "Copy:",
    copy_of: "Copy of my letter to ",
};

/// The words of this language; English where they are not known.
pub(super) fn phrases(_language: &LanguageTag) -> &'static Phrases {
    &ENGLISH
}
