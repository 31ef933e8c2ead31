//! A phone loads the campaign only in the reader's language, if the page says which languages have their own file; and the
//! complete campaign if that file is missing.

use serde_json::json;
use xtask::server::Server;

use crate::harness::{Browser, Lab, Site};

const ALL: &str = "en fr es ar";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    the_readers_language(&browser);
    changed_while_someone_writes(&browser);
    a_file_that_is_missing(&browser);
    nothing_but_languages(&browser);
    in_a_frame(&browser);
}

/// Returns a site with an element with these attributes, on a page in this language.
fn site(page: &str, attributes: &str) -> Site {
    Site::new().html(
        "/",
        format!(
            "<!doctype html><html lang=\"{page}\"><meta charset=\"utf-8\"><title>Letters</title><link rel=\"icon\" href=\"data:,\">
            <script type=\"module\" src=\"/letter-widget.js\"></script>
            <letter-widget campaign=\"/campaigns/ua-0425-usa.json\" seed=\"0\" loading=\"eager\" {attributes}></letter-widget></html>"
        ),
    )
}

/// Returns the campaign's files that were requested, in order.
fn asked_for(server: &Server) -> Vec<String> {
    let names = server
        .requests()
        .into_iter()
        .filter_map(|path| path.strip_prefix("/campaigns/ua-0425-usa.").map(str::to_owned));
    names.collect()
}

fn title(browser: &Browser, words: &str) {
    browser.until(words, &format!("return $('.widget h2')?.textContent === {};", json!(words)));
}

fn the_readers_language(browser: &Browser) {
    for (page, attributes, file, words) in [
        ("en", format!("languages=\"{ALL}\""), "en.json", "No deportation into danger"),
        ("es-MX", format!("languages=\"{ALL}\""), "es.json", "Ninguna deportación hacia el peligro"),
        ("en", format!("languages=\"{ALL}\" lang=\"fr-CA\""), "fr.json", "Pas d’expulsion vers le danger"),
        // The page is in none of these languages: the browser's language applies.
        ("de", format!("languages=\"{ALL}\""), "en.json", "No deportation into danger"),
        ("en", String::new(), "json", "No deportation into danger"),
        ("fr", String::new(), "json", "Pas d’expulsion vers le danger"),
    ] {
        let server = site(page, &attributes).start();
        browser.open_widget(&server.url());
        title(browser, words);
        assert_eq!(asked_for(&server), [file], "{page} {attributes}");
    }
}

/// A change of language loads another file, and what was typed and chosen stays.
fn changed_while_someone_writes(browser: &Browser) {
    let server = site("en", &format!("languages=\"{ALL}\"")).start();
    browser.open_widget(&server.url());
    browser.type_into("#name", "Example Person");
    browser.type_into("#message", "My own words.");
    browser.click(".demands li:nth-child(2) input");
    for (tag, words) in [("fr", "Pas d’expulsion vers le danger"), ("en-GB", "No deportation into danger")] {
        browser.js(&format!("document.querySelector('letter-widget').lang = '{tag}';"));
        title(browser, words);
        assert_eq!(browser.text("return $('#name').value;"), "Example Person", "{tag}");
        assert_eq!(browser.text("return $('#message').value;"), "My own words.", "{tag}");
        assert_eq!(browser.widget("return $('.demands li:nth-child(2) input').checked;"), false, "{tag}");
        assert!(
            browser.text("return $('.paper').textContent;").contains("Dear President Trump"),
            "{tag}: the letter's language"
        );
    }
    // Adding a region does not load another file.
    browser.js("document.querySelector('letter-widget').lang = 'en-CA';");
    browser.until("the region", "return $('.widget').lang === 'en-CA';");
    assert_eq!(asked_for(&server), ["en.json", "fr.json", "en.json"]);
}

fn a_file_that_is_missing(browser: &Browser) {
    let server = site("fr", "languages=\"en fr\"").without("/campaigns/ua-0425-usa.fr.json").start();
    browser.open_widget(&server.url());
    title(browser, "Pas d’expulsion vers le danger");
    assert_eq!(asked_for(&server), ["fr.json", "json"]);
}

/// An invalid language does not name a file, and an address that does not end like a campaign's is used unchanged.
fn nothing_but_languages(browser: &Browser) {
    let server = site("en", "languages=\"../../en?x=#1 %2e%2e\"").start();
    browser.open_widget(&server.url());
    title(browser, "No deportation into danger");
    assert_eq!(asked_for(&server), ["en.json"]);
    assert!(server.requests().iter().all(|path| !path.contains("..")), "{:?}", server.requests());
    let address = "/campaigns/ua-0425-usa.json?v=2";
    browser.js(&format!(
        "Object.assign(document.querySelector('letter-widget'), {{ campaign: '{address}', languages: 'es' }});"
    ));
    browser.until("another file", "return $('.widget h2')?.textContent === 'Ninguna deportación hacia el peligro';");
}

fn in_a_frame(browser: &Browser) {
    let server = Site::new().start();
    browser.open_widget(&format!(
        "{}embed.html?campaign=campaigns/ua-0425-usa.json&languages=en+fr&lang=fr",
        server.url()
    ));
    browser.until("the title", "return $('.widget h2')?.textContent === 'Pas d’expulsion vers le danger';");
    assert_eq!(asked_for(&server), ["fr.json"]);
}
