//! The widget in a frame of another site: as tall as what it holds, heard by the page around, printed in a tab of its own.

use serde_json::json;
use xtask::server::Server;

use crate::harness::{Browser, Lab, Site, site::built, wait};

/// The tokens that the partner guide names.
const FRAME: &str = "sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals \
                     allow-downloads allow-top-navigation-to-custom-protocols\" allow=\"clipboard-write; web-share\"";

/// The policy of a page that allows frames of the widget's site, and its one script.
fn policy(widgets: &Server) -> String {
    let origin = widgets.url();
    format!("default-src 'none'; frame-src {origin}; script-src 'self' {origin}letter-widget-frame.js")
}

pub fn run(lab: &Lab) {
    let widgets = Site::new().html("/embed.html", listening()).script("/early.js", EARLY).start();
    let browser = lab.browser();
    let page = partner(&widgets);
    browser.open(&page.url());
    as_tall_as_what_it_holds(&browser);
    heard_by_the_page(&browser);
    others_are_not_believed(&browser);
    prints_in_a_tab(&browser);
    drop(page);
    what_others_put_there_is_not_taken_up(&browser, &widgets);
    of_this_site_only(&browser, &widgets);
}

/// An early script for the widget's own page: printing is counted, and shows what was to be printed.
const EARLY: &str = "window.printed = [];
    window.print = () => window.printed.push(document.querySelector('.letter-widget-print').shadowRoot.textContent);";

fn listening() -> String {
    let page = String::from_utf8(built("embed.html")).unwrap();
    page.replacen("<meta", "<script src=\"/early.js\"></script><meta", 1)
}

fn partner(widgets: &Server) -> Server {
    let origin = widgets.url();
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Partner</title><link rel=\"icon\" href=\"data:,\">
        <script src=\"/heard.js\"></script>
        <iframe title=\"Write a letter\" width=\"700\" {FRAME} src=\"{origin}embed.html?campaign=campaigns/ua-0425-usa.json&amp;seed=0\"></iframe>
        <p>Below the letter.</p><script async src=\"{origin}letter-widget-frame.js\"></script></html>"
    );
    let heard = "window.heard = [];
        for (const type of ['ready', 'changed', 'handed-off']) {
            addEventListener('letter-widget:' + type, ({ target, detail }) => window.heard.push([type, target.localName, JSON.stringify(detail ?? null)]));
        }";
    Site::new().html("/", page).script("/heard.js", heard).header("Content-Security-Policy", &policy(widgets)).start()
}

const HEIGHT: &str = "document.querySelector('iframe').getBoundingClientRect().height";

fn as_tall_as_what_it_holds(browser: &Browser) {
    browser.enter_frame("iframe");
    browser.until_whole();
    let usual = fits(browser);
    assert!(usual > 1000.0, "{usual}");
    // It follows, to both sides.
    browser.unfold();
    let unfolded = fits(browser);
    browser.widget("$$('details').forEach(each => { each.open = false; });");
    let folded = fits(browser);
    assert!(unfolded > usual && folded < unfolded, "{usual}, {unfolded}, {folded}");
    browser.leave_frame();
}

/// Waits until the frame is as tall as the page in it, and answers how tall.
fn fits(browser: &Browser) -> f64 {
    wait::until("a frame as tall as its page", || {
        let inside = browser.js("return document.body.getBoundingClientRect().height;").as_f64().unwrap();
        browser.leave_frame();
        let outside = browser.js(&format!("return {HEIGHT};")).as_f64().unwrap();
        browser.enter_frame("iframe");
        // The border of a frame is two pixels wide.
        if (0.0..=5.0).contains(&(outside - inside)) { Ok(inside) } else { Err(format!("{inside} in {outside}")) }
    })
}

/// Clicks into the frame from the page around it: not every driver knows where on the window a frame is.
fn touch(browser: &Browser, element: &str) {
    browser.enter_frame("iframe");
    let middle = browser.widget(&format!(
        "const {{ x, y, width, height }} = {element}.getBoundingClientRect(); return [x + width / 2, y + height / 2];"
    ));
    browser.leave_frame();
    let at = browser.js(&format!(
        "const frame = document.querySelector('iframe'), [x, y] = {middle};
        const top = () => frame.getBoundingClientRect().top + frame.clientTop + y;
        scrollBy({{ top: top() - innerHeight / 2, behavior: 'instant' }});
        return [frame.getBoundingClientRect().left + frame.clientLeft + x, top()];"
    ));
    browser.click_at(at[0].as_f64().unwrap(), at[1].as_f64().unwrap());
}

fn heard_by_the_page(browser: &Browser) {
    // WebKit lets nothing but a touch move the focus into a frame of another site.
    touch(browser, "$('#name')");
    browser.enter_frame("iframe");
    browser.type_into("#name", "Example Person");
    browser.leave_frame();
    browser.until_js("what happens in the frame", "return window.heard.some(([type]) => type === 'changed');");
    let heard = browser.js("return window.heard;").to_string();
    assert!(heard.contains("[\"ready\",\"iframe\",\"null\"]"), "{heard}");
    assert!(heard.contains("[\"changed\",\"iframe\",\"{\\\"letter\\\":\\\"president\\\"}\"]"), "{heard}");
    assert!(!heard.contains("Example"), "{heard}");
}

/// A message of the same shape from anybody else changes nothing.
fn others_are_not_believed(browser: &Browser) {
    browser.js("window.postMessage({ type: 'letter-widget:height', height: 7 }, '*');
        window.arrived = false; addEventListener('message', () => setTimeout(() => { window.arrived = true; }), { once: true });");
    browser.until_js("the message", "return window.arrived;");
    // What was typed may still make the frame a line taller.
    let height = browser.js(&format!("return {HEIGHT};")).as_f64().unwrap();
    assert!(height > 1000.0, "{height}");
}

fn prints_in_a_tab(browser: &Browser) {
    touch(browser, "$$('button').filter(each => shown(each) && says(each) === 'Print the letter')[0]");
    browser.enter_frame("iframe");
    browser.until("the question", "return $('.after') !== null;");
    assert_eq!(browser.js("return window.printed;"), json!([]), "not in the frame");
    browser.enter_new_tab();
    browser.until_js("the printed letter", "return window.printed?.length === 1 && window.printed;");
    let printed = browser.text("return window.printed[0];");
    assert!(printed.contains("Example Person") && printed.contains("1600 Pennsylvania Avenue"), "{printed}");
    assert_eq!(
        browser.js("return [location.hash, history.length <= 2];"),
        json!(["", true]),
        "the letter is in no address"
    );
    assert_eq!(browser.text("return $('#name').value;"), "Example Person", "and can be worked on here");
    assert_eq!(browser.widget("return [host.dataset.draft ?? null, localStorage.length];"), json!([null, 0]));
}

/// Anybody can write a link with a letter of their own in it.
fn what_others_put_there_is_not_taken_up(browser: &Browser, widgets: &Server) {
    let draft = "%7B%22at%22%3A1%2C%22name%22%3A%22Somebody%20Else%22%2C%22letters%22%3A%7B%7D%7D";
    browser.open(&format!("{}embed.html?campaign=campaigns/ua-0425-usa.json#{draft}", widgets.url()));
    browser.until_whole();
    assert_eq!(browser.text("return $('#name').value;"), "");
    assert_eq!(browser.js("return [location.hash, window.printed];"), json!(["", []]));
}

fn of_this_site_only(browser: &Browser, widgets: &Server) {
    for wrong in
        ["", "?campaign=https://example.org/campaign.json", "?campaign=//example.org/c.json", "?campaign=http://["]
    {
        browser.open(&format!("{}embed.html{wrong}", widgets.url()));
        let said = browser.until_js(wrong, "return document.querySelector('[role=alert]')?.textContent;");
        assert!(said.as_str().unwrap().contains("campaign"), "{said}");
        assert_eq!(browser.js("return document.querySelector('letter-widget');"), json!(null));
    }
}
