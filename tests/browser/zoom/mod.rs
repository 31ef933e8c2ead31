//! Enlarged four times, and on a small phone: nothing scrolls sideways, and whatever gets the focus, forwards or backwards, is
//! visible and not under a bar (WCAG 2.2, 1.4.10, 2.4.11 and 2.4.12), from left to right and from right to left.

use serde_json::json;

use crate::{
    harness::{
        Browser, Lab, Site,
        room::{DIRECTIONS, ENLARGED, Room},
    },
    support::text,
};

const PHONE: Room = (320, 568);

/// Gives each element the focus in turn, and returns those that are under the bar or not visible. Some browsers leave what is
/// partly visible where it is: enough of it shows to see where the focus is.
const COVERED: &str = "return (async () => {
    const stops = $$('a[href], button, input, select, summary, textarea').filter(shown), bar = $('.bar');
    const covered = [];
    for (const each of [...stops, ...stops.toReversed()].filter(each => !bar.contains(each))) {
        each.focus();
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        const box = each.getBoundingClientRect();
        const foot = Math.min(box.bottom, innerHeight), seen = foot - Math.max(box.top, 0);
        const under = getComputedStyle(bar).position === 'sticky' ? foot - bar.getBoundingClientRect().top : 0;
                if (root.activeElement !== each || under > 1 || seen < Math.min(box.height, 24) - 1) {
            covered.push([says(each).slice(0, 40), each.tagName, box.top, box.bottom, under]);
        }
    }
    return [stops.length > 40, covered];
})();";

pub fn run(lab: &Lab) {
    let site = Site::new().campaign(&text("tests/fixtures/four-languages.json"), "loading=\"eager\" seed=\"0\"", "");
    let server = site.rooms(&[ENLARGED, PHONE]).start();
    let browser = lab.browser();
    for room in [ENLARGED, PHONE] {
        for direction in DIRECTIONS {
            browser.open_room(&server, room);
            browser.turn(direction);
            in_sight(&browser, &format!("{room:?}, {direction}"));
        }
    }
}

fn in_sight(browser: &Browser, what: &str) {
    browser.fits(what);
    assert_eq!(browser.widget(COVERED), json!([true, []]), "{what}: covered while it has the focus");
    browser.widget("$$('.edit')[1].click();");
    browser.until("the open part", "return $('#edit') !== null;");
    browser.fits(&format!("{what}, with a part that is open"));
    let high = "return getComputedStyle($('.bar')).position === 'sticky' && $('.bar').getBoundingClientRect().height / innerHeight;";
    let high = browser.widget(high).as_f64().unwrap_or_default();
    assert!(high < 0.25, "{what}: the bar takes {high:.2} of the window");
}
