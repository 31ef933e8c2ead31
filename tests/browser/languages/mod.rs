//! The interface is in the reader's language, and only the words of that language are loaded; changing it keeps everything typed.

use letter_widget::words::languages;
use serde_json::json;
use xtask::server::{Reply, Server};

use crate::harness::{Browser, Lab, Site, site};
use crate::support::text;

const SCRIPT: &str = "<script type=\"module\" src=\"/letter-widget.js\"></script>";
const SAFE_PASSAGE: &str = "/campaigns/safe-passage-americas.json";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    one_after_the_other(&browser);
    element_then_page_then_browser(&browser);
    no_words_no_change(&browser);
    a_campaign_in_another_language(&browser);
    the_letter_in_ones_own(&browser);
    headings_fit_the_page(&browser);
    what_failed(&browser);
}

/// Returns a text of the interface in this language.
fn word(tag: &str, name: &str) -> &'static str {
    let language = languages().into_iter().find(|language| language.tag == tag).unwrap();
    let entry = language.entries.iter().chain(&language.plain).find(|entry| entry.name == name).unwrap();
    entry.forms[0]
}

fn open(browser: &Browser, content: &str) -> Server {
    let server = Site::new().page(&format!("{SCRIPT}{content}")).start();
    browser.open_widget(&server.url());
    server
}

fn widget(campaign: &str, attributes: &str) -> String {
    format!("<letter-widget campaign=\"{campaign}\" seed=\"0\" {attributes}></letter-widget>")
}

fn speaks(browser: &Browser, tag: &str, dir: &str) {
    browser.until(
        &format!("the interface in {tag}"),
        &format!(
            "const widget = $('.widget'); return widget?.lang === {} && $('#send')?.textContent === {};",
            json!(tag),
            json!(word(&tag[..2].to_ascii_lowercase(), "send"))
        ),
    );
    assert_eq!(browser.widget("return getComputedStyle($('.widget')).direction;"), dir, "{tag}");
}

/// Returns the languages whose word files were requested.
fn words_asked_for(server: &Server) -> Vec<&'static str> {
    let asked = |tag: &&str| server.requests().contains(&site::path(&format!("words-{tag}.txt")));
    ["ar", "en", "es", "fr"].into_iter().filter(asked).collect()
}

fn one_after_the_other(browser: &Browser) {
    let server = open(browser, &widget(SAFE_PASSAGE, "lang=\"fr\""));
    speaks(browser, "fr", "ltr");
    assert_eq!(words_asked_for(&server), ["fr"], "no other language travels");
    browser.type_into("#name", "Example Person");
    browser.type_into("#message", "Mes propres mots.");
    browser.click(".demands li:nth-child(2) input");
    for (tag, dir) in [("ar", "rtl"), ("es-MX", "ltr"), ("ar-EG", "rtl"), ("en", "ltr"), ("fr", "ltr")] {
        browser.js(&format!("document.querySelector('letter-widget').lang = '{tag}';"));
        speaks(browser, tag, dir);
        assert_eq!(browser.text("return $('#name').value;"), "Example Person");
        assert_eq!(browser.text("return $('#message').value;"), "Mes propres mots.");
        assert_eq!(browser.widget("return $('.demands li:nth-child(2) input').checked;"), false);
        let foreign = browser.widget("return $$('.in > header [lang]').length;");
        assert_eq!(foreign, 0, "the campaign speaks {tag} as well");
    }
    // Plurals follow the rules of the language. Digits are 0 to 9 in every region, as in the dates next to them.
    browser.js("document.querySelector('letter-widget').lang = 'ar-EG';");
    speaks(browser, "ar-EG", "rtl");
    assert_eq!(browser.text("return $('#choose small').textContent;"), "2 من 3");
    assert_eq!(browser.text("return $('.bar small').textContent;"), "مطلبان", "two demands, and a form for two");
    assert_eq!(browser.js("return window.trouble;"), json!([]));
}

fn element_then_page_then_browser(browser: &Browser) {
    let page = |root: &str, content: &str| {
        let page = format!(
            "<!doctype html><html {root}><meta charset=\"utf-8\"><title>Letters</title>{SCRIPT}{content}</html>"
        );
        let server = Site::new().html("/", page).start();
        browser.open_widget(&server.url());
        server
    };
    let _server = page("lang=\"es\"", &format!("<div lang=\"fr\">{}</div>", widget(SAFE_PASSAGE, "")));
    speaks(browser, "fr", "ltr");
    let _server = page("lang=\"es\"", &widget(SAFE_PASSAGE, ""));
    speaks(browser, "es", "ltr");
    // The browser's language is English; German is not supported.
    let own = browser.text("return navigator.language;");
    let _server = page("lang=\"de\"", &widget(SAFE_PASSAGE, ""));
    speaks(browser, &own, "ltr");
    let _server = page("", &widget(SAFE_PASSAGE, "lang=\"AR\""));
    speaks(browser, "AR", "rtl");
    // Not quite valid tags, by their form or for the browser.
    for wrong in ["fr-", "fr-a"] {
        let _server = page("", &widget(SAFE_PASSAGE, &format!("lang=\"{wrong}\"")));
        speaks(browser, "fr", "ltr");
    }
}

/// Switching to a language whose words are not available changes nothing.
fn no_words_no_change(browser: &Browser) {
    let site = Site::new().page(&format!("{SCRIPT}{}", widget(SAFE_PASSAGE, "lang=\"en\"")));
    let server = site.without("/words-fr.txt").start();
    browser.open_widget(&server.url());
    browser.type_into("#name", "Example Person");
    browser.js("document.querySelector('letter-widget').lang = 'fr';");
    browser.until_js(
        "the question for French words",
        "return performance.getEntriesByType('resource').some(each => each.name.includes('words-fr'));",
    );
    browser.js("document.querySelector('letter-widget').lang = 'es';");
    speaks(browser, "es", "ltr");
    assert_eq!(browser.text("return $('#name').value;"), "Example Person");
    assert_eq!(browser.js("return window.trouble;"), json!([]));
}

fn a_campaign_in_another_language(browser: &Browser) {
    let _server = open(browser, &widget("/with-email.json", "lang=\"ar\""));
    speaks(browser, "ar", "rtl");
    assert_eq!(browser.text("return $('h2').lang + ' ' + $('h2').dir;"), "en ltr");
    assert_eq!(browser.text("return $('.demands b').lang;"), "en");
    assert_eq!(browser.text("return $('.paper').lang + ' ' + $('.paper').dir;"), "en ltr");
    assert_eq!(browser.text("return $('.paper .edit').lang + ' ' + $('.paper .edit').dir;"), "ar rtl");
    let (before, _) = word("ar", "only_in").split_once('{').unwrap();
    assert!(
        browser.text("return $('header').textContent;").contains(before),
        "it is said that the texts are in English"
    );
}

/// If the author allows it, a letter can be sent in the supporter's language instead of the addressee's.
fn the_letter_in_ones_own(browser: &Browser) {
    let campaign = text("campaigns/ua-0425-usa.json").replacen(
        "\"languages\": [\"en\"],",
        "\"languages\": [\"en\"], \"own_language\": true,",
        1,
    );
    let site = Site::new().page(&format!("{SCRIPT}{}", widget("/own.json", "lang=\"fr\"")));
    let server = site.with("/own.json", Reply::new(200, "application/json", campaign)).start();
    browser.open_widget(&server.url());
    let chosen = "return $$('[name=written-in]').map(each => each.checked);";
    assert_eq!(browser.widget(chosen), json!([true, false]));
    assert_eq!(browser.text("return $('.paper').lang;"), "en");
    browser.click("label:has(> [name=written-in]) + label:has(> [name=written-in])");
    browser.until("the letter in French", "return $('.paper').lang === 'fr' && !$('.gloss');");
    browser.click_named(word("fr", "undo"));
    browser.until("the letter in English", "return $('.paper').lang === 'en' && $('.gloss');");
    assert_eq!(browser.widget(chosen), json!([true, false]));
}

fn headings_fit_the_page(browser: &Browser) {
    let levels = "return $$('h2, h3, h4, h5').filter(each => each.checkVisibility?.() ?? true)
        .map(each => Number(each.ariaLevel ?? each.getAttribute('aria-level') ?? each.localName[1])).slice(0, 3);";
    let _server = open(browser, &widget(SAFE_PASSAGE, "heading-level=\"3\" lang=\"en\""));
    assert_eq!(browser.widget(levels), json!([3, 4, 4]));
    browser.js("document.querySelector('letter-widget').setAttribute('heading-level', '1');");
    browser.until("other levels", "return $('h2').getAttribute('aria-level') === '1';");
    assert_eq!(browser.widget(levels), json!([1, 2, 2]));
    browser.js("document.querySelector('letter-widget').setAttribute('heading-level', 'many');");
    browser.until("the usual levels", "return !$('h2').hasAttribute('aria-level');");
}

/// The note about a failure is in the reader's language, too.
fn what_failed(browser: &Browser) {
    let page = format!("{SCRIPT}<p>x</p>{}", widget("/nowhere.json", "lang=\"ar\" loading=\"eager\""));
    let server = Site::new().page(&page).start();
    browser.open(&server.url());
    browser.until_js("what happened", "return document.querySelector('[data-letter-widget-note]') !== null;");
    let note = browser
        .js("const note = document.querySelector('[data-letter-widget-note]'); return [note.textContent, note.dir];");
    let said = note[0].as_str().unwrap();
    for name in ["not_shown", "not_found", "try_again"] {
        assert!(said.contains(word("ar", name)), "{said}");
    }
    assert_eq!(note[1], "auto");
}
