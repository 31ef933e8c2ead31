//! axe-core finds no faults in any state of the widget, in four languages, light and dark, at three widths; nor on the pages
//! that ship, nor on the printed sheets.
//!
//! All of these checks run in Chromium. axe judges elements, names and computed styles, which the engines derive from the same
//! widget in the same way: in the others, one language at one width shows whether anything differs.

use std::{
    collections::{BTreeMap, BTreeSet},
    panic::resume_unwind,
    sync::Mutex,
    thread,
};

use serde_json::json;
use xtask::{browsers::Engine, foreign, server::Server};

use crate::harness::{
    Browser, Lab, Site,
    tour::{self, LANGUAGES},
};

const JUDGE: &str = include_str!("judge.js");
const SHEETS: &str = ".letter-widget-print";
const THEMES: [&str; 2] = ["light", "dark"];

/// Narrow windows are so low that the bar is at the end of the page: axe cannot judge what the bar covers.
const SIZES: [(u32, u32); 3] = [(320, 380), (390, 380), (1100, 900)];

/// The number of browsers at once: nothing here needs the focus of the desktop, its clipboard or its mail app.
const BROWSERS: usize = 2;

/// Removes most countries: checking 250 options takes as long as all the rest. The first state of a page has them all.
const FEW_COUNTRIES: &str =
    "$$('#country option').filter(each => each.index > 5 && each.value !== 'CA').forEach(each => each.remove());";

/// Lays the page out as in a low window, where the page scrolls instead of the form and the side separately.
const UNROLLED: &str = "const desk = document.querySelector('.desk');
    if (desk) desk.style.blockSize = 'auto';
    for (const each of document.querySelectorAll('.desk :is(.form, .side)')) each.style.overflow = 'visible';";

/// The number of states to list for a fault, enough to locate it.
const TOLD: usize = 8;

/// The faults, each with the states in which it was found: the same fault occurs in many.
type Faults = BTreeMap<String, BTreeSet<String>>;

pub fn run(lab: &Lab) {
    let axe = foreign::axe().unwrap_or_else(|problem| panic!("{problem:#}"));
    let (tour, shipped) = (tour::site().start(), Site::new().start());
    let languages = if lab.engine == Engine::Chromium { &LANGUAGES[..] } else { &LANGUAGES[..1] };
    let work = Mutex::new(languages.iter().map(|language| Some(*language)).chain([None]).collect::<Vec<_>>());
    let next = || work.lock().unwrap().pop();
    let judge = || {
        let mut judge = Judge { browser: lab.browser(), axe: &axe, sizes: SIZES, faults: Faults::new() };
        judge.media("screen", "light");
        while let Some(language) = next() {
            match language {
                Some(language) => every_state(&mut judge, &tour, language),
                None => {
                    finds_what_is_wrong(&judge);
                    pages(&mut judge, &shipped);
                }
            }
        }
        judge.faults
    };
    let faults = thread::scope(|scope| {
        let judges: Vec<_> = (0..BROWSERS.min(languages.len())).map(|_| scope.spawn(judge)).collect();
        let found = judges.into_iter().map(|judge| judge.join().unwrap_or_else(|panic| resume_unwind(panic)));
        found.fold(Faults::new(), together)
    });
    let told = |(fault, states): (&String, &BTreeSet<String>)| {
        let some: Vec<_> = states.iter().take(TOLD).map(String::as_str).collect();
        format!("{fault}\n  in {} states: {}", states.len(), some.join("; "))
    };
    assert!(faults.is_empty(), "axe found:\n{}", faults.iter().map(told).collect::<Vec<_>>().join("\n\n"));
}

fn together(mut all: Faults, more: Faults) -> Faults {
    for (fault, states) in more {
        all.entry(fault).or_default().extend(states);
    }
    all
}

fn every_state(judge: &mut Judge, server: &Server, language: &str) {
    for leg in &tour::TOUR {
        leg.open(&judge.browser, server, language);
        for (index, stop) in leg.stops.iter().enumerate() {
            stop.reach(&judge.browser);
            judge.look(&format!("{}, {language}", stop.name), &THEMES);
            if index == 0 {
                judge.browser.try_widget(FEW_COUNTRIES).ok();
            }
        }
    }
}

struct Judge<'a> {
    browser: Browser,
    axe: &'a str,
    sizes: [(u32, u32); 3],
    faults: Faults,
}

impl Judge<'_> {
    /// Sets the medium and the reader's preferred colour scheme. Colours never change gradually.
    fn media(&self, medium: &str, scheme: &str) {
        if self.browser.engine == Engine::Chromium {
            let features = json!([
                { "name": "prefers-reduced-motion", "value": "reduce" },
                { "name": "prefers-color-scheme", "value": scheme },
            ]);
            self.browser.devtools("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features }));
        }
    }

    /// Returns what axe reports for this part of the page now. The driver injects axe, so the page's policy need not allow it.
    fn asked(&self, themes: &[&str], part: &str) -> Vec<String> {
        if self.browser.js("return typeof window.axe;") == "undefined" {
            self.browser.js(self.axe);
        }
        serde_json::from_value(self.browser.js_later(JUDGE, vec![json!(themes), json!(part)])).unwrap()
    }

    /// Checks the page in every size for this engine.
    fn look(&mut self, what: &str, themes: &[&str]) {
        if self.browser.engine != Engine::Chromium {
            return self.look_once(what, themes);
        }
        // Back and forth: the last width of one state is the first of the next.
        self.sizes.reverse();
        for (width, height) in self.sizes {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
            self.look_once(&format!("{what}, {width} px"), themes);
        }
    }

    fn look_once(&mut self, what: &str, themes: &[&str]) {
        self.look_at(what, themes, "html");
    }

    fn look_at(&mut self, what: &str, themes: &[&str], part: &str) {
        for fault in self.asked(themes, part) {
            self.faults.entry(fault).or_default().insert(what.to_owned());
        }
    }
}

/// Checks that faults are found: a judge that never finds anything proves nothing.
fn finds_what_is_wrong(judge: &Judge) {
    let server = Site::new().html("/wrong.html", include_str!("wrong.html")).start();
    judge.browser.open(&format!("{}wrong.html", server.url()));
    judge.browser.until_js("the page", "return document.querySelector('letter-widget').shadowRoot !== null;");
    let found = judge.asked(&[], "html").join("\n");
    for rule in ["label", "color-contrast", "target-size", "button-name", "heading-order"] {
        assert!(found.contains(&format!("· {rule} (wrong)")), "{rule} is not found:\n{found}");
    }
    assert!(found.contains("letter-widget input"), "the element is told:\n{found}");
}

/// Checks the pages that ship, in the browser's light and dark schemes, and the printed sheets.
fn pages(judge: &mut Judge, server: &Server) {
    for page in ["", "embed.html?campaign=campaigns/ua-0425-usa.json"] {
        judge.browser.open_widget(&format!("{}{page}", server.url()));
        in_light_and_dark(judge, if page.is_empty() { "index.html" } else { page });
    }
    judge.browser.open(&format!("{}embed.html", server.url()));
    judge.browser.until_js("the alert", "return document.querySelector('[role=alert]') !== null;");
    in_light_and_dark(judge, "embed.html without a campaign");
    self_check(judge, server);
    studio(judge, server);
    printed(judge, server);
}

fn in_light_and_dark(judge: &mut Judge, what: &str) {
    if judge.browser.engine != Engine::Chromium {
        judge.browser.js(UNROLLED);
        return judge.look_once(what, &[]);
    }
    for scheme in THEMES {
        judge.media("screen", scheme);
        judge.look(&format!("{what}, {scheme}"), &[]);
    }
    judge.media("screen", "light");
}

/// Checks the page for webmasters, before and after it has found something.
fn self_check(judge: &mut Judge, server: &Server) {
    judge.browser.open(&format!("{}check.html", server.url()));
    judge.browser.until_js("the form", "return !document.querySelector('form button').disabled;");
    in_light_and_dark(judge, "check.html");
    judge.browser.js("const snippet = document.querySelector('#snippet');
        snippet.value = '<letter-widget campaign=\"campaigns/ua-0425-usa.json\"></letter-widget>';
        document.querySelector('form button').click();");
    let found = "return document.querySelectorAll('#findings li').length > 0 && !document.querySelector('form button').disabled;";
    judge.browser.until_js("what was found", found);
    in_light_and_dark(judge, "check.html with findings");
}

/// Checks the studio when it opens, with a sheet and with every view next to the form; and a trial draft.
///
/// The wide window is low: in a higher one, form and side scroll separately, and axe cannot judge what has been scrolled out of
/// view. For engines with only one size, the page is laid out as in a low window.
fn studio(judge: &mut Judge, server: &Server) {
    let sizes = std::mem::replace(&mut judge.sizes, [(320, 380), (390, 380), (1100, 500)]);
    crate::studio::visit(&judge.browser, server);
    in_light_and_dark(judge, "studio.html");
    crate::studio::paste(&judge.browser, "A sheet\n");
    in_light_and_dark(judge, "studio.html with nothing found");
    crate::studio::leave(&judge.browser);
    crate::studio::paste(&judge.browser, &crate::support::text("tests/sheets/canada-2025-usa.txt"));
    for side in ["Sheet", "Checks"] {
        crate::studio::turn(&judge.browser, side);
        in_light_and_dark(judge, &format!("studio.html, {side}"));
    }
    crate::studio::mend(&judge.browser);
    for side in ["Preview", "Lengths", "Download"] {
        crate::studio::turn(&judge.browser, side);
        in_light_and_dark(judge, &format!("studio.html, {side}"));
    }
    let trial = judge.browser.js("return document.getElementById('trial').getAttribute('href');");
    crate::studio::leave(&judge.browser);
    judge.browser.open_widget(trial.as_str().unwrap());
    in_light_and_dark(judge, "try.html");
    judge.sizes = sizes;
}

/// Checks the sheets. They are visible only in print, as part of a page, not as a page with headings and landmarks.
fn printed(judge: &mut Judge, server: &Server) {
    judge.browser.open_widget(&server.url());
    judge.browser.js("window.print = () => {};");
    judge.browser.widget("$('.lead .button').click();");
    judge.browser.until_js("the sheets", &format!("return document.querySelector('{SHEETS}') !== null;"));
    if judge.browser.engine == Engine::Chromium {
        judge.media("print", "light");
        let shown = format!("return document.querySelector('{SHEETS}').getClientRects().length > 0;");
        assert_eq!(judge.browser.js(&shown), true, "a printer is emulated");
        judge.look_at("the printed sheets", &[], SHEETS);
        judge.media("screen", "light");
    }
}
