use std::str::FromStr;

use super::Fault;
use super::limits::MAX_SLUG_CHARS;

/// The short name of a campaign, letter or demand, the same in every language: lower-case letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slug(String);

impl Slug {
    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if text.is_empty() || text.len() > MAX_SLUG_CHARS || !text.chars().all(allowed) {
            return Err(Fault::ShortName);
        }
        Ok(Self(text.to_owned()))
    }
}
