//! Checks the source against the architecture rules of the project.
//!
//! There is one straight line: campaign file → `Campaign` → choices → `Letter` → route → the supporter's mail app or printer.
//! Dependencies run in one direction, `campaign ← letter ← send ← state ← view ← embed`. `browser` serves only `view` and
//! `embed`; `import`, `check` and `publish` serve authors, on the command line and in the studio; `native` serves the command
//! line; `studio` and `studio_view` serve the studio. `campaign`, `letter`, `send`, `state`, `import`, `check`, `publish`,
//! `studio` and `words` are pure: they receive the day, the region and the capabilities of the browser as values.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::path::Path;

use support::path;
use support::source::{files, without_tests};

/// Every folder, and the other folders that it may use.
const MAY_USE: [(&str, &[&str]); 15] = [
    ("campaign", &[]),
    ("letter", &["campaign"]),
    ("send", &["campaign", "letter"]),
    ("state", &["campaign", "letter", "send"]),
    ("import", &["campaign", "letter"]),
    ("check", &["campaign", "letter", "send", "state"]),
    ("publish", &["campaign", "letter", "send", "state", "words", "check"]),
    ("studio", &["campaign", "letter", "import", "check", "publish"]),
    ("native", &["campaign", "letter"]),
    ("schema", &["campaign"]),
    ("words", &["campaign"]),
    ("browser", &["campaign", "letter", "send", "words"]),
    ("view", &["campaign", "letter", "send", "state", "browser", "words"]),
    ("studio_view", &["campaign", "letter", "send", "import", "check", "publish", "studio", "browser", "view"]),
    ("embed", &["campaign", "letter", "send", "state", "browser", "view", "words"]),
];

const PURE: [&str; 10] =
    ["campaign", "letter", "send", "state", "import", "check", "publish", "schema", "studio", "words"];

/// What only a machine provides: a browser, a clock, files, settings.
const IMPURE: [&str; 13] = [
    "yew",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo",
    "chrono",
    "std::time",
    "SystemTime",
    "Instant",
    "std::env",
    "std::fs",
    "std::net",
    "std::thread",
];

/// Code that could panic in front of a supporter, or turn text into markup.
const NOWHERE: [&str; 8] =
    [".unwrap()", ".expect(", "panic!(", "innerHTML", "inner_html", "from_html_unchecked", "unsafe ", "unsafe{"];

/// The files that set an `href`: each gets it from the one type that knows where links may lead.
const LINKS: [&str; 3] = ["src/browser/file.rs", "src/publish/embed.rs", "src/view/link.rs"];

/// Attributes besides `href` that make an element fetch, open or run what an address leads to. None of them may be set.
const LEAD_SOMEWHERE: [&str; 8] = ["src", "srcset", "srcdoc", "action", "formaction", "data", "ping", "xlink:href"];

const MOST_LINES: usize = 300;

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The places where a word appears as a complete word.
fn places<'a>(source: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    source.match_indices(word).map(|(place, _)| place).filter(move |place| {
        !source[..*place].ends_with(part_of_word) && !source[place + word.len()..].starts_with(part_of_word)
    })
}

/// The first name of each path after a prefix: `crate::a::b` and `crate::{a, b::c}`.
fn named_behind<'a>(source: &'a str, prefix: &'a str) -> Vec<String> {
    let name = |text: &str| text.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap().to_owned();
    let mut names = Vec::new();
    for place in places(source, prefix) {
        let Some(rest) = source[place + prefix.len()..].trim_start().strip_prefix("::") else { continue };
        match rest.trim_start().strip_prefix('{') {
            None => names.push(name(rest)),
            Some(group) => names.extend(group_items(group).iter().map(|item| name(item))),
        }
    }
    names
}

/// The items of a `use` group whose `{` has already been read.
fn group_items(group: &str) -> Vec<String> {
    let (mut items, mut depth) = (vec![String::new()], 0);
    for c in group.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => {
                items.push(String::new());
                continue;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        items.last_mut().unwrap().push(c);
    }
    items.retain(|item| !item.trim().is_empty());
    items
}

/// How deep a file's module is nested in the crate: `src/view/mod.rs` is 1, `src/view/app.rs` is 2.
fn depth(file: &Path) -> usize {
    let below = file.strip_prefix(path("src")).unwrap().components().count();
    if file.ends_with("mod.rs") { below - 1 } else { below }
}

fn other_folders_used(file: &Path, source: &str) -> Vec<String> {
    let to_the_crate = vec!["super"; depth(file)].join("::");
    let mut used = named_behind(source, "crate");
    used.extend(named_behind(source, &to_the_crate));
    used.extend(named_behind(source, "letter_widget"));
    used
}

#[test]
fn dependencies_run_one_way() {
    let mut found = Vec::new();
    for (folder, may_use) in MAY_USE {
        for file in files(&format!("src/{folder}"), ".rs") {
            for used in other_folders_used(&file, &without_tests(&read(&file))) {
                if used != folder && used != "super" && !may_use.contains(&used.as_str()) {
                    found.push(format!("{} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_folder_of_the_source_has_its_place_in_the_line() {
    let mut folders: Vec<String> = std::fs::read_dir(path("src"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() && !path.ends_with("bin"))
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    let mut known = MAY_USE.map(|(folder, _)| folder);
    known.sort_unstable();
    assert_eq!(folders, known);
}

#[test]
fn the_core_knows_no_browser_no_clock_and_no_machine() {
    for folder in PURE {
        for file in files(&format!("src/{folder}"), ".rs") {
            let source = without_tests(&read(&file));
            for word in IMPURE {
                assert_eq!(places(&source, word).next(), None, "{} mentions {word}", file.display());
            }
        }
    }
}

#[test]
fn every_folder_opens_with_a_few_lines_that_say_what_lives_there() {
    for (folder, _) in MAY_USE {
        assert!(path(&format!("src/{folder}/mod.rs")).exists(), "src/{folder} has no mod.rs");
    }
    for file in files("src", "mod.rs") {
        let lines = read(&file).lines().take_while(|line| line.starts_with("//!")).count();
        assert!((3..=8).contains(&lines), "{} opens with {lines} lines", file.display());
    }
}

#[test]
fn nothing_panics_in_front_of_a_supporter_and_no_text_becomes_markup() {
    for file in files("src", ".rs") {
        let source = without_tests(&read(&file));
        for word in NOWHERE {
            assert!(!source.contains(word), "{} has {word}", file.display());
        }
    }
}

/// Whether a source sets an attribute: by name, by method, or in markup text.
fn sets(source: &str, attribute: &str) -> bool {
    let dense: String = source.split_whitespace().collect();
    let calls = ["put", "set", "set_attribute", "add_attribute"].map(|call| format!("{call}(\"{attribute}\","));
    let others = [format!("set_{attribute}("), format!("{attribute}=\\\"")];
    calls.iter().chain(&others).any(|way| dense.contains(way))
}

#[test]
fn every_link_comes_from_the_one_type_that_knows_where_links_may_lead() {
    let mut found = Vec::new();
    for file in files("src", ".rs") {
        let source = without_tests(&read(&file));
        let name = file.strip_prefix(path("")).unwrap().to_str().unwrap().replace('\\', "/");
        if sets(&source, "href") {
            assert!(source.contains("Href"), "{name} sets an address that no `Href` holds");
            found.push(name.clone());
        }
        // Partners paste in markup, with a script and a frame from the author's own site.
        for attribute in LEAD_SOMEWHERE.iter().filter(|_| name != "src/publish/embed.rs") {
            assert!(!sets(&source, attribute), "{name} sets {attribute}");
        }
    }
    found.sort();
    assert_eq!(found, LINKS);
}

/// The first markup attribute in a source that a strict content security policy refuses: `style=` or `on…=`.
fn attribute_refused(source: &str) -> Option<&str> {
    let lower_end = |text: &str| text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let starts = source.char_indices().filter(|(place, _)| {
        source[..*place].ends_with(|c: char| c.is_whitespace() || "\"'`<".contains(c)) || *place == 0
    });
    starts.map(|(place, _)| &source[place..]).find_map(|rest| {
        let name = &rest[..lower_end(rest)];
        let is_value = rest[name.len()..].strip_prefix('=').is_some_and(|value| !value.starts_with(['=', '>', ' ']));
        let refused = name.eq_ignore_ascii_case("style") || (name.len() > 2 && name[..2].eq_ignore_ascii_case("on"));
        (is_value && refused).then_some(name)
    })
}

#[test]
fn the_page_and_the_loader_pass_a_strict_content_security_policy() {
    let pages = ["index.html", "embed.html", "check.html", "studio.html", "try.html"].map(path);
    for file in files("src", "js").into_iter().chain(pages) {
        let (name, source) = (file.display(), read(&file));
        let lower = source.to_ascii_lowercase();
        for word in
            ["innerhtml", "outerhtml", "insertadjacenthtml", "document.write", "eval(", "new function(", "javascript:"]
        {
            assert!(!lower.contains(word), "{name} has {word}");
        }
        assert_eq!(attribute_refused(&source), None, "{name}");
    }
}

/// On the pages for webmasters and authors, text becomes an address or a document only after the address has been checked.
#[test]
fn addresses_made_of_text_go_through_one_place() {
    let looked_at = [".src = ofThisSite(", ".src = scriptOfThisSite(", ".srcdoc = html("];
    let sinks = [".src =", ".srcdoc =", ".href =", "location =", "location.assign", "location.replace", "window.open("];
    let mut seen = 0;
    for file in files("src/embed/check", "js").into_iter().chain(files("src/embed/studio", "js")) {
        for line in read(&file).lines().filter(|line| sinks.iter().any(|sink| line.contains(sink))) {
            assert!(looked_at.iter().any(|good| line.contains(good)), "{}: {line}", file.display());
            seen += 1;
        }
    }
    assert!(seen > 3, "the rule sees what it is to see: {seen}");
}

#[test]
fn no_file_is_too_long_to_be_read_in_one_sitting() {
    // Lists that only machines read may be of any length.
    for file in files("src", "").into_iter().filter(|file| file.extension().is_none_or(|kind| kind != "json")) {
        let lines = read(&file).lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", file.display());
    }
}

#[test]
fn the_rules_see_what_they_are_to_see() {
    let source =
        "use crate::{letter::Letter, view::{App, Bar}};\n// crate::comment::X\nlet a = crate :: embed::start();";
    assert_eq!(named_behind(&without_tests(source), "crate"), ["letter", "view", "embed"]);
    assert_eq!(named_behind("use super::super::view::App;", "super::super"), ["view"]);
    let tests =
        "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { x.unwrap() } /* } */ const C: &str = \"}\"; }\nfn c() {}";
    assert_eq!(without_tests(tests).split_whitespace().collect::<String>(), "fna(){}fnc(){}");
    assert_eq!(without_tests("let u = \"https://x\"; // y"), "let u = \"https://x\";     ");
    assert_eq!(without_tests("let q = '\"'; r#\"a\"b\"#; x.unwrap()"), "let q = '\"'; r#\"a\"b\"#; x.unwrap()");
    assert!(sets("tag.put(\n    \"href\", x)", "href") && sets("a.set_href(&x)", "href"));
    assert!(sets(r#"format!("<a href=\"{x}\">")"#, "href") && !sets("text_of(&link, \"href\")", "href"));
    assert_eq!(places("my_yew yews yew::x", "yew").collect::<Vec<_>>(), [12]);
    assert_eq!(attribute_refused("<p class=\"a\" style=\"x\">"), Some("style"));
    assert_eq!(attribute_refused("<a onclick='x()'>"), Some("onclick"));
    assert_eq!(attribute_refused("s.onload = f; const style = 1; data-style=\"x\"; if (on == 1) {}"), None);
}
