//! Keys typed in the widget do not trigger the page's shortcuts: to a shortcut library, the widget is an element that is not a field.

use serde_json::json;

use crate::harness::{Lab, Site};

pub fn run(lab: &Lab) {
    let page = "<script>
        window.heard = [];
        for (const target of [document, window]) for (const type of ['keydown', 'keypress', 'keyup']) {
            target.addEventListener(type, ({ key }) => window.heard.push(type + ' ' + key));
        }
        </script><input id=\"own\"><script type=\"module\" src=\"/letter-widget.js\"></script>
        <letter-widget campaign=\"/campaigns/ua-0425-usa.json\"></letter-widget>";
    let server = Site::new().page(page).start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    browser.type_into("#name", "sj");
    browser.until("the name", "return $('#name').value === 'sj' && $('.paper').textContent.includes('sj');");
    assert_eq!(browser.js("return window.heard;"), json!([]));
    browser.js("document.getElementById('own').focus();");
    browser.keys("j");
    browser.until_js("the page's own keys", "return window.heard.includes('keydown j');");
}
