//! Printing from a frame opens a separate tab. The letter is passed in memory, from the frame that has it to the tab that it
//! opened, and no other page can supply a letter.

use serde_json::json;
use xtask::browsers::Engine;
use xtask::server::Server;

use crate::harness::{
    Browser, Lab, Site,
    frame::{EMBEDDED, PRINT, TOKENS, around, frame_script},
};

/// A letter in the form in which the frame hands it over, with somebody else's name in it.
const FOREIGN: &str = r#"{ type: 'letter-widget:letter', draft: '{"at":1,"name":"Somebody Else","letters":{}}' }"#;

/// The address of the tab that is opened for printing.
fn tab() -> String {
    format!("{EMBEDDED}&print")
}

/// In the widget's own page, this makes the tab post the foreign letter to itself.
fn early() -> String {
    format!(
        "if (location.search.includes('posts-itself')) setInterval(() => postMessage({FOREIGN}, '*'), 20);
        if (location.search.includes('no-tabs')) window.open = () => null;"
    )
}

pub fn run(lab: &Lab) {
    let widgets = Site::new().embedded(&early()).html("/forum.html", forum()).script("/forum.js", &posts()).start();
    let elsewhere = Site::new()
        .html("/", forum())
        .script("/forum.js", &posts())
        .html("/named.html", NAMED)
        .script("/named.js", &named())
        .start();
    in_a_tab(&lab.browser(), &widgets);
    where_no_tab_opens(&lab.browser(), &widgets);
    where_the_tab_is_cut_off(&lab.browser());
    // WebKitGTK's automated browser opens a tab only for a touch, and none for a link.
    if lab.engine == Engine::Webkit {
        return;
    }
    let browser = lab.browser();
    links_bring_no_letter(&browser, &widgets);
    other_pages_bring_no_letter(&browser, &widgets, &elsewhere);
    only_the_opener_of_the_same_origin(&browser, &widgets, &elsewhere);
}

/// A page of another site that keeps asking the frame for the letter: whoever asks, only the tab receives it.
fn partner(widgets: &Server, frame: &str) -> Server {
    let page = around(widgets, frame, &frame_script(widgets));
    let asks = "setInterval(() => frames[0].postMessage({ type: 'letter-widget:letter?' }, '*'), 5);
        window.got = []; addEventListener('message', ({ data }) => { if (!/height|ready|changed|handed/.test(data.type)) got.push(data); });";
    Site::new().html("/", page).script("/heard.js", asks).start()
}

fn sign_and_print(browser: &Browser) {
    browser.enter_frame("iframe");
    browser.until_whole();
    browser.leave_frame();
    browser.type_in_frame("#name", "Example Person");
    browser.touch_in_frame(PRINT);
    browser.enter_frame("iframe");
    browser.until("the question", "return $('.after') !== null;");
}

/// What was printed in this page: one letter.
fn printed(browser: &Browser) -> String {
    let printed = browser.until_js("the printed letter", "return window.printed?.length === 1 && window.printed[0];");
    printed.as_str().unwrap().to_owned()
}

fn in_a_tab(browser: &Browser, widgets: &Server) {
    let page = partner(widgets, TOKENS);
    browser.open(&page.url());
    sign_and_print(browser);
    assert_eq!(browser.js("return window.printed;"), json!([]), "not in the frame");
    browser.leave_frame();
    browser.enter_new_tab();
    let letter = printed(browser);
    assert!(letter.contains("Example Person") && letter.contains("1600 Pennsylvania Avenue"), "{letter}");
    assert_eq!(browser.text("return $('#name').value;"), "Example Person", "and can be worked on here");
    assert_eq!(
        browser.js(
            "return [location.href, document.referrer, window.opener, window.name, history.state, history.length <= 2];"
        ),
        json!([format!("{}{}", widgets.url(), tab()), "", null, "", null, true]),
        "the letter is in no address"
    );
    assert_eq!(browser.js("return [localStorage.length, sessionStorage.length];"), json!([0, 0]));
    assert!(!widgets.requests().concat().contains("Example"), "{:?}", widgets.requests());

    // After a reload, it is a page like any other.
    browser.reload();
    no_letter(browser, "loaded again");
    browser.close_tab();
    assert_eq!(browser.js("return window.got;"), json!([]), "the page around hears nothing of the letter");
}

/// The frame prints the letter itself if a tab is refused.
fn where_no_tab_opens(browser: &Browser, widgets: &Server) {
    let page = around(widgets, TOKENS, &frame_script(widgets)).replace("seed=0", "seed=0&amp;no-tabs");
    let page = Site::new().html("/", page).script("/heard.js", "").start();
    browser.open(&page.url());
    sign_and_print(browser);
    assert!(printed(browser).contains("Example Person"));
    browser.leave_frame();
    assert_eq!(browser.tabs(), 1);
}

/// A server may isolate the tab from the frame, so that nobody asks for the letter: the frame then prints it after a while, and
/// uses no tab from then on.
fn where_the_tab_is_cut_off(browser: &Browser) {
    let widgets = Site::new().embedded(&early()).header("Cross-Origin-Opener-Policy", "same-origin").start();
    let page = partner(&widgets, TOKENS);
    browser.open(&page.url());
    sign_and_print(browser);
    browser.leave_frame();
    browser.enter_new_tab();
    no_letter(browser, "cut off");
    browser.close_tab();
    browser.enter_frame("iframe");
    assert!(printed(browser).contains("Example Person"));
    browser.answer_yes();
    browser.leave_frame();
    browser.touch_in_frame(PRINT);
    browser.enter_frame("iframe");
    browser.until_js("the second print", "return window.printed.length === 2;");
    browser.leave_frame();
    assert_eq!(browser.tabs(), 1);
}

/// The tab shows the campaign without anybody's name, and prints nothing.
fn no_letter(browser: &Browser, what: &str) {
    browser.until_js(what, "return document.querySelector('letter-widget');");
    browser.until_whole();
    let found =
        browser.widget("return [$('#name').value, window.printed, document.querySelector('.letter-widget-print')];");
    assert_eq!(found, json!(["", [], null]), "{what}");
}

/// A page with links to the tab, and with a script that posts a letter to any tab it has opened.
fn forum() -> String {
    "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Forum</title><link rel=\"icon\" href=\"data:,\">
        <script src=\"/forum.js\"></script><main></main></html>"
        .to_owned()
}

fn posts() -> String {
    format!(
        "window.posts = (url) => {{ const tab = open(url, '_blank'); setInterval(() => tab.postMessage({FOREIGN}, '*'), 20); }};"
    )
}

/// Markup can name an address and keep the opener, but it cannot answer.
fn links_bring_no_letter(browser: &Browser, widgets: &Server) {
    let draft = "%7B%22at%22%3A1%2C%22name%22%3A%22Somebody%20Else%22%2C%22letters%22%3A%7B%7D%7D";
    for (rel, more) in [("opener", ""), ("opener", "&tab=javascript:alert(1)&draft=Somebody"), ("noopener", "")] {
        browser.open(&format!("{}forum.html", widgets.url()));
        let address = format!("{}{}{more}#{draft}", widgets.url(), tab());
        let at = browser.js_with(
            "const link = document.createElement('a');
            Object.assign(link, { target: '_blank', rel: arguments[0], href: arguments[1], textContent: 'Look' });
            document.querySelector('main').append(link);
            const { x, y } = link.getBoundingClientRect();
            return [x + 5, y + 5];",
            vec![json!(rel), json!(address)],
        );
        browser.click_at(at[0].as_f64().unwrap(), at[1].as_f64().unwrap());
        browser.enter_new_tab();
        no_letter(browser, rel);
        browser.close_tab();
    }
    // The same applies without any opener.
    browser.open(&format!("{}{}#{draft}", widgets.url(), tab()));
    no_letter(browser, "opened by itself");
}

/// A page that opened the tab but is not the widget's own is not trusted, whatever its site.
fn other_pages_bring_no_letter(browser: &Browser, widgets: &Server, elsewhere: &Server) {
    for opener in [format!("{}forum.html", widgets.url()), elsewhere.url()] {
        browser.open(&opener);
        browser.js_with("window.posts(arguments[0]);", vec![json!(format!("{}{}", widgets.url(), tab()))]);
        browser.enter_new_tab();
        no_letter(browser, &opener);
        browser.close_tab();
    }
}

/// The widget's own page as the opener, controlled by the test, which decides when and from where the answer comes.
fn only_the_opener_of_the_same_origin(browser: &Browser, widgets: &Server, elsewhere: &Server) {
    let open_tab = |more: &str, then: &str| {
        browser.open(&format!("{}{EMBEDDED}", widgets.url()));
        browser.until_whole();
        let address = format!("{}{}{more}", widgets.url(), tab());
        browser.js_with(
            &format!(
                "const elsewhere = arguments[1], tab = open(arguments[0], 'the-tab');
                addEventListener('message', ({{ data, source }}) => {{
                    if (data?.type === 'letter-widget:letter?' && source === tab) {{ {then} }}
                }});"
            ),
            vec![json!(address), json!(elsewhere.url())],
        );
        browser.enter_new_tab();
    };
    // To make sure that the rest can fail: the tab accepts this letter.
    open_tab("", &format!("tab.postMessage({FOREIGN}, location.origin);"));
    assert!(printed(browser).contains("Somebody Else"));
    browser.close_tab();

    open_tab("&posts-itself", "");
    no_letter(browser, "from another window than the opener");
    browser.close_tab();

    open_tab("", "location.href = `${elsewhere}named.html`;");
    no_letter(browser, "from the opener, once it is another site's");
    browser.close_tab();

    for broken in [
        "undefined",
        "null",
        "7",
        "{}",
        "{ type: 'letter-widget:letter' }",
        "{ type: 'letter-widget:letter', draft: 7 }",
        "{ type: 'letter-widget:letter', draft: '' }",
        "{ type: 'letter-widget:letter', draft: '{' }",
        "{ type: 'letter-widget:letter', draft: '{\"name\":\"Somebody Else\"}' }",
    ] {
        open_tab("", &format!("tab.postMessage({broken}, location.origin);"));
        no_letter(browser, broken);
        browser.close_tab();
    }
    assert_eq!(browser.tabs(), 1);
}

/// A page that finds the tab by its name.
const NAMED: &str = "<!doctype html><title>Named</title><script src=\"/named.js\"></script>";

fn named() -> String {
    format!("setInterval(() => open('', 'the-tab')?.postMessage({FOREIGN}, '*'), 50);")
}
