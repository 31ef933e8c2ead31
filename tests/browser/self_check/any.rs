//! Whatever is pasted, there are findings and no errors.

use serde_json::json;
use xtask::server::Server;

use crate::harness::{Browser, Lab, Site, site::built};

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let page = String::from_utf8(built("check.html")).unwrap();
    let page = page.replacen("</head>", "<script type=\"module\" src=\"/any.js\"></script></head>", 1);
    let server = Site::new().html("/check.html", page).script("/any.js", include_str!("any.js")).start();
    any_text(&browser, &server);
    addresses_of_files_only(&browser, &server);
}

fn open(browser: &Browser, server: &Server) {
    browser.open(&format!("{}check.html", server.url()));
    browser.until_js("the script", "return !document.querySelector('form button').disabled;");
}

/// Random texts, composed of what the check looks for and of anything else.
fn any_text(browser: &Browser, server: &Server) {
    open(browser, server);
    browser.until_js("the script of the test", "return window.read !== undefined;");
    for seed in 1..=8 {
        let answer = browser.js_with("return window.read(arguments[0]);", vec![json!(seed)]);
        assert_eq!(answer, json!("findings"), "with the seed {seed}");
    }
    assert_eq!(browser.js("return window.ran ?? null;"), json!(null), "what is pasted does not run");
}

/// Addresses that contain a script or a file themselves do not count: nothing is loaded from them, and the page does not fail.
fn addresses_of_files_only(browser: &Browser, server: &Server) {
    let script = "window.ran = 'it ran'; // letter-widget.js embed.html?campaign=a";
    let scheme = ["java", "script:"].concat();
    for address in [
        format!("{scheme}{script}"),
        format!(" {}{script}", scheme.to_uppercase()),
        format!("data:text/javascript,{script}"),
        format!("data:text/html,<script>{script}</script>"),
        "blob:http://127.0.0.1/letter-widget.js".to_owned(),
        "file:///letter-widget.js?embed.html".to_owned(),
        "about:blank?letter-widget.js&embed.html".to_owned(),
        "http://[/letter-widget.js?embed.html".to_owned(),
    ] {
        let address = address.replace('"', "&quot;");
        for snippet in [
            format!(
                "<script src=\"{address}\"></script><letter-widget campaign=\"campaigns/ua-0425-usa.json\">A letter</letter-widget>"
            ),
            format!(
                "<script src=\"letter-widget.js\"></script><letter-widget campaign=\"{address}\">A letter</letter-widget>"
            ),
            format!("<iframe src=\"{address}\"></iframe>"),
            format!("<iframe src=\"embed.html?campaign={address}\"></iframe>"),
        ] {
            open(browser, server);
            for (id, text) in [("snippet", &*snippet), ("page", &*address)] {
                browser.js_with(
                    "document.getElementById(arguments[0]).value = arguments[1];",
                    vec![json!(id), json!(text)],
                );
            }
            browser.js("const form = document.querySelector('form'); form.noValidate = true; form.requestSubmit();");
            browser.until_js("the findings", "return document.getElementById('text').value !== '';");
            let said = browser.js("return document.getElementById('summary').textContent;");
            assert!(said.as_str().unwrap().starts_with("The widget will not run everywhere"), "{snippet}: {said}");
            assert_eq!(browser.js("return window.ran ?? null;"), json!(null), "{snippet}");
        }
    }
}
