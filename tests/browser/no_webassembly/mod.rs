//! Lockdown Mode removes WebAssembly: the loader shows the letter as it was published, to edit, send, copy and print.

use serde_json::json;

use crate::harness::{Lab, Site, fallback::TROUBLE};

pub fn run(lab: &Lab) {
    let site = Site::new().early(&format!("{TROUBLE}\ndelete window.WebAssembly;"));
    let server = site.start();
    let browser = lab.browser();
    browser.open(&server.url());
    browser.until("the published letter", "return root && $('textarea') !== null;");
    assert_eq!(browser.js("return window.failed;"), json!(["no-webassembly"]));
    assert!(browser.text("return $('textarea').value;").contains("Dear President Trump,"));
    browser.widget("const text = $('textarea'); text.value += '\\n\\nExample Person'; text.dispatchEvent(new Event('input', { bubbles: true }));");
    let link = browser.text("return $('a[href^=\"mailto:\"]').href;");
    assert!(link.contains("Example%20Person") || !link.contains("body="), "{link}");
    assert!(!server.requests().iter().any(|path| path.contains("_bg")), "{:?}", server.requests());
    assert_eq!(
        browser.js("return [window.trouble, document.querySelector('[data-letter-widget-note]')];"),
        json!([[], null])
    );
}
