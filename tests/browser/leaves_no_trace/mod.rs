//! Once the browser is closed, none of its files contain what a supporter chose or typed: not its history, its sessions, its caches
//! or its storage. If supporters ask for a draft to be kept, it is in the storage and nowhere else.

use std::process::Command;

use serde_json::json;
use xtask::browsers::Engine;

use crate::harness::{
    Browser, Lab, Site, driver,
    frame::{EMBEDDED, PRINT, TOKENS, around, frame_script},
    lab::Person,
    profile::{Profile, the_search_finds},
};

/// Words that no browser file contains by chance, different for each case: in WebKitGTK all browsers of a run share their
/// folders.
struct Supporter {
    name: [&'static str; 2],
    town: &'static str,
    words: [&'static str; 2],
}

const IN_A_FRAME: Supporter =
    Supporter { name: ["Zarathea", "Quillföther"], town: "Kestrelmoor", words: ["Wrenlight", "Fenwhistle"] };
const ON_THE_PAGE: Supporter =
    Supporter { name: ["Yorrick", "Pämbleton"], town: "Ospreyfield", words: ["Larkshadow", "Mirebell"] };
const KEPT: Supporter =
    Supporter { name: ["Xanthippa", "Rookérly"], town: "Heronsgate", words: ["Plovermist", "Reedsong"] };

const AWAY: &str = "<!doctype html><title>Away</title><p>A mail.";

impl Supporter {
    fn all(&self) -> Vec<&'static str> {
        [&self.name[..], &[self.town], &self.words[..]].concat()
    }

    /// Returns the fields and what is typed into each.
    fn fields(&self) -> [(&'static str, String); 3] {
        [("#name", self.name.join(" ")), ("#town", self.town.to_owned()), ("#message", self.words.join(" "))]
    }

    fn fill_in(&self, browser: &Browser) {
        for (css, text) in self.fields() {
            browser.put_in(css, &json!(text).to_string());
        }
        let on_paper = format!("return $('.paper').textContent.includes('{}');", self.words[1]);
        browser.until("the letter", &on_paper);
    }
}

pub fn run(lab: &Lab) {
    the_search_finds();
    printed_from_a_frame(lab);
    written_on_the_page(lab);
    kept_where_it_is_asked_for(lab);
}

fn browser(lab: &Lab) -> Browser {
    lab.browser_of(Person { leaves_profile: true, ..Person::default() })
}

fn printed_from_a_frame(lab: &Lab) {
    let widgets = Site::new().embedded("").start();
    let partner =
        Site::new().html("/", around(&widgets, TOKENS, &frame_script(&widgets))).script("/heard.js", "").start();
    let browser = browser(lab);
    browser.open(&partner.url());
    browser.enter_frame("iframe");
    browser.until_whole();
    IN_A_FRAME.fill_in(&browser);
    browser.leave_frame();
    // Also press a real key: browsers keep some things only if they are typed.
    browser.type_in_frame("#town", "s");
    browser.touch_in_frame(PRINT);
    browser.enter_new_tab();
    browser.until_js("the printed letter", "return window.printed?.length === 1;");
    let printed = browser.text("return window.printed[0];");
    assert!(printed.contains(IN_A_FRAME.name[1]) && printed.contains(IN_A_FRAME.words[1]), "{printed}");
    // Carry on in the tab, and visit another page and return: browsers then keep the state of the page that was left.
    browser.type_into("#town", "s");
    browser.open(&partner.url());
    browser.back();
    browser.until_whole();
    assert!(!widgets.requests().concat().contains(IN_A_FRAME.name[0]), "{:?}", widgets.requests());
    let profile = browser.close();
    profile.remembers(EMBEDDED);
    profile.holds_none_of(&IN_A_FRAME.all());
    if lab.engine == Engine::Webkit {
        let page = format!(
            "<!doctype html><title>Partner</title><iframe width=\"700\" height=\"2000\" src=\"/{EMBEDDED}\"></iframe>"
        );
        let site = Site::new().embedded("").html("/partner.html", page);
        webkit_session(lab, site, "partner.html", "framed", &IN_A_FRAME).remembers(&format!("{EMBEDDED}&print"));
    }
}

fn written_on_the_page(lab: &Lab) {
    let server = Site::new().html("/away.html", AWAY).start();
    let browser = browser(lab);
    browser.open_widget(&server.url());
    ON_THE_PAGE.fill_in(&browser);
    browser.type_into("#town", "s");
    browser.js("window.print = () => {};");
    browser.unfold();
    let link = browser.text("return $('.send a[href^=\"mailto:\"]').href;");
    assert!(link.contains(ON_THE_PAGE.name[0]), "{link}");
    browser.click_named("Copy everything");
    browser.until("that it is copied", "return $('.copied')?.textContent === 'Copied.';");
    browser.click_in(".after", "Yes");
    browser.click_in(".after", "Back to all the ways to send it");
    browser.click_named("Print the letter");
    browser.until("the question", "return $('.after') !== null;");
    browser.open(&format!("{}away.html", server.url()));
    browser.back();
    browser.until_whole();
    let profile = browser.close();
    profile.remembers(&format!("{}away.html", server.url()));
    profile.holds_none_of(&ON_THE_PAGE.all());
    if lab.engine == Engine::Webkit {
        let printed = "window.printed = [];
            window.print = () => window.printed.push(document.querySelector('.letter-widget-print').shadowRoot.textContent);";
        webkit_session(lab, Site::new().early(printed), "", "alone", &ON_THE_PAGE).remembers("away.html");
    }
}

/// Returns what a browser built with WebKitGTK keeps of a window, after checking that none of it is the supporter's.
fn webkit_session(lab: &Lab, site: Site, path: &str, place: &str, supporter: &Supporter) -> Profile {
    let server = site.html("/away.html", AWAY).start();
    let home = lab.browser().home.clone();
    let folder = home.join(format!("session-{place}"));
    let mut command = Command::new("xvfb-run");
    command.arg("-a").arg(driver::python().unwrap());
    command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/leaves_no_trace/webkit_session.py"));
    command.args([&server.url(), path, place, &folder.display().to_string()]);
    command.args([&json!(supporter.fields()).to_string(), "Print the letter"]);
    driver::isolate(&mut command, &home, "en-US");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let profile = Profile::in_folders(&[folder], Some("history"));
    profile.holds_none_of(&supporter.all());
    profile
}

/// Proves that the search does find what is stored.
fn kept_where_it_is_asked_for(lab: &Lab) {
    let server = Site::new().start();
    let browser = browser(lab);
    browser.open_widget(&server.url());
    browser.click_named("Keep a draft in this browser");
    KEPT.fill_in(&browser);
    browser.until_js("the draft", &format!("return JSON.stringify(localStorage).includes('{}');", KEPT.words[1]));
    let profile = browser.close();
    // WebKitGTK's automated browser writes nothing to disk.
    if lab.engine != Engine::Webkit {
        stored_and_nothing_else(&profile);
    }
}

/// Chromium and Firefox each have a folder for what sites store.
fn stored_and_nothing_else(profile: &Profile) {
    for word in KEPT.all() {
        let holding = profile.holding(word);
        assert!(!holding.is_empty(), "`{word}` is not found in the storage");
        let storage = |path: &&std::path::Path| {
            let path = path.display().to_string();
            path.contains("Local Storage") || path.contains("/storage/default/")
        };
        assert!(holding.iter().all(storage), "`{word}` is in {holding:?}");
    }
}
