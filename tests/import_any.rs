//! Whatever is given to the importer: it answers, it names only what is there, and it never stops the program.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::import::{Import, import};
use proptest::prelude::*;
use support::{path, text};

/// The letters and digits of a text, small and without what pasting puts in.
fn plain(text: &str) -> String {
    text.chars()
        .flat_map(|c| match c {
            'ﬀ' => "ff".chars().collect::<Vec<_>>(),
            'ﬁ' => "fi".chars().collect(),
            'ﬂ' => "fl".chars().collect(),
            'ﬃ' => "ffi".chars().collect(),
            'ﬄ' => "ffl".chars().collect(),
            c => vec![c],
        })
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Everything holds that must hold of any import.
fn holds(source: &str) -> Result<Import, TestCaseError> {
    let import = import(source);
    for found in &import.found {
        let there = source.get(found.range.clone());
        prop_assert!(there.is_some(), "{found:?} is cut out of a character");
        let same =
            ["day of issue", "last day", "language to write in", "country of the address", "number of the action"];
        if !same.contains(&found.what) && !found.what.starts_with("e-mail") && found.what != "index of the document" {
            prop_assert!(
                plain(there.unwrap()).contains(&plain(&found.value)),
                "{found:?} is not in {:?}",
                there.unwrap()
            );
        }
    }
    let whole = plain(source);
    for demand in &import.record.demands {
        prop_assert!(whole.contains(&plain(demand)), "{demand} was made up");
    }
    for person in &import.record.addressees {
        for line in person.address.iter().chain(&person.name).chain(&person.role).chain(&person.salutation) {
            prop_assert!(whole.contains(&plain(line)), "{line} was made up");
        }
    }
    if !import.is_sheet {
        prop_assert!(import.found.is_empty() && import.record.addressees.is_empty() && !import.missing.is_empty());
    }
    // What is written can be read again.
    prop_assert!(serde_json::to_string(&import.draft).is_ok());
    Ok(import)
}

fn sheet() -> impl Strategy<Value = String> {
    let names: Vec<String> = std::fs::read_dir(path("tests/sheets"))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    proptest::sample::select(names).prop_map(|name| text(&format!("tests/sheets/{name}.txt")))
}

/// What happens to a sheet on its way.
#[derive(Clone, Debug)]
enum Mishap {
    Lost(usize),
    Joined(usize),
    Twice(usize),
    Capitals(usize),
    Bullet(usize, char),
    Cut(usize),
    Put(usize, String),
    Wrapped(usize),
}

fn mishap() -> impl Strategy<Value = Mishap> {
    let place = 0..60_usize;
    prop_oneof![
        place.clone().prop_map(Mishap::Lost),
        place.clone().prop_map(Mishap::Joined),
        place.clone().prop_map(Mishap::Twice),
        place.clone().prop_map(Mishap::Capitals),
        (place.clone(), proptest::sample::select(vec!['•', '*', 'ν', '-', '■', '1', '(', '\u{f0b7}']))
            .prop_map(|(p, c)| Mishap::Bullet(p, c)),
        (0..4_000_usize).prop_map(Mishap::Cut),
        (0..4_000_usize, "\\PC{0,12}").prop_map(|(p, t)| Mishap::Put(p, t)),
        (20..90_usize).prop_map(Mishap::Wrapped),
    ]
}

fn after(sheet: &str, mishaps: &[Mishap]) -> String {
    let mut lines: Vec<String> = sheet.lines().map(str::to_owned).collect();
    for mishap in mishaps {
        let count = lines.len().max(1);
        match mishap {
            Mishap::Lost(place) if !lines.is_empty() => drop(lines.remove(place % count)),
            Mishap::Joined(place) if lines.len() > 1 => {
                let next = lines.remove(place % (count - 1) + 1);
                let line = &mut lines[place % (count - 1)];
                line.push(' ');
                line.push_str(&next);
            }
            Mishap::Twice(place) if !lines.is_empty() => lines.insert(place % count, lines[place % count].clone()),
            Mishap::Capitals(place) if !lines.is_empty() => lines[place % count] = lines[place % count].to_uppercase(),
            Mishap::Bullet(place, bullet) if !lines.is_empty() => {
                lines[place % count].insert_str(0, &format!("{bullet} "))
            }
            Mishap::Cut(place) => {
                let whole = lines.join("\n");
                let end = (0..=(*place).min(whole.len())).rev().find(|end| whole.is_char_boundary(*end)).unwrap();
                lines = whole[..end].lines().map(str::to_owned).collect();
            }
            Mishap::Put(place, text) => {
                let mut whole = lines.join("\n");
                let at = (0..=(*place).min(whole.len())).rev().find(|end| whole.is_char_boundary(*end)).unwrap();
                whole.insert_str(at, text);
                lines = whole.lines().map(str::to_owned).collect();
            }
            Mishap::Wrapped(width) => lines = lines.iter().flat_map(|line| wrapped(line, *width)).collect(),
            _ => {}
        }
    }
    lines.join("\n")
}

fn wrapped(line: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split(' ') {
        let last = lines.last_mut().unwrap();
        if last.chars().count() + word.chars().count() >= width && !last.is_empty() {
            lines.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered(text in "\\PC{0,400}") {
        holds(&text)?;
    }

    #[test]
    fn any_lines_of_words_that_sheets_use_are_answered(
        words in proptest::collection::vec(proptest::sample::select(vec![
            "UA: 1/12", "Index: AMR 51/1/2025", "URGENT ACTION", "Salutation:", "Fax:", "Email:", "a@b.org", "(a)", "Write to:",
            "PLEASE SEND APPEALS BEFORE", "TO:", "3 March 2025", "1er", "•", "-", "Dear Minister,", "Yours sincerely,", "\n", "\n\n", " ",
            "And copies to:", "ADDITIONAL INFORMATION", "(", ")", "é", "\u{ad}", "UNTIL:", "Minister of", "Example Person", "1 Street", "> ",
        ]), 0..60),
    ) {
        holds(&words.concat())?;
        holds(&words.join(" "))?;
    }

    #[test]
    fn a_sheet_after_mishaps_is_answered(sheet in sheet(), mishaps in proptest::collection::vec(mishap(), 0..6)) {
        holds(&after(&sheet, &mishaps))?;
    }
}

#[test]
fn bytes_that_are_no_text_are_answered() {
    let mut seed = 1_u32;
    for length in [0, 1, 10, 1_000, 50_000] {
        let bytes: Vec<u8> = (0..length)
            .map(|_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (seed >> 24) as u8
            })
            .collect();
        holds(&String::from_utf8_lossy(&bytes)).unwrap();
    }
}

/// What the fuzzer found worth keeping.
#[test]
fn the_corpus_is_answered() {
    let folder = path("tests/fuzz/corpus/import");
    let files: Vec<_> = std::fs::read_dir(&folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        holds(&String::from_utf8_lossy(&bytes)).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}
