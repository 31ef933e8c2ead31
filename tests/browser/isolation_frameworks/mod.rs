//! With the style sheets that partners' pages use, the widget looks as it does on a bare page; and the surrounding page is
//! unchanged while the widget is there and, down to the last listener, once it is gone.

use serde_json::json;
use xtask::{
    foreign,
    server::{Reply, Server},
};

use crate::harness::{Browser, Lab, Site, looks::Looks};

const WIDTH: u32 = 1100;

/// The page's own elements.
const OWN: &str = "nav, nav *, main, main :not(letter-widget)";

/// Records every listener on the objects that the entire page shares, from before the widget's script runs.
const LISTENERS: &str = include_str!("listeners.js");

pub fn run(lab: &Lab) {
    let sheets = foreign::styles().unwrap_or_else(|problem| panic!("{problem:#}"));
    assert!(sheets.len() >= 6 && sheets.iter().all(|sheet| sheet.css.len() > 500), "the sheets are there");
    let mut site = Site::new().script("/listeners.js", LISTENERS).html("/bare.html", page(None));
    site = site.html("/bare-frame.html", frame("bare"));
    for sheet in &sheets {
        let css = Reply::new(200, "text/css; charset=utf-8", sheet.css.clone());
        site = site.with(&format!("/{}.css", sheet.name), css);
        site = site.html(&format!("/{}.html", sheet.name), page(Some(sheet.name)));
        site = site.html(&format!("/{}-frame.html", sheet.name), frame(sheet.name));
    }
    let server = site.start();
    let browser = lab.browser();
    open(&browser, &server, "bare");
    start(&browser);
    let bare = Looks::of_widget(&browser);
    for sheet in &sheets {
        open(&browser, &server, sheet.name);
        there_and_gone(&browser, sheet.name, &bare);
    }
}

/// Returns the page with a sheet. The width left for the widget is the same with every sheet.
fn page(sheet: Option<&str>) -> String {
    let sheet = sheet.map_or(String::new(), |name| format!("<link rel=\"stylesheet\" href=\"/{name}.css\">"));
    include_str!("page.html").replace("<!-- sheet -->", &sheet)
}

fn frame(name: &str) -> String {
    format!(
        "<!doctype html><title>Frame</title><iframe src=\"/{name}.html\" width=\"{WIDTH}\" height=\"9000\" style=\"border: 0\"></iframe>"
    )
}

fn open(browser: &Browser, server: &Server, name: &str) {
    browser.open(&format!("{}{name}-frame.html", server.url()));
    browser.enter_frame("iframe");
    browser.until_js("the page", "return document.readyState === 'complete' && document.fonts.status === 'loaded';");
}

fn start(browser: &Browser) {
    browser.js("document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/letter-widget.js' }));");
    browser.until("the widget", "return $$('#country option').length > 1 && document.fonts.status === 'loaded';");
}

/// Returns what a page could notice: names in `window`, sheets, the children of head and body, attributes of root and body.
const TRACES: &str = "return [Object.getOwnPropertyNames(window).sort().join(), document.adoptedStyleSheets.length,
    [...document.head.children, ...document.body.children].map(each => each.outerHTML.slice(0, 60)).join('\\n'),
    [...document.documentElement.attributes, ...document.body.attributes].map(each => each.name + each.value).join()];";

fn there_and_gone(browser: &Browser, name: &str, bare: &Looks) {
    let before = Looks::of_page(browser, OWN);
    browser.js("document.head.append(document.createElement('script'));");
    let traces = browser.js(TRACES);
    let script = "document.head.lastElementChild.remove(); return window.listeners.size;";
    assert_eq!(browser.js(script), json!(0), "{name}: nobody listens yet");
    start(browser);
    browser.js("document.head.lastElementChild.removeAttribute('src'); document.head.lastElementChild.removeAttribute('type');");
    Looks::of_widget(browser).must_be(bare, name);
    Looks::of_page(browser, OWN).must_be(&before, &format!("{name}: the page with the widget"));
    assert_eq!(browser.js(TRACES), traces, "{name}: while it is there");
    browser.js("document.querySelector('letter-widget').remove();");
    browser.until_js(&format!("{name}: no listener is left"), "return window.listeners.size === 0;");
    Looks::of_page(browser, OWN).must_be(&before, &format!("{name}: the page without the widget"));
    assert_eq!(browser.js(TRACES), traces, "{name}: once it is gone");
}
