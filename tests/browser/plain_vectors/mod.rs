//! The rules that the letter without the program shares with the core: both pass the vectors in `tests/vectors/` (the core in
//! `tests/vectors.rs`), and both give the same results for generated texts.

use letter_widget::campaign::Campaign;
use letter_widget::native::{Icu, is_right_to_left};
use letter_widget::publish::plain_letters;
use letter_widget::send::{Carries, Mail, Recipe, mail_link, telephone_link};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

use crate::harness::{Browser, Lab, Site, site};
use crate::support::{bundled, campaign_of, four_languages, links, text, with_email};

const VECTORS: [&str; 9] = [
    "dates",
    "e-mail-addresses",
    "language-tags",
    "lengths",
    "mail-links",
    "short-names",
    "telephones",
    "texts",
    "web-addresses",
];

/// How many telephone numbers and e-mails are generated.
const SAMPLES: usize = 3_000;

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let page = "<!doctype html><meta charset=\"utf-8\"><title>Vectors</title><link rel=\"icon\" href=\"data:,\">
        <script type=\"module\" src=\"/check.js\"></script>";
    let script = include_str!("check.js").replace("/plain.js", &site::path("plain.js"));
    let server = Site::new().html("/", page).script("/check.js", &script).start();
    browser.open(&server.url());
    browser.until_js("the rules", "return window.check !== undefined;");
    vectors(&browser);
    where_links_lead(&browser);
    what_is_published_is_read(&browser);
    as_the_core_says(&browser);
}

fn published(campaign: &Campaign) -> Value {
    serde_json::to_value(plain_letters(campaign, &Icu, is_right_to_left)).unwrap()
}

/// Runs one of the checks, and returns what does not hold.
fn check(browser: &Browser, name: &str, arguments: Vec<Value>) -> Value {
    browser.js_with(&format!("return check.{name}(...arguments);"), arguments)
}

fn vectors(browser: &Browser) {
    let file = |name: &str| serde_json::from_str(&text(&format!("tests/vectors/{name}.json"))).unwrap();
    let all: Map<String, Value> = VECTORS.iter().map(|name| ((*name).to_owned(), file(name))).collect();
    let checked = check(browser, "vectors", vec![Value::Object(all), published(&four_languages())]);
    assert_eq!(checked["wrong"], json!([]));
    assert!(checked["count"].as_u64().unwrap() > 300, "{checked}");
}

/// Whatever a file may say, a link gets only an address of a known kind, and a page that it opens learns nothing of this one.
fn where_links_lead(browser: &Browser) {
    for address in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "blob:https://example.org/x",
        "file:///etc/hosts",
        "ftp://example.org/",
        "http://example.org/",
        "HTTPS://example.org/",
        "https://",
        "https:example.org",
        "https://user@example.org/",
        "https://example.org\\@evil.example/",
        "https://exa\u{ad}mple.org/",
        "/relative",
        "",
    ] {
        assert_eq!(check(browser, "led", vec![json!(address)])[0], json!(null), "{address:?}");
    }
    let page = "https://www.example.org/form?a=b#c";
    let wanted = json!([page, "noopener noreferrer", "_blank", "no-referrer"]);
    assert_eq!(check(browser, "led", vec![json!(page)]), wanted);
    for address in ["mailto:a@example.org", "tel:+14160000000"] {
        assert_eq!(check(browser, "led", vec![json!(address)]), json!([address, "", "", ""]), "{address}");
    }
}

/// Every campaign of the project, with and without the fields that a campaign may leave out.
fn what_is_published_is_read(browser: &Browser) {
    let every: Value = serde_json::from_str(&text("tests/fixtures/every-field.json")).unwrap();
    let mut files: Vec<Value> =
        [bundled("ua-0425-usa"), bundled("safe-passage-americas"), with_email(), four_languages()]
            .iter()
            .map(published)
            .collect();
    files.push(published(&campaign_of(&every.to_string()).unwrap()));
    let mut hard = every;
    hard["title"] = json!(["\u{200f}مثال\t🕊\n", &*"é".repeat(19_990)].concat());
    hard["organiser"]["phone"] = json!(["call us\nfirst"]);
    hard["reference"]["number"] = json!("1 < 2 & 3 > 2");
    hard["letters"][0]["to"]["name"] = json!("\u{200f}12 مثال\u{2028}Person\u{200e}");
    hard["letters"][0]["to"]["role"] = json!("أ".repeat(20_000));
    hard["letters"][0]["subject"] = json!("a\tb\u{3000}c < d");
    hard["letters"][0]["opening"] = json!("a\n\u{200b}\n\u{ad}\r\n\r\nb > c");
    files.push(published(&campaign_of(&hard.to_string()).unwrap()));
    for file in files {
        assert_eq!(check(browser, "read", vec![file.clone()]), json!(null), "{file}");
    }
}

/// Parts of telephone numbers, in any order.
fn any_telephone() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[0-9]{1,5}",
        4 => any_of(&[" ", "-", " (", ") ", "/", " / ", "\u{a0}", ".", "(0)", "(24 h)", "+", "+49 ", "+39 ", "+1 "]),
        1 => any_of(&["00", "(", ")", " ext. ", "x", " or ", ", ", "#", "Tel: ", "Fax ", "٣", "۹", "\u{200e}", "(24/7)", "\n", "é"]),
        1 => "\\PC{0,2}",
    ];
    vec(part, 0..9).prop_map(|parts| parts.concat())
}

fn any_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(texts).prop_map(str::to_owned)
}

fn samples<T>(strategy: impl Strategy<Value = T>, count: usize) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

fn as_the_core_says(browser: &Browser) {
    let numbers: Vec<Value> = samples(any_telephone(), SAMPLES)
        .into_iter()
        .map(|text| json!({ "text": text, "href": telephone_link(&text) }))
        .collect();
    let linked = numbers.iter().filter(|each| !each["href"].is_null()).count();
    assert!(linked > SAMPLES / 50, "{linked} of the numbers can be dialled");
    assert_eq!(check(browser, "telephones", vec![json!(numbers)]), json!([]));
    let mails: Vec<Value> = samples(links::any_mail(0..4, 0..4), SAMPLES / 10)
        .into_iter()
        .map(|mail| {
            let link = mail_link(&mail, Recipe::STANDARD);
            let Mail { to, cc, subject, body } = &mail;
            let [to, cc] = [links::texts(to), links::texts(cc)];
            let whole = link.carries == Carries::WholeLetter;
            json!({ "to": to, "cc": cc, "subject": subject, "body": body, "href": link.href, "whole": whole })
        })
        .collect();
    assert_eq!(check(browser, "mailLinks", vec![json!(mails)]), json!([]));
}
