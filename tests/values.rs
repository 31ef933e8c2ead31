//! What a campaign's values can contain, checked against parsers that know nothing of its reader: the `url` crate, `mail-parser`, ICU4X.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use icu_locale::Locale;
use letter_widget::campaign::{Accent, Date, EmailAddress, LanguageTag, Slug, WebUrl, is_disguise};
use letter_widget::letter::whole_text;
use mail_parser::MessageParser;
use proptest::prelude::*;
use serde_json::{Value, json};
use support::{campaign_of, letter, text};
use unicode_bidi::{BidiClass, bidi_class};
use url::Url;

/// Addresses that have the form, and addresses that narrowly miss it.
fn any_url() -> impl Strategy<Value = String> {
    prop_oneof![
        "https://[a-z0-9.:@%_A-Z-]{1,12}[/?#]?[!-~]{0,8}",
        "https://([a-z0-9-]{1,4}\\.){1,3}[a-z0-9]{1,3}(:[0-9]{1,5})?([/?#][!-~]{0,12})?",
        "https://(xn--[a-z0-9-]{1,6}\\.)?[a-z]{1,3}\\.(xn--[a-z0-9]{1,6}|[a-z]{2})/[!-~]{0,3}",
        "[a-zA-Z]{1,6}:/{0,3}[ -~]{0,12}",
        any::<String>(),
    ]
}

/// Browsers read an accepted address as exactly the same site, and log nobody in. The standard that the `url` crate follows is theirs.
fn check_url(text: &str) {
    let Ok(url) = text.parse::<WebUrl>() else { return };
    assert_eq!(url.as_str(), text);
    let read = match Url::parse(text) {
        Ok(read) => read,
        // Whether Punycode encodes a name is not checked: a link to one that does not exist leads nowhere.
        Err(error) => return assert!(url.host().contains("xn--"), "{text}: {error}"),
    };
    assert_eq!((read.scheme(), read.username(), read.password()), ("https", "", None), "{text}");
    let port = read.port().map_or_else(String::new, |port| format!(":{port}"));
    assert_eq!(format!("{}{port}", read.host_str().unwrap()), url.host(), "{text}");
    assert!(matches!(read.host(), Some(url::Host::Domain(_))), "{text}");
    // Browsers may tidy up what follows the site: dots and a quote mark.
    let rest = &text["https://".len() + url.host().len()..];
    if !rest.contains(['.', '\'']) && !rest.to_ascii_lowercase().contains("%2e") {
        let slash = if rest.starts_with('/') { "" } else { "/" };
        assert_eq!(read.as_str(), format!("https://{}{slash}{rest}", url.host()), "{text}");
    }
}

fn any_email() -> impl Strategy<Value = String> {
    prop_oneof![
        "[!-~]{1,8}@[a-z0-9.-]{1,10}",
        "[a-z0-9!#$'*+/=^_`{|}~.-]{1,8}@([a-z0-9-]{1,3}\\.){1,2}[a-z]{1,3}",
        "[a-z<>\"(),;:@ ?&%\r\n-]{0,16}@example\\.org",
        any::<String>(),
    ]
}

/// A mail program that reads the address finds exactly this one recipient.
fn check_email(text: &str) {
    let Ok(address) = text.parse::<EmailAddress>() else { return };
    assert_eq!(address.as_str(), text);
    let mail = format!("To: {text}\r\nSubject: x\r\n\r\nbody\r\n");
    let mail = MessageParser::default().parse(mail.as_bytes()).unwrap();
    let to: Vec<_> = mail.to().unwrap().iter().map(|to| (to.name(), to.address())).collect();
    assert_eq!(to, [(None, Some(text))], "{text}");
    assert_eq!((mail.cc(), mail.bcc(), mail.subject()), (None, None, Some("x")), "{text}");
}

/// Tags with all kinds of parts, in and out of order.
fn any_tag() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?(-[a-z]{5,8}|-[0-9][a-z]{3}){0,2}(-u(-[a-z0-9][a-z](-[a-z0-9]{3,5})?){1,2})?(-x-[a-z0-9]{1,3})?",
        "[A-Za-z]{1,4}(-[A-Za-z0-9]{1,8}){0,4}",
        "[a-z]{2}(-[a-z](-[a-z0-9]{1,4}){0,2}){0,3}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_web_address_leads_where_it_says(text in any_url()) {
        check_url(&text);
    }

    #[test]
    fn an_email_address_is_one_recipient(text in any_email()) {
        check_email(&text);
    }

    /// The browser tests check the browsers' `Intl`.
    #[test]
    fn a_language_tag_is_one_for_icu(text in any_tag()) {
        if let Ok(tag) = text.parse::<LanguageTag>() {
            prop_assert_eq!(tag.as_str(), &text);
            prop_assert!(Locale::try_from_str(&text).is_ok(), "{}", text);
            prop_assert!(text.starts_with(tag.primary()) && text.contains(tag.region().unwrap_or_default()));
        }
    }

    #[test]
    fn any_text_is_a_colour_or_none(text in prop_oneof![
        any::<String>(),
        "#[0-9a-fA-F]{5,9}",
        "(rgba?\\(|color\\(srgb )[0-9.e, /-]{0,24}\\)?",
        "(rgb\\(|color\\(srgb )([0-9]{1,11}(\\.[0-9]{1,9})?[ ,/]{1,2}){1,4}\\)",
    ]) {
        let computed = Accent::from_computed(&text);
        for colour in text.parse::<Accent>().ok().into_iter().chain(computed) {
            prop_assert_eq!(colour.to_string().parse::<Accent>(), Ok(colour));
            for ground in [Accent::WHITE, Accent::INK] {
                let shade = colour.readable_on(ground);
                prop_assert!(shade.contrast(ground) >= 4.5 && shade.contrast(shade.ink()) >= 4.5, "{} on {}", shade, ground);
            }
        }
    }

    #[test]
    fn any_text_is_a_day_or_none(text in prop_oneof![any::<String>(), "[0-9]{3,5}-[0-9]{1,3}-[0-9]{1,3}", "[12][09][0-9]{2}-[01][0-9]-[0-3][0-9]"]) {
        if let Ok(day) = text.parse::<Date>() {
            prop_assert_eq!(day.to_string(), text);
            prop_assert_eq!(Date::new(day.year(), day.month(), day.day()), Some(day));
            prop_assert_eq!(Date::EARLIEST.days_until(day), -day.days_until(Date::EARLIEST));
        }
    }

    #[test]
    fn any_text_is_a_short_name_or_none(text in prop_oneof![any::<String>(), "[a-z0-9-]{0,70}", "[a-zA-Z0-9_ -]{1,8}"]) {
        if let Ok(name) = text.parse::<Slug>() {
            prop_assert_eq!(name.as_str(), &text);
            prop_assert!((1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        }
    }

    /// An accepted text contains no tag for any reader of HTML: all of them begin a tag with `<` and a letter, `/`, `!` or `?`.
    #[test]
    fn any_text_is_plain_or_refused(text in prop_oneof!["[<>/!a-b =\"'-]{0,12}", any::<String>()]) {
        let taken = titled(&text).is_some();
        prop_assert!(!taken || !is_markup(&text), "{:?}", text);
        prop_assert!(!taken || !text.chars().any(is_disguise), "{:?}", text);
    }
}

fn is_markup(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| {
        let name = rest.trim_start_matches('/');
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') && rest.contains('>')
    })
}

/// The letter of a campaign with this title, subject and addressee, if it is accepted.
fn titled(words: &str) -> Option<String> {
    let mut file: Value = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
    file["title"] = json!(words);
    file["letters"][0]["subject"] = json!(words);
    file["letters"][0]["to"]["name"] = json!(words);
    campaign_of(&file.to_string()).ok().map(|campaign| whole_text(&letter(&campaign, |_| {})))
}

#[test]
fn addresses_that_were_made_to_mislead() {
    for text in odd_urls() {
        check_url(text.as_str().unwrap());
    }
}

/// The browser tests read the same list.
fn odd_urls() -> Vec<Value> {
    let list: Value = serde_json::from_str(&text("tests/fixtures/odd-urls.json")).unwrap();
    let list = list.as_array().unwrap().clone();
    let taken = list.iter().filter(|text| text.as_str().unwrap().parse::<WebUrl>().is_ok()).count();
    assert!(taken > 10 && list.len() - taken > 20, "{taken} of {}", list.len());
    list
}

/// Unicode's own list of characters that embed, override and isolate.
#[test]
fn nothing_that_reorders_gets_into_a_text() {
    use BidiClass::{FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO};
    let mut found = 0;
    for c in '\0'..=char::MAX {
        if matches!(bidi_class(c), LRE | RLE | LRO | RLO | PDF | LRI | RLI | FSI | PDI) {
            assert!(is_disguise(c), "{c:?}");
            found += 1;
        }
    }
    assert_eq!(found, 9);
}

/// At every place of a campaign, a text that can disguise what it says is refused.
#[test]
fn no_text_of_a_campaign_is_disguised() {
    let file: Value = serde_json::from_str(&text("tests/fixtures/every-field.json")).unwrap();
    let mut places = Vec::new();
    texts(&file, String::new(), &mut places);
    assert!(places.len() > 40, "{places:?}");
    for place in places.iter().filter(|place| *place != "/$schema") {
        for mark in ['\u{202e}', '\u{2066}', '\u{7}', '\u{feff}', '\u{e0041}'] {
            let mut changed = file.clone();
            let there = changed.pointer_mut(place).unwrap();
            *there = json!(format!("{}{mark}", there.as_str().unwrap()));
            let problems = campaign_of(&changed.to_string()).expect_err(place);
            assert!(!problems.to_string().contains(mark), "{place}: {problems}");
        }
    }
}

fn texts(value: &Value, place: String, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(place),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| texts(item, format!("{place}/{index}"), found));
        }
        Value::Object(fields) => fields.iter().for_each(|(name, item)| texts(item, format!("{place}/{name}"), found)),
        _ => {}
    }
}
