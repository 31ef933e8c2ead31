//! Some browsers never report that a print dialog has closed. The sheets of the letter do not stay in the page then: they are
//! removed on the next event that happens only once the dialog has closed, and not before.

use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Browser, Lab, Site};

const PAGE: &str = "<script type=\"module\" src=\"/letter-widget.js\"></script><p id=\"other\">A word of the page.</p>
    <letter-widget campaign=\"/campaigns/ua-0425-usa.json\" seed=\"0\"></letter-widget>";

/// Counts what is left in the page: printed letters, and the style sheets that hide everything else.
const LEFT: &str =
    "return [document.querySelectorAll('.letter-widget-print').length, document.adoptedStyleSheets.length];";

/// The name of the next event, and how it is triggered.
type Next = (&'static str, fn(&Browser));

const NEXT: [Next; 9] = [
    ("the page is touched", |browser| touch(browser, "document.getElementById('other')")),
    ("the widget is touched", |browser| touch(browser, "$('#town')")),
    ("a key is pressed in the widget", |browser| {
        browser.widget("$('#name').focus();");
        browser.key(Key::Right);
    }),
    ("the window has the focus again", |browser| drop(browser.js("dispatchEvent(new FocusEvent('focus'));"))),
    ("the browser says so", |browser| drop(browser.js("dispatchEvent(new Event('afterprint'));"))),
    ("the page is left", |browser| drop(browser.js("dispatchEvent(new Event('pagehide'));"))),
    ("the widget is taken away", |browser| drop(browser.js("document.querySelector('letter-widget').remove();"))),
    ("another campaign takes its place", |browser| {
        drop(browser.js("document.querySelector('letter-widget').setAttribute('campaign', '/with-email.json');"));
    }),
    ("a page that stops all events hears of it last", |browser| {
        browser.js("document.addEventListener('pointerdown', event => event.stopImmediatePropagation(), true);");
        touch(browser, "$('#town')");
    }),
];

/// Touches the place where an element is. WebKit's driver cannot click elements while the sheets are in the page.
fn touch(browser: &Browser, element: &str) {
    let at = browser.widget(&format!(
        "const element = {element};
        element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
        const {{ x, y }} = element.getBoundingClientRect();
        return [x + 5, y + 5];"
    ));
    browser.click_at(at[0].as_f64().unwrap(), at[1].as_f64().unwrap());
}

pub fn run(lab: &Lab) {
    // The page calls the dialog, and no event ever reports that it has closed.
    let server = Site::new()
        .page(&format!("<script src=\"/quiet.js\"></script>{PAGE}"))
        .script("/quiet.js", "window.print = () => {};");
    let server = server.start();
    let browser = lab.browser();
    for (what, next) in NEXT {
        browser.open_widget(&server.url());
        browser.type_into("#name", "Example Person");
        print(&browser);
        while_the_dialog_asks(&browser, what);
        next(&browser);
        browser
            .until_js(what, &LEFT.replace("return ", "const left = ").replace(";", "; return left.join() === '0,0';"));
    }
    again(&browser, &server.url());
    assert_eq!(browser.js("return window.trouble;"), json!([]));
}

fn print(browser: &Browser) {
    browser.click_named("Print the letter");
    browser.until_js("the sheets", "return document.querySelector('.letter-widget-print') !== null;");
}

/// On phones, the dialog reads the pages after `print()` has returned: the events of the tap itself, and what the widget does
/// next, must not remove them.
fn while_the_dialog_asks(browser: &Browser, what: &str) {
    browser.until("the question", "return $('.after')?.textContent.includes('Did it print?');");
    browser.widget(
        "const button = $('.lead .button');
        for (const type of ['pointerup', 'click', 'keyup', 'blur', 'focusout', 'focusin', 'focus', 'visibilitychange']) {
            $('#send').dispatchEvent(new Event(type, { bubbles: !/^(focus|blur)$/.test(type), composed: true }));
        }
        dispatchEvent(new Event('blur'));",
    );
    assert_eq!(browser.js(LEFT), json!([1, 1]), "before {what}");
}

/// The next print has its sheets, however the previous one ended, and no listener runs twice.
fn again(browser: &Browser, url: &str) {
    browser.open_widget(url);
    for _ in 0..3 {
        print(browser);
        browser.js("dispatchEvent(new Event('afterprint')); dispatchEvent(new Event('pagehide')); dispatchEvent(new Event('focus'));");
        assert_eq!(browser.js(LEFT), json!([0, 0]));
    }
    print(browser);
    assert_eq!(browser.js(LEFT), json!([1, 1]));
}
