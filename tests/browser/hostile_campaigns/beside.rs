//! Refused campaigns on the same page as a good one: the good one keeps working.

use letter_widget::state::{Action, Field};
use serde_json::{Value, json};
use xtask::server::Reply;

use super::chance::Chance;
use super::mutate::Mutations;
use super::trial::{Trial, file, site};
use crate::harness::{Browser, Desk, Lab, desk::link_shown};
use crate::support::{campaign_of, text, with_email};

const REFUSED: usize = 6;

pub fn good_beside_refused(lab: &Lab, seed: u64, strings: &[String]) {
    let browser = lab.browser();
    let mut refused = vec![json!({}), json!([]), json!("x"), json!({ "format": 1, "__proto__": { "id": "x" } })];
    let mutations = Mutations::new(strings);
    let mut chance = Chance::new(seed);
    while refused.len() < 4 + REFUSED {
        let campaign = mutations.file(&mut chance);
        if campaign_of(&campaign.to_string()).is_err() {
            refused.push(campaign);
        }
    }
    for before in [true, false] {
        follows(&browser, &refused, before);
    }
}

/// Opens the page and checks the good campaign. `before` puts the refused ones before it.
fn follows(browser: &Browser, refused: &[Value], before: bool) {
    let trials: Vec<Trial> = refused
        .iter()
        .map(|campaign| Trial { campaign: campaign.clone(), settings: json!({}), acts: vec![] })
        .collect();
    let element = |name: &str, address: &str| {
        format!("<letter-widget {name} campaign=\"{address}\" seed=\"0\" loading=\"eager\"></letter-widget>")
    };
    let bad: String =
        (0..refused.len()).map(|number| element("class=\"bad\"", &format!("/campaign-{number}.json"))).collect();
    let good = element("class=\"good\"", "/good.json");
    let all = if before { [bad, good] } else { [good, bad] }.concat();
    let page = file("page.html").replace("<main></main>", &format!("<main>{all}</main>"));
    let campaign = Reply::new(200, "application/json", text("tests/fixtures/with-email.json"));
    let server = site(&trials, "").html("/", page).with("/good.json", campaign).start();
    browser.open(&server.url());
    // The harness looks at the first element of the page.
    browser.until_js(
        "the good one",
        "return document.querySelector('.good')?.shadowRoot?.querySelectorAll('#country option').length > 1;",
    );
    browser.until_js("the refused ones", &format!("return window.failed.length === {};", refused.len()));
    browser.js("document.querySelector('main').prepend(document.querySelector('.good'));");
    browser.until_whole();
    let mut desk = Desk::new(browser, with_email(), 0);
    for name in ["Ada Example", "<script>executed=1</script>", "?bcc=spy@example.net"] {
        let value = browser.put_in("#name", &json!(name).to_string());
        desk.did(Action::Typed(Field::Name, value));
        desk.on_paper(browser);
        assert_eq!(link_shown(browser), desk.link());
    }
    assert_eq!(browser.js("return window.trouble;"), json!([]));
    let failed = browser.js("return [...new Set(window.failed)];");
    assert_eq!(failed, json!(["campaign"]));
    let notes = browser.js("return document.querySelectorAll('.bad [data-letter-widget-note]').length;");
    assert_eq!(notes, refused.len(), "each says why there is no letter");
}
