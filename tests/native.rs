//! What the command line says about dates, lists and countries is what `Intl` says in the browsers, where the browser tests
//! compare complete letters.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::fmt::Write;

use expect_test::expect_file;
use letter_widget::campaign::LanguageTag;
use letter_widget::letter::Conventions;
use letter_widget::native::{Icu, is_right_to_left};
use support::{country, date, language, path};

const COUNTRIES: [&str; 8] = ["CA", "US", "DE", "GB", "FR", "ES", "JO", "MX"];

#[test]
fn four_languages() {
    let mut said = String::new();
    for tag in ["en", "fr", "es", "ar"] {
        writeln!(said, "# {tag}").unwrap();
        say(&mut said, &language(tag));
    }
    expect_file![path("tests/golden/conventions.txt")].assert_eq(&said);
}

fn say(said: &mut String, tag: &LanguageTag) {
    for month in 1..=12 {
        writeln!(said, "{}", Icu.date(tag, date(&format!("2025-{month:02}-{:02}", 2 * month)))).unwrap();
    }
    for code in COUNTRIES {
        let name = Icu.country(tag, country(code).unwrap());
        writeln!(said, "{name}, {}", Icu.capitals(tag, &name)).unwrap();
    }
    let items = ["a", "b", "c", "irse"].map(str::to_owned);
    for count in 0..=items.len() {
        writeln!(said, "[{}]", Icu.list(tag, &items[..count])).unwrap();
    }
}

#[test]
fn a_region_a_script_and_an_unknown_language_are_no_trouble() {
    let name = |tag: &str, code: &str| Icu.country(&language(tag), country(code).unwrap());
    assert_eq!(name("fr-CA", "US"), "États-Unis");
    assert_eq!(name("zh-Hant-TW", "CA"), "加拿大");
    assert_eq!(name("xx", "CA"), "Canada", "English, where nothing is known");
    assert_eq!(Icu.date(&language("de-AT"), date("2026-01-05")), "5. Jänner 2026");
    assert_eq!(Icu.capitals(&language("tr"), "Çin"), "ÇİN");
    assert_eq!(Icu.first_character("👩🏽‍🚒x"), "👩🏽‍🚒");
}

#[test]
fn the_way_a_language_is_written() {
    for tag in ["ar", "ar-EG", "fa", "he", "ur", "ckb", "az-Arab"] {
        assert!(is_right_to_left(&language(tag)), "{tag}");
    }
    for tag in ["en", "fr-CA", "zh-Hant", "ar-Latn", "xx"] {
        assert!(!is_right_to_left(&language(tag)), "{tag}");
    }
}
