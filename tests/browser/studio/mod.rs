//! The complete workflow of the studio: a pasted action sheet becomes a draft with its sources marked, what is missing is filled in, the
//! widget shows it, and the downloaded files work on a page of their own and on a phone. Requests go only to the page's own site.

pub mod form;

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use xtask::{
    browsers::Engine,
    server::{Reply, Server},
};

use crate::harness::{Browser, Desk, Lab, Site, site::built, wait};
use crate::support::{campaign_of, text};

const SHEET: &str = "tests/sheets/canada-2025-usa.txt";

/// Records what the policy of a page blocks, and what goes wrong in the page.
const EARLY: &str = concat!(include_str!("../strict_csp/csp-log.js"), include_str!("trouble.js"));

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    let server = site().start();
    visit(&browser, &server);
    no_json(&browser);
    paste(&browser, &text(SHEET));
    sources(&browser);
    mend(&browser);
    preview(&browser);
    lengths(&browser);
    let trial = browser.js("return document.getElementById('trial').getAttribute('href');");
    let files = take(&browser);
    quiet(&browser, &server);
    works(&browser, &files);
    tried(&browser, trial.as_str().unwrap());
}

/// The site with the studio, which records everything that its policy blocks.
fn site() -> Site {
    let page = |name: &str| {
        let page = String::from_utf8(built(name)).unwrap();
        let (before, after) = page.split_once("<meta").unwrap();
        format!("{before}<script src=\"early.js\"></script><meta{after}")
    };
    Site::new().html("/studio.html", page("studio.html")).html("/try.html", page("try.html")).script("/early.js", EARLY)
}

/// Opens the studio.
pub fn visit(browser: &Browser, server: &Server) {
    browser.open(&format!("{}studio.html", server.url()));
    browser.until_js("the studio", "return document.getElementById('make') !== null;");
}

/// Pastes a text and opens it.
pub fn paste(browser: &Browser, text: &str) {
    browser.js_with(
        "document.getElementById('sheet').value = arguments[0]; document.getElementById('make').click();",
        vec![json!(text)],
    );
    browser.until_js("the form", "return document.querySelector('.form') !== null;");
}

/// Replaces the content of the field with this id, as if it were typed.
pub fn fill(browser: &Browser, id: &str, text: &str) {
    let script = "const field = document.getElementById(arguments[0]);
        field.focus();
        field.value = arguments[1];
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    browser.js_with(script, vec![json!(id), json!(text)]);
}

/// Switches to this view beside the form.
pub fn turn(browser: &Browser, side: &str) {
    let script = "const all = [...document.querySelectorAll('.turn')];
        all.find(each => each.textContent === arguments[0]).click();";
    browser.js_with(script, vec![json!(side)]);
    let shown = format!("return document.querySelector('.side').getAttribute('aria-label') === '{side}';");
    browser.until_js(side, &shown);
}

/// Clicks the element with this id.
pub fn click(browser: &Browser, id: &str) {
    browser.js_with("document.getElementById(arguments[0]).click();", vec![json!(id)]);
}

/// Closes the file that is being edited, and discards unsaved changes.
pub fn leave(browser: &Browser) {
    click(browser, "close");
    browser.until_js("the question", "return document.getElementById('close-unsaved') !== null;");
    click(browser, "close-unsaved");
    browser.until_js("the beginning", "return document.getElementById('empty') !== null;");
}

/// The content of the field with this id.
pub fn value(browser: &Browser, id: &str) -> String {
    let value = browser.js_with("return document.getElementById(arguments[0])?.value ?? null;", vec![json!(id)]);
    value.as_str().unwrap_or_else(|| panic!("no field {id}")).to_owned()
}

/// Waits until the count at the top begins with this text.
pub fn counts(browser: &Browser, start: &str) {
    let script = format!("return document.getElementById('count').textContent.startsWith({});", json!(start));
    browser.until_js(start, &script);
}

/// A file that is not JSON is reported with the place of the error, and the pasted text is still there.
fn no_json(browser: &Browser) {
    let script =
        "document.getElementById('sheet').value = '{\\n  \"id\" 1\\n}'; document.getElementById('make').click();";
    browser.js(script);
    let said = "return document.getElementById('problem')?.textContent ?? null;";
    let said = browser.until_js("what is wrong", said);
    assert!(said.as_str().unwrap().contains("line 2, column 8"), "{said}");
    assert_eq!(browser.js("return document.activeElement.id;"), "sheet");
}

/// What was found is marked, and links to its field and back.
fn sources(browser: &Browser) {
    assert_eq!(value(browser, "letters[0].to.name"), "President Donald Trump");
    assert_eq!(value(browser, "act_until"), "2025-03-03");
    assert_eq!(browser.js("return document.querySelectorAll('.sheet a.found').length > 12;"), true);
    browser.js("document.getElementById('act_until').focus();");
    let here = "const here = document.querySelector('.found.here'); return here ? here.textContent : null;";
    let here = browser.until_js("the source of the last day", here);
    assert_eq!(here, "March 3, 2025");
    let seen = "const here = document.querySelector('.found.here').getBoundingClientRect();
        return here.top >= 0 && here.bottom <= innerHeight;";
    browser.until_js("its source in sight", seen);
    browser
        .js("[...document.querySelectorAll('.sheet a')].find(each => each.textContent.startsWith('respect')).click();");
    browser.until_js(
        "the field of the demand",
        "return document.activeElement.id === 'letters[0].demands[4].text.en[0]';",
    );
}

/// Fills in what the sheet does not say, by following the links from what is missing.
pub fn mend(browser: &Browser) {
    counts(browser, "2 mistakes");
    turn(browser, "Checks");
    let link = "const link = [...document.querySelectorAll('.side .concerns a')]
        .find(each => each.textContent === 'Letter 1 · Subject'); link.click();";
    browser.js(link);
    browser.until_js("the subject", "return document.activeElement.id === 'letters[0].subject.en[0]';");
    fill(browser, "letters[0].subject.en[0]", "Protect people seeking safety");
    counts(browser, "1 mistake");
    fill(browser, "letters[0].opening.en[0]", "I write about people who seek safety.");
    counts(browser, "No mistakes");
    turn(browser, "Download");
    browser.until_js("the code", "return document.getElementById('trial') !== null;");
}

/// The widget itself shows the letter, at two widths, and follows what is typed. Nothing leaves it by accident.
fn preview(browser: &Browser) {
    turn(browser, "Preview");
    browser.until_whole();
    assert_eq!(browser.js("return Math.round(document.querySelector('.phone').getBoundingClientRect().width);"), 390);
    let subject = "return $('.paper').textContent.includes('Protect people');";
    browser.until("the subject on the paper", subject);
    browser.type_into("#name", "Ada Example");
    let before = browser.js("return document.querySelector('letter-widget').getAttribute('campaign');");
    fill(browser, "letters[0].opening.en[0]", "I write about everyone who seeks safety.");
    browser.until("the new words", "return root && $('.paper')?.textContent.includes('about everyone');");
    assert_eq!(browser.text("return $('#name').value;"), "Ada Example", "what was typed stays");
    let gone = browser
        .js_later("const [url, done] = arguments; fetch(url).then(() => done(false), () => done(true));", vec![before]);
    assert_eq!(gone, true, "the address of the one before is given back");
    click(browser, "width-desktop");
    browser.until_js(
        "the wide one",
        "return Math.round(document.querySelector('.desktop').getBoundingClientRect().width) === 720
            && document.querySelector('.desktop letter-widget').shadowRoot?.querySelector('.paper') != null;",
    );
    click(browser, "width-phone");
    held(browser);
    // What the widget refuses is reported, and the last good preview stays.
    fill(browser, "letters[0].subject.en[0]", "");
    browser.until_js(
        "the refusal",
        "return document.querySelector('.preview .notice')?.textContent.includes('refuses') ?? false;",
    );
    assert_eq!(browser.text("return $('#name').value;"), "Ada Example");
    fill(browser, "letters[0].subject.en[0]", "Protect people seeking safety");
    browser.until_js("the preview", "return document.querySelector('.preview .notice') === null;");
}

/// No link in the preview leads away, and nothing else leaves it, until letters are released.
fn held(browser: &Browser) {
    browser.unfold();
    let live = "return [...document.querySelectorAll('letter-widget')].flatMap(each => [...each.shadowRoot?.querySelectorAll('[href]') ?? []])
        .map(each => each.getAttribute('href')).filter(href => !href.startsWith('#')).length;";
    assert_eq!(browser.js(live), json!(0), "links of the preview");
    browser.js("window.asked = null; addEventListener('letter-widget:handed-off', event => { window.asked = event.defaultPrevented; });");
    browser.click_named("Save the text");
    assert_eq!(browser.js("return window.asked;"), json!(true), "a file is held back");
    click(browser, "let-out");
    let count = browser.js(live).as_u64().unwrap();
    assert!(count > 0, "links of the preview, let out");
    click(browser, "let-out");
    assert_eq!(browser.js(live), json!(0), "links of the preview, held again");
}

fn lengths(browser: &Browser) {
    turn(browser, "Lengths");
    let rows = "return [...document.querySelectorAll('tbody tr')].map(row => row.children[0].textContent);";
    let rows = browser.js(rows);
    assert_eq!(rows.as_array().unwrap().len(), 6, "{rows}");
    assert_eq!(rows[0], "mail app");
    turn(browser, "Download");
}

/// Downloads everything that is available, and returns the files with their names.
fn take(browser: &Browser) -> Vec<(String, String)> {
    let folder = downloads(browser);
    let kinds = [("take-campaign", "json"), ("take-letters", "letter.json"), ("take-page", "html")];
    let stem =
        browser.js("return document.getElementById('take-campaign').textContent.replace(/^Download |[.]json$/g, '');");
    let stem = stem.as_str().unwrap();
    let file = |(button, kind): (&str, &str)| {
        let path = folder.join(format!("{stem}.{kind}"));
        let _ = fs::remove_file(&path);
        click(browser, button);
        let end = if kind == "html" { "</html>\n" } else { "}\n" };
        let content = wait::until(&format!("the file {}", path.display()), || match fs::read_to_string(&path) {
            Ok(text) if text.ends_with(end) => Ok(text),
            other => Err(format!("{other:?}")),
        });
        (format!("{stem}.{kind}"), content)
    };
    kinds.map(file).into()
}

/// The folder where this browser puts downloads.
pub fn downloads(browser: &Browser) -> PathBuf {
    let folder = browser.home.join("downloads");
    if browser.engine == Engine::Chromium {
        browser.devtools("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder }));
    }
    folder
}

/// Nothing was blocked, nothing went wrong, and nobody else received a request.
pub fn quiet(browser: &Browser, server: &Server) {
    assert_eq!(browser.js("return window.stopped;"), json!([]), "the policy stopped something");
    assert_eq!(browser.js("return window.trouble;"), json!([]), "something went wrong");
    let away = "return performance.getEntriesByType('resource').map(each => each.name)
        .filter(name => !name.startsWith(location.origin) && !/^(blob|data):/.test(name));";
    assert_eq!(browser.js(away), json!([]), "somebody else was asked");
    let asked = browser.asked(server);
    assert!(asked.iter().all(|path| !path.contains("sheet") && !path.contains('?')), "{asked:?}");
}

/// The downloaded files, placed beside the widget's files, are a page with exactly that letter.
fn works(browser: &Browser, files: &[(String, String)]) {
    let mut site = Site::new();
    for (name, content) in files {
        let kind = if name.ends_with("html") { "text/html; charset=utf-8" } else { "application/json" };
        site = site.with(&format!("/{name}"), Reply::new(200, kind, content.clone()));
    }
    let [(campaign, file), (_, letters), (page, html)] = files else { panic!("{files:?}") };
    assert!(html.contains(&format!("<letter-widget campaign=\"{campaign}\"")), "{html}");
    assert!(html.contains("I write about everyone who seeks safety."), "the letter for whoever has no script\n{html}");
    assert!(letters.contains("I write about everyone who seeks safety."), "{letters}");
    let server = site.start();
    browser.open_widget(&format!("{}{page}", server.url()));
    Desk::new(browser, campaign_of(file).unwrap(), 1).on_paper(browser);
}

/// The address in the code leads to a trial that says what it is, and hands nothing over until that is allowed.
fn tried(browser: &Browser, address: &str) {
    let server = site().start();
    let (_, draft) = address.split_once("/try.html#").unwrap_or_else(|| panic!("{address}"));
    browser.open_widget(&format!("{}try.html#{draft}", server.url()));
    let said = browser.js("return document.querySelector('header').innerText;");
    assert!(said.as_str().unwrap().contains("has not published it"), "{said}");
    assert!(said.as_str().unwrap().contains("127.0.0.1"), "{said}");
    // The case `trial` checks what is held back, and until when.
    let live = "return $$('[href]').filter(each => !each.getAttribute('href').startsWith('#')).length;";
    assert_eq!(browser.widget(live), json!(0));
    let trouble: Value = browser.js("return [window.stopped, window.trouble];");
    assert_eq!(trouble, json!([[], []]));
}
