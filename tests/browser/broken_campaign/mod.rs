//! A campaign file that is missing or wrong: the letter on the page stays, and one line says what happened.

use xtask::server::Reply;

use crate::{
    harness::{
        Lab, Site,
        fallback::{TROUBLE, note},
        site,
    },
    support::text,
};

const CAMPAIGN: &str = "/campaigns/ua-0425-usa.json";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    for (what, reply, words) in cases() {
        let server = Site::new().early(TROUBLE).with(CAMPAIGN, reply).start();
        browser.open(&server.url());
        let note = note(&browser, what, "campaign");
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
        ("cut in the middle", json(&good[..good.len() / 2]), &["campaign file", "JSON"]),
        ("wrong structure", json(&wrong), &["campaign file", "tit"]),
        ("newer format", json(&newer), &["campaign file", "format"]),
        ("too large", json(&large), &["campaign file", "512 KiB"]),
    ]
}
