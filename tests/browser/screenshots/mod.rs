//! Pictures of the widget and of what it prints, for people to look at: `LETTER_WIDGET_SCREENSHOTS=<folder>`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};
use xtask::browsers::Engine;

use crate::harness::{Browser, Lab, Site, lab::Person, pdf};

const WIDTHS: [u32; 3] = [320, 390, 1180];
/// Narrower windows are shown as a phone: with touch, and with two pixels for one.
const PHONE: u32 = 600;
const FILLED: [u32; 2] = [390, 1180];
/// States of the campaign with several letters: the Spanish letter beside its translation with one part open, and every route expanded.
const STATES: [(&str, &str); 2] = [
    ("letters", "$$('.pick')[1].click(); setTimeout(() => $$('.edit')[2].click(), 100);"),
    ("ways", "$$('.send details').forEach(each => { each.open = true; });"),
];
/// Width and height in centimetres.
const PAPERS: [(&str, f64, f64); 2] = [("a4", 21.0, 29.7), ("letter", 21.59, 27.94)];

/// Takes all pictures, and returns how many there are.
pub fn take(folder: &Path) -> usize {
    fs::create_dir_all(folder).unwrap();
    let lab = Lab::new(Engine::Chromium);
    let server = Site::new().start();
    let url = server.url();
    let mut taken = 0;
    for width in WIDTHS {
        for scheme in ["light", "dark"] {
            picture(&lab, &url, (width, scheme), |_| {}, &folder.join(format!("{width}-{scheme}.png")));
            taken += 1;
            for (name, script) in STATES {
                let page = format!("{url}campaigns/safe-passage-americas.html");
                let file = folder.join(format!("{width}-{name}-{scheme}.png"));
                picture(&lab, &page, (width, scheme), |browser| in_state(browser, name, script), &file);
                taken += 1;
            }
        }
    }
    for width in FILLED {
        picture(&lab, &url, (width, "light"), fill_in, &folder.join(format!("{width}-filled-light.png")));
        taken += 1;
    }
    taken += sheets(&lab, &url, folder);
    lab.close();
    taken
}

fn picture(lab: &Lab, url: &str, (width, scheme): (u32, &str), prepare: impl FnOnce(&Browser), file: &Path) {
    let phone = width < PHONE;
    let browser = lab.browser_of(Person { mouse: !phone, ..Person::default() });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics(width, &json!(844)));
    browser.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone, "maxTouchPoints": 1 }));
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    browser.devtools("Emulation.setEmulatedMedia", features);
    browser.open_widget(url);
    prepare(&browser);
    // The bar at the foot of the window would lie across the picture: in a window as high as the page, it is at the foot of the page.
    browser.js(
        "scrollTo(0, 0); document.activeElement?.blur(); document.querySelector('letter-widget').style.minHeight = 0;",
    );
    let height = browser.js("return document.documentElement.scrollHeight;");
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics(width, &height));
    let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
    let options = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let answer = browser.devtools("Page.captureScreenshot", options);
    fs::write(file, base64(answer["data"].as_str().unwrap())).unwrap();
}

fn in_state(browser: &Browser, name: &str, script: &str) {
    browser.widget(script);
    if name == "letters" {
        browser.until("the open part", "return $('#edit') !== null;");
    }
}

fn metrics(width: u32, height: &Value) -> Value {
    let phone = width < PHONE;
    json!({ "width": width, "height": height, "deviceScaleFactor": if phone { 2 } else { 1 }, "mobile": phone })
}

fn fill_in(browser: &Browser) {
    browser.type_into("#name", "Élodie Example");
    browser.type_into("#town", "Trois-Rivières");
    browser.choose("#country", "CA");
    browser.type_into("#message", "My neighbours came here as refugees. Their children go to school with mine.");
    browser.until("the copy on the paper", "return $('.copies') !== null;");
}

fn sheets(lab: &Lab, url: &str, folder: &Path) -> usize {
    let browser = lab.browser();
    browser.open_widget(url);
    fill_in(&browser);
    browser.js("window.print = () => {};");
    let mut taken = 0;
    for (name, width, height) in PAPERS {
        // Each print ends with `afterprint`, which removes the sheets.
        browser.click_named("Print letter and copy");
        browser.until_js("the sheets", "return document.querySelector('.letter-widget-print') !== null;");
        let bytes = browser.print(width, height, 1.0);
        let file = browser.home.join("printed.pdf");
        fs::write(&file, &bytes).unwrap();
        let output = folder.join(format!("print-{name}"));
        let status = Command::new("pdftoppm").args(["-png", "-r", "110"]).args([&file, &output]).status().unwrap();
        assert!(status.success(), "pdftoppm: {status}");
        taken += pdf::Pdf::read(&bytes, &browser.home).pages.len();
    }
    taken
}

/// The folder for pictures, if pictures are wanted.
pub fn wanted() -> Option<PathBuf> {
    std::env::var_os("LETTER_WIDGET_SCREENSHOTS").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// Decodes base64, the form in which the browser sends pictures.
fn base64(text: &str) -> Vec<u8> {
    let (mut bytes, mut bits, mut held) = (Vec::with_capacity(text.len() * 3 / 4), 0u32, 0u32);
    for digit in text.bytes().filter(|byte| *byte != b'=') {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            other => panic!("{other} is no digit of base64"),
        };
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    bytes
}
