//! Initials of names in many scripts: the browser's `Intl.Segmenter` finds the same first characters as Unicode's own rules
//! (UAX #29) do natively, and the name itself is not sent.

use crate::{
    harness::{Browser, Lab, Site},
    support::{letter, text, with_email},
};

/// A name and the initials that its readers expect.
const NAMES: [(&str, &str); 10] = [
    ("Exampleton Personsson", "E. P."),
    ("e\u{301}lodie von Beispiel", "E\u{301}. V. B."),
    ("İpek ışık", "İ. I."),
    ("नीति शर्मा", "नी. श."),
    ("อำนาจ ตัวอย่าง", "อำ. ตั."),
    ("김민수", "김."),
    ("王小明", "王."),
    ("مثال شخص", "م. ش."),
    ("שם לדוגמה", "ש. ל."),
    ("👩🏽\u{200d}🚒 🏳️\u{200d}🌈", "👩🏽\u{200d}🚒. 🏳️\u{200d}🌈."),
];

pub fn run(lab: &Lab) {
    let page = "<!doctype html><html lang=\"en\"><title>Initials</title><script type=\"module\" src=\"letter-widget.js\"></script>
        <letter-widget seed=\"0\" campaign=\"initials.json\"></letter-widget>";
    let json = xtask::server::Reply::new(200, "application/json", text("tests/fixtures/with-email.json"));
    let server = Site::new().html("/initials.html", page).with("/initials.json", json).start();
    let browser = lab.browser();
    browser.open_widget(&format!("{}initials.html", server.url()));
    for (name, initials) in NAMES {
        signs(&browser, name, initials);
    }
}

fn signs(browser: &Browser, name: &str, initials: &str) {
    // Set the name as an input method does: no driver can type every script.
    let set = format!(
        "const field = $('#name'); field.value = {}; field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));",
        serde_json::json!(name)
    );
    browser.widget(&set);
    let native = letter(&with_email(), |typed| typed.supporter.name = name.into());
    let signature = native.signature.first().cloned().unwrap_or_default();
    browser.until(
        &format!("{signature} on the paper"),
        &format!("return $('.paper .name').textContent.split('\\n')[0] === {};", serde_json::json!(signature)),
    );
    // An invisible mark keeps the final dot in place.
    assert_eq!(signature.trim_end_matches('\u{200f}'), initials, "{name}");
    let link = browser.text("return $('a[href^=\"mailto:\"]').getAttribute('href');");
    for word in name.split(' ').filter(|word| word.chars().count() > 4) {
        let encoded = url::form_urlencoded::byte_serialize(word.as_bytes()).collect::<String>();
        assert!(!link.contains(&encoded), "{name} in {link}");
    }
}
