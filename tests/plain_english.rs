//! Plain English: a few phrases that read as translated are found wherever people read, and the glossary names what there is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

/// Phrases that native speakers do not use in this sense, and what to write instead.
const PHRASES: [(&str, &str); 14] = [
    ("to be had", "available"),
    ("stands in the", "is in the"),
    ("stands there", "is there"),
    ("stands behind", "follows"),
    ("takes away", "removes"),
    ("take it out", "remove it"),
    ("taken out of", "removed from"),
    ("lets out", "allows"),
    ("gives way to", "is replaced by"),
    ("is the most.", "the limit is"),
    ("otherwise than", "differently from"),
    ("folded away", "collapsed"),
    ("folded out", "expanded"),
    ("goes out in", "is sent in"),
];

/// The files of a folder and all below it with these endings.
fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, endings, found);
        } else if path.extension().is_some_and(|ending| endings.iter().any(|each| ending == *each)) {
            found.push(path);
        }
    }
}

/// What people read of a file, as one line each: everything in a document or a page, comments in source.
fn prose(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let is_source = path.extension().is_some_and(|ending| ending == "rs" || ending == "js");
    let comment = |line: &str| {
        let line = line.trim_start();
        ["//", "/*", "* "].iter().any(|start| line.starts_with(start))
    };
    let lines = text.lines().filter(|line| !is_source || comment(line));
    lines.map(|line| line.trim().trim_start_matches(['/', '!', '*', ' '])).collect::<Vec<_>>().join(" ")
}

#[test]
fn phrases_that_read_as_translated_are_found() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all: Vec<PathBuf> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.retain(|path| path.extension().is_some_and(|ending| ending == "md" || ending == "html"));
    for (folder, endings) in [("docs", ["md", "md"]), ("src", ["rs", "js"]), ("xtask/src", ["rs", "rs"])] {
        files(&root.join(folder), &endings, &mut all);
    }
    assert!(all.len() > 250, "{} files", all.len());
    let mut found = Vec::new();
    for path in all {
        let prose = prose(&path);
        for (phrase, better) in PHRASES {
            if prose.contains(phrase) {
                found.push(format!("{}: `{phrase}`: write `{better}`", path.strip_prefix(root).unwrap().display()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_glossary_names_what_there_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    files(&root.join("src"), &["rs", "js"], &mut sources);
    let code: String = sources.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let glossary = fs::read_to_string(root.join("docs/glossary.md")).unwrap();
    let rows = glossary.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| term"));
    let mut names = 0;
    for name in rows.filter_map(|row| row.split('|').nth(2)).flat_map(|cell| cell.split('`').skip(1).step_by(2)) {
        let is_type =
            name.chars().all(|c| c.is_ascii_alphanumeric()) && name.starts_with(|c: char| c.is_ascii_uppercase());
        if is_type {
            let defined = ["struct", "enum", "class"].iter().any(|kind| code.contains(&format!("{kind} {name}")));
            assert!(defined, "the glossary names `{name}`, which is not defined in src");
            names += 1;
        }
    }
    assert!(names > 20, "{names} names");
}
