//! What a screen reader receives in each state of the widget, kept as a readable file: roles, names, states, descriptions and
//! announcements. A change to the interface shows up in `tests/golden/trees/` and is reviewed before it is accepted.
//!
//! Chromium reports its tree through its developer protocol. All engines compute names by the same rules; other differences
//! between them are covered by the other cases.

mod tree;

use expect_test::expect_file;
use serde_json::json;
use xtask::browsers::Engine;

use crate::harness::{
    Lab,
    tour::{self, LANGUAGES, TOUR},
};
use crate::support::path;

pub fn run(lab: &Lab) {
    if lab.engine != Engine::Chromium {
        return;
    }
    let server = tour::site().start();
    let browser = lab.browser();
    let metrics = json!({ "width": 1100, "height": 900, "deviceScaleFactor": 1, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
    // Every difference is reported, not only the first: one run rewrites all files, or shows everything that differs.
    let mut different = Vec::new();
    let mut compare = |name: &str| {
        let tree = tree::of(&browser);
        let file = path(&format!("tests/golden/trees/{name}.txt"));
        let same = std::panic::catch_unwind(|| expect_file![file].assert_eq(&tree)).is_ok();
        different.extend((!same).then(|| name.to_owned()));
    };
    for leg in &TOUR {
        leg.open(&browser, &server, "en");
        for stop in leg.stops {
            stop.reach(&browser);
            compare(stop.name);
        }
    }
    for language in LANGUAGES.iter().filter(|language| **language != "en") {
        TOUR[0].open(&browser, &server, language);
        compare(&format!("opened-{language}"));
    }
    assert_eq!(different, Vec::<String>::new(), "`UPDATE_EXPECT=1` writes what is there now");
}
