use crate::campaign::Slug;
use crate::letter::{Letter, whole_text};

use super::link::with_crlf;

/// The complete letter as a text file: UTF-8, with CR LF line breaks, which old Windows programs need and all other
/// programs accept.
pub fn text_file(letter: &Letter) -> String {
    let mut text = with_crlf(&whole_text(letter));
    text.push_str("\r\n");
    text
}

/// The name of a file of this letter, as in `ua-0425-usa-president.txt`: lower-case letters, digits and hyphens, which
/// every system accepts.
pub fn file_name(campaign: &Slug, letter: &Slug, extension: &str) -> String {
    [campaign.as_str(), "-", letter.as_str(), ".", extension].concat()
}
