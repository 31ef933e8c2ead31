//! What an author is told about a campaign: `tests/golden/check/`. `UPDATE_EXPECT=1 cargo test` rewrites it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::process::{Command, Output};

use expect_test::expect_file;
use letter_widget::campaign::Node;
use letter_widget::check::{Finding, Level, check, rooms};
use letter_widget::send::{LinkKind, MAX_ENCODED};
use serde_json::{Value, json};
use support::{Known, bundled, campaign_of, date, path, text};

const EVERY_PROBLEM: &str = "tests/fixtures/check/every-problem.json";

/// Runs the command line as an author does, in the project's folder.
fn letter_widget(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_letter-widget");
    Command::new(program).args(arguments).current_dir(path("")).output().unwrap()
}

#[test]
fn a_file_with_every_problem_is_told_all_of_them_with_their_places() {
    for (format, name) in [("text", "every-problem.txt"), ("json", "every-problem.json")] {
        let output = letter_widget(&["check", EVERY_PROBLEM, "--today", "2025-02-16", "--format", format]);
        assert_eq!(output.status.code(), Some(1), "there are mistakes");
        assert!(output.stderr.is_empty());
        expect_file![path(&format!("tests/golden/check/{name}"))].assert_eq(&String::from_utf8(output.stdout).unwrap());
    }
}

#[test]
fn each_place_is_where_the_file_has_it() {
    let output = letter_widget(&["check", EVERY_PROBLEM, "--today", "2025-02-16", "--format", "json"]);
    let findings: Value = serde_json::from_slice(&output.stdout).unwrap();
    let lines: Vec<String> = text(EVERY_PROBLEM).lines().map(str::to_owned).collect();
    for finding in findings.as_array().unwrap() {
        let number = |name: &str| usize::try_from(finding[name].as_u64().unwrap()).unwrap();
        let at: String = lines[number("line") - 1].chars().skip(number("column") - 1).collect();
        let path = finding["path"].as_str().unwrap();
        // A name, or an item of a list.
        let last = path.rsplit(['.', '[']).next().unwrap().trim_end_matches(']');
        let names = [last.to_owned(), path.split(['.', '[']).rev().nth(1).unwrap_or_default().to_owned()];
        assert!(
            last.parse::<usize>().is_ok() || names.iter().any(|name| at.starts_with(&format!("\"{name}\""))),
            "{path}: {at}"
        );
    }
}

#[test]
fn advice_alone_fails_nothing_and_files_that_are_none_are_answered() {
    let well = letter_widget(&["check", "campaigns/ua-0425-usa.json", "--today", "2025-01-28"]);
    assert_eq!(well.status.code(), Some(0), "{}", String::from_utf8_lossy(&well.stdout));
    let several = letter_widget(&["check", "campaigns/ua-0425-usa.json", EVERY_PROBLEM, "--today", "2025-01-28"]);
    assert_eq!(several.status.code(), Some(1));
    assert!(String::from_utf8(several.stdout).unwrap().contains("\n2 files: "));
    let none = letter_widget(&["check", "no-such-file.json"]);
    assert_eq!(none.status.code(), Some(1));
    assert_eq!(String::from_utf8(none.stderr).unwrap(), "no-such-file.json: There is no such file.\n");
    let no_json = letter_widget(&["check", "README.md"]);
    let said = String::from_utf8(no_json.stdout).unwrap();
    assert!(said.starts_with("README.md:1:1: error: The file is not JSON"), "{said}");
    let no_day = letter_widget(&["check", EVERY_PROBLEM, "--today", "2025-02-30"]);
    assert_eq!(no_day.status.code(), Some(2));
    assert!(String::from_utf8(no_day.stderr).unwrap().contains("is not a day of the calendar"));
}

/// What `check` reports on this day about a plain campaign after a change.
fn said_on(day: &str, change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut file: Value = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
    file["organiser"]["email"] = "office@example.org".into();
    change(&mut file);
    let node: Node = serde_json::from_value(file).unwrap();
    check(&node, date(day), &Known).iter().map(Finding::to_string).collect()
}

fn said(change: impl FnOnce(&mut Value)) -> Vec<String> {
    said_on("2025-01-28", change)
}

/// Checks that exactly one thing is reported, about this place and in these words.
fn one(said: &[String], place: &str, words: &str) {
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].starts_with(&format!("advice: {place}: ")) && said[0].contains(words), "{said:#?}");
}

#[test]
fn where_all_is_well_nothing_is_said() {
    assert_eq!(said(|_| {}), [""; 0]);
}

#[test]
fn the_last_day_is_minded() {
    let until = |day: &'static str| move |file: &mut Value| file["act_until"] = day.into();
    assert_eq!(said(until("2025-02-28")), [""; 0]);
    one(&said(until("2025-02-04")), "act_until", "is in 7 days");
    one(&said(until("2025-01-29")), "act_until", "is in 1 day;");
    one(&said(until("2025-01-28")), "act_until", "is today");
    one(&said(until("2025-01-27")), "act_until", "was 1 day ago: supporters are told to ask the office first");
    let closed = said(|file| {
        file["act_until"] = "2025-01-01".into();
        file["after"] = "closed".into();
    });
    one(&closed, "act_until", "no letter goes out");
    one(&said(|file| file["issued"] = "2026-01-28".into()), "issued", "yet to come");
    let nobody = said(|file| {
        file["act_until"] = "2025-03-28".into();
        file["organiser"] = json!({ "name": "Example Office" });
    });
    one(&nobody, "organiser", "has no contact details");
}

#[test]
fn who_cannot_be_reached_by_mail_or_in_time_is_minded() {
    let to = |file: &mut Value, to: Value| file["letters"][0]["to"] = to;
    let by_post = json!({
        "name": "Example Person", "address": ["1 Example Square"], "country": "DE", "salutation": "Dear Example Person,"
    });
    one(&said(|file| to(file, by_post.clone())), "letters[0].to.emails", "led to paper");
    let late = said(|file| {
        to(file, by_post.clone());
        file["act_until"] = "2025-02-10".into();
    });
    assert_eq!(late.len(), 2, "{late:#?}");
    assert!(late[1].contains("takes about 21 days, and the last day is in 13 days"), "{late:#?}");
    let by_form = said(|file| {
        to(file, by_post.clone());
        file["letters"][0]["to"]["web_form"] = "https://www.example.org/form".into();
        file["act_until"] = "2025-02-10".into();
    });
    one(&by_form, "letters[0].to.emails", "led to the web form");
    let abroad = said(|file| {
        let to = file["letters"][0]["to"].as_object_mut().unwrap();
        to.insert("address".into(), json!(["1 Example Square"]));
        to.remove("country");
    });
    one(&abroad, "letters[0].to.country", "no country");
}

#[test]
fn copies_for_some_countries_only_are_minded() {
    let copies = |copies: Value| said(|file| file["letters"][0]["copies"] = copies);
    let embassy = |codes: Value, email: &str| json!({ "for": codes, "name": "Example Embassy", "emails": [email] });
    one(
        &copies(json!([embassy(json!(["FR", "CA"]), "a@example.org"), embassy(json!(["CA"]), "b@example.org")])),
        "letters[0].copies",
        "Only supporters in CA, FR",
    );
    assert_eq!(copies(json!([embassy(json!(["CA"]), "a@example.org"), embassy(json!([]), "b@example.org")])), [""; 0]);
}

#[test]
fn a_salutation_for_somebody_else_or_in_another_language_is_minded() {
    let salutation = |name: &'static str, salutation: &'static str| {
        said(move |file| {
            file["letters"][0]["to"]["name"] = name.into();
            file["letters"][0]["to"]["salutation"] = salutation.into();
        })
    };
    for (name, fits) in [
        ("Example Person", "Dear Example Person,"),
        ("Minister of Examples", "Your Excellency,"),
        ("Attorney General Example O’Person", "Dear Attorney General O’Person:"),
        ("President Example Person", "Dear Mr President,"),
        ("Ms Example Person", "Dear Ms PERSON,"),
    ] {
        assert_eq!(salutation(name, fits), [""; 0], "{fits}");
    }
    let place = "letters[0].to.salutation.en";
    one(&salutation("Minister Example Person", "Dear Ambassador Sampleton,"), place, "names \"Sampleton\"");
    one(&salutation("Example Person", "Dear Example Person"), place, "has no punctuation mark at its end");
    one(&salutation("Example Person", "Monsieur le Ministre,"), place, "reads like French");
    one(&salutation("Example Person", "Estimada señora:"), place, "reads like Spanish");
}

#[test]
fn a_demand_that_reads_badly_is_minded() {
    let demand = |words: &'static str| said(move |file| file["letters"][0]["demands"][0]["text"] = words.into());
    for good in
        ["release them at once", "USE every means to find them", "bring them home, and say so", "end U.S. aid to it"]
    {
        assert_eq!(demand(good), [""; 0], "{good}");
    }
    let place = "letters[0].demands[0].text.en";
    for (bad, why) in [
        ("Release them at once", "capital letter"),
        ("to release them", "begins with \"to\""),
        ("releasing them", "begins with \"releasing\""),
        ("the prison should open", "begins with \"the\""),
        ("release them. Let a doctor in", "several sentences"),
        ("release them\nat once", "several sentences"),
        ("release them?", "a punctuation mark that does not fit"),
    ] {
        one(&demand(bad), place, why);
    }
    let with_lead_in = said(|file| {
        file["letters"][0]["demands"][0]["text"] = "the release of all of them".into();
        file["letters"][0]["lead_in"] = "I ask for".into();
    });
    assert_eq!(with_lead_in, [""; 0], "other words before the demands may want it");
}

#[test]
fn an_accent_that_nobody_can_read_is_minded() {
    one(&said(|file| file["accent"] = "#ffcc00".into()), "accent", "contrast of 1.5");
    assert_eq!(said(|file| file["accent"] = "#8a1538".into()), [""; 0]);
}

#[test]
fn a_letter_too_long_for_its_link_is_minded_in_its_longest_form() {
    let opening = |texts: Value| said(move |file| file["letters"][0]["opening"] = texts);
    let long = "I write about this. ".repeat(70);
    one(&opening(long.clone().into()), "letters[0]", "with all demands; the limit is 1800");
    one(&opening(json!(["Short.", long])), "letters[0]", "with the longest wordings and copies");
    let room = rooms(&with_email(), &Known).into_iter().find(|room| room.kind == LinkKind::Mail).unwrap();
    let filler = |left: usize| "a".repeat(room.left().unwrap() - left + 4);
    let mut file: Value = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
    let before = file["letters"][0]["opening"].as_str().unwrap().len();
    assert!(before > 0);
    file["letters"][0]["opening"] =
        format!("{} {}", file["letters"][0]["opening"].as_str().unwrap(), filler(100)).into();
    let campaign = campaign_of(&file.to_string()).unwrap();
    let room = rooms(&campaign, &Known).into_iter().find(|room| room.kind == LinkKind::Mail).unwrap();
    assert!(room.longest <= MAX_ENCODED && room.left().unwrap() < 100, "{room:?}");
    let node: Node = serde_json::from_value(file).unwrap();
    let said: Vec<String> = check(&node, date("2025-01-28"), &Known).iter().map(Finding::to_string).collect();
    one(&said, "letters[0]", &format!("leaves {} characters", room.left().unwrap()));
}

fn with_email() -> letter_widget::campaign::Campaign {
    support::with_email()
}

#[test]
fn what_readers_do_not_get_in_their_language_is_minded() {
    let french = said(|file| {
        file["languages"] = json!(["en", "fr"]);
        file["letters"][0]["languages"] = json!(["en"]);
        file["title"] = json!({ "en": "Title", "fr": "Titre" });
        file["letters"][0]["label"] = json!({ "en": "Label" });
        for demand in file["letters"][0]["demands"].as_array_mut().unwrap() {
            demand["label"] = json!({ "en": "Do", "fr": "Faire" });
        }
    });
    assert_eq!(french.len(), 2, "{french:#?}");
    assert!(french[0].starts_with("advice: letters[0]: The letter itself is missing in \"fr\"."), "{french:#?}");
    assert!(french[1].starts_with("advice: letters[0].label: has no text in \"fr\"."), "{french:#?}");
}

#[test]
fn the_bundled_campaigns_have_no_mistake_and_only_advice_that_is_known() {
    for name in ["ua-0425-usa", "safe-passage-americas"] {
        let node: Node = serde_json::from_str(&text(&format!("campaigns/{name}.json"))).unwrap();
        let findings = check(&node, date("2025-01-28"), &Known);
        assert!(findings.iter().all(|finding| finding.level == Level::Advice), "{findings:#?}");
        let paths: Vec<&str> = findings.iter().map(|finding| finding.path.as_str()).collect();
        let known: &[&str] = match name {
            "ua-0425-usa" => &["letters[0].to.emails", "letters[0].copies"],
            _ => &["letters[1].to.emails", "letters[1]", "letters[2].to.emails"],
        };
        assert_eq!(paths, known);
        assert!(!rooms(&bundled(name), &Known).is_empty());
    }
}
