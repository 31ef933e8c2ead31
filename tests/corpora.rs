//! Replays what the fuzzers have found, and what they start from: the properties hold for all of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod properties;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use properties::{ALL, check};

fn fuzz(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz").join(relative)
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

fn stems(folder: &str) -> BTreeSet<String> {
    entries(&fuzz(folder)).iter().map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect()
}

#[test]
fn the_properties_hold_for_every_input_that_is_kept() {
    for (name, _) in ALL {
        let inputs = entries(&fuzz("corpus").join(name));
        assert!(inputs.len() >= 5, "{name} has {} inputs", inputs.len());
        for input in inputs {
            // Names the input for which the property does not hold.
            println!("{}", input.display());
            check(name, &fs::read(input).unwrap());
        }
    }
}

#[test]
fn every_property_has_a_target_and_a_corpus() {
    let names: BTreeSet<String> = ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names.len(), ALL.len(), "a name twice");
    assert_eq!(stems("fuzz_targets"), names);
    assert_eq!(stems("corpus"), names);
    let manifest = fs::read_to_string(fuzz("Cargo.toml")).unwrap();
    for name in names {
        assert!(manifest.contains(&format!("name = \"{name}\"\npath = \"fuzz_targets/{name}.rs\"\n")), "{name}");
        let target = fs::read_to_string(fuzz(&format!("fuzz_targets/{name}.rs"))).unwrap();
        let called = [format!("check(\"{name}\", bytes)"), format!("properties::{name}::")];
        assert!(called.iter().any(|call| target.contains(call)), "the target {name} tries something else");
    }
}

/// An input that no property examines is useless: some inputs of each corpus are accepted.
#[test]
fn a_mail_is_read_from_the_form_of_the_corpus() {
    let mail = properties::mail_of(
        "a@example.org no-address b@example.org\n--\nc@example.org\n--\nA subject\n--\nBody\n--\nmore",
    );
    let texts = |list: &[letter_widget::campaign::EmailAddress]| {
        list.iter().map(|one| one.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(texts(&mail.to), ["a@example.org", "b@example.org"]);
    assert_eq!(texts(&mail.cc), ["c@example.org"]);
    assert_eq!((&*mail.subject, &*mail.body), ("A subject", "Body\n--\nmore"));
}
