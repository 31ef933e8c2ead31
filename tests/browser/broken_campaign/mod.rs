//! A campaign file that is missing or wrong: the letter on the page stays, one line says what happened, and the console
//! lists every problem. The texts that describe the problems are loaded only then.

use xtask::server::{Reply, Server};

use crate::{
    harness::{
        Browser, Lab, Site,
        fallback::{TROUBLE, note},
        site,
    },
    support::{campaign_of, text},
};

const CAMPAIGN: &str = "/campaigns/ua-0425-usa.json";

/// An early script that keeps the messages in the console.
const LISTEN: &str = "window.said = []; console.error = (...words) => window.said.push(words.join(' '));";

const EXPLANATION: [&str; 2] = ["/explain.js", "/explain_bg.wasm"];

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    notes(&browser);
    every_problem_is_in_the_console(&browser);
    so_many_problems(&browser);
    without_explanation(&browser);
    only_the_explanation_has_the_words();
}

fn notes(browser: &Browser) {
    for (what, reply, words) in cases() {
        let code = if reply.status == 200 { "campaign" } else { "not-found" };
        let server =
            Site::new().early(TROUBLE).without("/campaigns/ua-0425-usa.letter.json").with(CAMPAIGN, reply).start();
        browser.open(&server.url());
        let note = note(browser, what, code);
        for word in words {
            assert!(note.contains(word), "{what}: the note lacks `{word}`\n{note}");
        }
        assert!(!note.contains('\n') && note.chars().count() < 400, "{what}: one line\n{note}");
    }
}

fn cases() -> Vec<(&'static str, Reply, &'static [&'static str])> {
    let good = text("campaigns/ua-0425-usa.json");
    let json = |text: &str| Reply::new(200, "application/json", text);
    let page = String::from_utf8(site::built("index.html")).unwrap();
    let wrong = good.replacen("\"title\"", "\"titel\"", 1);
    let newer = good.replacen("\"format\": 1", "\"format\": 2", 1);
    let large = format!("{good}{}", " ".repeat(600 * 1024 - good.len()));
    assert!(wrong != good && newer != good, "the campaign has these fields");
    vec![
        ("missing", Reply::text(404, "not here"), &["missing"]),
        ("empty", json(""), &["campaign file"]),
        ("not JSON", Reply::new(200, "text/html", page), &["campaign file", "JSON"]),
        ("cut in the middle", json(good.split_once("\"letters\"").unwrap().0), &["campaign file", "JSON"]),
        ("wrong structure", json(&wrong), &["campaign file", "tit"]),
        ("newer format", json(&newer), &["campaign file", "format"]),
        (
            "a disguised text",
            json(&good.replacen("No deportation into", "No \u{202e}deportation into", 1)),
            &["campaign file", "U+202E"],
        ),
        ("too large", json(&large), &["campaign file", "512 KiB"]),
    ]
}

/// Returns a file with mistakes in several places.
fn wrong() -> String {
    let good = text("campaigns/ua-0425-usa.json");
    good.replacen("\"title\"", "\"titel\"", 1).replacen("\"accent\": \"", "\"accent\": \"no ", 1)
}

/// Opens the page with that file, and without the files named; returns the note and the messages in the console.
fn refused(browser: &Browser, what: &str, without: &[&str]) -> (String, String, Server) {
    let site = Site::new().early(&format!("{TROUBLE}\n{LISTEN}"));
    let site = without.iter().fold(site, |site, path| site.without(path));
    let server = site.with(CAMPAIGN, Reply::new(200, "application/json", wrong())).start();
    browser.open(&server.url());
    let note = note(browser, what, "campaign");
    (note, browser.text("return window.said.join('\\n');"), server)
}

fn every_problem_is_in_the_console(browser: &Browser) {
    let (note, said, server) = refused(browser, "several problems", &[]);
    let problems = campaign_of(&wrong()).unwrap_err();
    assert!(problems.iter().len() > 2, "{problems}");
    let first = problems.iter().next().unwrap().to_string();
    assert!(note.contains(&format!("There is an error in the campaign file. {first}")), "{note}");
    let url = format!("{}{}", server.url(), &CAMPAIGN[1..]);
    let message = format!("letter-widget (campaign): {url}:\n{problems}");
    assert_eq!(said, message);
}

/// A file of the maximum size that consists only of mistakes is refused as quickly as any other, and the report is short: console
/// messages may be sent to an error collector.
fn so_many_problems(browser: &Browser) {
    let unknown: Vec<String> = (0..20_000).map(|n| format!("\"x{n}\":1")).collect();
    let good = text("campaigns/ua-0425-usa.json");
    let nested = |fields: &[String]| good.replacen("\"title\"", &format!("{},\"title\"", fields.join(",")), 1);
    let listed: Vec<String> = (0..50).map(|n| format!("{{{}}}", unknown[n * 90..(n + 1) * 90].join(","))).collect();
    let letters = format!("{{\"format\":1,\"letters\":[{}],\"languages\":[\"en\"]}}", listed.join(","));
    let name = format!("\"{}\":1", "x".repeat(300_000));
    for file in [nested(&unknown), letters, nested(&[name]), format!("[{}", "x".repeat(300_000))] {
        let site = Site::new().early(&format!("{TROUBLE}\n{LISTEN}"));
        let server = site.with(CAMPAIGN, Reply::new(200, "application/json", file)).start();
        browser.open(&server.url());
        note(browser, "so many problems", "campaign");
        let said = browser.text("return window.said.join('\\n');");
        assert!(
            said.len() < 25_000 && said.lines().count() <= 53,
            "{} bytes, {} lines",
            said.len(),
            said.lines().count()
        );
    }
}

fn without_explanation(browser: &Browser) {
    for missing in EXPLANATION {
        let (note, said, _server) = refused(browser, missing, &[missing]);
        assert!(note.contains("There is an error in the campaign file. The letter on this page"), "{note}");
        let missing = site::path(missing);
        for word in ["letter-widget (campaign)", CAMPAIGN, &missing] {
            assert!(said.contains(word), "{missing}: the console lacks `{word}`\n{said}");
        }
    }
}

/// The reader is compiled twice, and the copy in the widget has no messages: these are for authors.
fn only_the_explanation_has_the_words() {
    let holds = |file: &str, words: &str| site::built(file).windows(words.len()).any(|part| part == words.as_bytes());
    for words in ["Did you mean", "is missing.", "calendar", "not JSON", "a text in quotation marks"] {
        assert!(holds("explain_bg.wasm", words), "the explanation lacks `{words}`");
        assert!(!holds("widget_bg.wasm", words), "the widget carries `{words}`");
    }
}
