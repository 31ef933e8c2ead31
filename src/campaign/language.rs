use std::fmt;
use std::str::FromStr;

use super::Fault;
use super::limits::MAX_TAG_CHARS;

/// A language tag such as `en`, `fr-CA` or `zh-Hant`, in a form that every browser's `Intl` accepts: a tag that `Intl` refuses
/// would throw an exception in the middle of a letter.
///
/// The form is BCP 47 (RFC 5646, section 2.1) without what ECMA-402 excludes: extended languages (`zh-yue`; write `yue`) and
/// irregular tags (`en-GB-oed`). Two more forms are refused: languages of more than three letters, of which the registry has
/// none, so that "english" is a mistake, and the extension `t`, which says how a text was transliterated. Nothing is looked up
/// in the registry.
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

    /// The region, if the tag has one: `CA` of `fr-CA`, in capitals or not.
    pub fn region(&self) -> Option<&str> {
        let is_region = |part: &&str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic());
        self.0.split('-').skip(1).take_while(|part| part.len() > 1).find(is_region)
    }

    /// The value for an element's `dir`: `rtl` for languages written from right to left, otherwise `ltr`. A script in the tag is
    /// ignored.
    pub fn dir(&self) -> &'static str {
        // The languages in use from CLDR's script metadata; tests/native.rs checks them against it.
        match self.primary() {
            "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
            _ => "ltr",
        }
    }

    /// Whether both tags name the same language, ignoring case.
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
        if text.len() > MAX_TAG_CHARS {
            return Err(Fault::Language);
        }
        check(text).map(|()| Self(text.to_owned()))
    }
}

/// How far a tag has been read, by kind of part: each kind may follow only the kinds before it. An extension begins with a
/// single letter or digit, and is incomplete until another part follows.
const START: u8 = 0;
const LANGUAGE: u8 = 1;
const SCRIPT: u8 = 2;
const REGION: u8 = 3;
const VARIANT: u8 = 4;
const EXTENSION: u8 = 5;
const EXTENSION_BEGUN: u8 = 6;

fn check(tag: &str) -> Result<(), Fault> {
    let (mut reached, mut extension, mut twice) = (START, 0, false);
    for (index, part) in tag.split('-').enumerate() {
        let bytes = part.as_bytes();
        let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
        let letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
        reached = match (reached, bytes.len()) {
            (_, length) if digits + letters < length => return Err(Fault::Language),
            (START, 2..=3) if digits == 0 => LANGUAGE,
            (LANGUAGE, 4) if digits == 0 => SCRIPT,
            (LANGUAGE | SCRIPT, 2) if digits == 0 => REGION,
            (LANGUAGE | SCRIPT, 3) if letters == 0 => REGION,
            (LANGUAGE..=VARIANT, 5..=8) => VARIANT,
            (LANGUAGE..=VARIANT, 4) if bytes.first().is_some_and(u8::is_ascii_digit) => VARIANT,
            (EXTENSION.., 1..=8) if extension == b'x' => EXTENSION,
            (EXTENSION.., 3..=8) => EXTENSION,
            // In the extension `u` these are keys, whose second character is a letter.
            (EXTENSION.., 2) if extension != b'u' || bytes.last().is_some_and(u8::is_ascii_alphabetic) => EXTENSION,
            (LANGUAGE..=VARIANT | EXTENSION, 1) if !part.eq_ignore_ascii_case("t") => {
                extension = part.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
                EXTENSION_BEGUN
            }
            _ => return Err(Fault::Language),
        };
        // Neither a variant nor an extension may appear twice.
        twice |= matches!(reached, VARIANT | EXTENSION_BEGUN)
            && tag.split('-').take(index).any(|earlier| earlier.eq_ignore_ascii_case(part));
    }
    match reached {
        START | EXTENSION_BEGUN => Err(Fault::Language),
        _ if twice => Err(Fault::LanguageParts),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_the_form_of_bcp_47() {
        for good in [
            "en",
            "EN-us",
            "fr-CA",
            "zh-Hant-TW",
            "es-419",
            "de-1996",
            "de-CH-1901",
            "sl-rozaj-biske",
            "ca-valencia",
            "en-x-pirate",
            "en-x-a-a-1",
            "en-u-ca",
            "ar-u-nu-latn",
            "de-DE-u-co-phonebk-x-old",
            "zh-CN-a-myext-x-private",
            "en-a-bbb-b-ccc",
        ] {
            assert!(good.parse::<LanguageTag>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "e",
            "en_US",
            "fr-",
            "-fr",
            "fr--CA",
            "english!",
            "english",
            "en-toolongpart",
            "x-pirate",
            "i-klingon",
            // Extensions that nothing follows, and invalid keys.
            "en-a",
            "en-u",
            "en-x",
            "en-a-u-nu-latn",
            "en-u-x-a",
            "en-a-b",
            "en-u-n1",
            // Parts that are out of order or do not exist.
            "en-US-Latn",
            "en-1996-US",
            "de-419-DE",
            "en-US-GB",
            "en-u-nu-latn-US-1",
            "en-Latn-Arab",
            "en-x0",
            "en-abc",
            // Valid in BCP 47, but accepted by no browser's `Intl`.
            "zh-yue-HK",
            "zh-min-nan",
            "en-GB-oed",
            "no-bok",
            "sgn-BE-FR",
            // Not needed by any campaign.
            "und-t-it",
            "en-t-m0-ungegn",
        ] {
            assert_eq!(bad.parse::<LanguageTag>(), Err(Fault::Language), "{bad}");
        }
        for twice in ["en-1996-1996", "sl-rozaj-biske-ROZAJ", "en-a-bb-A-cc", "en-u-nu-latn-u-ca-gregory"] {
            assert_eq!(twice.parse::<LanguageTag>(), Err(Fault::LanguageParts), "{twice}");
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
