//! What is read from an action sheet: one file per sheet, and beside it what was read, as the command line prints it, and what
//! was found where.
//!
//! The sheets were written for these tests, in the forms of real ones; the names are invented. Only the sheet of 2025 is real.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::fmt::Write;
use std::fs;

use expect_test::expect_file;
use letter_widget::campaign::{EmailAddress, Slug};
use letter_widget::import::{Import, Record, import};
use support::path;
use support::sheets::{all, sheet};

fn found_and_missing(import: &Import) -> String {
    let mut out = format!("an action sheet: {}\n", if import.is_sheet { "yes" } else { "no" });
    for found in &import.found {
        let at = if found.path.is_empty() { "not in the draft" } else { &found.path };
        writeln!(out, "\n{:?}: {} ({at}), bytes {:?}", found.certainty, found.what, found.range).unwrap();
        writeln!(out, "    {}", found.value).unwrap();
        if !found.doubt.is_empty() {
            writeln!(out, "    {}", found.doubt).unwrap();
        }
    }
    for missing in &import.missing {
        writeln!(out, "\nmissing: {}\n    {}", missing.field, missing.words).unwrap();
    }
    out
}

#[test]
fn sheets_are_read_as_they_should_be() {
    for (name, text) in all() {
        let import = import(&text);
        let record = serde_json::to_string_pretty(&import.record).unwrap() + "\n";
        expect_file![path(&format!("tests/golden/import/{name}.json"))].assert_eq(&record);
        expect_file![path(&format!("tests/golden/import/{name}.txt"))].assert_eq(&found_and_missing(&import));
    }
}

#[test]
fn drafts_are_as_they_should_be() {
    for name in ["canada-2025-usa", "is-2012-three-addressees", "model-2023-letter", "es-2010-llamamientos"] {
        let draft = serde_json::to_string_pretty(&import(&sheet(name)).draft).unwrap() + "\n";
        expect_file![path(&format!("tests/golden/import/{name}.draft.json"))].assert_eq(&draft);
    }
}

#[test]
fn every_golden_has_its_sheet() {
    let names: Vec<String> = all().into_iter().map(|(name, _)| name).collect();
    for entry in fs::read_dir(path("tests/golden/import")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let name = file.split('.').next().unwrap();
        assert!(names.iter().any(|known| known == name), "{file}");
    }
}

#[test]
fn what_is_no_sheet_yields_nothing() {
    for (name, text) in all().into_iter().filter(|(name, _)| name.starts_with("no-")) {
        let import = import(&text);
        assert!(!import.is_sheet && import.found.is_empty(), "{name}");
        assert_eq!(Record { missing: Vec::new(), ..import.record }, Record::default(), "{name}");
        assert!(import.missing[0].words.starts_with("This does not look like an action sheet"), "{name}");
    }
}

#[test]
fn the_record_has_just_these_fields() {
    let value = serde_json::to_value(import(&sheet("canada-2025-usa")).record).unwrap();
    let names = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    let sorted = |words: &str| {
        let mut words: Vec<&str> = words.split(' ').collect();
        words.sort_unstable();
        words.join(" ")
    };
    let whole = "reference index issued title country addressees copies demands deadline letter_languages letter_body closed missing";
    assert_eq!(sorted(&names(&value)), sorted(whole));
    assert_eq!(sorted(&names(&value["addressees"][0])), sorted("name role address salutation emails faxes phones"));
    assert_eq!(sorted(&names(&value["copies"][0])), sorted("name address emails phones"));
}

#[test]
fn a_hidden_address_is_no_address() {
    let import = import(&sheet("canada-2021-quoted-mail"));
    assert!(import.record.addressees[0].emails.is_empty());
    assert!(import.missing.iter().any(|missing| missing.words.contains("hidden")));
}

#[test]
fn what_drafts_hold_can_be_used() {
    for (name, text) in all() {
        let import = import(&text);
        for person in &import.record.addressees {
            assert!(person.emails.iter().all(|email| email.parse::<EmailAddress>().is_ok()), "{name}");
        }
        if import.is_sheet {
            let draft = serde_json::to_value(&import.draft).unwrap();
            assert!(draft["id"].as_str().unwrap().parse::<Slug>().is_ok(), "{name}: {}", draft["id"]);
        }
    }
}
