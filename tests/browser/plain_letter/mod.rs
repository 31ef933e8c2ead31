//! The letter without the program: what was published beside the campaign is shown, edited, mailed, copied and printed, and
//! nothing that belongs to WebAssembly is requested. The page calls the script as the loader does.

mod paper;

use letter_widget::campaign::{Campaign, LanguageTag};
use letter_widget::letter::{Letter, compose};
use letter_widget::native::{Icu, is_right_to_left};
use letter_widget::publish::plain_letters;
use letter_widget::send::{MAX_ENCODED, letter_link};
use letter_widget::state::{Action, Model, Opening, update};
use serde_json::{Value, json};
use thirtyfour::Key;
use xtask::server::{Reply, Server};

use crate::harness::{Browser, Lab, Site, fallback::TROUBLE, site};
use crate::support::{bundled, date, four_languages, language, links::read_mailto, text, with_email};

/// A policy that does not allow WebAssembly, and requires Trusted Types.
const POLICY: &str =
    "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; img-src data:";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    mailed(&browser);
    changed(&browser);
    to_addressees_and_copies(&browser);
    several_letters(&browser);
    from_right_to_left(&browser);
    copied(&browser);
    the_page_may_refuse(&browser);
    paper::prints_alone(&browser);
    paper::gone_without_afterprint(&browser);
    without_constructable_sheets(&browser);
    closed(&browser);
    not_to_be_had(&browser);
    drop(browser);
    not_copied(&lab.browser());
}

/// A page in this language that shows the published letters of a campaign. `early` runs before everything else.
fn site(campaign: &Campaign, lang: &str, early: &str) -> Site {
    let file = serde_json::to_string(&plain_letters(campaign, &Icu, is_right_to_left)).unwrap();
    let page = include_str!("host.html").replace("LANG", lang);
    Site::new()
        .html("/host.html", page)
        .script("/try.js", &include_str!("try.js").replace("/plain.js", &site::path("plain.js")))
        .script("/early.js", &format!("{TROUBLE}\n{early}"))
        .with("/campaign.letter.json", Reply::new(200, "application/json", file))
}

fn open(browser: &Browser, site: Site) -> Server {
    let server = site.start();
    browser.open(&format!("{}host.html", server.url()));
    browser.until_js("an answer", "return window.came;");
    assert_eq!(browser.js("return [window.came, ...window.trouble];"), json!(["there"]));
    server
}

/// The letter that the widget would open with if no country is known.
fn written(campaign: Campaign, reader: &str, place: usize) -> Letter {
    let model = Model::new(Opening {
        campaign: campaign.into(),
        reader: language(reader),
        country: None,
        today: date("2025-01-28"),
        device: letter_widget::send::Device::default(),
        seed: 0,
    });
    compose(update(&model, Action::LetterPicked(place)).brief(), &Icu)
}

fn link(browser: &Browser) -> String {
    browser.text("return $('.mail').getAttribute('href');")
}

fn body(letter: &Letter) -> String {
    letter_widget::letter::body_text(letter)
}

fn mailed(browser: &Browser) {
    let server = open(browser, site(&bundled("ua-0425-usa"), "en", "").header("Content-Security-Policy", POLICY));
    let golden = text("tests/golden/links/as-it-opens.txt");
    assert_eq!(link(browser), golden.trim_end());
    let shown = browser.text("return root.textContent;");
    for wanted in
        ["Urgent action UA 04/25", "This action ended on March 3, 2025.", "please check first whether it would help: "]
    {
        assert!(shown.contains(wanted), "{wanted} is missing: {shown}");
    }
    let office = "return $$('.note a').map(each => each.getAttribute('href'));";
    assert_eq!(browser.widget(office)[0], "mailto:urgentaction@amnesty.ca");
    let ground = browser.text("return getComputedStyle($('.mail')).backgroundColor;");
    assert!(!["", "transparent", "rgba(0, 0, 0, 0)"].contains(&&*ground), "the style has arrived: {ground}");
    let low = "return $$('button, .mail, textarea').filter(shown).filter(each => each.getBoundingClientRect().height < 44).length;";
    assert_eq!(browser.widget(low), 0, "room for a thumb");
    let named = "return $$('textarea').every(each => each.closest('label') || each.hasAttribute('aria-label'));";
    assert_eq!(browser.widget(named), true);
    let mailbox = browser.mailbox();
    let hands_over = browser.hands_over();
    browser.click_named("E-mail it to yourself, to print it");
    if hands_over {
        assert_eq!(mailbox.link(), golden.trim_end());
    }
    assert_eq!(browser.js("return window.heard;"), json!([{ "letter": "president", "route": "mail-to-self" }]));
    drop(server);
}

/// The link follows every keystroke; text that is too long for it is copied first.
fn changed(browser: &Browser) {
    let _server = open(browser, site(&with_email(), "en", ""));
    let letter = written(with_email(), "en", 0);
    browser.type_into("textarea", " & 100% E. P.");
    let mail = read_mailto(&link(browser), ',');
    assert!(mail.body.contains("& 100% E. P."), "{}", mail.body);
    assert_eq!(mail.subject, letter.subject);
    assert_eq!(browser.js("return window.keys;"), 0, "the page sees no key");
    // Half of a surrogate pair, control characters and all kinds of line breaks are encoded as in Rust.
    browser.put_in("textarea", "'a\\u0085b\\u2028c\\td\\ud800e (f)*!\\'~ é🕊'");
    assert!(link(browser).ends_with("&body=a%0D%0Ab%0D%0Ac%20d%EF%BF%BDe%20%28f%29%2A%21%27~%20%C3%A9%F0%9F%95%8A"));
    browser.put_in("textarea", "'It is long. '.repeat(400)");
    let short = link(browser);
    let mail = read_mailto(&short, ',');
    assert!(short.len() <= MAX_ENCODED && mail.body.is_empty() && mail.subject == letter.subject, "{short}");
    assert!(browser.text("return root.textContent;").contains("copy it first, then paste it"));
    browser.put_in("textarea", "'Short.'");
    assert!(!browser.text("return root.textContent;").contains("copy it first"));
}

fn to_addressees_and_copies(browser: &Browser) {
    let _server = open(browser, site(&with_email(), "en", ""));
    let letter = written(with_email(), "en", 0);
    assert_eq!(link(browser), letter_link(&letter).href);
    assert_eq!(browser.text("return $('.mail').textContent;"), "Send by e-mail");
    let address = browser.text("return $('address').textContent;");
    assert!(address.contains("10000 Exampletown\nGERMANY\nminister@example.org"), "{address}");
}

/// Each letter has its own wording, and keeps what was typed into it.
fn several_letters(browser: &Browser) {
    let campaign = bundled("safe-passage-americas");
    let _server = open(browser, site(&campaign, "fr-CA", ""));
    let labels: Vec<String> =
        campaign.letters.iter().map(|each| each.label.first(&language("fr")).to_owned()).collect();
    assert_eq!(browser.widget("return $$('option').map(each => each.textContent);"), json!(labels));
    let shows = |place: usize| {
        let letter = written(bundled("safe-passage-americas"), "fr", place);
        assert_eq!(browser.text("return $('textarea').value;"), body(&letter));
        assert_eq!(browser.text("return $('textarea').lang;"), letter.language.as_str());
        assert_eq!(link(browser), letter_link(&letter).href);
    };
    let pick = |place: usize| {
        let script =
            format!("const list = $('select'); list.selectedIndex = {place}; list.dispatchEvent(new Event('change'));");
        browser.widget(&script);
    };
    shows(0);
    pick(1);
    shows(1);
    browser.put_in("textarea", "'Mine.'");
    pick(2);
    shows(2);
    pick(1);
    assert_eq!(browser.text("return $('textarea').value;"), "Mine.");
}

fn from_right_to_left(browser: &Browser) {
    let campaign = four_languages();
    let arabic: LanguageTag = language("ar");
    let place = campaign.letters.iter().position(|letter| letter.languages.first() == &arabic).unwrap();
    let id = campaign.letters.get(place).unwrap().id.as_str().to_owned();
    let page = include_str!("host.html").replace("LANG", "ar").replace("data-none", &format!("letter=\"{id}\""));
    let _server = open(browser, site(&campaign, "ar", "").html("/host.html", page));
    let ways =
        "return ['textarea', 'address', 'b', 'select'].map(css => $(css) && getComputedStyle($(css)).direction);";
    let directions: Vec<Value> =
        browser.widget(ways).as_array().unwrap().iter().filter(|each| !each.is_null()).cloned().collect();
    assert!(directions.len() >= 3 && directions.iter().take(3).all(|each| each == "rtl"), "{directions:?}");
    assert_eq!(browser.text("return $('textarea').value;"), body(&written(four_languages(), "ar", place)));
    assert_eq!(browser.text("return $('textarea').lang;"), "ar");
}

fn whole(letter: &Letter) -> String {
    [&letter.to.lines.join("\n"), &letter.subject, &body(letter)].map(String::as_str).join("\n\n")
}

fn copied(browser: &Browser) {
    let _server = open(browser, site(&bundled("ua-0425-usa"), "en", ""));
    browser.click_named("Copy the letter");
    browser.until("that it is copied", "return $('[role=status]').textContent === 'Copied.';");
    browser.js("document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' }));
        document.getElementById('pasted').focus();");
    browser.chord(Key::Control, 'v');
    let pasted = browser.until_js("the pasted text", "return document.getElementById('pasted').value || null;");
    assert_eq!(pasted, json!(whole(&written(bundled("ua-0425-usa"), "en", 0))));
    assert_eq!(browser.js("return window.heard;"), json!([{ "letter": "president", "route": "copy" }]));
}

/// If the browser refuses to copy, the text is shown, selected.
fn not_copied(browser: &Browser) {
    let _server = open(browser, site(&bundled("ua-0425-usa"), "en", include_str!("../clipboard/deny.js")));
    browser.click_named("Copy the letter");
    browser.until("the words", "return $('[role=status]').textContent.startsWith('The text is selected here');");
    let selected = "const field = $$('textarea').filter(shown)[1];
        return field.value.slice(field.selectionStart, field.selectionEnd);";
    assert_eq!(browser.text(selected), whole(&written(bundled("ua-0425-usa"), "en", 0)));
}

/// A page that cancels the event stops the action that it announces.
fn the_page_may_refuse(browser: &Browser) {
    let _server = open(browser, site(&bundled("ua-0425-usa"), "en", "window.refuse = true;"));
    browser.js("window.stopped = [];
        addEventListener('click', event => window.stopped.push(event.defaultPrevented));");
    for name in ["E-mail it to yourself, to print it", "Copy the letter", "Print the letter"] {
        browser.click_named(name);
    }
    assert_eq!(browser.js("return [window.stopped[0], window.asked];"), json!([true, 0]));
    assert_eq!(browser.text("return $('[role=status]').textContent;"), "");
    let routes = browser.js("return window.heard.map(each => each.route);");
    assert_eq!(routes, json!(["mail-to-self", "copy", "print"]));
}

/// Old engines get their styles from a `style` element, and instructions for printing.
fn without_constructable_sheets(browser: &Browser) {
    let _server = open(browser, site(&bundled("ua-0425-usa"), "en", include_str!("old.js")));
    assert_eq!(browser.js("return 'adoptedStyleSheets' in document;"), false, "the test takes them away");
    let ground = browser.text("return getComputedStyle($('.mail')).backgroundColor;");
    assert!(!["", "transparent", "rgba(0, 0, 0, 0)"].contains(&&*ground), "{ground}");
    let shown = browser.text("return root.textContent;");
    assert!(
        shown.contains("Copy it into a document and print that.") && !shown.contains("Print the letter"),
        "{shown}"
    );
}

/// A closed action accepts no letters.
fn closed(browser: &Browser) {
    let mut json: Value = serde_json::from_str(&text("campaigns/ua-0425-usa.json")).unwrap();
    json["after"] = json!("closed");
    let campaign = crate::support::campaign_of(&json.to_string()).unwrap();
    let _server = open(browser, site(&campaign, "en", ""));
    let shown = browser.text("return root.textContent;");
    assert!(shown.contains("Please do not send any more letters. For news, contact Urgent Action Office"), "{shown}");
    assert_eq!(browser.widget("return $$('textarea, .mail, button').length;"), 0);
}

/// If the published letters are not available, the loader keeps the content of the element, which has not been touched.
fn not_to_be_had(browser: &Browser) {
    let fails = |site: Site, words: &str| {
        let server = site.start();
        browser.open(&format!("{}host.html", server.url()));
        let came = browser.until_js("an answer", "return window.came;");
        assert!(came.as_str().unwrap().contains(words), "{came}");
        assert_eq!(browser.widget("return root.childNodes.length;"), 0);
    };
    let usual = || site(&with_email(), "en", "");
    let reply = |text: &str| Reply::new(200, "application/json", text);
    fails(usual().without("/campaign.letter.json"), "/campaign.letter.json answered 404");
    fails(usual().with("/campaign.letter.json", reply("<html>")), "is not as \"letter-widget publish\" writes it");
    fails(usual().with("/campaign.letter.json", reply("{\"format\":2}")), "its format is 2");
    fails(
        usual().with("/campaign.letter.json", reply("{\"format\":1}")),
        "is not as \"letter-widget publish\" writes it",
    );
}
