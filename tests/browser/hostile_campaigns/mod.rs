//! Campaigns that no author would write, and texts that nobody should type, under a policy that lets no text become code: no text
//! is executed, nothing freezes, and the mail link matches the letter on the paper after every action.
//!
//! Every run tries the same things, because the seed is fixed. `LETTER_WIDGET_HOSTILE` sets another number of campaigns, and
//! `LETTER_WIDGET_HOSTILE_SEED` another seed.

mod act;
mod beside;
mod chance;
mod checks;
mod judge;
mod mutate;
mod shown;
mod strings;
mod trial;

use letter_widget::letter::Part;
use letter_widget::state::{Action, Field};
use serde_json::{Map, Value, json};
use xtask::browsers::Engine;

use crate::harness::{Browser, Desk, Lab};
use crate::support::{campaign_of, text};
use act::FIELDS;
use chance::Chance;
use mutate::Mutations;
use shown::Shown;
use trial::{Bench, Trial, fail};

/// The number of campaigns that share a page.
const ON_A_PAGE: usize = 25;
/// The number of actions performed on a campaign.
const ACTS: usize = 6;
const SEED: u64 = 12;
/// The buttons that open parts of a letter: all but the supporter's own words, which have their own field.
const PENS: [&str; 8] = ["edit-0", "edit-1", "edit-2", "edit-4", "edit-5", "edit-6", "edit-7", "edit-8"];

pub fn run(lab: &Lab) {
    let strings = strings::all();
    assert!(strings.len() >= 1_000, "{} strings", strings.len());
    checks::notice_what_is_wrong(lab);
    let browser = lab.browser();
    // WebKitGTK's driver stops answering ("Could not parse script result") after a few of the typed strings; why is not known.
    if lab.engine != Engine::Webkit {
        as_supporter(lab, &browser);
    }
    as_author(lab, &browser, &strings);
    mutated(lab, &browser, &strings);
    drop(browser);
    beside::good_beside_refused(lab, seed(), &strings);
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{variable} is no number: {text}")))
}

fn seed() -> u64 {
    number("LETTER_WIDGET_HOSTILE_SEED").unwrap_or(SEED)
}

/// Runs the trials on one page and returns the states of each.
fn run_all(lab: &Lab, browser: &Browser, trials: &[Trial]) -> Vec<Vec<Value>> {
    let bench = Bench::open(browser, trials, "");
    let run = |(index, trial)| bench.run(index, trial).unwrap_or_else(|wrong| fail(lab, seed(), trial, &wrong));
    trials.iter().enumerate().map(run).collect()
}

/// The number of strings that are typed on one page of the widget, one after another.
const ON_A_LETTER: usize = 60;

/// Types every string into every field that a supporter has; in slow engines, each into only one of the fields.
fn as_supporter(lab: &Lab, browser: &Browser) {
    let campaign: Value = serde_json::from_str(&text("tests/fixtures/four-languages.json")).unwrap();
    let pasted = strings::pasted();
    let rounds = if lab.engine == Engine::Chromium { FIELDS.len() + 1 } else { 1 };
    let mut trials = Vec::new();
    for round in 0..rounds {
        for (place, strings) in pasted.chunks(ON_A_LETTER).enumerate() {
            let mut acts = vec![json!({ "act": "letter", "n": place + round })];
            for five in strings.chunks(FIELDS.len() + 1) {
                let text = |field: usize| &five[(field + round) % five.len()];
                let fields: Map<_, _> =
                    FIELDS.into_iter().zip(1..).map(|(id, field)| (id.into(), json!(text(field)))).collect();
                let pen = PENS[(place + acts.len()) % PENS.len()];
                acts.push(json!({ "act": "fill", "fields": fields, "id": pen, "text": text(0) }));
            }
            acts.push(json!({ "act": "close" }));
            trials.push(Trial { campaign: campaign.clone(), settings: json!({}), acts });
        }
    }
    for trials in trials.chunks(ON_A_PAGE) {
        for (trial, states) in trials.iter().zip(run_all(lab, browser, trials)) {
            as_the_core_has_it(browser, trial, &states);
        }
    }
}

/// Checks that letter and mail link are those that the core writes after the same actions.
fn as_the_core_has_it(browser: &Browser, trial: &Trial, states: &[Value]) {
    let mut desk = Desk::new(browser, campaign_of(&trial.campaign.to_string()).unwrap(), 0);
    for (act, state) in trial.acts.iter().zip(&states[1..]) {
        let text = |field: &str| state["fields"][field].as_str().unwrap_or_default().to_owned();
        match act["act"].as_str() {
            Some("letter") => desk.did(Action::LetterPicked(state["letter"].as_u64().unwrap() as usize)),
            Some("close") => desk.did(Action::EditOpened(None)),
            Some("fill") => {
                desk.did(Action::EditOpened(None));
                if state["did"] != false {
                    let part = part_of(act["id"].as_str().unwrap());
                    desk.did(Action::EditOpened(Some(part)));
                    desk.did(Action::Typed(Field::Part(part), text("edit")));
                }
            }
            _ => {}
        }
        for (name, field) in FIELDS.into_iter().zip([Field::Name, Field::Town, Field::Address, Field::Message]) {
            desk.did(Action::Typed(field, text(name)));
        }
        assert_eq!(state["mail"][0], desk.link(), "after {act}");
        let readings = [true, false].map(|counts| Shown::read(&state["paper"], counts).unwrap().whole());
        assert!(readings.iter().any(|shown| shown.is(&desk.text())), "after {act}:\n{readings:?}\n{}", desk.text());
    }
}

/// Returns the part that the button with this id opens.
fn part_of(pen: &str) -> Part {
    let number: usize = pen.trim_start_matches("edit-").parse().unwrap();
    Part::FIXED.get(number).copied().unwrap_or(Part::Demand(number.saturating_sub(Part::FIXED.len())))
}

/// Puts every string that a campaign may contain into many of its places.
fn as_author(lab: &Lab, browser: &Browser, strings: &[String]) {
    let mut chance = Chance::new(seed());
    let bases = ["tests/fixtures/every-field.json", "tests/fixtures/four-languages.json"];
    let bases = bases.map(|name| serde_json::from_str::<Value>(&text(name)).unwrap());
    let accepted: Vec<&String> = strings.iter().filter(|text| reads(&bases[0], text)).collect();
    assert!(accepted.len() >= 600, "a campaign may hold {} of the strings", accepted.len());
    let mut trials = Vec::new();
    let mut next = accepted.iter().cycle();
    let mut used = 0;
    while used < 3 * accepted.len() {
        let mut campaign = bases[chance.below(2)].clone();
        campaign["sources"] = json!(vec![json!({ "label": "x", "url": "https://www.example.org/" }); 30]);
        campaign["background"] = json!(vec!["x"; 100]);
        for place in mutate::places(&campaign, &Value::is_string) {
            if !is_text(&place) {
                continue;
            }
            *campaign.pointer_mut(&place).unwrap() = json!(next.next().unwrap());
            used += 1;
        }
        let settings = json!({ "lang": chance.pick(&["en", "fr", "es", "ar"]) });
        let acts = vec![
            json!({ "act": "unfold" }),
            json!({ "act": "country", "n": chance.below(200) }),
            json!({ "act": "set", "n": 1 }),
            json!({ "act": "edit", "n": chance.below(12), "text": "\"x\"" }),
            json!({ "act": "letter", "n": 1 }),
            json!({ "act": "press", "n": chance.below(200) }),
        ];
        let trial = Trial { campaign, settings, acts };
        if trial.is_accepted() {
            trials.push(trial);
        }
    }
    assert!(trials.len() >= 8, "{} campaigns of such strings are accepted", trials.len());
    for trials in trials.chunks(ON_A_PAGE) {
        run_all(lab, browser, trials);
    }
}

/// Returns whether a campaign with this title is accepted.
fn reads(base: &Value, title: &str) -> bool {
    let mut campaign = base.clone();
    campaign["title"] = json!(title);
    campaign_of(&campaign.to_string()).is_ok()
}

/// Returns whether this place in a campaign contains words, not a date, an address or the name of a kind.
fn is_text(place: &str) -> bool {
    let kinds = [
        "$schema",
        "id",
        "issued",
        "act_until",
        "after",
        "email",
        "emails",
        "url",
        "web_form",
        "languages",
        "accent",
        "signature",
        "sender_address",
        "country",
        "for",
        "demands_as",
    ];
    !place.split('/').any(|step| kinds.contains(&step))
}

/// Performs random actions on mutated campaigns that the core accepts.
fn mutated(lab: &Lab, browser: &Browser, strings: &[String]) {
    let usual = if lab.engine == Engine::Chromium { 250 } else { 60 };
    let wanted = number("LETTER_WIDGET_HOSTILE").map_or(usual, |number| number as usize);
    let mutations = Mutations::new(strings);
    let pasted = strings::pasted();
    let (mut accepted, mut tried) = (0, 0);
    while accepted < wanted {
        let mut trials = Vec::new();
        while trials.len() < ON_A_PAGE.min(wanted - accepted) {
            let mut chance = Chance::of(seed(), tried);
            tried += 1;
            let campaign = mutations.file(&mut chance);
            let settings = json!({
                "lang": chance.pick(&["en", "en", "fr", "es", "ar", "fr-CA"]),
                "seed": chance.below(3).to_string(),
            });
            let trial = Trial { campaign, settings, acts: act::several(&mut chance, ACTS, &pasted) };
            if trial.is_accepted() {
                trials.push(trial);
            }
        }
        accepted += trials.len();
        run_all(lab, browser, &trials);
    }
    println!("{}: {accepted} of {tried} mutated campaigns were accepted and used", lab.engine);
}
