//! Settings are attributes and properties of the element, and changes take effect at once. Nothing typed is lost.

use serde_json::json;

use crate::harness::{Browser, Lab, Site};

const SCRIPT: &str = "<script type=\"module\" src=\"/letter-widget.js\"></script>";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    letters_and_languages(&browser);
    another_campaign(&browser);
    another_campaign_while_loading(&browser);
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

/// Changes the campaign at one of the widget's pauses, the number of which the address gives, and counts the widgets that get ready.
const AT_A_PAUSE: &str = "const wait = window.setTimeout, step = Number(location.search.slice(1));
    const title = () => document.querySelector('letter-widget').shadowRoot?.querySelector('h2')?.textContent;
    window.pauses = 0; window.ready = []; window.shown = [];
    window.setTimeout = (work, time, ...more) => {
        if (time !== undefined || !/letter-widget/.test(Error().stack)) return wait(work, time, ...more);
        return wait(() => {
            window.pauses += 1;
            if (window.pauses === step) document.querySelector('letter-widget').campaign = '/with-email.json';
            work();
            if (step && window.pauses >= step) wait(() => window.shown.push(title()));
        });
    };
    addEventListener('letter-widget:ready', ({ target }) => window.ready.push(target.shadowRoot.querySelector('h2').textContent));";

/// However far the first campaign has got, the page shows the one that it asked for last.
fn another_campaign_while_loading(browser: &Browser) {
    let widget = "<letter-widget campaign=\"/campaigns/ua-0425-usa.json\" loading=\"eager\"></letter-widget>";
    let server = Site::new()
        .page(&format!("<script src=\"/pauses.js\"></script>{SCRIPT}{widget}"))
        .script("/pauses.js", AT_A_PAUSE)
        .start();
    let (first, second) = ("No deportation into danger", "Release the example prisoner");
    browser.open_widget(&format!("{}?0", server.url()));
    let pauses =
        browser.until_js("the first campaign", "return window.ready.length > 0 && window.pauses;").as_u64().unwrap();
    assert!(pauses >= 4, "{pauses} pauses");
    for step in 1..=pauses {
        browser.open(&format!("{}?{step}", server.url()));
        browser.until(
            "the second campaign",
            &format!(
                "return $('h2')?.textContent === {} && window.ready.at(-1) === $('h2').textContent;",
                json!(second)
            ),
        );
        let ready = browser.js("return window.ready;");
        assert!(ready == json!([second]) || ready == json!([first, second]) && step == pauses, "pause {step}: {ready}");
        assert_eq!(browser.widget("return [$$('.widget').length, window.trouble];"), json!([1, []]), "pause {step}");
        let shown = browser.js("return window.shown;");
        assert!(!shown.as_array().unwrap().contains(&json!(first)), "pause {step}: {shown}");
    }
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
