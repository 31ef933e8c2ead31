//! Measures the delay from key to letter: real key presses in the name field, until the end of the frame that shows them.

use serde_json::json;

use crate::harness::{Browser, wait};

/// The text to type. Nothing in any campaign begins like this.
const NAME: &str = "Xaver Quintilian Example";

/// Returns the delay of each key in milliseconds.
pub fn measure(browser: &Browser) -> Vec<f64> {
    browser.js(include_str!("typing.js"));
    for letter in NAME.chars() {
        let text = letter.to_string();
        for kind in ["keyDown", "keyUp"] {
            let key = if kind == "keyDown" {
                json!({ "type": kind, "text": text, "key": text })
            } else {
                json!({ "type": kind, "key": text })
            };
            browser.devtools("Input.dispatchKeyEvent", key);
        }
        wait::until("the letter on the paper", || {
            let waiting = browser.js("return noted.key !== null;");
            if waiting == json!(false) { Ok(()) } else { Err(format!("`{letter}` is not there")) }
        });
    }
    let keys = browser.js("return noted.keys;");
    keys.as_array().unwrap().iter().map(|key| key.as_f64().unwrap()).collect()
}
