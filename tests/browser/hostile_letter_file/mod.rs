//! A published letter is a file like any other: anyone who can change it must not be able to run a script, add a recipient or break
//! the page. A file that the core would not have written is refused completely, and the element keeps its own content.

use letter_widget::native::{Icu, is_right_to_left};
use letter_widget::publish::plain_letters;
use serde_json::{Value, json};
use xtask::server::Reply;

use crate::harness::{
    Browser, Lab, Site,
    fallback::{TROUBLE, note},
    site,
};
use crate::support::{campaign_of, text};

const LETTER: &str = "/campaigns/ua-0425-usa.letter.json";

/// The number of parts in which the changes are tried, because drivers wait only so long for a script.
const PARTS: u32 = 12;

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let trusted = "require-trusted-types-for 'script'; trusted-types 'none'";
    for policy in ["", trusted] {
        every_field(&browser, policy);
    }
    by_the_loader(&browser);
}

/// Returns a published letter with every possible field.
fn letter() -> Value {
    let mut file: Value = serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap();
    file["reference"] = json!({ "number": "UA 00/00" });
    file["act_until"] = json!("2020-01-01");
    file["organiser"] = json!({
        "name": "Example Office", "email": "office@example.org", "phone": ["(000) 000-0101"], "url": "https://www.example.org/",
    });
    file["safety"]["warning"] = json!("Consider who may read this.");
    file["languages"] = json!(["en", "fr"]);
    file["letters"][0]["languages"] = json!(["en", "fr"]);
    let mut second = file["letters"][0].clone();
    second["id"] = json!("second");
    for letter in [&mut file["letters"][0], &mut second] {
        for name in ["subject", "opening"] {
            letter[name] = json!({ "en": letter[name], "fr": "Un texte" });
        }
        letter["to"]["salutation"] = json!({ "en": "Dear Minister,", "fr": "Madame la Ministre," });
        for demand in letter["demands"].as_array_mut().unwrap() {
            demand["text"] = json!({ "en": demand["text"], "fr": "libérer cette personne" });
        }
    }
    file["letters"].as_array_mut().unwrap().push(second);
    let campaign = campaign_of(&file.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    serde_json::to_value(plain_letters(&campaign, &Icu, is_right_to_left)).unwrap()
}

/// Changes each value of a good file in turn.
fn every_field(browser: &Browser, policy: &str) {
    let page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Letters</title>
        <link rel=\"icon\" href=\"data:,\"><script src=\"/early.js\"></script>
        <script type=\"module\" src=\"/change.js\"></script></html>";
    let script = include_str!("change.js").replace("/plain.js", &site::path("plain.js"));
    let script = script.replace("/plain-en.json", &site::path("plain-en.json"));
    let mut site = Site::new().html("/", page).script("/change.js", &script).script("/early.js", TROUBLE);
    if !policy.is_empty() {
        site = site.header("Content-Security-Policy", policy);
    }
    let server = site.start();
    browser.open(&server.url());
    browser.until_js("the script", "return window.changes !== undefined;");
    let script = "const done = arguments[3];
        changes(...[...arguments].slice(0, 3)).then(done, (error) => done(String(error.stack)));";
    let (mut refused, mut shown) = (0, 0);
    for part in 0..PARTS {
        let found = browser.js_later(script, vec![letter(), json!(part), json!(PARTS)]);
        assert_eq!(found["wrong"], json!([]), "{policy}: {found}");
        let count = |name: &str| found[name].as_u64().unwrap();
        (refused, shown) = (refused + count("refused"), shown + count("shown"));
    }
    assert_eq!(browser.js("return window.trouble;"), json!([]), "{policy}");
    assert!(refused > 700 && shown > 20, "{refused} refused, {shown} shown");
}

/// Tries what an attacker would write, through the loader on a page without WebAssembly.
fn by_the_loader(browser: &Browser) {
    let refused = |what: &str, file: String| {
        let early = format!("{TROUBLE}\ndelete window.WebAssembly;");
        let server = Site::new().early(&early).with(LETTER, Reply::new(200, "application/json", file)).start();
        browser.open(&server.url());
        note(browser, what, "no-webassembly");
        assert_eq!(browser.widget("return $$(':not(slot)').length;"), 0, "{what}: nothing of the file is shown");
        let ran = "return [document.body.dataset.ran ?? null, {}.ran ?? null];";
        assert_eq!(browser.js(ran), json!([null, null]), "{what}");
    };
    let changed = |pointer: &str, value: Value| {
        let mut file = letter();
        *file.pointer_mut(pointer).unwrap_or_else(|| panic!("there is no {pointer}")) = value;
        file.to_string()
    };
    for (pointer, value) in [
        ("/office/url", json!("javascript://www.example.org/%0avoid(document.body.dataset.ran=1)")),
        ("/office/url", json!("java\nscript:void(document.body.dataset.ran=1)")),
        ("/office/url", json!("data:text/html,<script>opener.document.body.dataset.ran=1</script>")),
        ("/office/email", json!("office@example.org?bcc=spy@evil.example")),
        ("/letters/0/to/0", json!("minister@example.org?bcc=spy@evil.example")),
        ("/letters/0/cc", json!(["a@example.org,spy@evil.example"])),
        ("/readers/0/title", json!("<img src=x onerror=document.body.dataset.ran=1>")),
        ("/readers/0/title", json!({ "toString": "x" })),
        ("/letters/0/texts/0/body", json!(["Dear Minister,"])),
    ] {
        refused(&format!("{pointer}: {value}"), changed(pointer, value));
    }
    refused("an unknown name", letter().to_string().replacen('{', "{\"__proto__\":{\"ran\":1},", 1));
    refused("a long file", [" ".repeat(1 << 20), letter().to_string()].concat());
    refused("a list", "[]".into());
    refused("nothing", "null".into());
    refused("brackets", "[".repeat(100_000));
}
