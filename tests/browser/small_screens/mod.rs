//! On the narrowest phone, everything fits and can be tapped with a thumb.

use serde_json::json;
use xtask::browsers::Engine;

use crate::harness::{Browser, Lab, Site, lab::Person};

/// What is meant to be tapped. Links within a sentence are not, nor are boxes inside their labels: the label is.
const TARGETS: &str = "button, summary, select, textarea, input:not([type=checkbox], [type=radio]), .choice,
    .set-as label, a.way, a.button";

pub fn run(lab: &Lab) {
    let server = Site::new().html("/frame.html", include_str!("frame.html")).start();
    let browser = lab.browser_of(Person { mouse: false, ..Person::default() });
    if lab.engine == Engine::Chromium {
        let metrics = json!({ "width": 320, "height": 700, "deviceScaleFactor": 2, "mobile": true });
        browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
        browser.open_widget(&server.url());
    } else {
        // Their windows cannot be this narrow, but a frame can.
        browser.open(&format!("{}frame.html", server.url()));
        browser.enter_frame("iframe");
        browser.until("the widget", "return $('.widget .paper') !== null;");
    }
    assert_eq!(browser.js("return innerWidth;"), 320);
    fits(&browser, "as it opens");
    browser.type_into("#name", "Ada Example of the very long name that goes on and on");
    browser.type_into(
        "#message",
        &"They belong here, and so do we: Donaudampfschifffahrtsgesellschaftskapitän. ".repeat(16),
    );
    browser.choose("#country", "CA");
    browser.until("the copy", "return $('.copies') !== null;");
    browser.widget("$$('details').forEach(each => { each.open = true; });");
    fits(&browser, "filled in and folded out");
}

fn fits(browser: &Browser, what: &str) {
    browser.fits(what);
    let low = format!(
        "return $$('{}').filter(shown).map(each => [each.getBoundingClientRect().height, says(each)])
            .filter(([height]) => height < 43.9);",
        TARGETS.replace('\n', " ")
    );
    assert_eq!(browser.widget(&low), json!([]), "{what}: too low for a thumb");
}
