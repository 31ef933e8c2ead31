//! A partner site: the build, with individual files replaced and headers added.

use std::{
    collections::HashMap,
    fs,
    path::PathBuf,
    sync::{Arc, Condvar, Mutex},
    time::Duration,
};

use xtask::server::{Options, Reply, Server};
use xtask::stamp::Names;

use super::fallback::TROUBLE;
use crate::support::text;

/// The folder with the build; `LETTER_WIDGET_DIST` overrides it.
pub fn dist() -> PathBuf {
    std::env::var_os("LETTER_WIDGET_DIST").map_or_else(xtask::dist, PathBuf::from)
}

/// The content of a file of the build, by its name in the project.
pub fn built(name: &str) -> Vec<u8> {
    fs::read(dist().join(names().file(name)))
        .unwrap_or_else(|error| panic!("{name}: {error}; `cargo xtask build` makes it"))
}

fn names() -> Names {
    Names::of(&dist()).unwrap_or_else(|error| panic!("{error:#}; `cargo xtask build` makes it"))
}

/// The path of a file in the build, by its path in the project: names in the build contain a hash.
pub fn path(path: &str) -> String {
    format!("/{}", names().file(path.trim_start_matches('/')))
}

/// Maps the path of a campaign's file in one language to that of the complete campaign: a test changes both together.
fn whole_campaign(path: &str) -> String {
    ["en", "fr", "es", "ar"].iter().fold(path.to_owned(), |path, tag| path.replace(&format!(".{tag}.json"), ".json"))
}

/// The hash by which browsers check a file of the build, by the file's name in the project.
pub fn integrity(name: &str) -> String {
    let names = names();
    let found = names.iter().find(|(each, _)| *each == name);
    found.unwrap_or_else(|| panic!("the build does not list {name}")).1.sha384.clone()
}

/// This script without the hashes, so that the browser checks no file: for tests that change one.
fn unchecked(name: &str) -> String {
    let mut script = String::from_utf8(built(name)).unwrap();
    for (_, stamped) in names().iter() {
        script = script.replace(&stamped.sha384, "");
    }
    script
}

/// The real page, with the author's first wordings: random wordings would give a letter that no test can predict.
fn page() -> String {
    let page = String::from_utf8(built("index.html")).unwrap();
    let (before, after) = page.split_once("<letter-widget ").expect("the page has a widget");
    format!("{before}<letter-widget seed=\"0\" {after}")
}

/// A website, before its server is started.
#[derive(Default)]
pub struct Site {
    replies: HashMap<String, Reply>,
    headers: Vec<(String, String)>,
    held: HashMap<String, Gate>,
    first: HashMap<String, Vec<Reply>>,
}

/// Delays a file until the gate is opened.
#[derive(Clone, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    pub fn open(&self) {
        *self.0.0.lock().unwrap() = true;
        self.0.1.notify_all();
    }

    fn pass(&self) {
        let open = self.0.0.lock().unwrap();
        // A failing case never opens it, but the server's thread must end anyway.
        drop(self.0.1.wait_timeout_while(open, Duration::from_secs(60), |open| !*open).unwrap());
    }
}

impl Site {
    pub fn new() -> Self {
        Self::default()
    }

    /// Sends this reply at this path, such as `/campaign.json`.
    pub fn with(mut self, path: &str, reply: Reply) -> Self {
        self.replies.insert(self::path(path), reply);
        self
    }

    /// Replies that this file does not exist.
    pub fn without(self, path: &str) -> Self {
        self.with(path, Reply::text(404, "not here"))
    }

    /// Sends this reply the first few times, and the real file after that.
    pub fn first(mut self, times: usize, path: &str, reply: Reply) -> Self {
        self.first.insert(self::path(path), vec![reply; times]);
        self
    }

    /// Lets the browser accept all files, changed or not.
    pub fn unchecked(self) -> Self {
        ["letter-widget.js", "plain.js"]
            .into_iter()
            .fold(self, |site, name| site.script(&format!("/{name}"), &unchecked(name)))
    }

    pub fn html(self, path: &str, text: impl Into<String>) -> Self {
        self.with(path, Reply::new(200, "text/html; charset=utf-8", text.into()))
    }

    pub fn script(self, path: &str, text: &str) -> Self {
        self.with(path, Reply::new(200, "text/javascript; charset=utf-8", text))
    }

    /// Serves the real page with a script that runs before everything else.
    pub fn early(self, script: &str) -> Self {
        let page = page();
        // The build may omit the `<head>` tag, but not the head's content.
        let (before, after) = page.split_once("<meta").expect("the page has a head");
        let page = format!("{before}<script src=\"/early.js\"></script><meta{after}");
        self.html("/", page).script("/early.js", script)
    }

    /// Removes the policy from the page, for tests that add scripts to it.
    pub fn without_policy(mut self) -> Self {
        let page = self.replies.get_mut("/").expect("a page of its own");
        let text = String::from_utf8(page.body.clone()).unwrap();
        let start = text.find("<meta http-equiv=").expect("the page has a policy");
        let end = start + text[start..].find('>').unwrap() + 1;
        page.body = [&text[..start], &text[end..]].concat().into_bytes();
        self
    }

    /// Serves a bare page with this content, next to the tests' campaigns; uncaught errors are recorded.
    pub fn page(self, content: &str) -> Self {
        let page = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Letters</title>
            <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\">
            <script src=\"/early.js\"></script></head><body>{content}</body></html>"
        );
        let site = self.html("/", page).script("/early.js", TROUBLE);
        ["with-email", "four-languages"].into_iter().fold(site, |site, name| {
            let campaign = text(&format!("tests/fixtures/{name}.json"));
            site.with(&format!("/{name}.json"), Reply::new(200, "application/json", campaign))
        })
    }

    /// Serves a bare page with this campaign. `attributes` are set on the element, and `early` runs before everything else;
    /// uncaught errors are recorded.
    pub fn campaign(self, campaign: &str, attributes: &str, early: &str) -> Self {
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Letters</title>
            <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\">
            <script src=\"/early.js\"></script><script type=\"module\" src=\"/letter-widget.js\"></script>
            <letter-widget campaign=\"/campaign.json\" {attributes}></letter-widget></html>"
        );
        let site = self.html("/", page).script("/early.js", &format!("{TROUBLE}\n{early}"));
        site.with("/campaign.json", Reply::new(200, "application/json", campaign))
    }

    /// Adds a header to every document.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Delays the file at this path until the gate is opened.
    pub fn held(mut self, path: &str, gate: &Gate) -> Self {
        self.held.insert(self::path(path), gate.clone());
        self
    }

    /// Starts the website; it stops when the server is dropped.
    pub fn start(mut self) -> Server {
        let folder = dist();
        assert!(folder.join("index.html").is_file(), "no build in {}: run `cargo xtask build`", folder.display());
        if !self.replies.contains_key("/") {
            self = self.html("/", page());
        }
        let (replies, held, first) = (self.replies, self.held, Mutex::new(self.first));
        let hook = move |path: &str| {
            let whole = whole_campaign(path);
            let is_changed =
                held.contains_key(&whole) || replies.contains_key(&whole) || first.lock().unwrap().contains_key(&whole);
            let path = if is_changed { &whole } else { path };
            if let Some(gate) = held.get(path) {
                gate.pass();
            }
            first.lock().unwrap().get_mut(path).and_then(Vec::pop).or_else(|| replies.get(path).cloned())
        };
        Server::start(&folder, Options { port: 0, hook: Some(Box::new(hook)), html_headers: self.headers }).unwrap()
    }
}
