//! The widget appears no matter how the snippet was added to the page, and what was done to it on the way.

use serde_json::json;

use crate::harness::{Browser, Lab, Site, site};

const WIDGET: &str = "<letter-widget campaign=\"/with-email.json\"><p>The letter.</p></letter-widget>";
const SCRIPT: &str = "<script type=\"module\" src=\"/letter-widget.js\"></script>";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let shapes = [
        ("the script first", format!("{SCRIPT}{WIDGET}")),
        ("the script last", format!("{WIDGET}{SCRIPT}")),
        ("the script twice", format!("{SCRIPT}{WIDGET}{SCRIPT}")),
        (
            "the script twice, once with a version",
            format!("{SCRIPT}{WIDGET}<script type=\"module\" src=\"/letter-widget.js?ver=6.4/2\"></script>"),
        ),
        ("a classic script", format!("<script src=\"/letter-widget.js?ver=6.4\"></script>{WIDGET}")),
        (
            "a classic script, twice and deferred",
            format!(
                "{WIDGET}<script defer src=\"/letter-widget.js\"></script><script defer src=\"/letter-widget.js\"></script>"
            ),
        ),
        ("an async script", format!("<script async type=\"module\" src=\"/letter-widget.js\"></script>{WIDGET}")),
        (
            "after the page has loaded",
            format!("{WIDGET}{}", rewritten("later-module", "addEventListener('load', () => setTimeout(run, 100))")),
        ),
        // Cloudflare Rocket Loader adds its own prefix to the type, and re-inserts each script.
        ("Rocket Loader", format!("{WIDGET}{}", rewritten("a1b2c3d4-module", "run()"))),
        // WP Rocket waits for the first touch, then does the same.
        (
            "WP Rocket",
            format!(
                "{WIDGET}{}",
                rewritten(
                    "rocketlazyloadscript",
                    "addEventListener('touchstart', run); setTimeout(() => dispatchEvent(new Event('touchstart')), 100)"
                )
            ),
        ),
        (
            "a div in its stead",
            format!(
                "{SCRIPT}<div data-letter-widget data-campaign=\"/with-email.json\" data-other=\"x\"><p>The letter.</p></div>"
            ),
        ),
    ];
    for (what, page) in shapes {
        let server = Site::new().page(&page).start();
        browser.open(&server.url());
        comes(&browser, what);
    }
    put_into_the_page(&browser);
    two_versions(&browser);
}

/// Returns a script tag as an optimiser leaves it, and the optimiser itself.
fn rewritten(kind: &str, when: &str) -> String {
    format!(
        "<script type=\"{kind}\" data-src=\"/letter-widget.js\"></script><script>
        const run = () => document.querySelectorAll('script[data-src]').forEach((old) => {{
            const script = document.createElement('script');
            script.type = 'module';
            script.src = old.dataset.src;
            old.replaceWith(script);
        }});
        {when};
        </script>"
    )
}

fn comes(browser: &Browser, what: &str) {
    browser.until(
        &format!("the widget: {what}"),
        "return host?.shadowRoot?.querySelector('.paper') !== undefined && $('.paper') !== null;",
    );
    let state =
        browser.js("return [document.querySelectorAll('letter-widget').length, window.trouble, window.failed];");
    assert_eq!(state, json!([1, [], []]), "{what}");
    assert_eq!(browser.widget("return host.querySelector('p').textContent;"), "The letter.", "{what}");
}

/// Puts the loader inline into the page, without a file of its own: the files that it needs are next to the page.
fn put_into_the_page(browser: &Browser) {
    let loader = String::from_utf8(site::built("letter-widget.js")).unwrap();
    let server = Site::new().page(&format!("{WIDGET}<script>{loader}</script>")).start();
    browser.open(&server.url());
    comes(browser, "the script itself in the page");
}

/// The first version on a page stays, and the second one reports that it steps back.
fn two_versions(browser: &Browser) {
    let other = Site::new().start();
    let said = "<script>window.said = []; console.info = (words) => window.said.push(words);</script>";
    let page =
        format!("{said}{SCRIPT}{WIDGET}<script type=\"module\" src=\"{}letter-widget.js\"></script>", other.url());
    let server = Site::new().page(&page).start();
    browser.open(&server.url());
    comes(browser, "two versions");
    let said = browser.until_js("that it is said", "return window.said.length === 1 && window.said[0];");
    let wanted = format!("letter-widget: {} steps back for {}", other.url(), server.url());
    assert_eq!(said, json!(wanted));
    assert_eq!(other.requests(), ["/letter-widget.js"], "it loads nothing more");
}
