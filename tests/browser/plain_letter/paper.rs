//! The letter prints alone, with what was typed, and leaves nothing behind on the page.

use std::process::Command;

use serde_json::json;
use xtask::{browsers::Engine, server::Server};

use super::{open, site};
use crate::harness::{Browser, driver, pdf::Pdf};
use crate::support::bundled;

const TYPED: &str = "Example Person";
const STANDS: &str =
    "return [document.querySelectorAll('.letter-widget-print').length, document.adoptedStyleSheets.length];";
/// Width and height in millimetres.
const PAPER: [f64; 2] = [210.0, 297.0];

pub(super) fn prints_alone(browser: &Browser) {
    let early = "window.reallyPrint = location.search === '?print';";
    let server = open(browser, site(&bundled("ua-0425-usa"), "en", early));
    put_up_and_cleaned_up(browser);
    let pdf = match browser.engine {
        Engine::Webkit => in_webkit(browser, &server),
        _ => by_driver(browser),
    };
    let all = pdf.flat();
    assert!(!all.contains("HOSTPAGEWORD") && !all.contains("127.0.0.1") && !all.contains("Your letter"), "{all}");
    for wanted in ["President Donald Trump", "UNITED STATES", "Protect people seeking safety (UA 04/25)", TYPED] {
        assert!(all.contains(wanted), "{wanted} is missing: {all}");
    }
    assert_eq!(pdf.pages.len(), 1, "{all}");
    // The place that the windows of both kinds of envelope show; WebKit adds the browser's margins.
    let address = pdf.pages[0].block(&["President Donald Trump".into(), "UNITED STATES".into()]);
    let down = if browser.engine == Engine::Webkit { 40.0..75.0 } else { 50.0..56.0 };
    assert!(down.contains(&address.top) && (20.0..40.0).contains(&address.left), "{address:?}");
}

/// It appears once, however often printing is requested, and is removed on `afterprint`.
fn put_up_and_cleaned_up(browser: &Browser) {
    browser.type_into("textarea", TYPED);
    for asked in 1..=2 {
        browser.click_named("Print the letter");
        assert_eq!(browser.js("return window.asked;"), asked, "asked for in the tap itself");
        assert_eq!(browser.js(STANDS), json!([1, 1]));
        let seen = "return document.querySelector('.letter-widget-print').getClientRects().length;";
        assert_eq!(browser.js(seen), 0, "on the screen nothing is seen of it");
    }
    browser.js("dispatchEvent(new Event('afterprint'));");
    assert_eq!(browser.js(STANDS), json!([0, 0]));
}

/// Some browsers never fire `afterprint`. What was typed does not stay in the page for that reason: it is removed on the next
/// sign that the dialog has closed, and together with the letter that it was printed from.
pub(super) fn gone_without_afterprint(browser: &Browser) {
    let server = open(browser, site(&bundled("ua-0425-usa"), "en", ""));
    for sign in [
        "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))",
        "dispatchEvent(new FocusEvent('focus'))",
        "document.querySelector('h1').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))",
        "document.querySelector('h1').dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }))",
        // As the loader does when the element gets another campaign.
        "root.replaceChildren(document.createElement('slot'))",
        "host.remove()",
        "document.body.querySelector('main').remove()",
    ] {
        browser.open(&format!("{}host.html", server.url()));
        browser.until_js("an answer", "return window.came;");
        if sign.contains("main") {
            browser.js("const main = document.createElement('main'); const host = document.querySelector('letter-widget'); host.before(main); main.append(host);");
        }
        browser.click_named("Print the letter");
        assert_eq!(browser.js(STANDS), json!([1, 1]), "{sign}");
        // Focus on an element is not a sign.
        browser.widget("$('textarea').focus(); $('select, textarea').blur();");
        assert_eq!(browser.js(STANDS), json!([1, 1]), "{sign}");
        browser.widget(&format!("{sign};"));
        browser.until_js(sign, &format!("const all = (() => {{ {STANDS} }})(); return all[0] + all[1] === 0;"));
    }
}

fn by_driver(browser: &Browser) -> Pdf {
    browser.click_named("Print the letter");
    let bytes = browser.print(PAPER[0] / 10.0, PAPER[1] / 10.0, 1.0);
    browser.js("dispatchEvent(new Event('afterprint'));");
    Pdf::read(&bytes, &browser.home)
}

/// As in the case `print`: a separate window prints for real.
fn in_webkit(browser: &Browser, server: &Server) -> Pdf {
    let file = browser.home.join("plain.pdf");
    let mut command = Command::new("xvfb-run");
    command.arg("-a").arg(driver::python().unwrap());
    command.args([concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/print/webkit_print.py")]);
    command.args([format!("{}host.html?print", server.url()), file.display().to_string()]);
    command.args([PAPER[0], PAPER[1], 0.0].map(|length| length.to_string()));
    command.arg(json!([["textarea", TYPED]]).to_string());
    command.arg(json!({ "ready": "textarea", "filled": "textarea", "press": "Print the letter" }).to_string());
    driver::isolate(&mut command, &browser.home, "en-US");
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.trim(), "after: 0 containers, 0 sheets");
    Pdf::read(&std::fs::read(file).unwrap(), &browser.home)
}
