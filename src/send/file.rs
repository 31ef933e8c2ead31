use crate::campaign::Slug;
use crate::letter::{Letter, whole_text};

use super::link::with_crlf;

/// The whole letter as a text file: UTF-8, line breaks of CR LF, which old programs on Windows need and no other minds.
pub fn text_file(letter: &Letter) -> String {
    let mut text = with_crlf(&whole_text(letter));
    text.push_str("\r\n");
    text
}

/// The name of a file of this letter, as in `ua-0425-usa-president.txt`: small letters, digits and hyphens, so that every
/// system takes it.
pub fn file_name(campaign: &Slug, letter: &Slug, extension: &str) -> String {
    [campaign.as_str(), "-", letter.as_str(), ".", extension].concat()
}
