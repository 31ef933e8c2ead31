//! Every language tag that a campaign may have is valid for the browser's `Intl`, and a campaign with an invalid one is refused
//! without harm to the widget next to it.

use letter_widget::campaign::LanguageTag;
use serde_json::json;
use xtask::server::Reply;

use crate::harness::{Browser, Lab, Site};
use crate::support::text;

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    every_tag_is_known(&browser);
    for tag in ["en-a", "en-u", "en-x", "en-1996-1996", "en-US-Latn", "zh-yue"] {
        refused_beside_a_good_one(&browser, tag);
    }
}

/// Parts, good and bad, from which complete tags are assembled.
const PARTS: [&str; 30] = [
    "Latn", "arab", "US", "ca", "419", "001", "1996", "1901", "rozaj", "biske", "valencia", "oxendict", "a1b2c3d4",
    "9abc", "u", "U", "nu", "latn", "arab1", "ca", "gregory", "a", "b", "bb", "ccc", "x", "y1", "0", "zz9", "12",
];

/// Returns a few thousand tags, the same each time.
fn tags() -> Vec<String> {
    let mut chance: u32 = 7;
    let mut next = |most: usize| {
        chance ^= chance << 13;
        chance ^= chance >> 17;
        chance ^= chance << 5;
        chance as usize % most
    };
    let mut tags = Vec::new();
    for _ in 0..60_000 {
        let mut tag = ["en", "FR", "ar", "yue", "und", "qaa", "tr"][next(7)].to_owned();
        for _ in 0..next(7) {
            tag.push('-');
            tag.push_str(PARTS[next(PARTS.len())]);
        }
        tags.push(tag);
    }
    tags.sort();
    tags.dedup();
    tags
}

/// Everything that the program asks of the browser with the language of a campaign or a reader.
const TRIES: &str = "const options = { dateStyle: 'long', numberingSystem: 'latn' };
    const tries = {
        canonical: tag => Intl.getCanonicalLocales(tag),
        date: tag => new Intl.DateTimeFormat(tag, options).format(new Date()),
        list: tag => new Intl.ListFormat(tag).format(['a', 'b']),
        country: tag => new Intl.DisplayNames(tag, { type: 'region' }).of('CA'),
        collator: tag => new Intl.Collator(tag).compare('a', 'b'),
        plural: tag => new Intl.PluralRules(tag).select(2),
        ago: tag => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-2, 'day'),
        capitals: tag => 'i'.toLocaleUpperCase(tag),
        number: tag => (1234).toLocaleString(tag),
    };
    return arguments[0].flatMap(tag => Object.keys(tries).flatMap(name => {
        try { tries[name](tag); return []; } catch (error) { return [`${name}: ${tag}: ${error}`]; }
    }));";

fn every_tag_is_known(browser: &Browser) {
    let server = Site::new().page("").start();
    browser.open(&server.url());
    let good: Vec<String> = tags().into_iter().filter(|tag| tag.parse::<LanguageTag>().is_ok()).collect();
    assert!(good.len() > 3_000, "{}", good.len());
    assert!(good.iter().any(|tag| tag.contains("-u-")) && good.iter().any(|tag| tag.contains("-rozaj-")));
    for some in good.chunks(500) {
        assert_eq!(browser.js_with(TRIES, vec![json!(some)]), json!([]));
    }
    assert_ne!(browser.js_with(TRIES, vec![json!(["en-a", "zh-yue"])]), json!([]), "the tries see what is wrong");
}

/// Uses a campaign that is signed with initials and whose addressee is abroad: both need `Intl`.
fn refused_beside_a_good_one(browser: &Browser, tag: &str) {
    let good = text("tests/fixtures/with-email.json");
    let bad = good.replacen("[\"en\"]", &json!([tag]).to_string(), 1);
    assert_ne!(bad, good, "the campaign is in English");
    let page = "<script type=\"module\" src=\"/letter-widget.js\"></script>
        <letter-widget campaign=\"/with-email.json\" seed=\"0\" loading=\"eager\"></letter-widget>
        <letter-widget id=\"bad\" campaign=\"/bad.json\" loading=\"eager\"><p>The letter of the page.</p></letter-widget>";
    let server = Site::new().page(page).with("/bad.json", Reply::new(200, "application/json", bad)).start();
    browser.open_widget(&server.url());
    let note = "return document.querySelector('#bad [data-letter-widget-note]')?.textContent;";
    let note = browser.until_js(tag, note);
    for words in ["campaign file", "languages[0]", tag, "language tag"] {
        assert!(note.as_str().unwrap().contains(words), "{tag}: the note lacks `{words}`\n{note}");
    }
    assert_eq!(browser.js("return document.querySelector('#bad p').getClientRects().length;"), 1, "the page's letter");
    assert_eq!(browser.js("return [window.failed, window.trouble];"), json!([["campaign"], []]));
    browser.type_into("#name", "Ada Example");
    browser.type_into("#message", "My own reason.");
    for words in ["A. E.", "My own reason."] {
        browser.until(words, &format!("return $('.paper').textContent.includes('{words}');"));
        let link = "return decodeURIComponent($('.send a[href^=\"mailto:\"]').href).includes";
        browser.until("the mail", &format!("{link}('{words}');"));
    }
}
