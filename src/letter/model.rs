use crate::campaign::{EmailAddress, LanguageTag};

use super::Part;

/// A finished letter, part by part, in the order of the parts on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// The language in which the letter is sent.
    pub language: LanguageTag,
    /// Whether that language is written from right to left.
    pub right_to_left: bool,
    /// The sender's name and address if an address is given; otherwise empty.
    pub sender: Vec<String>,
    /// Town and date.
    pub dateline: String,
    /// Whom the letter goes to.
    pub to: Recipient,
    /// What the letter is about, with the number of the action.
    pub subject: String,
    /// "Dear …,"
    pub salutation: String,
    /// What the letter says.
    pub body: Vec<Block>,
    /// "Yours sincerely,"
    pub valediction: String,
    /// Name or initials, then town and country; lines that are not known yet are left out.
    pub signature: Vec<String>,
    /// The words before the copy recipients: "Copy to:".
    pub copy_label: &'static str,
    /// The words above a copy: "Copy of my letter to …".
    pub copy_note: String,
    /// Who gets a copy.
    pub copies: Vec<Recipient>,
}

/// A name and how that person or office is reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipient {
    /// The postal address as on an envelope: name first, country last and in capitals if it is abroad
    /// (Universal Postal Union, S42). Only the name if no address is known.
    pub lines: Vec<String>,
    /// E-mail addresses; may be empty.
    pub emails: Vec<EmailAddress>,
    /// Telephone numbers as people read them; may be empty.
    pub phones: Vec<String>,
    /// Whether the lines are an address to which post can be delivered.
    pub postal: bool,
}

/// One block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph; line breaks within it are kept.
    Paragraph {
        /// Which part of the letter it is.
        part: Part,
        /// Its words.
        text: String,
    },
    /// The demands as a numbered list.
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
