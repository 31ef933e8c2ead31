//! What a screen reader is given in each state of the widget, kept as a readable file: roles, names, states, descriptions, what is
//! announced. A change of the interface shows in `tests/golden/trees/`, and is read before it is accepted.
//!
//! Chromium tells its tree through its developer protocol. The engines compute names after the same rules; what they make of
//! the widget otherwise is seen by the other cases.

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
    // Each is told, however many have changed: one run writes all of them anew, or shows all that is different.
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
