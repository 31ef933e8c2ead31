use crate::campaign::{EmailAddress, LanguageTag};

use super::Part;

/// A finished letter, part by part, in the order in which it stands on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// The language in which it goes out.
    pub language: LanguageTag,
    /// Whether that language is written from right to left.
    pub right_to_left: bool,
    /// The sender's name and address, where an address is given; else empty.
    pub sender: Vec<String>,
    /// Town and date.
    pub dateline: String,
    /// To whom.
    pub to: Recipient,
    /// What it is about, with the number of the action.
    pub subject: String,
    /// "Dear …,"
    pub salutation: String,
    /// What it says.
    pub body: Vec<Block>,
    /// "Yours sincerely,"
    pub valediction: String,
    /// Name or initials, then town and country; lines that are not known yet are left out.
    pub signature: Vec<String>,
    /// The word before the recipients of copies: "Copy:".
    pub copy_label: &'static str,
    /// The words above a copy: "Copy of my letter to …".
    pub copy_note: String,
    /// Who gets a copy.
    pub copies: Vec<Recipient>,
}

/// A name and how it is reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipient {
    /// The postal address as on an envelope: name first, country last and in capitals where it is abroad
    /// (Universal Postal Union, S42). The name alone where no address is known.
    pub lines: Vec<String>,
    /// E-mail addresses; may be empty.
    pub emails: Vec<EmailAddress>,
    /// Telephone numbers as people read them; may be empty.
    pub phones: Vec<String>,
    /// Whether the lines are an address that post can reach.
    pub postal: bool,
}

/// One block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph; a line break within it is a line break.
    Paragraph {
        /// Which part of the letter it is.
        part: Part,
        /// Its words.
        text: String,
    },
    /// The demands as numbered list.
    Demands {
        /// "I ask you to:"
        lead_in: String,
        /// One demand each, with its closing punctuation.
        items: Vec<Item>,
    },
}

/// One demand of a numbered list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its place in the author's list.
    pub demand: usize,
    /// Its words.
    pub text: String,
}

impl Block {
    /// Which part of the letter this is.
    pub fn part(&self) -> Part {
        match self {
            Block::Paragraph { part, .. } => *part,
            Block::Demands { .. } => Part::LeadIn,
        }
    }
}
