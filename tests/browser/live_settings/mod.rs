//! Settings are attributes and properties of the element, and changes take effect at once. Nothing typed is lost.

use serde_json::json;

use crate::harness::{Browser, Lab, Site};

const SCRIPT: &str = "<script type=\"module\" src=\"/letter-widget.js\"></script>";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    letters_and_languages(&browser);
    another_campaign(&browser);
    properties_before_the_script(&browser);
}

fn letters_and_languages(browser: &Browser) {
    let widget = "<letter-widget campaign=\"/four-languages.json\" letter=\"fr\" seed=\"0\"></letter-widget>";
    let warned = "<script>window.warned = []; console.warn = (words) => window.warned.push(words);</script>";
    let server = Site::new().page(&format!("{warned}{SCRIPT}{widget}")).start();
    browser.open_widget(&server.url());
    const CURRENT: &str = "return $$('.pick').findIndex(each => each.hasAttribute('aria-current'));";
    assert_eq!(browser.widget(CURRENT), 1, "the letter that the attribute names");
    browser.type_into("#name", "Example Person");
    browser.js("document.querySelector('letter-widget').letter = 'es';");
    browser.until("the letter of the property", &format!("{} === 2;", CURRENT.trim_end_matches(';')));
    assert_eq!(browser.js("return document.querySelector('letter-widget').getAttribute('letter');"), "es");
    assert_eq!(browser.js("return window.warned;"), json!([]));
    browser.js("document.querySelector('letter-widget').setAttribute('letter', 'nobody');");
    assert_eq!(browser.js("return window.warned;"), json!(["letter-widget: letter=\"nobody\" means nothing."]));
    assert_eq!(browser.widget(CURRENT), 2);

    let title = browser.text("return $('h2').textContent;");
    browser.js("document.querySelector('letter-widget').lang = 'fr';");
    browser.until("words in French", &format!("return $('h2').textContent !== {};", json!(title)));
    browser.js("document.querySelector('letter-widget').removeAttribute('lang');");
    browser.until("the language of the page", &format!("return $('h2').textContent === {};", json!(title)));
    assert_eq!(browser.text("return $('#name').value;"), "Example Person");
    assert_eq!(browser.js("return window.trouble;"), json!([]));
}

/// Supporters enter their details only once.
fn another_campaign(browser: &Browser) {
    let server =
        Site::new().page(&format!("{SCRIPT}<letter-widget campaign=\"/four-languages.json\"></letter-widget>")).start();
    browser.open_widget(&server.url());
    browser.type_into("#name", "Example Person");
    let title = browser.text("return $('h2').textContent;");
    browser.js("document.querySelector('letter-widget').campaign = '/campaigns/ua-0425-usa.json';");
    browser.until("the other campaign", &format!("return $('h2') && $('h2').textContent !== {};", json!(title)));
    assert_eq!(browser.text("return $('#name').value;"), "Example Person");
    assert_eq!(browser.widget("return [root.childElementCount, $$('.widget').length];"), json!([1, 1]));
}

/// Properties that pages set before the element is defined take effect all the same.
fn properties_before_the_script(browser: &Browser) {
    let page = "<script>
        const widget = document.createElement('letter-widget');
        Object.assign(widget, { campaign: '/four-languages.json', letter: 'ar', seed: 0 });
        document.body.append(widget);
        </script>";
    let server = Site::new().page(&format!("{page}{SCRIPT}")).start();
    browser.open_widget(&server.url());
    browser.until("the letter that was set", "return $$('.pick')[3].hasAttribute('aria-current');");
    let attributes =
        browser.js("const widget = document.querySelector('letter-widget'); return widget.getAttributeNames().sort();");
    assert_eq!(attributes, json!(["campaign", "letter", "seed"]));
}
