//! Everything that is tapped is at least 44 by 44 CSS pixels (WCAG 2.2, 2.5.5), on a phone and on a wide screen, whatever the
//! widget shows. Links within a sentence are exempt, and a box counts as large as the label that contains it.

use serde_json::{Value, json};

use crate::{
    harness::{
        Browser, Lab, Site,
        lab::Person,
        room::{DIRECTIONS, Room},
    },
    support::text,
};

const ROOMS: [Room; 2] = [(320, 700), (1100, 900)];

/// Targets that are too small. A link is within a sentence if its block has other words as well.
const SMALL: &str = "const all = $$('a[href], button, input, select, summary, textarea, [role=button], [tabindex=\"0\"]').filter(shown);
    const block = each => getComputedStyle(each).display === 'inline' ? block(each.parentElement) : each;
    const small = all.map(each => each.matches('[type=checkbox], [type=radio]') ? each.closest('label') : each)
        .filter(each => !(each.matches('a') && block(each) !== each && says(block(each)) !== says(each)))
        .map(each => [says(each).slice(0, 40), each.localName, each.getBoundingClientRect().width, each.getBoundingClientRect().height])
        .filter(([, , width, height]) => width < 43.9 || height < 43.9);
    return [all.length, small];";

pub fn run(lab: &Lab) {
    let mut campaign: Value = serde_json::from_str(&text("tests/fixtures/four-languages.json")).unwrap();
    campaign["background"] = json!({ "en": ["What happened."] });
    campaign["sources"] = json!([{ "label": { "en": "No" }, "url": "https://example.org/source" }]);
    let quiet = "window.print = () => {};";
    let site = Site::new().campaign(&campaign.to_string(), "loading=\"eager\" seed=\"0\"", quiet);
    let server = site.rooms(&ROOMS).start();
    for mouse in [true, false] {
        let browser = lab.browser_of(Person { mouse, ..Person::default() });
        for room in ROOMS {
            for direction in DIRECTIONS {
                browser.open_room(&server, room);
                browser.turn(direction);
                states(&browser, &format!("{room:?}, {direction}, mouse: {mouse}"));
            }
        }
    }
}

fn states(browser: &Browser, what: &str) {
    large(browser, &format!("{what}: as it opens"));
    browser.widget("$$('.edit')[1].click(); $('#draft').click();");
    browser.until("the open part", "return $('#edit') !== null;");
    large(browser, &format!("{what}: a part is open"));
    browser.widget("$$('button').find(each => says(each).startsWith('Print')).click();");
    browser.until("the question", "return $('.after button') !== null;");
    large(browser, &format!("{what}: it is asked whether it worked"));
    browser.widget("$('.after button').click();");
    browser.until("the thanks", "return $('.after .row a') !== null;");
    large(browser, &format!("{what}: it worked"));
    browser.widget("$('#draft').click();");
}

fn large(browser: &Browser, what: &str) {
    let found = browser.widget(SMALL);
    assert!(found[0].as_u64().is_some_and(|all| all > 40), "{what}: {found}");
    assert_eq!(found[1], json!([]), "{what}: too small for a thumb");
}
