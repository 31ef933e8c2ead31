//! `letter-widget compose` writes what the browser hands over: link, draft and text, byte for byte, in four languages.

use std::fs;
use std::process::Command;

use serde_json::json;
use xtask::browsers::Engine;

use xtask::server::Server;

use crate::harness::{Browser, Lab, Site, wait};
use crate::support::{four_languages, language, path, text};

const CAMPAIGN: &str = "tests/fixtures/four-languages.json";
const NAME: &str = "Ada Ex & Co";
const PLACE: &str = "Exempleville-sur-Été";
const MESSAGE: &str = "Une voix de plus : « Élan » & 100 %.\n\n🕊️";
/// A different order from the author's, with one demand left out.
const DEMANDS: &str = "family,release";
const SEED: &str = "7";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    if browser.engine == Engine::Chromium {
        let behaviour = json!({ "behavior": "allow", "downloadPath": browser.home.join("downloads") });
        browser.devtools("Browser.setDownloadBehavior", behaviour);
    }
    for letter in ["en", "fr", "es", "ar"] {
        let attributes = format!("seed=\"{SEED}\" letter=\"{letter}\"");
        let server = Site::new().campaign(&text(CAMPAIGN), &attributes, "").start();
        written(&browser, &server, letter);
    }
}

fn written(browser: &Browser, server: &Server, letter: &str) {
    browser.open_widget(&server.url());
    browser.type_into("#name", NAME);
    browser.type_into("#town", PLACE);
    browser.put_in("#message", &json!(MESSAGE).to_string());
    browser.choose("#country", "CA");
    // The second demand is left out, and the last one is moved to the top.
    browser.click_named(&label(letter, 1));
    browser.click("#up-2");
    browser.click("#up-2");
    browser.unfold();
    let day = browser.js("const d = new Date(); const two = n => String(n).padStart(2, '0');
        return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;");
    let compose = |kind: &str| composed(letter, day.as_str().unwrap(), kind);
    let link = compose("mailto");
    browser.until(
        &format!("the link of the letter in {letter}"),
        &format!(
            "return $$('.send a[href^=\"mailto:\"]').some(each => each.getAttribute('href') === {});",
            json!(link.trim_end())
        ),
    );
    for (button, extension, kind) in [("Save the draft", "eml", "eml"), ("Save the text", "txt", "text")] {
        let file = browser.home.join("downloads").join(format!("four-languages-{letter}.{extension}"));
        let wanted = compose(kind);
        browser.click_named(button);
        wait::until(&format!("the file {}", file.display()), || match fs::read_to_string(&file) {
            Ok(saved) if saved == wanted => Ok(()),
            Ok(saved) => Err(format!("the browser saved {saved:?}\ncompose wrote {wanted:?}")),
            Err(error) => Err(error.to_string()),
        });
        browser.click_in(".after", "Yes");
        browser.click_in(".after", "Back to all the ways to send it");
        browser.unfold();
    }
}

/// Returns the name of a demand in the interface.
fn label(letter: &str, demand: usize) -> String {
    let campaign = four_languages();
    let template = campaign.letters.iter().find(|template| template.id.as_str() == letter).unwrap();
    template.demands.get(demand).unwrap().label.first(&language("en")).to_owned()
}

/// Returns the output of the command-line program.
fn composed(letter: &str, day: &str, kind: &str) -> String {
    let options = [
        ["--letter", letter],
        ["--lang", "en"],
        ["--name", NAME],
        ["--place", PLACE],
        ["--country", "CA"],
        ["--demands", DEMANDS],
        ["--message", MESSAGE],
        ["--seed", SEED],
        ["--today", day],
        ["--as", kind],
    ];
    let output = Command::new(env!("CARGO_BIN_EXE_letter-widget"))
        .args(["compose", CAMPAIGN])
        .args(options.as_flattened())
        .current_dir(path(""))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
