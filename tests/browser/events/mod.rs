//! The events that the widget sends to the page: they leave the shadow tree, can be prevented where it makes sense, and name the
//! letter and the route, but never contain a demand or a word that a supporter typed.

use serde_json::json;

use crate::harness::{Browser, Lab, Site};

/// Keeps every event that reaches the window, with all its data.
const KEEP: &str = "window.told = [];
    for (const type of ['ready', 'changed', 'handed-off', 'confirmed', 'failed']) {
        addEventListener('letter-widget:' + type, (event) => {
            const detail = JSON.parse(JSON.stringify(event.detail ?? null));
            window.told.push({ type, detail, cancelable: event.cancelable, from: event.target.localName });
            if (window.prevents === type) event.preventDefault();
        });
    }";

pub fn run(lab: &Lab) {
    let page = format!(
        "<script>{KEEP}</script><script type=\"module\" src=\"/letter-widget.js\"></script>
        <letter-widget campaign=\"/with-email.json\" seed=\"0\"></letter-widget>"
    );
    let server = Site::new().page(&page).start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    browser.until_js("`ready`", "return window.told.length === 1;");
    told(&browser, json!([{ "type": "ready", "detail": null, "cancelable": false }]));

    browser.type_into("#name", "A");
    browser.until_js("`changed`", "return window.told.length === 1;");
    told(&browser, json!([{ "type": "changed", "detail": { "letter": LETTER }, "cancelable": false }]));

    let handed_off = |route: &str| json!({ "type": "handed-off", "detail": { "letter": LETTER, "route": route }, "cancelable": true });
    browser.js("window.prevents = 'handed-off'; window.print = () => { window.printed = (window.printed ?? 0) + 1; };");
    browser.unfold();
    browser.click_named("Print the letter");
    told(&browser, json!([handed_off("print")]));
    prevented_links(&browser);
    assert_eq!(
        browser.js("return [window.printed ?? 0, document.querySelector('.letter-widget-print')];"),
        json!([0, null])
    );
    assert_eq!(browser.widget("return $('.after');"), json!(null), "nothing is asked about what did not happen");

    browser.js("window.prevents = '';");
    browser.click_named("Print the letter");
    browser.until("the question", "return $('.after') !== null;");
    assert_eq!(browser.js("return window.printed;"), 1);
    told(&browser, json!([handed_off("print")]));
    browser.click_named("Yes");
    browser.until_js("`confirmed`", "return window.told.length === 1;");
    let confirmed =
        json!({ "type": "confirmed", "detail": { "letter": LETTER, "route": "print" }, "cancelable": false });
    told(&browser, json!([confirmed]));
    assert_eq!(browser.js("return window.trouble;"), json!([]));
}

/// The id of the fixture's letter.
const LETTER: &str = "minister";

/// Checks that the page received exactly these events since the last call, all from the element itself.
fn told(browser: &Browser, wanted: serde_json::Value) {
    let script = "const told = window.told.splice(0);
        return [told.every(each => each.from === 'letter-widget'), told.map(({ type, detail, cancelable }) => ({ type, detail, cancelable }))];";
    assert_eq!(browser.js(script), json!([true, wanted]));
}

/// E-mail, webmail and telephone are links: if the page prevents the event, a tap on one does nothing.
fn prevented_links(browser: &Browser) {
    let taps = "return $$('a[href]').filter(link => /^(mailto|tel):|mail/.test(link.getAttribute('href')) && link.closest('.ways')).map(link => {
        let went = true;
        const see = (event) => { went = !event.defaultPrevented; event.preventDefault(); };
        document.addEventListener('click', see, { once: true });
        link.click();
        return went;
    });";
    let went: Vec<bool> = serde_json::from_value(browser.widget(taps)).unwrap();
    assert!(went.len() > 3 && !went.contains(&true), "{went:?}");
    let told = browser.js("return window.told.splice(0).map(({ type, detail }) => [type, detail.route]);");
    let told: Vec<(String, String)> = serde_json::from_value(told).unwrap();
    assert_eq!(told.len(), went.len());
    for route in ["mail", "webmail"] {
        assert!(told.contains(&("handed-off".into(), route.into())), "{told:?}");
    }
}
