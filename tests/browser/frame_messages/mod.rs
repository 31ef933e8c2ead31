//! Messages from other frames to a page that shows the widget change nothing: no height, no event. And of the messages from the
//! widget's own frame, only those that the guide names are passed on.

use serde_json::{Value, json};
use xtask::server::Server;

use crate::harness::{Browser, Lab, Site, frame::EMBEDDED};

/// A page that posts any messages it is given to its parent; if its address asks for it, it first navigates elsewhere.
const SPEAKER: &str =
    "<!doctype html><html lang=\"en\"><title>Speaker</title><script src=\"/speaker.js\"></script></html>";

const SPEAKS: &str = "const goes = new URLSearchParams(location.search).get('goes');
    if (goes) location.href = goes;
    addEventListener('message', ({ data, source }) => { if (data.say) { for (const each of data.say) parent.postMessage(each, '*'); source.postMessage('said', '*'); } });
    parent.postMessage('here', '*');";

/// Keeps every event whose name begins like the widget's, every error, and the frames that are ready to post messages.
const PAGE: &str = "window.heard = []; window.trouble = []; window.here = [];
    addEventListener('error', ({ message }) => trouble.push(message));
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
        if (event.type.startsWith('letter-widget')) heard.push([event.type, this.id, JSON.stringify(event.detail)]);
        return dispatch.call(this, event);
    };
    addEventListener('message', ({ data, source }) => {
        if (data === 'here') here.push(source);
        if (data === 'said') window.said = true;
    });";

/// Messages that an advertisement might send.
const LIES: &str = "[{ type: 'letter-widget:height', height: 5004 }, { type: 'letter-widget:confirmed', detail: { letter: 'president', route: 'mail' } },
    { type: 'letter-widget:ready' }, { type: 'letter-widget:anything-else', detail: 1 }]";

pub fn run(lab: &Lab) {
    let speaker = |site: Site| site.script("/speaker.js", SPEAKS);
    let widgets = speaker(Site::new())
        .html("/other.html", SPEAKER)
        .html("/a/embed.html", SPEAKER)
        .html("/embed.html/other", SPEAKER)
        .start();
    let elsewhere = speaker(Site::new()).html("/ad.html", SPEAKER).html("/embed.html", SPEAKER).start();
    let page = Site::new()
        .script("/page.js", PAGE)
        .html("/", Page { widgets: &widgets, elsewhere: &elsewhere }.text(&script(&widgets)))
        .start();
    let browser = lab.browser();
    browser.open(&page.url());
    others_change_nothing(&browser);
    only_what_the_guide_names(&browser);
    assert_eq!(browser.js("return window.trouble;"), json!([]));
    drop(page);
    where_the_script_was_copied(&browser, &widgets, &elsewhere);
    where_a_name_hides_the_script(&browser, &widgets, &elsewhere);
}

fn script(widgets: &Server) -> String {
    format!("<script async src=\"{}letter-widget-frame.js\"></script>", widgets.url())
}

/// A page full of frames.
struct Page<'a> {
    widgets: &'a Server,
    elsewhere: &'a Server,
}

impl Page<'_> {
    /// `own` has a widget's address, but its page posts the messages that it is given; `real` is the widget.
    fn text(&self, script: &str) -> String {
        let (widgets, elsewhere) = (self.widgets.url(), self.elsewhere.url());
        let frame = |id: &str, more: &str| format!("<iframe id=\"{id}\" title=\"{id}\" {more}></iframe>");
        let srcdoc = SPEAKS.replace('"', "&quot;");
        [
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Frames</title><link rel=\"icon\" href=\"data:,\"><script src=\"/page.js\"></script>".to_owned(),
            frame("own", &format!("src=\"{widgets}a/embed.html?x=1\"")),
            frame("real", &format!("src=\"{widgets}{}\"", EMBEDDED.replace('&', "&amp;"))),
            frame("other", &format!("src=\"{widgets}other.html?/embed.html\"")),
            frame("below", &format!("src=\"{widgets}embed.html/other\"")),
            frame("ad", &format!("src=\"{elsewhere}ad.html#/embed.html\"")),
            frame("same-name", &format!("src=\"{elsewhere}embed.html\"")),
            frame("gone", &format!("src=\"{widgets}a/embed.html?goes={elsewhere}ad.html\"")),
            frame("srcdoc", &format!("srcdoc=\"&lt;script>{srcdoc}&lt;/script>\"")),
            frame("both", &format!("src=\"{elsewhere}embed.html\" srcdoc=\"&lt;script>{srcdoc}&lt;/script>\"")),
            frame("empty", "src=\"\""),
            frame("none", ""),
            frame("wrong", "src=\"http://[\""),
            frame("data", "src=\"data:text/html,/embed.html\""),
            script.to_owned(),
        ]
        .concat()
    }
}

/// Makes the page in this frame send these messages, and waits until the surrounding page has received them.
fn say(browser: &Browser, id: &str, messages: &str) {
    browser.until_js(
        &format!("the frame {id}"),
        &format!("return window.here.includes(document.getElementById('{id}').contentWindow);"),
    );
    browser.js(&format!(
        "window.said = false; document.getElementById('{id}').contentWindow.postMessage({{ say: {messages} }}, '*');"
    ));
    browser.until_js(&format!("what {id} says"), "return window.said;");
}

/// Returns the heights set on all frames but the widget's, by id, and the events of those frames.
fn state(browser: &Browser) -> Value {
    browser.js("return [Object.fromEntries([...document.querySelectorAll('iframe')].filter(each => each.id !== 'real' && each.style.height).map(each => [each.id, each.style.height])),
        window.heard.filter(([, id]) => id !== 'real')];")
}

fn others_change_nothing(browser: &Browser) {
    browser.until_js(
        "the widget",
        "return window.heard.some(([type, id]) => type === 'letter-widget:ready' && id === 'real');",
    );
    let before = browser.js("return document.getElementById('real').style.height;");
    for id in ["other", "below", "ad", "same-name", "gone", "srcdoc", "both"] {
        say(browser, id, LIES);
        assert_eq!(state(browser), json!([{}, []]), "{id}");
    }
    // The page itself, and a page that it opened.
    browser.js(&format!("for (const each of {LIES}) window.postMessage(each, '*'); window.said = false; window.postMessage('said', '*');"));
    browser.until_js("what the page says", "return window.said;");
    assert_eq!(state(browser), json!([{}, []]), "the page itself");
    assert_eq!(browser.js("return document.getElementById('real').style.height;"), before, "the widget's frame");
    assert_eq!(
        browser.js("return window.heard.filter(([, id]) => id === 'real').map(([type]) => type);"),
        json!(["letter-widget:ready"])
    );
}

/// The frame at the widget's own address may contain a widget of any version, or a faulty one.
fn only_what_the_guide_names(browser: &Browser) {
    say(browser, "own", "[{ type: 'letter-widget:height', height: 700.5 }]");
    assert_eq!(state(browser)[0], json!({ "own": "700.5px" }));
    for height in [
        "NaN",
        "Infinity",
        "-1",
        "0",
        "'900'",
        "'1px; position: fixed'",
        "[900]",
        "null",
        "undefined",
        "{ valueOf: 900 }",
    ] {
        say(browser, "own", &format!("[{{ type: 'letter-widget:height', height: {height} }}]"));
        assert_eq!(state(browser)[0], json!({ "own": "700.5px" }), "{height}");
    }
    say(browser, "own", "[{ type: 'letter-widget:height', height: 1e9 }]");
    assert_eq!(state(browser), json!([{ "own": "20000px" }, []]));

    say(
        browser,
        "own",
        "[null, 7, 'letter-widget:ready', {}, [], { type: 7 }, { type: 'letter-widget:' }, { type: 'letter-widget:anything-else' },
        { type: 'letter-widget:load' }, { type: 'click' }, { type: 'letter-widget:ready ' }, { type: ['letter-widget:ready'] }]",
    );
    assert_eq!(state(browser)[1], json!([]));
    say(
        browser,
        "own",
        "[{ type: 'letter-widget:ready', detail: null }, { type: 'letter-widget:failed', detail: 'csp' }, { type: 'letter-widget:failed', detail: { code: 'csp', more: 1 } },
        { type: 'letter-widget:changed', detail: { letter: { name: 'Example' }, name: 'Example' } },
        { type: 'letter-widget:handed-off', detail: { letter: 'a', route: ['mail'], __proto__: { code: 'x' } } },
        { type: 'letter-widget:confirmed', detail: { route: 'mail', letter: 'a', constructor: 'x' } }]",
    );
    let own = |name: &str, detail: &str| json!([format!("letter-widget:{name}"), "own", detail]);
    let wanted = [
        own("ready", "null"),
        own("failed", "null"),
        own("failed", "{\"code\":\"csp\"}"),
        own("changed", "null"),
        own("handed-off", "{\"letter\":\"a\"}"),
        own("confirmed", "{\"letter\":\"a\",\"route\":\"mail\"}"),
    ];
    assert_eq!(state(browser)[1], json!(wanted));
}

/// An optimiser serves a copy of the script from elsewhere, or inlines it: then only the frames that the page marks are followed.
fn where_the_script_was_copied(browser: &Browser, widgets: &Server, elsewhere: &Server) {
    let copy = String::from_utf8(crate::harness::site::built("letter-widget-frame.js")).unwrap();
    let inline = format!("<script>{copy}</script>");
    let module = format!("<script type=\"module\">{copy}</script>");
    for script in ["<script async src=\"/copy.js\"></script>", &inline, &module] {
        for (mark, height) in [("", ""), ("data-letter-frame", "900px")] {
            let text = Page { widgets, elsewhere }.text(script).replace("id=\"own\"", &format!("id=\"own\" {mark}"));
            let page = Site::new().script("/page.js", PAGE).script("/copy.js", &copy).html("/", text).start();
            browser.open(&page.url());
            // Every script of the page has run once all is loaded.
            browser.until_js("the page", "return document.readyState === 'complete';");
            let lie = "[{ type: 'letter-widget:height', height: 900 }]";
            say(browser, "ad", lie);
            say(browser, "same-name", lie);
            say(browser, "own", lie);
            let wanted = if height.is_empty() { json!({}) } else { json!({ "own": height }) };
            assert_eq!(state(browser)[0], wanted, "{mark} {script:.40}");
        }
    }
}

/// An element of the page may have the same name as a property of the document that the script reads.
fn where_a_name_hides_the_script(browser: &Browser, widgets: &Server, elsewhere: &Server) {
    let hides = format!(
        "<img name=\"currentScript\" alt=\"\" src=\"{}x.png\"><form name=\"currentScript\"></form>{}",
        elsewhere.url(),
        script(widgets)
    );
    let page = Site::new().script("/page.js", PAGE).html("/", Page { widgets, elsewhere }.text(&hides)).start();
    browser.open(&page.url());
    browser.until_js("the page", "return document.readyState === 'complete';");
    for id in ["same-name", "ad"] {
        say(browser, id, LIES);
    }
    say(browser, "own", "[{ type: 'letter-widget:height', height: 900 }]");
    assert_eq!(state(browser), json!([{ "own": "900px" }, []]));
}
