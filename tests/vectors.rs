//! Checks the core against `tests/vectors/`. The browser case `plain_vectors` checks the letter without the program against the same files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::str::FromStr;

use letter_widget::campaign::{Date, EmailAddress, Fault, LanguageTag, Slug, WebUrl};
use letter_widget::publish::MAX_LETTER_FILE;
use letter_widget::send::{Carries, MAX_ENCODED, Recipe, mail_link, telephone_link};
use serde_json::{Value, json};
use support::{campaign_of, links::mail, text};

fn vectors(name: &str) -> Value {
    serde_json::from_str(&text(&format!("tests/vectors/{name}.json"))).unwrap()
}

fn each(name: &str) -> Vec<Value> {
    vectors(name).as_array().unwrap().clone()
}

/// The texts of a list that have to be accepted, or refused.
fn texts(name: &str, list: &str) -> Vec<String> {
    serde_json::from_value(vectors(name)[list].clone()).unwrap()
}

/// A text as it is in the file, or repeated.
fn whole(value: &Value) -> String {
    match value.as_str() {
        Some(text) => text.to_owned(),
        None => value["unit"].as_str().unwrap().repeat(value["times"].as_u64().unwrap() as usize),
    }
}

fn holds(name: &str, accepts: impl Fn(&str) -> bool) {
    for (list, wanted) in [("accept", true), ("refuse", false)] {
        let texts = texts(name, list);
        assert!(!texts.is_empty(), "{name}: nothing to {list}");
        for text in texts {
            assert_eq!(accepts(&text), wanted, "{name}: {text:?}");
        }
    }
}

fn reads<T: FromStr<Err = Fault>>(text: &str) -> bool {
    text.parse::<T>().is_ok()
}

/// Whether a campaign is accepted after one change.
fn accepts(change: impl FnOnce(&mut Value)) -> bool {
    let mut file: Value = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
    change(&mut file);
    campaign_of(&file.to_string()).is_ok()
}

#[test]
fn values_with_a_form() {
    holds("e-mail-addresses", reads::<EmailAddress>);
    holds("web-addresses", reads::<WebUrl>);
    holds("language-tags", reads::<LanguageTag>);
    holds("dates", reads::<Date>);
    holds("short-names", reads::<Slug>);
}

#[test]
fn texts_that_people_read() {
    holds("texts", |text| accepts(|file| file["title"] = json!(text)));
    holds("texts", |text| accepts(|file| file["organiser"]["phone"] = json!([text])));
}

#[test]
fn telephone_numbers() {
    for vector in each("telephones") {
        assert_eq!(telephone_link(vector["text"].as_str().unwrap()).as_deref(), vector["href"].as_str(), "{vector}");
    }
}

#[test]
fn mail_links() {
    for vector in each("mail-links") {
        let list = |name: &str| serde_json::from_value::<Vec<String>>(vector[name].clone()).unwrap();
        let [to, cc] = ["to", "cc"].map(list);
        let [to, cc] = [&to, &cc].map(|all| all.iter().map(String::as_str).collect::<Vec<_>>());
        let mail = mail(&to, &cc, &whole(&vector["subject"]), &whole(&vector["body"]));
        let link = mail_link(&mail, Recipe::STANDARD);
        assert_eq!(link.href, vector["href"].as_str().unwrap());
        assert!(link.href.len() <= MAX_ENCODED);
        assert_eq!(link.carries == Carries::WholeLetter, vector["whole"] == true, "{vector}");
    }
}

#[test]
fn lengths() {
    for vector in each("lengths") {
        let most = vector["most"].as_u64().unwrap() as usize;
        let part = |name: &str| vector[name].as_str().unwrap_or_default();
        let accepts = |count: usize| {
            let text = [part("start"), &part("unit").repeat(count), part("end")].concat();
            match part("of") {
                "text" => accepts(|file| file["title"] = json!(text)),
                "language-tag" => reads::<LanguageTag>(&text),
                "short-name" => reads::<Slug>(&text),
                "e-mail" => reads::<EmailAddress>(&text),
                "web-address" => reads::<WebUrl>(&text),
                "file" => count <= MAX_LETTER_FILE,
                "letters" => accepts(|file| {
                    let letter = |n: usize| {
                        let mut letter = file["letters"][0].clone();
                        letter["id"] = json!(format!("n{n}"));
                        letter
                    };
                    file["letters"] = (0..count).map(letter).collect();
                }),
                "languages" => accepts(|file| {
                    let other = |n: usize| {
                        format!("x{}", char::from(b'a' + (n / 26) as u8))
                            + &char::from(b'a' + (n % 26) as u8).to_string()
                    };
                    let own = file["languages"][0].clone();
                    file["languages"] = (1..count).map(|n| json!(other(n))).chain([own]).rev().collect();
                }),
                "addressees" => accepts(|file| {
                    file["letters"][0]["to"]["emails"] =
                        (0..count).map(|n| json!(format!("a{n}@example.org"))).collect();
                }),
                other => panic!("nothing is known of {other}"),
            }
        };
        assert!(accepts(most) && !accepts(most + 1), "{vector}");
    }
}
