//! What the importer makes of sheets: `tests/sheets/` are sheets in the form of each family, with their stumbling blocks, and texts that
//! are none; `tests/golden/import/` what came of them. `UPDATE_EXPECT=1 cargo test` writes them anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write;

use expect_test::expect_file;
use letter_widget::campaign::{Node, read};
use letter_widget::import::{Import, import};
use support::{path, text};

/// Every sheet, by its name.
fn sheets() -> Vec<(String, String)> {
    let mut names: Vec<String> = std::fs::read_dir(path("tests/sheets"))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    names.into_iter().map(|name| (name.clone(), text(&format!("tests/sheets/{name}.txt")))).collect()
}

#[test]
fn every_sheet_gives_its_record() {
    for (name, sheet) in sheets() {
        let import = import(&sheet);
        assert_eq!(import.is_sheet, !name.starts_with("none-"), "{name}");
        let record = serde_json::to_string_pretty(&import.record).unwrap() + "\n";
        expect_file![path(&format!("tests/golden/import/{name}.json"))].assert_eq(&record);
    }
}

#[test]
fn every_sheet_gives_its_draft_and_says_where_it_comes_from() {
    for (name, sheet) in sheets() {
        let Import { draft, found, missing, .. } = import(&sheet);
        let mut shown = serde_json::to_string_pretty(&draft).unwrap() + "\n\n";
        for found in found {
            let line = sheet[..found.range.start].matches('\n').count() + 1;
            writeln!(
                shown,
                "{line}: {:?}: {}: {} [{}] {}",
                found.certainty, found.what, found.value, found.path, found.doubt
            )
            .unwrap();
        }
        for missing in missing {
            writeln!(shown, "missing: {}: {}", missing.field, missing.words).unwrap();
        }
        expect_file![path(&format!("tests/golden/import/{name}.txt"))].assert_eq(&shown);
    }
}

#[test]
fn each_family_has_three_sheets_and_more() {
    let names: Vec<String> = sheets().into_iter().map(|(name, _)| name).collect();
    let families: BTreeSet<&str> = names.iter().map(|name| name.split('-').next().unwrap()).collect();
    assert_eq!(
        families.into_iter().collect::<Vec<_>>(),
        ["canada", "es", "fr", "is", "letter", "none", "old", "template", "usa"]
    );
    for family in ["canada", "es", "fr", "is", "letter", "none", "old", "template", "usa"] {
        assert!(names.iter().filter(|name| name.starts_with(family)).count() >= 3, "{family}");
    }
}

/// The node at a path of a draft.
fn at<'n>(draft: &'n Node, path: &str) -> Option<&'n Node> {
    let mut node = draft;
    for part in path.split(['.', '[']) {
        node = match (part.strip_suffix(']'), node) {
            (Some(index), Node::List(items)) => items.get(index.parse::<usize>().unwrap())?,
            (None, node) => node.field(part)?,
            _ => return None,
        };
    }
    Some(node)
}

#[test]
fn what_is_found_has_its_place_in_the_draft() {
    for (name, sheet) in sheets() {
        let import = import(&sheet);
        for found in import.found.iter().filter(|found| !found.path.is_empty()) {
            assert!(at(&import.draft, &found.path).is_some(), "{name}: {} is not in the draft", found.path);
        }
        let record = &import.record;
        let filled = record.addressees.len() + record.demands.len() + record.copies.len();
        assert!(import.found.len() >= filled, "{name}");
    }
}

/// The draft of the sheet that the bundled campaign was made of needs a subject, an opening, and the office's name.
#[test]
fn a_draft_is_a_campaign_once_what_is_missing_is_filled_in() {
    let mut draft = serde_json::to_value(import(&text("tests/sheets/canada-2025.txt")).draft).unwrap();
    let problems = read(&serde_json::from_value(draft.clone()).unwrap()).unwrap_err();
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["letters[0].subject", "letters[0].opening"]);
    draft["letters"][0]["subject"] = "Subject".into();
    draft["letters"][0]["opening"] = "Opening.".into();
    let campaign = read(&serde_json::from_value(draft).unwrap()).unwrap();
    assert_eq!(campaign.id.as_str(), "ua-0425-usa");
    let letter = campaign.letters.first();
    assert_eq!(letter.to.address, ["The White House", "1600 Pennsylvania Avenue, NW", "Washington, DC 20500"]);
    assert_eq!(letter.to.country.unwrap().as_str(), "US");
    assert_eq!(letter.demands.len(), 6);
}

/// The same sheet as it comes by mail, from another system, or out of a PDF.
#[test]
fn how_a_sheet_was_pasted_changes_nothing() {
    for (name, sheet) in sheets().into_iter().filter(|(name, _)| !name.starts_with("is-2016")) {
        let record = import(&sheet).record;
        let quoted: String = sheet.lines().map(|line| format!("> {line}\n")).collect();
        assert_eq!(import(&quoted).record, record, "{name}, quoted");
        assert_eq!(import(&sheet.replace('\n', "\r\n")).record, record, "{name}, with CR LF");
        assert_eq!(import(&sheet.replace(' ', "\u{a0}")).record, record, "{name}, with no-break spaces");
        assert_eq!(import(&sheet.replace("fi", "ﬁ").replace("ff", "ﬀ")).record, record, "{name}, with ligatures");
        let soft: String = sheet.chars().flat_map(|c| [Some(c), (c == 'a').then_some('\u{ad}')]).flatten().collect();
        assert_eq!(import(&soft).record, record, "{name}, with soft hyphens");
        let indented: String = sheet.lines().map(|line| format!("    {line}  \n")).collect();
        assert_eq!(import(&indented).record, record, "{name}, indented");
    }
}

#[test]
fn what_is_hidden_or_ambiguous_is_said_and_not_made_up() {
    let hidden = import(&text("tests/sheets/letter-2020-list.txt"));
    assert!(hidden.record.addressees[0].emails.is_empty());
    assert!(hidden.missing.iter().any(|missing| missing.field == "emails" && missing.words.contains("hidden")));
    let sheet = text("tests/sheets/is-2013-further-information.txt");
    let ambiguous = import(&sheet.replace("3 JULY 2013", "03/07/2013").replace("22 May 2013", "05/06/2013"));
    assert_eq!((ambiguous.record.deadline, ambiguous.record.issued), (None, None), "nobody can tell");
    let nothing = import("");
    assert!(!nothing.is_sheet && nothing.found.is_empty());
    assert_eq!(nothing.record.missing.len(), nothing.missing.len());
}
