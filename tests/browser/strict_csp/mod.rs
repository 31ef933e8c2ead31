//! The strictest policy that lets the program run at all: no styles except its own, and Trusted Types required.

use crate::{
    harness::{Lab, Site, expected::Expected},
    support::country,
};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                      require-trusted-types-for 'script'";

pub fn run(lab: &Lab) {
    let site = Site::new().early(include_str!("csp-log.js"));
    let server = site.header("Content-Security-Policy", POLICY).start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    let mut expected = Expected::new(&browser);
    expected.on_paper(&browser);

    let ground = browser.text("return getComputedStyle($('.paper')).backgroundColor;");
    assert!(!["", "transparent", "rgba(0, 0, 0, 0)"].contains(&&*ground), "the paper has no colour: {ground}");
    let height =
        browser.widget("return $$('.button').filter(shown)[0].getBoundingClientRect().height;").as_f64().unwrap();
    assert!(height >= 44.0, "a button is {height} px high");
    let accent = browser.text("return getComputedStyle($('.widget')).getPropertyValue('--accent-light');");
    assert!(!accent.is_empty(), "the campaign's colour has arrived");

    browser.type_into("#name", "Ada Example");
    browser.choose("#country", "CA");
    expected.supporter.name = "Ada Example".into();
    expected.supporter.country = country("CA");
    expected.on_paper(&browser);

    browser.js("window.print = () => {};");
    browser.click_named("Print letter and copy");
    let styled = "const root = document.querySelector('.letter-widget-print').shadowRoot;
        return [root.querySelectorAll('.sheet').length, root.adoptedStyleSheets.length, document.adoptedStyleSheets.length];";
    assert_eq!(browser.js(styled), serde_json::json!([2, 1, 1]));

    // The page's own style sheet and icon are blocked, and nothing else.
    let stopped = browser.js("return window.stopped;");
    let stopped: Vec<String> = serde_json::from_value(stopped).unwrap();
    let own = |line: &&String| !line.contains("page.css") && !line.starts_with("img-src data");
    assert_eq!(stopped.iter().filter(own).collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(stopped.iter().any(|line| line.contains("page.css")), "the policy holds: {stopped:?}");
}
