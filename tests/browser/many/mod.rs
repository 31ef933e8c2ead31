//! Many widgets on a page: each with its own campaign, language and letter, but with one download and one program.

use serde_json::json;

use crate::harness::{Lab, Site};

pub fn run(lab: &Lab) {
    let widgets = "<script type=\"module\" src=\"/letter-widget.js\"></script>
        <letter-widget campaign=\"/campaigns/ua-0425-usa.json\" loading=\"eager\"></letter-widget>
        <letter-widget campaign=\"/four-languages.json\" lang=\"fr\" theme=\"dark\" loading=\"eager\"></letter-widget>
        <letter-widget campaign=\"/four-languages.json\" lang=\"es\" letter=\"es\" loading=\"eager\"></letter-widget>
        <div id=\"deep\"></div>
        <script>
            document.getElementById('deep').attachShadow({ mode: 'open' }).innerHTML =
                '<letter-widget campaign=\"/campaigns/ua-0425-usa.json\" loading=\"eager\"></letter-widget>';
            window.all = () => [...document.querySelectorAll('letter-widget'), document.getElementById('deep').shadowRoot.firstChild];
        </script>";
    let server = Site::new().page(widgets).start();
    let browser = lab.browser();
    browser.open(&server.url());
    browser.until_js("all widgets", "return window.all().every(each => each.shadowRoot?.querySelector('.paper'));");
    let titles = browser.js("return window.all().map(each => each.shadowRoot.querySelector('h2').textContent);");
    let titles: Vec<String> = serde_json::from_value(titles).unwrap();
    assert_eq!(titles[0], titles[3]);
    assert!(titles[1] != titles[2] && titles[0] != titles[1], "{titles:?}");

    // Text typed into one widget appears in no other.
    browser.type_into("#name", "Example Person");
    browser.until("the letter", "return $('.paper').textContent.includes('Example Person');");
    let names = browser.js("return window.all().map(each => each.shadowRoot.querySelector('#name').value);");
    assert_eq!(names, json!(["Example Person", "", "", ""]));

    for part in ["letter-widget", "widget", "_bg", "ua-0425", "four"] {
        let wanted = |path: &&String| match part {
            "_bg" => path.contains("_bg"),
            "widget" => path.starts_with("/widget") && !path.contains("_bg"),
            part => path.contains(part),
        };
        let loaded: Vec<_> = browser.asked(&server).into_iter().filter(|path| wanted(&path)).collect();
        assert_eq!(loaded.len(), 1, "{loaded:?}");
    }
    assert_eq!(browser.js("return [window.trouble, window.failed];"), json!([[], []]));
}
