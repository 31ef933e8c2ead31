//! The widget in a frame on another site: as tall as its content, heard by the surrounding page, under its own policy. Printing is
//! in `print_tab`; messages that others send to the page are in `frame_messages`.

use std::fs;

use serde_json::json;
use xtask::{
    browsers::Engine,
    server::{Reply, Server},
};

use crate::harness::{
    Browser, Lab, Site,
    frame::{EMBEDDED, TOKENS, around, frame_script},
    wait,
};

/// Returns the policy of a page that allows frames from the widget's site and its frame script.
fn policy(widgets: &Server) -> String {
    let origin = widgets.url();
    format!("default-src 'none'; frame-src {origin}; script-src 'self' {origin}letter-widget-frame.js")
}

pub fn run(lab: &Lab) {
    let widgets = Site::new().embedded("").start();
    let browser = lab.browser();
    let page = partner(&widgets, &[]);
    browser.open(&page.url());
    as_tall_as_what_it_holds(&browser);
    heard_by_the_page(&browser);
    drop(page);
    heard_without_referrer(&browser, &widgets);
    of_this_site_only(&browser, &widgets);
    of_this_site_after_redirects(&browser);
    under_its_own_policy(&browser, &widgets);
    // The other drivers cannot set where a frame's downloads go, nor click in a frame of another site as a person does.
    if browser.engine == Engine::Chromium {
        every_way_works_under_that_policy(&browser, &widgets);
    }
}

/// Keeps the events that the surrounding page receives.
const HEARD: &str = "window.heard = [];
    for (const type of ['ready', 'changed', 'handed-off']) {
        addEventListener('letter-widget:' + type, ({ target, detail }) => window.heard.push([type, target.localName, JSON.stringify(detail ?? null)]));
    }";

fn partner(widgets: &Server, headers: &[(&str, &str)]) -> Server {
    let page = around(widgets, TOKENS, &frame_script(widgets));
    let site =
        Site::new().html("/", page).script("/heard.js", HEARD).header("Content-Security-Policy", &policy(widgets));
    headers.iter().fold(site, |site, (name, value)| site.header(name, value)).start()
}

const HEIGHT: &str = "document.querySelector('iframe').getBoundingClientRect().height";

fn as_tall_as_what_it_holds(browser: &Browser) {
    browser.enter_frame("iframe");
    browser.until_whole();
    let usual = fits(browser);
    assert!(usual > 1000.0, "{usual}");
    // The frame grows and shrinks with its content.
    browser.unfold();
    let unfolded = fits(browser);
    browser.widget("$$('details').forEach(each => { each.open = false; });");
    let folded = fits(browser);
    assert!(unfolded > usual && folded < unfolded, "{usual}, {unfolded}, {folded}");
    browser.leave_frame();
}

/// Waits until the frame is as tall as the page in it, and returns the height.
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

fn heard_by_the_page(browser: &Browser) {
    browser.type_in_frame("#name", "Example Person");
    browser.until_js("what happens in the frame", "return window.heard.some(([type]) => type === 'changed');");
    let heard = browser.js("return window.heard;").to_string();
    assert!(heard.contains("[\"ready\",\"iframe\",\"null\"]"), "{heard}");
    assert!(heard.contains("[\"changed\",\"iframe\",\"{\\\"letter\\\":\\\"president\\\"}\"]"), "{heard}");
    assert!(!heard.contains("Example"), "{heard}");
}

/// If neither referrer nor browser names the surrounding page, its script does, and only that origin receives events.
fn heard_without_referrer(browser: &Browser, widgets: &Server) {
    let page = partner(widgets, &[("Referrer-Policy", "no-referrer")]);
    browser.open(&page.url());
    browser.enter_frame("iframe");
    browser.until_whole();
    fits(browser);
    browser.leave_frame();
    browser.type_in_frame("#name", "Example Person");
    browser.until_js("what happens in the frame", "return window.heard.some(([type]) => type === 'changed');");

    no_events_for_a_page_without_origin(browser, widgets);
}

/// A page without an origin receives the heights, which do not need one, and nothing else.
fn no_events_for_a_page_without_origin(browser: &Browser, widgets: &Server) {
    let inside = format!(
        "<script>addEventListener('message', (event) => parent.postMessage(event.data.type, '*'));
            setInterval(() => frames[0].postMessage({{ type: 'letter-widget:how-tall' }}, '*'), 50);</script>
        <iframe src=\"{}{EMBEDDED}\"></iframe>",
        widgets.url()
    );
    let data: String = inside.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let page = Site::new()
        .html(
            "/",
            format!("<!doctype html><script src=\"/said.js\"></script><iframe src=\"data:text/html,{data}\"></iframe>"),
        )
        .script("/said.js", "window.said = []; addEventListener('message', (event) => said.push(event.data));")
        .start();
    browser.open(&page.url());
    browser.enter_frame("iframe");
    browser.enter_frame("iframe");
    browser.until_whole();
    browser.put_in("#name", "'Example'");
    browser.until("the letter", "return $('.paper').textContent.includes('Example');");
    browser.leave_frame();
    // Anything that the frame has to say about the letter, it sends before its next answers.
    browser.js("window.before = window.said.length;");
    let said = browser.until_js("heights", "return window.said.length > window.before + 5 && window.said;");
    let said: Vec<String> = serde_json::from_value(said).unwrap();
    assert!(said.iter().all(|kind| kind == "letter-widget:height"), "{said:?}");
}

/// A text that a link could contain: it must not appear on the page.
const WORDS: &str = "Pay+555+now";

fn of_this_site_only(browser: &Browser, widgets: &Server) {
    let blob = format!("?campaign=blob:{}00000000-0000-0000-0000-000000000000", widgets.url());
    for wrong in [
        "",
        "?campaign=https://example.org/campaign.json",
        "?campaign=//example.org/c.json",
        "?campaign=http://[",
        "?campaign=data:application/json,{}",
        &blob,
        &format!("?campaign=https://example.org/{WORDS}&lang={WORDS}&letter={WORDS}&accent={WORDS}"),
        &format!("?campaign=http://{WORDS}"),
    ] {
        browser.open(&format!("{}embed.html{wrong}", widgets.url()));
        let said = browser.until_js(wrong, "return document.querySelector('[role=alert]')?.textContent;");
        assert!(said.as_str().unwrap().contains("campaign"), "{said}");
        assert_eq!(browser.js("return document.querySelector('letter-widget');"), json!(null));
        says_nothing_of_the_address(browser);
    }
    // A file of this site that does not exist.
    browser.open(&format!("{}embed.html?campaign={WORDS}.json&letter={WORDS}&heading-level={WORDS}", widgets.url()));
    browser.until_js("the note", "return document.querySelector('[data-letter-widget-note]');");
    says_nothing_of_the_address(browser);
}

fn says_nothing_of_the_address(browser: &Browser) {
    let text = browser.js(
        "return [document.title, document.body.innerText, document.querySelector('letter-widget')?.shadowRoot?.textContent].join();",
    );
    assert!(!text.as_str().unwrap().contains("555"), "{text}");
}

/// A redirect from this site to another must not bring the other site's text here.
fn of_this_site_after_redirects(browser: &Browser) {
    let foreign =
        crate::support::text("campaigns/ua-0425-usa.json").replace("No deportation into danger", "Foreign words");
    let elsewhere = Site::new().with("/c.json", Reply::new(200, "application/json", foreign.clone())).start();
    let redirect = |to: String| Reply::new(302, "text/plain", "").with_header("Location", to);
    let widgets = Site::new()
        .embedded("")
        .with("/go", redirect(format!("{}c.json", elsewhere.url())))
        .with("/stay", redirect("/here.json".to_owned()))
        .with("/here.json", Reply::new(200, "application/json", foreign))
        .start();
    browser.open(&format!("{}embed.html?campaign=/stay?to=here", widgets.url()));
    browser.until("the words", "return $('.widget').textContent.includes('Foreign words');");
    browser.open(&format!("{}embed.html?campaign=/go?to=elsewhere", widgets.url()));
    browser.until_js("a refusal", "return document.querySelector('[data-letter-widget-note], [role=alert]');");
    let text =
        browser.js("return document.body.innerText + document.querySelector('letter-widget').shadowRoot?.textContent;");
    assert!(!text.as_str().unwrap().contains("Foreign words"), "{text}");
}

/// Tries what the page's own policy must refuse, and keeps the violations that the browser reports. Nothing is sent.
const TRIES: &str = "window.refused = [];
    addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective.replace('-elem', '')));
    const add = (name, settings) => document.body.append(Object.assign(document.createElement(name), settings));
    add('img', { src: '/picture.png' });
    add('iframe', { src: '/embed.html' });
    add('base', { href: 'http://127.0.0.1:9/' });
    add('link', { rel: 'stylesheet', href: 'http://127.0.0.1:9/style.css' });
    fetch('http://127.0.0.1:9/').catch(() => {});
    try { trustedTypes.createPolicy('any', {}); } catch {}
    try { add('script', { src: 'http://127.0.0.1:9/script.js' }); } catch {}";

/// Opened directly, regardless of what its server sends: nothing is loaded from elsewhere, and no text becomes a script.
fn under_its_own_policy(browser: &Browser, widgets: &Server) {
    browser.open(&format!("{}{EMBEDDED}", widgets.url()));
    browser.until_whole();
    browser.js(TRIES);
    // If the browser supports Trusted Types, a script address cannot be set at all.
    let typed = browser.js("return 'trustedTypes' in window;") == true;
    let scripts = if typed { "trusted-types" } else { "script-src" };
    for directive in ["base-uri", "connect-src", "frame-src", "img-src", "style-src", scripts] {
        browser.until_js(directive, &format!("return window.refused.includes('{directive}');"));
    }
    // And no page learns where the visitor came from.
    browser.js("const link = document.createElement('a'); link.href = '/embed.html'; document.body.append(link); link.click();");
    browser.until_js("the next page", "return document.querySelector('[role=alert]');");
    assert_eq!(browser.js("return document.referrer;"), "");
}

/// Tests copying, files and mail apps in a frame under that policy. (Printing is in `print_tab`.)
fn every_way_works_under_that_policy(browser: &Browser, widgets: &Server) {
    let behaviour = json!({ "behavior": "allow", "downloadPath": browser.home.join("downloads") });
    browser.devtools("Browser.setDownloadBehavior", behaviour);
    let page = partner(widgets, &[]);
    browser.open(&page.url());
    browser.enter_frame("iframe");
    browser.until_whole();
    browser.js("window.refused = []; addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));");
    let hands_over = browser.hands_over();
    browser.leave_frame();
    browser.type_in_frame("#name", "Example Person");

    press(browser, "Copy the letter");
    press(browser, "Copy everything");
    browser.enter_frame("iframe");
    browser.until("that it is copied", "return $('.copied')?.textContent === 'Copied.';");
    asked(browser);

    let file = browser.home.join("downloads/ua-0425-usa-president.txt");
    let _ = fs::remove_file(&file);
    press(browser, "Save the text");
    wait::until("the file", || match fs::read_to_string(&file) {
        Ok(text) if text.contains("Example Person") => Ok(()),
        Ok(text) => Err(text),
        Err(error) => Err(format!("{}: {error}", file.display())),
    });
    browser.enter_frame("iframe");
    asked(browser);

    let mailbox = browser.mailbox();
    browser.touch_in_frame("$('.send a[href^=\"mailto:\"]')");
    browser.enter_frame("iframe");
    browser.until("the question", "return $('.after') !== null;");
    if hands_over {
        assert!(mailbox.link().contains("Example%20Person"));
    }
    assert_eq!(browser.js("return window.refused;"), json!([]));
    browser.leave_frame();
}

/// Presses the control with this name in the frame, from the surrounding page.
fn press(browser: &Browser, name: &str) {
    browser.enter_frame("iframe");
    browser.unfold();
    browser.leave_frame();
    browser.touch_in_frame(&format!("$$('button, summary').filter(each => shown(each) && (says(each) === '{name}' || each.querySelector('b')?.textContent === '{name}')).pop()"));
}

/// Answers the question after a route was used, so that all routes are shown again, and returns to the surrounding page.
fn asked(browser: &Browser) {
    browser.answer_yes();
    browser.leave_frame();
}
