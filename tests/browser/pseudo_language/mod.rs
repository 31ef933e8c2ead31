//! A language in which every text is twice as long, in the interface and in the campaigns, breaks nothing: no state of the widget
//! scrolls sideways, cuts anything off, or puts one control on top of another. Translations are longer than their originals.

use serde_json::{Value, json};
use xtask::{browsers::Engine, server::Reply};

use crate::{
    harness::{
        Browser, Lab, site,
        tour::{self, TOUR},
    },
    support::text,
};

const BREAKS: &str = include_str!("breaks.js");

/// Only Chromium's windows can be this narrow. They are as high as the page, so that the bar at its foot covers nothing.
const SIZES: [(u32, u32); 2] = [(320, 20_000), (1100, 20_000)];

/// One language that is read from left to right, and one from right to left.
const LANGUAGES: [&str; 2] = ["en", "ar"];

pub fn run(lab: &Lab) {
    let mut pages = tour::site_of(&|name| {
        let file = if name.starts_with("campaigns/") { name.into() } else { format!("tests/fixtures/{name}") };
        campaign_twice(&text(&file))
    });
    for language in LANGUAGES {
        let (words, plain) = (format!("words-{language}.txt"), format!("plain-{language}.json"));
        let read = |name: &str| String::from_utf8(site::built(name)).unwrap();
        let reply = |kind: &str, text: String| Reply::new(200, kind, text);
        pages = pages.with(&format!("/{words}"), reply("text/plain; charset=utf-8", words_twice(&read(&words))));
        pages = pages.with(&format!("/{plain}"), reply("application/json", plain_twice(&read(&plain))));
    }
    let server = pages.unchecked().start();
    let browser = lab.browser();
    finds_what_breaks(&browser);
    let mut broken = Vec::new();
    for language in LANGUAGES {
        for leg in &TOUR {
            leg.open(&browser, &server, language);
            for stop in leg.stops {
                stop.reach(&browser);
                let mut look = |what: String| {
                    let wrong = browser.widget(BREAKS);
                    broken.extend((wrong != json!([])).then(|| format!("{what}: {wrong:#}")));
                };
                if lab.engine != Engine::Chromium {
                    look(format!("{}, {language}", stop.name));
                    continue;
                }
                for (width, height) in SIZES {
                    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                    browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
                    look(format!("{}, {language}, {width} px", stop.name));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{} states are broken\n{}", broken.len(), broken.join("\n"));
    TOUR[0].open(&browser, &server, "en");
    assert_eq!(browser.text("return $('#send').textContent;"), "Send it Send it", "the words are those");
    assert_eq!(browser.text("return $('h2').textContent;"), "No deportation into danger No deportation into danger");
}

/// A check that never finds anything proves nothing.
fn finds_what_breaks(browser: &Browser) {
    for (harm, found) in [
        ("$('.in').style.minInlineSize = '2000px';", "the page scrolls sideways"),
        (
            "$('h2').style.cssText = 'overflow: hidden; white-space: nowrap; inline-size: 9rem';",
            "cut off or to be scrolled",
        ),
        ("$('#up-4').style.marginInlineStart = '-8rem';", "lies on BUTTON"),
    ] {
        TOUR[0].open(browser, &tour::site().start(), "en");
        browser.widget(harm);
        let wrong = browser.widget(BREAKS).to_string();
        assert!(wrong.contains(found), "after {harm} it is not found: {found}\n{wrong}");
    }
}

fn twice(text: &str) -> String {
    format!("{text} {text}")
}

/// The first two lines state the direction and the plural categories; forms of a text are separated by a vertical bar.
fn words_twice(file: &str) -> String {
    let forms = |line: &str| line.split('|').map(twice).collect::<Vec<_>>().join("|");
    let line = |(number, line): (usize, &str)| if number < 2 { line.to_owned() } else { forms(line) };
    file.split('\n').enumerate().map(line).collect::<Vec<_>>().join("\n")
}

fn plain_twice(file: &str) -> String {
    let mut words: Value = serde_json::from_str(file).unwrap();
    for (name, word) in words.as_object_mut().unwrap() {
        if name != "dir" {
            *word = json!(twice(word.as_str().unwrap()));
        }
    }
    words.to_string()
}

/// A text is an object with a value for each language.
fn campaign_twice(file: &str) -> String {
    let mut campaign: Value = serde_json::from_str(file).unwrap();
    double(&mut campaign);
    campaign.to_string()
}

fn double(value: &mut Value) {
    let is_language = |name: &String| ["en", "fr", "es", "ar"].contains(&name.as_str());
    match value {
        Value::Object(fields) if !fields.is_empty() && fields.keys().all(is_language) => {
            fields.values_mut().for_each(double_text)
        }
        Value::Object(fields) => fields.values_mut().for_each(double),
        Value::Array(items) => items.iter_mut().for_each(double),
        _ => {}
    }
}

fn double_text(value: &mut Value) {
    match value {
        Value::String(text) => *text = twice(text),
        Value::Array(items) => items.iter_mut().for_each(double_text),
        _ => {}
    }
}
