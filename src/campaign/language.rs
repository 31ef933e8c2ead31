use std::fmt;
use std::str::FromStr;

use super::Fault;
use super::limits::MAX_TAG_CHARS;

/// A language tag such as `en`, `fr-CA` or `zh-Hant` (BCP 47, checked for form, not against the registry,
/// which has no language of more than three letters: so that "english" is a mistake).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTag(String);

impl LanguageTag {
    /// The tag as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without region and script: `fr` of `fr-CA`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The region, where the tag has one: `CA` of `fr-CA`, capital or not.
    pub fn region(&self) -> Option<&str> {
        let is_region = |part: &&str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic());
        self.0.split('-').skip(1).take_while(|part| part.len() > 1).find(is_region)
    }

    /// `rtl` for languages written from right to left, else `ltr`: what an element's `dir` says. A script of its own in the tag
    /// is not looked at.
    pub fn dir(&self) -> &'static str {
        // Those in use, of CLDR's script metadata; held against it in tests/native.rs.
        match self.primary() {
            "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
            _ => "ltr",
        }
    }

    /// Whether both name the same language, whatever their case.
    pub fn matches(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for LanguageTag {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        let mut parts = text.split('-');
        let primary = parts.next().unwrap_or_default().as_bytes();
        let primary_ok = (2..=3).contains(&primary.len()) && primary.iter().all(u8::is_ascii_alphabetic);
        let rest_ok = parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
        if !primary_ok || !rest_ok || text.len() > MAX_TAG_CHARS {
            return Err(Fault::Language);
        }
        Ok(Self(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_the_form_of_bcp_47() {
        for good in ["en", "fr-CA", "zh-Hant-TW", "es-419", "de-1996", "en-x-pirate"] {
            assert!(good.parse::<LanguageTag>().is_ok(), "{good}");
        }
        for bad in ["", "e", "en_US", "fr-", "-fr", "english!", "english", "en-toolongpart"] {
            assert!(bad.parse::<LanguageTag>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_region_is_found_behind_a_script() {
        let region = |tag: &str| tag.parse::<LanguageTag>().unwrap().region().map(str::to_owned);
        assert_eq!(region("fr-CA").as_deref(), Some("CA"));
        assert_eq!(region("zh-Hant-TW").as_deref(), Some("TW"));
        assert_eq!(region("en"), None);
        assert_eq!(region("en-x-ca"), None);
    }
}
