//! Tests that the checks of this case detect what they should: forbidden elements and links, inconsistent states, and a widget
//! that misbehaves.

use serde_json::{Value, json};

use super::judge::Judge;
use super::trial::{Bench, Trial, file};
use crate::harness::{Browser, Lab, Site};
use crate::support::text;

/// How the widget's page is tampered with, and the fault that must be found.
const TAMPERED: [(&str, &str, &str); 7] = [
    (
        "a text becomes markup",
        "const real = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
        Object.defineProperty(Node.prototype, 'nodeValue', { ...real, set(text) {
            real.set.call(this, text);
            if (text.includes('<')) this.before(document.createElement('img'));
        } });",
        "<img>",
    ),
    (
        "a text is executed",
        "addEventListener('input', (event) => { if (event.composedPath()[0].value.includes('executed')) window.executed = 1; });",
        "a text was executed",
    ),
    ("a dialog opens", "addEventListener('input', () => alert(1));", "dialog: alert"),
    (
        "the mail link stays behind",
        "const real = Element.prototype.setAttribute;
        Element.prototype.setAttribute = function (name, value) {
            if (this.href?.startsWith('mailto:') && /Z[23]/.test(value)) return;
            real.call(this, name, value);
        };",
        "the body of a link is not the letter shown",
    ),
    (
        "the mail link says less",
        "const real = Element.prototype.setAttribute;
        Element.prototype.setAttribute = function (name, value) {
            real.call(this, name, value.replace('Example%20Person', 'Example'));
        };",
        "the body of a link is not the letter shown",
    ),
    (
        "the mail link goes to somebody else as well",
        "const real = Element.prototype.setAttribute;
        Element.prototype.setAttribute = function (name, value) {
            real.call(this, name, value.replace('mailto:', 'mailto:spy@example.net,'));
        };",
        "a link goes to",
    ),
    (
        "the program stops in the middle",
        "const real = Element.prototype.setAttribute;
        Element.prototype.setAttribute = function (name, value) {
            if (/Z2/.test(value)) throw new RangeError('not today');
            real.call(this, name, value);
        };",
        "after",
    ),
];

pub fn notice_what_is_wrong(lab: &Lab) {
    let browser = lab.browser();
    elements(&browser);
    let trial = Trial {
        campaign: serde_json::from_str(&text("tests/fixtures/with-email.json")).unwrap(),
        settings: json!({}),
        acts: vec![
            json!({ "act": "type", "field": "name", "text": "\"Example Person\"" }),
            json!({ "act": "type", "field": "message", "text": "\"<b>executed</b>, says Example Person\"" }),
            json!({ "act": "type", "field": "name", "text": "\"Example Person\"" }),
        ],
    };
    let trials = std::slice::from_ref(&trial);
    let states = Bench::open(&browser, trials, "").run(0, &trial).unwrap();
    states_that_do_not_fit(&trial, states.last().unwrap());
    for (what, tamper, wanted) in TAMPERED {
        let wrong = Bench::open(&browser, trials, tamper)
            .run(0, &trial)
            .err()
            .unwrap_or_else(|| panic!("{what}: nobody notices"));
        assert!(wrong.contains(wanted), "{what}: {wrong}");
    }
}

fn elements(browser: &Browser) {
    let site = Site::new().script("/inspect.js", &file("inspect.js")).script("/bad.js", &file("bad.js"));
    let server = site.page("<script src=\"/inspect.js\"></script><script src=\"/bad.js\"></script>").start();
    browser.open(&server.url());
    let found = browser.until_js("the page", "return window.bad?.();");
    for (what, wrong) in found.as_object().unwrap() {
        assert_ne!(*wrong, json!([]), "{what} is not noticed");
    }
    assert_eq!(browser.js("return window.good();"), json!([]));
}

/// The state is accepted as it is, and rejected as soon as any one thing in it is changed.
fn states_that_do_not_fit(trial: &Trial, good: &Value) {
    let judge = Judge::new(&trial.campaign, &trial.acts);
    judge.of(good).unwrap();
    let mail = good["mail"][0].as_str().unwrap().to_owned();
    let body = mail.split("body=").nth(1).unwrap();
    let links: [(&str, String); 12] = [
        ("cut off", mail[..mail.len() - 1].to_owned()),
        ("a word more", format!("{mail}x")),
        ("no body", mail.replace(&format!("&body={body}"), "")),
        ("no subject", mail.replace("subject=", "subject=x")),
        ("somebody else", mail.replace("mailto:", "mailto:spy@example.net,")),
        ("a hidden copy", format!("{mail}&bcc=spy@example.net")),
        ("two bodies", format!("{mail}&body=x")),
        ("no copy", mail.replace("cc=embassy@example.com&", "")),
        ("not encoded", mail.replace("%20", " ")),
        ("encoded twice", mail.replace("%20", "%2520")),
        ("other breaks", mail.replacen("%0D%0A", "%0A", 1)),
        ("no mail link", "javascript:0".to_owned()),
    ];
    for (what, link) in links {
        assert_ne!(link, mail, "{what}");
        let mut state = good.clone();
        state["mail"] = json!([link]);
        judge.of(&state).expect_err(what);
    }
    let lines = good["paper"].as_array().unwrap().len();
    for line in 0..lines {
        // The addressee belongs on the envelope and the date in the e-mail's own header.
        if ["to", "dateline"].iter().all(|name| good["paper"][line]["as"] != *name) {
            changed(&judge, good, &format!("/paper/{line}/text"), json!("other words"));
        }
        changed(&judge, good, &format!("/paper/{line}/shown"), json!(false));
        changed(&judge, good, &format!("/paper/{line}/as"), json!("x"));
    }
    changed(&judge, good, "/mail", json!([]));
    changed(&judge, good, "/mail", json!([mail, format!("{mail}x")]));
    changed(&judge, good, "/paper/1/text", json!("\u{202e}10000 Exampletown"));
    changed(&judge, good, "/wrong", json!(["<img>"]));
    changed(&judge, good, "/trouble", json!(["error"]));
    changed(&judge, good, "/failed", json!(["panic"]));
    changed(&judge, good, "/office", json!(["mailto:spy@example.net"]));
    for (place, link) in good["away"].as_array().unwrap().iter().enumerate() {
        let link = link.as_str().unwrap();
        changed(&judge, good, &format!("/away/{place}"), json!(link.replace("Example", "Other")));
        changed(&judge, good, &format!("/away/{place}"), json!(link.replace("minister", "spy")));
    }
    let item = good["paper"].as_array().unwrap().iter().position(|line| line["as"] == "item").unwrap();
    changed(&judge, good, &format!("/paper/{item}/number"), json!(7));
}

fn changed(judge: &Judge<'_>, good: &Value, place: &str, value: Value) {
    let mut state = good.clone();
    let at = state.pointer_mut(place).unwrap();
    assert_ne!(*at, value, "{place}");
    *at = value.clone();
    judge.of(&state).expect_err(&format!("{place}: {value}"));
}
