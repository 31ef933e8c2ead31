//! What an author reads when a campaign file is wrong: `tests/golden/problems/`. `UPDATE_EXPECT=1 cargo test` rewrites them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;

use expect_test::expect_file;
use letter_widget::campaign::{MAX_DEMANDS, MAX_FILE_BYTES, MAX_TEXT_CHARS, Node, Problems, check_size};
use serde_json::{Value, json};
use support::{campaign_of, path, text};

fn problems_of(json: &str) -> Problems {
    campaign_of(json).expect_err("a broken file is read as if it were none")
}

fn check(name: &str, problems: &Problems) {
    for problem in problems.iter() {
        assert!(!problem.cause.trim().is_empty() && !problem.cure.trim().is_empty(), "{name}: {problem}");
        assert!(problem.cause.ends_with('.') && problem.cure.ends_with(['.', '?']), "{name}: {problem}");
        assert!(!problem.to_string().contains(char::is_control), "{name}: {problem:?}");
    }
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(lines.iter().collect::<BTreeSet<_>>().len(), lines.len(), "{name} says a thing twice");
    assert_eq!(problems.to_string(), lines.join("\n"));
    expect_file![path(&format!("tests/golden/problems/{name}.txt"))].assert_eq(&(problems.to_string() + "\n"));
}

#[test]
fn every_broken_file_is_answered_with_where_what_and_how_to_mend_it() {
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(path("tests/fixtures/broken")).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        check(&name, &problems_of(&std::fs::read_to_string(&file).unwrap()));
        names.insert(name);
    }
    assert!(names.contains("everything-wrong") && names.contains("newer-format"), "{names:?}");
}

/// A campaign of `tests/fixtures/`, changed and read again.
fn problems_after(change: impl FnOnce(&mut Value)) -> Result<(), Problems> {
    let mut file: Value = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
    change(&mut file);
    campaign_of(&file.to_string()).map(drop)
}

#[test]
fn too_many_of_anything_is_answered_with_the_number_that_is_right() {
    let long = "x".repeat(MAX_TEXT_CHARS + 1);
    let many = |count: usize| (0..count).map(|n| n.to_string()).collect::<Vec<_>>();
    let demand = |n: usize| json!({ "id": format!("d{n}"), "label": "Do it", "text": "do it" });
    let problems = problems_after(|file| {
        file["letters"][0]["demands"] = (0..=MAX_DEMANDS).map(demand).collect();
        file["letters"][0]["copies"] = json!(many(201));
        file["letters"][0]["to"]["address"] = json!(many(101));
        file["title"] = json!(long);
        file["id"] = json!("x".repeat(65));
        file["summary"] = (0..41).map(|n| (format!("en-x-{n}"), json!("text"))).collect();
    });
    check("too-many", &problems.unwrap_err());
    let problems = problems_after(|file| file["letters"] = json!(many(51)));
    check("too-many-letters", &problems.unwrap_err());
    let problems = problems_after(|file| file["languages"] = json!(many(41)));
    check("too-many-languages", &problems.unwrap_err());
}

#[test]
fn the_greatest_number_is_still_taken() {
    let demand = |n: usize| json!({ "id": format!("d{n}"), "label": "Do it", "text": "do it" });
    let taken = problems_after(|file| {
        file["letters"][0]["demands"] = (0..MAX_DEMANDS).map(demand).collect();
        file["title"] = json!("ü".repeat(MAX_TEXT_CHARS));
        file["id"] = json!("x".repeat(64));
    });
    assert_eq!(taken, Ok(()));
}

#[test]
fn what_an_author_wrote_is_shown_on_one_line_and_not_at_length() {
    let problems = problems_after(|file| {
        file["accent"] = json!("red\n\u{0}green".repeat(100));
        file["two\nlines"] = json!(1);
        file["long".repeat(100)] = json!(1);
    });
    check("shown-briefly", &problems.unwrap_err());
}

#[test]
fn a_text_that_could_be_disguised_is_refused_and_the_character_named() {
    let problems = problems_after(|file| {
        file["title"] = json!("Release \u{202e}eldnatsrednu\u{202c} them");
        file["summary"] = json!({ "en": ["good", "hid\u{e0064}\u{e0065}den"] });
        file["organiser"]["phone"] = json!(["+1\u{200f} 416\u{200f} 363 9933", "000 \u{1b}[8m000"]);
        file["letters"][0]["to"]["name"] = json!("\u{feff}Minister of Examples");
        file["letters"][0]["label"] = json!("\u{200b}\u{3164}");
        file["hid\u{202e}den"] = json!(1);
    });
    check("disguised", &problems.unwrap_err());
}

#[test]
fn marks_that_a_language_needs_are_taken() {
    for good in [
        "مرحبا\u{200f}! (UA 04/25)\u{200e}",
        "می\u{200c}خواهم",
        "👩🏽\u{200d}🚒 🏳\u{fe0f}\u{200d}🌈",
        "Menschen\u{ad}rechte",
        "क\u{94d}\u{200d}ष",
    ] {
        assert_eq!(problems_after(|file| file["title"] = json!(good)), Ok(()), "{good}");
    }
}

#[test]
fn a_language_that_a_browser_would_not_take_is_refused() {
    let problems = problems_after(|file| {
        file["languages"] = json!(["en", "en-a", "en-x", "en-US-Latn", "en-1996-1996", "zh-yue"]);
        file["title"] = json!({ "en": "good", "en-u": "bad", "sl-rozaj-rozaj": "twice" });
    });
    check("language-tags", &problems.unwrap_err());
}

/// However much is wrong, the report takes no more time and is no longer than for a few mistakes.
#[test]
fn of_many_mistakes_the_first_are_told() {
    let mut file: Value = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
    for n in 0..80 {
        file[format!("{}{n}", "x".repeat(1_000))] = json!(1);
    }
    let problems = campaign_of(&file.to_string()).unwrap_err();
    assert_eq!(problems.iter().len(), 51);
    assert!(problems.to_string().ends_with("There are more mistakes than these. Fix these first, then check again."));
    assert!(problems.to_string().len() < 51 * 500);
    // Duplicate names are searched for only where there are few names.
    let twice = ["\"title\":1,".repeat(20_000), "\"id\":1,\"x\":2,".repeat(20_000)];
    for fields in twice {
        let problems = problems_of(&format!("{{{fields}\"format\":1}}"));
        assert_eq!(problems.to_string().lines().count(), 1, "{problems}");
        assert!(problems.to_string().contains(" fields; no object of a campaign has so many."), "{problems}");
    }
    let long = Problems::of_file(&"x\u{202e}\n".repeat(100_000), "Look.").to_string();
    assert!(long.chars().count() < 400 && !long.contains(['\n', '\u{202e}']), "{long}");
}

#[test]
fn post_takes_no_longer_than_a_year() {
    let days = |days: Value| {
        let mut file: Value = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
        file["post_days"] = days;
        campaign_of(&file.to_string())
    };
    for good in [0, 1, 365] {
        assert_eq!(days(json!(good)).unwrap().post_days, good);
    }
    assert_eq!(support::with_email().post_days, 21, "where the file does not say");
    for bad in [json!(366), json!(-1), json!(1.5), json!(65_536), json!(1e300)] {
        check("post-days", &days(bad).unwrap_err());
    }
    for bad in [json!("21"), json!(null), json!([21])] {
        assert!(days(bad).unwrap_err().to_string().starts_with("post_days: is "));
    }
}

#[test]
fn a_file_may_have_512_kib_and_no_more() {
    assert_eq!(check_size(0), Ok(()));
    assert_eq!(check_size(MAX_FILE_BYTES), Ok(()));
    check("too-large", &check_size(MAX_FILE_BYTES + 1).unwrap_err());
}

#[test]
fn a_sign_that_is_no_tag_is_text() {
    for good in ["a < b and c > d", "1<2", "<3", "R&D", "x <- y", "5 <6> 7", "& &amp; \" '"] {
        assert_eq!(problems_after(|file| file["title"] = json!(good)), Ok(()), "{good}");
    }
    for bad in ["<b>", "</p>", "a<br/>b", "<!-- x -->", "<script>alert(1)</script>", "<IMG SRC=x>", "<a\nhref='x'>"] {
        let problems = problems_after(|file| file["title"] = json!(bad)).unwrap_err();
        assert!(problems.to_string().starts_with("title: contains an HTML tag."), "{bad}: {problems}");
    }
}

#[test]
fn a_word_of_another_kind_is_named_as_what_it_is() {
    for (node, kind) in [
        (Node::Null, "nothing (null)"),
        (Node::Bool(true), "true or false"),
        (Node::Number(1.0), "a number"),
        (Node::Text("x".into()), "a text in quotation marks"),
        (Node::List(Vec::new()), "a list in square brackets"),
    ] {
        let problems = letter_widget::campaign::read(&node).unwrap_err();
        assert!(problems.to_string().starts_with(&format!("The file is {kind}, not a campaign.")), "{problems}");
    }
}
