//! The widget replaces the letter on the page, and nothing above it or around it jumps.

use serde_json::json;
use xtask::browsers::Engine;

use crate::harness::{
    Browser, Lab, Site,
    site::{Gate, built},
};

/// Waits for two frames, after which everything that was drawn has been measured.
const SETTLE: &str = "window.settled = false;
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { window.settled = true; })));";

/// Where the element is, and how wide it is.
const PLACE: &str = "const box = document.querySelector('letter-widget').getBoundingClientRect();
    return [box.left + scrollX, box.top + scrollY, box.width];";

pub fn run(lab: &Lab) {
    for width in [390, 1180] {
        let browser = lab.browser();
        // Only Chromium can be made as narrow as a phone and adds up layout shifts; the other browsers keep their width.
        if lab.engine == Engine::Chromium {
            let metrics = json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": false });
            browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
        }
        stays(&browser, width);
        if lab.engine == Engine::Chromium {
            measure_measures(&browser);
        }
    }
}

fn stays(browser: &Browser, width: i32) {
    // Loader and program arrive late, so that every state of the page is drawn and measured.
    let wasm = Gate::default();
    let loader = String::from_utf8(built("letter-widget.js")).unwrap();
    let site = Site::new().early(include_str!("shifts.js")).without_policy().held("/widget_bg.wasm", &wasm);
    let server = site.script("/letter-widget.js", "").script("/late.js", &loader).start();
    browser.open(&server.url());
    settle(browser);
    let before = browser.js(PLACE);
    browser.js("const script = document.createElement('script'); script.type = 'module'; script.src = 'late.js'; document.head.append(script);");
    browser.until_js("the loader", "return customElements.get('letter-widget') !== undefined;");
    settle(browser);
    assert_eq!(browser.js(PLACE), before, "at {width} px, while the program loads");
    wasm.open();
    browser.until("the widget", "return $('.widget .paper') !== null;");
    settle(browser);
    assert_eq!(browser.js(PLACE), before, "at {width} px, as the widget comes");
    let (shifted, movers) = (browser.js("return window.shifted;"), browser.js("return window.movers;"));
    assert!(shifted.as_f64().unwrap() < 0.01, "at {width} px, the layout shifted by {shifted}: {movers}");
}

/// Checks that a shift is noticed at all: as a phone, for example, Chromium would report none.
fn measure_measures(browser: &Browser) {
    browser.js("document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 200px' }));");
    browser.until_js("a shift that was made", "return window.shifted >= 0.01;");
}

fn settle(browser: &Browser) {
    browser.js(SETTLE);
    browser.until_js("a drawn page", "return window.settled;");
}
