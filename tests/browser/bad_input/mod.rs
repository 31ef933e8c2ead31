//! Input that nobody should type but somebody will paste: the paper shows what the core makes of it, links stay valid and
//! short, and the page keeps working.

use letter_widget::letter::Part;
use letter_widget::send::{MAX_ENCODED, MAX_WEBMAIL, Webmail};
use letter_widget::state::{Action, Field};
use thirtyfour::Key;

use crate::harness::{
    Browser, Desk, Lab, Site,
    desk::{link_shown, untroubled},
};
use crate::support::{four_languages, links::read_mailto, text};

/// Script expressions, because a Rust string cannot contain half of a surrogate pair.
const NASTY: [&str; 8] = [
    r"'a\ud800b\udc00 c'",
    r"'\u202eedirrevo \u2066dne\u2069 \ufeffmark'",
    r"'👩🏽‍🚒🏳️‍🌈 e\u0301 \u200fمرحبا ﷺ'",
    r"'nul\u0000 bell\u0007 del\u007f next\u0085 tab\t esc\u001b['",
    r"'one\r\ntwo\rthree\n\n\nfour\u2028five\u2029six'",
    r#"'</p><b>bold</b><img src=x onerror="trouble.push(1)"><script>trouble.push(2)</script> &amp; &#38;'"#,
    r"'?subject=x&bcc=other@example.com%0D%0ABcc: other@example.com #+%'",
    r"' \u00a0\u3000 '",
];

const FIELDS: [(&str, Field); 4] =
    [("#name", Field::Name), ("#town", Field::Town), ("#address", Field::Address), ("#message", Field::Message)];

pub fn run(lab: &Lab) {
    let server = Site::new().campaign(&text("tests/fixtures/four-languages.json"), "seed=\"7\"", "").start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    let mut desk = Desk::new(&browser, four_languages(), 7);
    for text in NASTY {
        for (css, field) in FIELDS {
            put(&browser, &mut desk, css, field, text);
        }
        browser.click("#edit-2");
        browser.focus_on("edit");
        put(&browser, &mut desk, "#edit", Field::Part(Part::Opening), text);
        browser.key(Key::Escape);
        holds(&browser, &desk);
    }
    very_long(&browser, &mut desk);
    browser.click("#draft");
    desk.did(Action::DraftAsked(true));
    browser.open_widget(&server.url());
    holds(&browser, &desk);
}

/// Puts a text into a field. What the field does to it, such as joining its lines, is up to the browser.
fn put(browser: &Browser, desk: &mut Desk, css: &str, field: Field, expression: &str) {
    desk.did(Action::Typed(field, browser.put_in(css, expression)));
}

fn holds(browser: &Browser, desk: &Desk) {
    desk.on_paper(browser);
    let link = link_shown(browser);
    assert_eq!(link, desk.link());
    assert!(link.len() <= MAX_ENCODED, "{} characters", link.len());
    let read = read_mailto(&link, ',');
    assert_eq!(read.to, ["minister-en@example.org"]);
    assert_eq!(read.cc, ["ombudsperson@example.org"]);
    let away = browser.widget("return $$('.send a[target=_blank]').map(each => each.getAttribute('href'));");
    let away: Vec<String> = serde_json::from_value(away).unwrap();
    for href in &away {
        assert!(href.len() <= MAX_WEBMAIL && href.bytes().all(|b| b.is_ascii_graphic()), "{href}");
    }
    let webmail = Webmail::ALL.iter().filter(|service| away.contains(&service.link(&desk.mail()).href)).count();
    assert_eq!(webmail, if desk.model.device.handheld { 0 } else { Webmail::ALL.len() }, "{away:#?}");
    assert_eq!(browser.widget("return $$('.paper b, .paper img, .paper script').length;"), 0, "text is text");
    untroubled(browser);
}

/// An entire book in one field and a litany for a name: one paragraph and one line each, with hardly any additional elements,
/// and typing still works afterwards.
fn very_long(browser: &Browser, desk: &mut Desk) {
    for (css, field) in FIELDS {
        put(browser, desk, css, field, "'x'");
    }
    holds(browser, desk);
    let count = "return $$('*').length;";
    let before = browser.widget(count).as_i64().unwrap();
    put(browser, desk, "#message", Field::Message, "'They belong here. 🕊'.repeat(5000)");
    put(browser, desk, "#name", Field::Name, "'Ada Example '.repeat(42)");
    put(browser, desk, "#town", Field::Town, "'x'.repeat(10000)");
    assert!(desk.model.choices().message.encode_utf16().count() >= 100_000);
    assert!(desk.model.supporter().name.len() >= 500);
    holds(browser, desk);
    // The only elements added are the steps for a letter that is too long for a link.
    let after = browser.widget(count).as_i64().unwrap();
    assert!(after - before < 60, "{before} elements became {after}");
    browser.type_into("#message", "!");
    let message = format!("{}!", desk.model.choices().message);
    desk.did(Action::Typed(Field::Message, message));
    browser.click_named(&desk.label(1));
    desk.did(Action::DemandToggled(1));
    holds(browser, desk);
}
