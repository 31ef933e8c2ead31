//! The command line as an author uses it: what it answers, and how it reports that something is wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::io::Write;
use std::process::{Command, Output, Stdio};

use letter_widget::letter::whole_text;
use letter_widget::send::{Mail, eml, letter_link, text_file};
use serde_json::{Value, json};
use support::{country, letter_at, path, text};

const CAMPAIGN: &str = "campaigns/safe-passage-americas.json";

fn run(arguments: &[&str]) -> Output {
    letter_widget(arguments, "")
}

/// Runs the program in the project's folder, with this text on its standard input.
fn letter_widget(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_letter-widget"))
        .args(arguments)
        .current_dir(path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that stops early has read enough.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    assert!(output.status.success(), "{}", err(output));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn compose(more: &[&str]) -> Output {
    run(&[&["compose", CAMPAIGN, "--today", "2025-01-28"], more].concat())
}

#[test]
fn a_letter_is_composed_in_every_form() {
    let campaign = support::bundled("safe-passage-americas");
    let letter = letter_at(&campaign, 1, |typed| {
        typed.supporter.name = "Example Person".into();
        typed.supporter.town = "Exampletown".into();
        typed.supporter.country = country("CA");
        typed.message = "My own words.".into();
        typed.demands.arrange(&[(2, true), (0, true), (1, false), (3, false)]);
    });
    let ids: Vec<&str> = campaign.letters.get(1).unwrap().demands.iter().map(|demand| demand.id.as_str()).collect();
    let demands = format!("{},{}", ids[2], ids[0]);
    let options = ["--letter", "mexico", "--name", "Example Person", "--place", "Exampletown", "--country", "CA"];
    let more = ["--message", "My own words.", "--demands", &demands, "--as"];
    let composed = |kind: &str| out(&compose(&[&options[..], &more, &[kind]].concat()));
    assert_eq!(composed("text"), text_file(&letter));
    assert_eq!(composed("eml"), eml(&Mail::best(&letter)));
    assert_eq!(composed("mailto"), letter_link(&letter).href + "\n");
    let whole: Value = serde_json::from_str(&composed("json")).unwrap();
    assert_eq!(whole["text"], whole_text(&letter));
    assert_eq!(whole["mail"]["body"], Mail::best(&letter).body);
    assert_eq!(
        (&whole["letter"], &whole["language"], &whole["direction"]),
        (&json!("mexico"), &json!("es"), &json!("ltr"))
    );
    assert_eq!(whole["carries"], "whole-letter");
}

#[test]
fn the_reader_s_language_is_the_letter_s_where_the_addressee_reads_it() {
    let subject = |tag: &str| {
        let whole: Value =
            serde_json::from_str(&out(&compose(&["--letter", "canada", "--lang", tag, "--as", "json"]))).unwrap();
        whole["language"].as_str().unwrap().to_owned()
    };
    assert_eq!([subject("en"), subject("fr"), subject("fr-CA"), subject("ar")], ["en", "fr", "fr", "en"]);
}

#[test]
fn what_cannot_be_composed_is_answered_with_what_there_is() {
    for (options, words) in [
        (&["--letter", "spain"][..], "There is no letter \"spain\". There are: canada, mexico, usa."),
        (&["--lang", "de"], "is not there in \"de\". It is in: en, fr, es, ar."),
        (&["--demands", "peace"], "There is no demand \"peace\". There are: "),
        (&["--own-language"], "--own-language: "),
    ] {
        let output = compose(options);
        assert_eq!(output.status.code(), Some(1), "{options:?}");
        assert!(output.stdout.is_empty() && err(&output).contains(words), "{options:?}: {}", err(&output));
    }
    for (options, words) in [
        (&["--country", "Canada"][..], "is not a country code"),
        (&["--lang", "english"], "is not a language tag"),
        (&["--as", "pdf"], "[possible values: text, mailto, eml, json]"),
    ] {
        let output = compose(options);
        assert_eq!(output.status.code(), Some(2), "{options:?}");
        assert!(err(&output).contains(words), "{options:?}: {}", err(&output));
    }
    let limited = run(&["compose", "tests/fixtures/with-email.json", "--demands", "doctor,family"]);
    let wanted = "--demands: This letter takes 1 to 2 demands, each once, and always these: release.\n";
    assert_eq!(err(&limited), wanted);
    let twice = run(&["compose", "tests/fixtures/with-email.json", "--demands", "release,release"]);
    assert_eq!(err(&twice), wanted);
}

#[test]
fn files_that_cannot_be_read_are_named_with_the_reason() {
    let folder = run(&["variants", "campaigns"]);
    assert_eq!(err(&folder), "campaigns: is a folder. Name a file in it.\n");
    let latin = std::env::temp_dir().join(format!("letter-widget-latin-{}", std::process::id()));
    std::fs::write(&latin, b"{\n\"title\": \"Lib\xe9rez\"}").unwrap();
    let output = run(&["check", latin.to_str().unwrap()]);
    std::fs::remove_file(&latin).unwrap();
    assert!(err(&output).ends_with("is not UTF-8 text (line 2, column 14). Save it as UTF-8.\n"), "{}", err(&output));
}

/// `campaigns/*.json` also matches the schema, which is in the same folder.
#[test]
fn the_schema_is_taken_for_no_campaign() {
    let schema = "campaigns/campaign.schema.json";
    let checked = run(&["check", schema, "campaigns/ua-0425-usa.json", "--today", "2025-01-28"]);
    assert!(
        checked.status.success() && out(&checked).ends_with("\n1 file: 0 errors, 2 pieces of advice.\n"),
        "{}",
        out(&checked)
    );
    assert!(run(&["translations", schema, "campaigns/ua-0425-usa.json"]).status.success());
    let alone = run(&["check", schema]);
    assert_eq!(alone.status.code(), Some(1), "{}", out(&alone));
    assert_eq!(out(&run(&["schema"])), text(schema));
}

#[test]
fn standard_input_is_a_file_and_a_byte_order_mark_none() {
    let campaign = text("tests/fixtures/with-email.json");
    let checked = letter_widget(&["check", "-"], &format!("\u{feff}{campaign}"));
    assert_eq!(out(&checked), "1 file: 0 errors, 0 pieces of advice.\n");
    let broken = letter_widget(&["check", "-"], "{\n  \"id\": \"a\",\n}");
    assert_eq!(broken.status.code(), Some(1));
    let said = String::from_utf8(broken.stdout).unwrap();
    assert!(said.starts_with("-:3:1: error: The file is not JSON: trailing comma.\n"), "{said}");
}

#[test]
fn who_reads_the_beginning_alone_makes_no_trouble() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_letter-widget"))
        .args(["completions", "bash"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", err(&output));
}

#[test]
fn every_command_is_completed_in_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = out(&run(&["completions", shell]));
        for command in ["check", "import", "compose", "publish", "variants", "translations", "schema", "completions"] {
            assert!(script.contains(command), "{shell} lacks {command}");
        }
    }
}

#[test]
fn a_sheet_becomes_a_draft_and_other_text_touches_no_file() {
    let sheet = "tests/sheets/canada-2025-usa.txt";
    let record = text("tests/golden/import/canada-2025-usa.json");
    assert_eq!(out(&run(&["import", sheet, "--format", "json"])), record);
    assert_eq!(out(&letter_widget(&["import", "-", "--format", "json"], &text(sheet))), record);

    let draft = std::env::temp_dir().join(format!("letter-widget-draft-{}.json", std::process::id()));
    let file = draft.to_str().unwrap();
    let said = out(&run(&["import", sheet, "-o", file]));
    assert!(said.contains("48:46: sure: last day: 2025-03-03 (act_until)\n"), "{said}");
    assert_eq!(std::fs::read_to_string(&draft).unwrap(), text("tests/golden/import/canada-2025-usa.draft.json"));

    let recipe = run(&["import", "tests/sheets/no-recipe.txt", "-o", file]);
    assert_eq!((recipe.status.code(), recipe.stdout.len()), (Some(1), 0));
    assert!(err(&recipe).starts_with("This does not look like an action sheet.\n"), "{}", err(&recipe));
    assert_eq!(std::fs::read_to_string(&draft).unwrap(), text("tests/golden/import/canada-2025-usa.draft.json"));
    std::fs::remove_file(&draft).unwrap();
    let as_json: Value =
        serde_json::from_slice(&run(&["import", "tests/sheets/no-recipe.txt", "--format", "json"]).stdout).unwrap();
    assert_eq!((&as_json["title"], &as_json["demands"]), (&Value::Null, &json!([])));
}

#[test]
fn publishing_never_takes_the_place_of_the_author_s_file() {
    let folder = std::env::temp_dir().join(format!("letter-widget-publish-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let own = folder.join("50% & #1.json");
    std::fs::write(&own, text("tests/fixtures/with-email.json")).unwrap();
    let publish = |out: &str| run(&["publish", own.to_str().unwrap(), "--out", folder.join(out).to_str().unwrap()]);

    let refused = publish(".");
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).ends_with("would take its place. Give another folder.\n"), "{}", err(&refused));
    assert_eq!(std::fs::read_to_string(&own).unwrap(), text("tests/fixtures/with-email.json"));
    let no_folder = publish("50% & #1.json/web");
    assert!(err(&no_folder).ends_with("#1.json: is a file, and no folder to write to. Give another folder.\n"));

    // Characters that end a path in an address are encoded there.
    out(&publish("web"));
    let element = std::fs::read_to_string(folder.join("web/50% & #1.element.html")).unwrap();
    assert!(element.contains("campaign=\"web/50%25%20&amp;%20%231.json\""), "{element}");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_is_no_json_is_told_with_its_cure() {
    let said = |text: &str| String::from_utf8(letter_widget(&["check", "-"], text).stdout).unwrap();
    assert!(said(" \n").contains("error: The file is empty.\n    Save the campaign into it.\n"));
    assert!(said(&"[".repeat(100_000)).contains("error: Brackets stand within brackets, more than 127 deep.\n"));
    assert!(said("{\"a\": 1e999}").contains("The file is not JSON: number out of range.\n"));
}
