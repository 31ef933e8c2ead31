//! The words of the interface in every language. The compiler ensures that none is missing; these tests check what it cannot see.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;

use icu_plurals::{PluralCategory, PluralRules};
use letter_widget::words::{Entry, Language, languages};
use support::{language, text};

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[test]
fn the_loader_knows_the_same_languages() {
    let loader = text("src/embed/loader/languages.js");
    let tags: Vec<&str> = languages().iter().map(|language| language.tag).collect();
    let line = format!("const SPOKEN = /^({})\\b/i;", tags.join("|"));
    assert!(loader.contains(&line), "src/embed/loader/languages.js must say: {line}");
    for tag in tags {
        assert!(text("docs/partners.md").contains(&format!("`{tag}`")), "docs/partners.md does not name `{tag}`");
    }
}

/// No campaign has more demands, letters, days or copies than this.
const COUNTED: u32 = 1_000;

#[test]
fn every_number_that_is_counted_has_its_form() {
    for Language { tag, categories, .. } in languages() {
        let rules = PluralRules::try_new_cardinal(tag.parse::<icu_locale::Locale>().unwrap().into()).unwrap();
        let wanted: BTreeSet<&str> = (0..COUNTED).map(|number| name(rules.category_for(number))).collect();
        assert_eq!(categories.iter().copied().collect::<BTreeSet<_>>(), wanted, "{tag}");
        assert_eq!(categories.last(), Some(&"other"), "{tag}");
    }
}

#[test]
fn a_language_is_written_the_way_it_is_said_to_be() {
    for Language { tag, right_to_left, plain, .. } in languages() {
        let dir = language(tag).dir();
        assert_eq!(right_to_left, dir == "rtl", "{tag}");
        assert_eq!(plain.iter().find(|entry| entry.name == "dir").unwrap().forms, [dir], "{tag}");
    }
}

fn all(language: &Language) -> impl Iterator<Item = (&Entry, &'static str)> {
    let entries = language.entries.iter().chain(&language.plain);
    entries.flat_map(|entry| entry.forms.iter().map(move |form| (entry, *form)))
}

#[test]
fn french_has_its_spaces() {
    let french = languages().into_iter().find(|language| language.tag == "fr").unwrap();
    for (entry, form) in all(&french) {
        let before =
            |sign: char| form.char_indices().filter(move |(_, c)| *c == sign).map(|(at, _)| form[..at].chars().last());
        for sign in [';', '?', '!'] {
            assert!(before(sign).all(|c| c == Some('\u{202f}')), "{}: {form}", entry.name);
        }
        // No text has a colon within a time or an address.
        assert!(before(':').all(|c| c == Some('\u{a0}')), "{}: {form}", entry.name);
        assert!(before('»').all(|c| c == Some('\u{a0}')), "{}: {form}", entry.name);
        assert!(!form.contains('\'') && !form.contains('"'), "{}: {form}", entry.name);
    }
}

#[test]
fn spanish_opens_what_it_closes() {
    let spanish = languages().into_iter().find(|language| language.tag == "es").unwrap();
    for (entry, form) in all(&spanish) {
        for (opens, closes) in [('¿', '?'), ('¡', '!'), ('«', '»')] {
            assert_eq!(form.matches(opens).count(), form.matches(closes).count(), "{}: {form}", entry.name);
        }
    }
}

#[test]
fn arabic_has_signs_of_its_own() {
    let arabic = languages().into_iter().find(|language| language.tag == "ar").unwrap();
    for (entry, form) in all(&arabic) {
        assert!(!form.contains([',', ';', '?']), "{}: {form}", entry.name);
    }
}
