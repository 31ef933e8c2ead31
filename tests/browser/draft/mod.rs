//! A draft is kept only on request, restores everything, and is deleted at once when it is no longer wanted.

use letter_widget::letter::Part;
use letter_widget::state::{Action, Draft, Field};
use serde_json::{Value, json};
use xtask::server::Server;

use crate::harness::{
    Browser, Desk, Lab, Site,
    desk::{link_shown, untroubled},
    fallback::TROUBLE,
};
use crate::support::{four_languages, text, ua_0425};

const OFF: &str = "If off, nothing is saved.";
const KEPT: &str = "Saved in this browser only.";
const FULL: &str = "This browser has no room left: your latest changes are not saved.";
const REFUSED: &str = "Your browser will not save anything for this page. Everything else works.";
const DELETED: &str = "The draft has been deleted. What you see here stays until you close the page.";
const FINISHED: &str = "All your letters are done, so the draft has been deleted.";

/// Returns the storage key of the bundled campaign's draft.
fn name(server: &Server) -> String {
    format!("letter-widget:{}campaigns/ua-0425-usa.json#ua-0425-usa", server.url())
}

/// Pages that may not store anything: storage fails at a different point in each.
const WITHOUT_STORAGE: [(&str, &str); 3] = [
    ("full", "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"),
    (
        "forbidden",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
    ),
    ("not there", "Object.defineProperty(window, 'localStorage', { value: null });"),
];

pub fn run(lab: &Lab) {
    let server = Site::new().early(TROUBLE).html("/away.html", "<!doctype html><title>Away</title><p>A mail.").start();
    let browser = lab.browser();
    off_by_default(&browser, &server);
    let desk = asked_for(&browser, &server);
    comes_back(&browser, &server, &desk);
    deleted(&browser, &server, &desk);
    what_is_no_draft_is_thrown_away(&browser, &server);
    untroubled(&browser);
    gone_when_all_is_done(&browser);
    for (what, early) in WITHOUT_STORAGE {
        refused(&browser, what, early);
    }
    no_room_left(&browser);
}

/// Returns everything that is stored for this page.
fn stored(browser: &Browser) -> Value {
    browser.js("return { ...localStorage };")
}

fn says(browser: &Browser, words: &str) {
    browser.until(words, &format!("return $('.draft [role=status]').textContent.startsWith({});", json!(words)));
}

fn type_in(browser: &Browser, desk: &mut Desk, field: Field, text: &str) {
    let id = match field {
        Field::Name => "#name",
        Field::Town => "#town",
        Field::Address => "#address",
        Field::Message => "#message",
        Field::Part(_) => "#edit",
    };
    browser.put_in(id, &json!(text).to_string());
    desk.did(Action::Typed(field, text.to_owned()));
}

fn off_by_default(browser: &Browser, server: &Server) {
    browser.open_widget(&server.url());
    let mut desk = Desk::new(browser, ua_0425(), 0);
    type_in(browser, &mut desk, Field::Name, "Ada Example");
    browser.click_named(&desk.label(1));
    desk.did(Action::DemandToggled(1));
    desk.on_paper(browser);
    says(browser, OFF);
    assert_eq!(browser.widget("return $('#draft').checked;"), false);
    assert_eq!(stored(browser), json!({}));
    browser.open_widget(&server.url());
    Desk::new(browser, ua_0425(), 0).on_paper(browser);
    assert_eq!(browser.text("return $('#name').value;"), "");
}

fn asked_for(browser: &Browser, server: &Server) -> Desk {
    browser.open_widget(&server.url());
    let mut desk = Desk::new(browser, ua_0425(), 0);
    type_in(browser, &mut desk, Field::Name, "Ada \"Q\" Exämple\\");
    browser.click("#draft");
    desk.did(Action::DraftAsked(true));
    says(browser, KEPT);
    let kept = stored(browser);
    assert_eq!(kept.as_object().unwrap().keys().collect::<Vec<_>>(), [&name(server)], "one entry and no other");
    // Everything typed and chosen from now on is kept, too.
    type_in(browser, &mut desk, Field::Town, "Montréal");
    type_in(browser, &mut desk, Field::Address, "1 Example Street\nMontréal");
    type_in(browser, &mut desk, Field::Message, "Two lines\nof mine 🕊️.");
    browser.choose("#country", "CA");
    desk.did(Action::CountryChosen("CA".parse().ok()));
    browser.click_named(&desk.label(2));
    desk.did(Action::DemandToggled(2));
    browser.click_named(&format!("Move up: {}", desk.label(5)));
    desk.did(Action::DemandMoved { demand: 5, position: 4 });
    browser.click("#edit-6");
    browser.focus_on("edit");
    browser.widget("$('#edit').select();");
    browser.keys("With hope,");
    browser.click_in(".editing", "Done");
    desk.did(Action::Typed(Field::Part(Part::Valediction), "With hope,".into()));
    desk.on_paper(browser);
    assert_ne!(stored(browser), kept);
    assert_eq!(browser.widget("return $$('.note').filter(each => says(each).includes('draft')).length;"), 0);
    desk
}

/// The draft comes back after a switch to a mail app, and after a tab was closed or killed.
fn comes_back(browser: &Browser, server: &Server, desk: &Desk) {
    browser.open(&format!("{}away.html", server.url()));
    browser.back();
    browser.until("the widget again", "return $('.widget .paper') !== null;");
    all_is_there(browser, desk);

    let name = name(server);
    for (minutes, ago) in [(0, "this minute"), (135, "2 hours ago"), (60 * 24 * 3, "3 days ago")] {
        browser.js(&format!(
            "const draft = JSON.parse(localStorage.getItem('{name}'));
            draft.at = Math.floor(Date.now() / 60000) - {minutes};
            localStorage.setItem('{name}', JSON.stringify(draft));"
        ));
        browser.open_widget(&server.url());
        let note = browser.text("return $$('.note').map(says).find(each => each.includes('draft'));");
        assert!(note.starts_with(&format!("Your draft is back, as you left it {ago}.")), "{note}");
        all_is_there(browser, desk);
        says(browser, KEPT);
    }
}

fn all_is_there(browser: &Browser, desk: &Desk) {
    desk.on_paper(browser);
    let supporter = desk.model.supporter();
    let fields = "return ['#name', '#town', '#address', '#message', '#country'].map(css => $(css).value);";
    let message = &desk.model.choices().message;
    let wanted = json!([supporter.name, supporter.town, supporter.address, message, "CA"]);
    assert_eq!(browser.widget(fields), wanted);
    assert_eq!(browser.widget("return $('#draft').checked;"), true);
    assert_eq!(link_shown(browser), desk.link());
}

fn deleted(browser: &Browser, server: &Server, desk: &Desk) {
    browser.click_named("Delete the draft");
    says(browser, DELETED);
    assert_eq!(stored(browser), json!({}));
    browser.focus_on("draft");
    desk.on_paper(browser);
    assert_eq!(browser.widget("return $('#draft').checked;"), false);
    // It stays deleted while the supporter carries on, and nothing is left after a reload.
    browser.type_into("#name", "!");
    browser.until("what was typed", "return $('.paper .name').textContent.includes('!');");
    assert_eq!(stored(browser), json!({}));
    browser.open_widget(&server.url());
    Desk::new(browser, ua_0425(), 0).on_paper(browser);

    // The checkbox is the other way to delete it.
    browser.click("#draft");
    says(browser, KEPT);
    assert_ne!(stored(browser), json!({}));
    browser.click("#draft");
    says(browser, DELETED);
    assert_eq!(stored(browser), json!({}));
}

fn what_is_no_draft_is_thrown_away(browser: &Browser, server: &Server) {
    for text in ["", "no JSON", "{}", "{\"at\":1e300}", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["] {
        browser.js_with("localStorage.setItem(...arguments);", vec![json!(name(server)), json!(text)]);
        browser.open_widget(&server.url());
        Desk::new(browser, ua_0425(), 0).on_paper(browser);
        says(browser, OFF);
        assert_eq!(stored(browser), json!({}), "{text}");
    }
}

fn gone_when_all_is_done(browser: &Browser) {
    let server = Site::new().campaign(&text("tests/fixtures/four-languages.json"), "seed=\"7\"", "").start();
    browser.open_widget(&server.url());
    let mut desk = Desk::new(browser, four_languages(), 7);
    browser.click("#draft");
    desk.did(Action::DraftAsked(true));
    type_in(browser, &mut desk, Field::Name, "Ada Example");
    for place in 0..4 {
        // The second half is written after a reload, from the draft, which records what is done and which letter comes next.
        if place == 2 {
            browser.open_widget(&server.url());
            browser.says(".picker small", "2 of 4 done");
        }
        desk.on_paper(browser);
        assert!(desk.model.draft.is_kept(), "{place}");
        assert_ne!(stored(browser), json!({}), "{place}");
        browser.unfold();
        browser.click_named("Copy everything");
        browser.click_in(".after", "Yes");
        desk.did(Action::LetterHandedOff(letter_widget::send::Route::Copy));
        desk.did(Action::HandOffWorked);
        browser.says(".picker small", &format!("{} of 4 done", place + 1));
        if place < 3 {
            browser.click_in(".after", "Next letter");
            desk.did(Action::LetterPicked(place + 1));
        }
    }
    assert_eq!(desk.model.draft, Draft::Finished);
    says(browser, FINISHED);
    assert_eq!(stored(browser), json!({}));
    desk.on_paper(browser);
    untroubled(browser);
}

/// If the page may not store anything, the widget says so, and everything else works.
fn refused(browser: &Browser, what: &str, early: &str) {
    let server = Site::new().campaign(&text("campaigns/ua-0425-usa.json"), "seed=\"0\"", early).start();
    browser.open_widget(&server.url());
    let mut desk = Desk::new(browser, ua_0425(), 0);
    says(browser, OFF);
    for _ in 0..2 {
        browser.click("#draft");
        says(browser, REFUSED);
        assert_eq!(browser.widget("return $('#draft').checked;"), false, "{what}");
    }
    type_in(browser, &mut desk, Field::Name, "Ada Example");
    desk.on_paper(browser);
    assert_eq!(link_shown(browser), desk.link());
    untroubled(browser);
}

/// An early script: the browser stores data until a flag says that its storage is full.
const FILLS: &str = "const put = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...entry) {
        if (window.full) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, entry);
    };";

/// When there is no room for more, what is already stored stays, and the supporter is told that the rest is not kept.
fn no_room_left(browser: &Browser) {
    let server = Site::new().campaign(&text("campaigns/ua-0425-usa.json"), "seed=\"0\"", FILLS).start();
    browser.open_widget(&server.url());
    browser.type_into("#name", "Ada");
    browser.click("#draft");
    says(browser, KEPT);
    let before = stored(browser);
    assert!(before.to_string().contains("Ada"), "{before}");

    browser.js("window.full = true;");
    browser.type_into("#name", " Example");
    says(browser, FULL);
    browser.until("what was typed", "return $('.paper .name').textContent.includes('Ada Example');");
    assert_eq!(stored(browser), before, "the older draft stays");
    assert_eq!(browser.widget("return $('#draft').checked;"), true);

    // As soon as there is room again, everything is kept.
    browser.js("window.full = false;");
    browser.type_into("#town", "Montreal");
    says(browser, KEPT);
    let after = stored(browser).to_string();
    assert!(after.contains("Ada Example") && after.contains("Montreal"), "{after}");

    browser.js("window.full = true;");
    browser.type_into("#town", "!");
    says(browser, FULL);
    browser.click("#draft");
    says(browser, DELETED);
    assert_eq!(stored(browser), json!({}));
    untroubled(browser);
}
