//! A campaign and the actions performed on it: running it in a browser, judging it, and shrinking it as far as possible if it fails.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use xtask::server::{Reply, Server};

use super::judge::Judge;
use super::mutate::{places, without};
use crate::harness::{Browser, Lab, Site};
use crate::support::{campaign_of, text};

/// The policy of the page: no text becomes code or markup, and only the widget's own files are loaded.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

/// How long one action may take before the page counts as frozen.
const PATIENCE: Duration = Duration::from_secs(12);
/// How long to try to shrink a failing trial.
const SHRINKING: Duration = Duration::from_secs(90);

/// A campaign file, settings of the element, and the actions.
#[derive(Clone, Debug)]
pub struct Trial {
    pub campaign: Value,
    /// Attributes of the element.
    pub settings: Value,
    pub acts: Vec<Value>,
}

impl Trial {
    fn json(&self) -> String {
        // Writes a replacement character as half of a surrogate pair, which browsers turn into one.
        self.campaign.to_string().replace('\u{fffd}', "\\ud800")
    }

    /// Returns whether the core accepts this campaign.
    pub fn is_accepted(&self) -> bool {
        let text = self.campaign.to_string();
        text.len() <= letter_widget::campaign::MAX_FILE_BYTES && campaign_of(&text).is_ok()
    }
}

/// Reads a file of this case.
pub fn file(name: &str) -> String {
    text(&format!("tests/browser/hostile_campaigns/{name}"))
}

/// Returns a website with these campaigns; `tamper` runs before the widget.
pub fn site(trials: &[Trial], tamper: &str) -> Site {
    let site = Site::new()
        .html("/", file("page.html"))
        .script("/canary.js", &file("canary.js"))
        .script("/inspect.js", &file("inspect.js"))
        .script("/robot.js", &file("robot.js"))
        .script("/tamper.js", tamper)
        .header("Content-Security-Policy", POLICY);
    trials.iter().enumerate().fold(site, |site, (number, trial)| {
        site.with(&address(number), Reply::new(200, "application/json", trial.json()))
    })
}

fn address(number: usize) -> String {
    format!("/campaign-{number}.json")
}

/// A page on which trials are run, one after another.
pub struct Bench<'b> {
    browser: &'b Browser,
    _server: Server,
}

impl<'b> Bench<'b> {
    /// Opens the page for these trials.
    pub fn open(browser: &'b Browser, trials: &[Trial], tamper: &str) -> Self {
        let server = site(trials, tamper).start();
        browser.open(&server.url());
        Self { browser, _server: server }
    }

    /// Runs one of the trials and returns the states of the page, beginning with the one when it opened.
    pub fn run(&self, number: usize, trial: &Trial) -> Result<Vec<Value>, String> {
        let job = json!({
            "address": address(number),
            "settings": trial.settings,
            "acts": trial.acts,
            "patience": PATIENCE.as_millis() as u64,
        });
        // In base64, because WebKit's driver cannot read all of these strings in an answer.
        let script = "const [job, done] = arguments;
            const bytes = Uint8Array.from(atob(job), (c) => c.charCodeAt());
            const answer = (value) => done(btoa(Array.from(new TextEncoder().encode(JSON.stringify(value)), (byte) => String.fromCharCode(byte)).join('')));
            window.robot(JSON.parse(new TextDecoder().decode(bytes))).then(answer, (error) => answer({ ended: String(error) }));";
        let answer = self.browser.try_js_later(script, vec![json!(BASE64_STANDARD.encode(job.to_string()))])?;
        let answer = BASE64_STANDARD.decode(answer.as_str().unwrap_or_default()).map_err(|error| error.to_string())?;
        let answer: Value = serde_json::from_slice(&answer).map_err(|error| error.to_string())?;
        let states = answer["states"].as_array().cloned().unwrap_or_default();
        let judge = Judge::new(&trial.campaign, &trial.acts);
        for (index, state) in states.iter().enumerate() {
            let act = index.checked_sub(1).map_or_else(|| "opening it".to_owned(), |act| trial.acts[act].to_string());
            judge.of(state).map_err(|wrong| format!("after {act}:\n{wrong}"))?;
        }
        if let Some(why) = answer["ended"].as_str() {
            let act = states.len().checked_sub(1).and_then(|act| trial.acts.get(act));
            let act = act.map_or_else(|| "nothing".to_owned(), Value::to_string);
            return Err(format!("after {act}:\n{why}, trouble {}", answer["trouble"]));
        }
        Ok(states)
    }
}

/// Runs a trial by itself.
fn alone(lab: &Lab, trial: &Trial) -> Result<Vec<Value>, String> {
    let browser = lab.browser();
    let trials = std::slice::from_ref(trial);
    Bench::open(&browser, trials, "").run(0, trial)
}

/// Shrinks a failing trial, saves it to a file, and panics with what is wrong.
pub fn fail(lab: &Lab, seed: u64, trial: &Trial, wrong: &str) -> ! {
    let (mut least, mut why) = (trial.clone(), wrong.to_owned());
    let start = Instant::now();
    let again = alone(lab, trial);
    let repeats = again.is_err();
    if let Err(complaint) = again {
        why = complaint;
        while let Some((smaller, complaint)) = smaller(lab, &least, start) {
            (least, why) = (smaller, complaint);
        }
    }
    let file = reproduction(lab);
    let kept = json!({ "campaign": least.campaign, "settings": least.settings, "acts": least.acts });
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, serde_json::to_string_pretty(&kept).unwrap()).unwrap();
    let mut said = format!("seed {seed}: {why}\n{} has the campaign and what was done", file.display());
    if !repeats {
        write!(said, "; by themselves they do not fail, so what went before on the page matters").unwrap();
    }
    panic!("{said}");
}

fn reproduction(lab: &Lab) -> PathBuf {
    xtask::root().join("target/hostile-campaigns").join(format!("{}.json", lab.engine))
}

/// Returns the first smaller trial that fails as well.
fn smaller(lab: &Lab, trial: &Trial, start: Instant) -> Option<(Trial, String)> {
    let half = trial.acts.len() / 2;
    let fewer_acts = [trial.acts[..half].to_vec(), trial.acts[half..].to_vec()].into_iter();
    let one_less = (0..trial.acts.len()).map(|gone| {
        let mut acts = trial.acts.clone();
        acts.remove(gone);
        acts
    });
    let acts = fewer_acts.chain(one_less).filter(|acts| acts.len() < trial.acts.len());
    let by_acts = acts.map(|acts| Trial { acts, ..trial.clone() });
    // The largest places come first: everything in them is removed with them.
    let mut places = places(&trial.campaign, &|_| true);
    places.sort_by_key(|place| {
        std::cmp::Reverse(trial.campaign.pointer(place).map_or(0, |value| value.to_string().len()))
    });
    let by_campaign = places
        .into_iter()
        .map(|place| Trial { campaign: without(&trial.campaign, &place), ..trial.clone() })
        .filter(Trial::is_accepted);
    by_acts.chain(by_campaign).take_while(|_| start.elapsed() < SHRINKING).find_map(|smaller| {
        let complaint = alone(lab, &smaller).err()?;
        Some((smaller, complaint))
    })
}
