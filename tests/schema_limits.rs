//! How much of anything is allowed: the schema and the reader agree, and the limit is the number in the schema.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::Node;
use letter_widget::schema::schema;
use serde_json::{Value, json};
use support::schema::agree;
use support::text;

/// A campaign with every field, which needs no more languages than it has.
fn campaign() -> Value {
    let mut file: Value = serde_json::from_str(&text("tests/fixtures/every-field.json")).unwrap();
    file["letters"][0]["own_language"] = json!(false);
    file
}

/// The value at this place in that campaign.
fn there(pointer: &str) -> Value {
    campaign().pointer(pointer).unwrap().clone()
}

/// Checks that the limit in the schema is accepted, and that one more is not.
fn holds(limit: &str, pointer: &str, value: impl Fn(usize) -> Value) {
    let schema = schema();
    let most = schema.pointer(limit).and_then(Value::as_u64).unwrap_or_else(|| panic!("there is no {limit}"));
    let taken = |count: u64| {
        let mut file = campaign();
        *file.pointer_mut(pointer).unwrap() = value(count as usize);
        agree(&serde_json::from_value::<Node>(file).unwrap())
    };
    assert!(taken(most) && !taken(most + 1), "{pointer}: {most}");
}

/// Items of a list, each made from its number.
fn items(item: impl Fn(usize) -> Value) -> impl Fn(usize) -> Value {
    move |count| (0..count).map(&item).collect()
}

fn lines(count: usize) -> Value {
    items(|n| json!(n.to_string()))(count)
}

/// Items that each have a different `id`.
fn numbered(pointer: &'static str) -> impl Fn(usize) -> Value {
    items(move |n| {
        let mut item = there(pointer);
        item["id"] = json!(format!("n{n}"));
        item
    })
}

/// Two letters for each number.
fn code(n: usize) -> String {
    [n / 26 % 26, n % 26].map(|n| char::from(b'A' + n as u8)).iter().collect()
}

const LETTER: &str = "/properties/letters/items/properties";

#[test]
fn of_letters_and_what_they_hold() {
    holds("/properties/letters/maxItems", "/letters", numbered("/letters/0"));
    holds(&format!("{LETTER}/demands/maxItems"), "/letters/0/demands", numbered("/letters/0/demands/1"));
    holds(&format!("{LETTER}/copies/maxItems"), "/letters/0/copies", items(|_| there("/letters/0/copies/0")));
    holds("/properties/sources/maxItems", "/sources", items(|_| there("/sources/0")));
}

#[test]
fn of_the_items_of_a_list() {
    for (who, pointer) in [
        ("/properties/organiser", "/organiser"),
        (&*format!("{LETTER}/to"), "/letters/0/to"),
        (&*format!("{LETTER}/copies/items"), "/letters/0/copies/0"),
    ] {
        let phones = if pointer == "/organiser" { "phone" } else { "phones" };
        for name in ["address", phones] {
            holds(&format!("{who}/properties/{name}/maxItems"), &format!("{pointer}/{name}"), lines);
        }
        if pointer != "/organiser" {
            let emails = items(|n| json!(format!("a{n}@example.org")));
            holds(&format!("{who}/properties/emails/maxItems"), &format!("{pointer}/emails"), emails);
        }
    }
    let countries = items(|n| json!(code(n)));
    holds(&format!("{LETTER}/copies/items/properties/for/maxItems"), "/letters/0/copies/0/for", countries);
    holds("/properties/background/maxItems", "/background", lines);
    holds("/definitions/oneLanguage/maxItems", "/background/en", lines);
}

#[test]
fn of_the_characters_of_a_text() {
    let long = |count: usize| json!("ü".repeat(count));
    holds("/properties/title/maxLength", "/title", long);
    holds("/definitions/oneLanguage/maxLength", "/summary/en", long);
    holds("/definitions/line/maxLength", "/background/en/0", long);
    holds("/properties/organiser/properties/name/maxLength", "/organiser/name", long);
    let url = |count: usize| json!(format!("https://a.b/{}", "c".repeat(count - "https://a.b/".len())));
    holds("/properties/organiser/properties/url/maxLength", "/organiser/url", url);
    let tag = |count: usize| json!({ "en": "text", format!("en{}{}", "-x".repeat(15), "-xxx"[..count - 32].to_owned()): "text" });
    holds("/definitions/tag/maxLength", "/title", tag);
}

#[test]
fn of_languages_and_days() {
    let languages = |count: usize| (0..count).map(|n| (format!("en-x-{n}"), json!("text"))).collect();
    holds("/properties/summary/maxProperties", "/summary", languages);
    let english_and = |n: usize| if n == 0 { json!("en") } else { json!(format!("x{}", code(n))) };
    holds("/properties/languages/maxItems", "/languages", items(english_and));
    holds("/properties/post_days/maximum", "/post_days", |days| json!(days));
}
