//! Markup cannot use the settings that only this project's own pages may set: attributes that look like them do nothing.

use serde_json::json;

use crate::harness::{Browser, Lab, Site};

const DRAFT: &str = "{&quot;at&quot;:1,&quot;campaign&quot;:&quot;ua-0425-usa&quot;,&quot;name&quot;:&quot;Somebody Else&quot;,&quot;letters&quot;:{}}";

/// Records what is printed and opened.
const EARLY: &str = "window.printed = []; window.opened = []; window.ran = false;
    window.print = () => window.printed.push(document.querySelector('.letter-widget-print').shadowRoot.textContent);
    window.open = (...all) => { window.opened.push(all); return null; };";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    for tab in ["javascript:void(ran = true)", "https://example.org/collect", "/embed.html?print", "data:text/html,x"] {
        for element in [
            format!(
                "<letter-widget campaign=\"/campaigns/ua-0425-usa.json\" seed=\"0\" data-tab=\"{tab}\" tab=\"{tab}\" data-draft=\"{DRAFT}\"
                draft=\"{DRAFT}\" data-print print own=\"{tab}\" data-own=\"{tab}\"></letter-widget>"
            ),
            format!(
                "<div data-letter-widget data-campaign=\"/campaigns/ua-0425-usa.json\" data-seed=\"0\" data-tab=\"{tab}\" data-data-tab=\"{tab}\"
                data-draft=\"{DRAFT}\" data-data-draft=\"{DRAFT}\" data-print data-data-print data-own=\"{tab}\"></div>"
            ),
        ] {
            nothing_happens(&browser, &element);
        }
    }
}

fn nothing_happens(browser: &Browser, element: &str) {
    let page = format!("<script>{EARLY}</script><script type=\"module\" src=\"/letter-widget.js\"></script>{element}");
    let server = Site::new().page(&page).start();
    browser.open_widget(&server.url());
    assert_eq!(browser.text("return $('#name').value;"), "", "{element}");
    assert_eq!(browser.js("return window.printed;"), json!([]), "{element}");
    // Setting them later, by a script or by markup, has no effect either.
    browser.js("for (const name of ['data-tab', 'data-draft', 'data-print']) document.querySelector('letter-widget').setAttribute(name, '/embed.html');");
    browser.type_into("#name", "Example Person");
    browser.unfold();
    browser.click_named("Print the letter");
    browser.until("the question", "return $('.after') !== null;");
    let printed = browser.js("return window.printed;");
    assert_eq!(printed.as_array().map(Vec::len), Some(1), "printed in its place: {element}");
    assert!(printed[0].as_str().unwrap().contains("Example Person"), "{printed}");
    assert_eq!(browser.js("return [window.opened, window.ran];"), json!([[], false]), "{element}");
    assert_eq!(browser.tabs(), 1, "{element}");
    // An element that is removed and put back shows its letter again, and prints nothing by itself.
    browser.js("const widget = document.querySelector('letter-widget'), place = widget.parentNode; widget.remove(); setTimeout(() => place.append(widget), 50);");
    browser.until("the letter again", "return $('#name')?.value === 'Example Person';");
    assert_eq!(browser.js("return window.printed.length;"), json!(1), "{element}");
}
