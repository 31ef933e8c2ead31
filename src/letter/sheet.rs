use super::{Letter, Recipient};

/// What one recipient gets on paper: the whole letter behind their own address.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet<'a> {
    /// Whose address stands in the window of the envelope.
    pub to: &'a Recipient,
    /// The line that says of what this is a copy; none on the letter itself.
    pub copy_note: Option<&'a str>,
    /// The letter.
    pub letter: &'a Letter,
}

/// One sheet a recipient: the addressee first, then the copies.
pub fn sheets(letter: &Letter) -> Vec<Sheet<'_>> {
    let own = Sheet { to: &letter.to, copy_note: None, letter };
    let copy = |to| Sheet { to, copy_note: Some(&letter.copy_note), letter };
    std::iter::once(own).chain(letter.copies.iter().map(copy)).collect()
}
