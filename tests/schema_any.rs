//! The schema accepts what the reader accepts, except for what no schema can see, whatever is done to a campaign.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use jsonschema::Validator;
use letter_widget::campaign::{Accent, Fault};
use letter_widget::campaign::{CountryCode, Date, EmailAddress, LanguageTag, Node, Slug, WebUrl};
use letter_widget::schema::schema;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::string::string_regex;
use proptest::test_runner::TestRunner;
use serde_json::json;
use support::changes::{any_change, any_node, apply};
use support::schema::{agree, is_beyond_a_schema, problems_of, validator};
use support::text;

/// The part of the schema at this place.
fn part(pointer: &str) -> Validator {
    validator(schema().pointer(pointer).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_is_seen_by_both(changes in vec(any_change(), 1..4), place in 0_usize..4) {
        let name = ["campaigns/ua-0425-usa", "tests/fixtures/with-email", "tests/fixtures/four-languages", "tests/fixtures/every-field"][place];
        let mut file: Node = serde_json::from_str(&text(&format!("{name}.json"))).unwrap();
        for what in &changes {
            apply(&mut file, what);
            agree(&file);
        }
    }

    #[test]
    fn any_tree_is_seen_by_both(node in any_node()) {
        agree(&node);
    }
}

/// A form in the schema, and the type that reads it.
struct Form {
    place: &'static str,
    reads: fn(&str) -> bool,
    /// Texts that come close: some have the form, most narrowly miss it.
    near: &'static str,
    samples: &'static [&'static str],
}

fn reads<T: std::str::FromStr<Err = Fault>>(text: &str) -> bool {
    text.parse::<T>().is_ok()
}

fn forms() -> [Form; 7] {
    [
        Form {
            place: "/properties/id",
            reads: reads::<Slug>,
            near: "[a-c0-9A_ -]{0,3}|[a-z]{62,66}",
            samples: &["ua-0425-usa", "", "-", "é", "a\n", "a b", "UA"],
        },
        Form {
            place: "/properties/issued",
            reads: reads::<Date>,
            near: "(18|19|20|21|24|99)[0-9][0-9]-(0[0-9]|1[0-3])-(0[0-9]|1[0-9]|2[0-9]|3[0-2])",
            samples: &[
                "2025-03-03",
                "2025-3-3",
                "2025-02-29",
                "2000-02-29",
                "1900-02-29",
                "٢٠٢٥-٠٣-٠٣",
                "2025-03-03\n",
                "",
            ],
        },
        Form {
            place: "/properties/accent",
            reads: reads::<Accent>,
            near: "#?[0-9a-gA-G]{5,7}",
            samples: &["#8a1538", "#8A1538", "#fff", "red", "", "#８a1538", "#8a1538 "],
        },
        Form {
            place: "/properties/organiser/properties/email",
            reads: reads::<EmailAddress>,
            near: "[a1.+-]{0,4}@?[a1.-]{0,6}|[a.]{60,68}@a\\.(a{60,66})|a@([a-c]{30,40}\\.){5,7}[a-c0-9]{1,40}",
            samples: &[
                "pm@pm.gc.ca",
                "o'neil+ua@mail.example.org",
                "a@xn--bcher-kva.xn--p1ai",
                "a@b.c1",
                "a@b.1",
                "a@b",
                "@b.org",
                "a@",
                "a@b@c.org",
                "a b@c.org",
                "a@b.org?bcc=c@d.org",
                "a%0D@b.org",
                "<a@b.org>",
                "ä@b.org",
                "a@b.org\n",
                "a@-b.org",
                "a@b-.org",
                ".a@b.org",
                "a.@b.org",
                "a..b@b.org",
                "a&b@c.org",
                "",
            ],
        },
        Form {
            place: "/properties/organiser/properties/url",
            reads: reads::<WebUrl>,
            near: "https?://([aA.:@%_-]{0,8}|[ab0-]{1,3}\\.[ab0-]{1,3}(:[08]{3,5})?([/?#][a.@:/?#%&|\"'{~ -]{0,4})?)|https://([a.]{0,4}[ab]{60,66}\\.){1,5}a",
            samples: &[
                "https://www.example.org/a?b=c#d",
                "https://www.example.org",
                "http://example.org",
                "https://",
                "https://a",
                "https://user@example.org",
                "https://example.org/@a",
                "https://example.org:8443/",
                "https://example.org:443/",
                "https://example.org:0443/",
                "https://example.org:80443/",
                "https://example.org:/",
                "https://Example.org/",
                "https://example.org./",
                "https://exam%70le.org/",
                "https://10.0.0.1/",
                "https://a.0x1/",
                "https://a_b.example/",
                "https://-a.example/",
                "https://a-.example/",
                "https://xn--bcher-kva.example/",
                "https://example.org/é",
                "",
                "https://example.org/a b",
                "https://example.org/(a)[b]!$&'*+,;=~%zz##",
                "HTTPS://example.org",
                "https://./?@",
                "https://example.org/a\n",
                "https:///a.b",
                "https://?a.b",
                "https://a.b<",
                "https://a^.b",
                "https://a.b/^",
            ],
        },
        Form {
            place: "/definitions/tag",
            // A pattern cannot detect that a part occurs twice.
            reads: |text| text.parse::<LanguageTag>() != Err(Fault::Language),
            near: "[a-z]{1,4}(-[A-Za-z0-9_]{0,9}){0,6}|[a-z]{2,3}(-([a-z]{4}|[A-Z]{2}|[0-9]{3}|[a-c]{5}|1[a-c]{3}|[ux](-[a-b1]{2,3}){0,2}|[abt]-[a-b0]{1,3})){0,4}",
            samples: &[
                "en",
                "fr-CA",
                "zh-Hant-TW",
                "es-419",
                "en-x-pirate",
                "en-a",
                "en-u",
                "en-x",
                "en-u-nu-latn",
                "en-u-n1",
                "en-a-bb-b-cc-x-d",
                "en-t-it",
                "zh-yue-HK",
                "en-US-Latn",
                "en-1996-1996",
                "en-a-bb-A-cc",
                "",
                "e",
                "en_US",
                "fr-",
                "-fr",
                "english",
                "EN",
                "é",
                "en\n",
            ],
        },
        Form {
            place: "/properties/letters/items/properties/to/properties/country",
            reads: reads::<CountryCode>,
            near: "[A-Za-z]{1,3}",
            samples: &["CA", "ca", "", "C", "CAN", "É", "CA\n", "ÉÉ"],
        },
    ]
}

#[test]
fn a_form_is_the_same_for_both() {
    for Form { place, reads, near, samples } in forms() {
        let schema = part(place);
        let mut runner =
            TestRunner::new(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() });
        let (mut good, mut bad) = (0, 0);
        for sample in samples {
            assert_eq!(schema.is_valid(&json!(sample)), reads(sample), "{place}: {sample:?}");
        }
        let mut look = |text: &str| {
            let taken = reads(text);
            *(if taken { &mut good } else { &mut bad }) += 1;
            assert_eq!(schema.is_valid(&json!(text)), taken, "{place}: {text:?}");
        };
        let strategy = string_regex(near).unwrap();
        for _ in 0..3_000 {
            look(&strategy.new_tree(&mut runner).unwrap().current());
        }
        assert!(good > 20 && bad > 20, "{place}: {good} good, {bad} bad");
    }
}

/// Every character, as a text by itself, among Latin letters, and after a right-to-left letter.
#[test]
fn every_character_of_a_text_is_the_same_for_both() {
    let schema = part("/definitions/line");
    let mut file: Node = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
    let mut refused = 0;
    for c in '\0'..=char::MAX {
        // Of the blocks beyond U+FFFF, a few and the tags are enough.
        let far = c > '\u{1ffff}' && !('\u{e0000}'..='\u{e01ff}').contains(&c) && c < '\u{10ff00}';
        if far || (c > '\u{3200}' && c < '\u{d700}') {
            continue;
        }
        for text in [String::from(c), format!("a{c}b"), format!("ש{c}")] {
            set_title(&mut file, &text);
            let problems = problems_of(&file);
            assert!(problems.len() < 2, "{text:?}: {problems:?}");
            let beyond = problems.iter().any(is_beyond_a_schema);
            assert_eq!(schema.is_valid(&json!(text)), problems.is_empty() || beyond, "{text:?}: {problems:?}");
            refused += problems.len();
        }
    }
    assert!(refused > 400, "{refused}");
}

fn set_title(file: &mut Node, text: &str) {
    let Node::Object(fields) = file else { panic!("a campaign is an object") };
    fields.iter_mut().find(|(name, _)| name == "title").unwrap().1 = Node::Text(text.to_owned());
}

#[test]
fn every_day_of_a_leap_century_is_the_same_for_both() {
    let schema = part("/properties/issued");
    for year in [1899, 1900, 1904, 1999, 2000, 2024, 2025, 2100, 2400, 9999] {
        for month in 0..=13 {
            for day in 0..=32 {
                let text = format!("{year}-{month:02}-{day:02}");
                assert_eq!(schema.is_valid(&json!(text)), reads::<Date>(&text), "{text}");
            }
        }
    }
}
