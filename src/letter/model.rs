use crate::campaign::{EmailAddress, LanguageTag};

/// A finished letter, part by part, in the order in which it stands on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// The language in which it goes out.
    pub language: LanguageTag,
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
}

/// Which part of the letter a block is: stays the same while its words change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The author's first paragraph.
    Opening,
    /// The supporter's own words.
    Own,
    /// What is asked.
    Demands,
    /// The author's last paragraph.
    Closing,
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
        items: Vec<String>,
    },
}

impl Block {
    /// Which part of the letter this is.
    pub fn part(&self) -> Part {
        match self {
            Block::Paragraph { part, .. } => *part,
            Block::Demands { .. } => Part::Demands,
        }
    }
}
