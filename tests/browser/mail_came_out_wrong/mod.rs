//! Mail apps read links in different ways: what a supporter reports about the e-mail that opened changes the next link, and the
//! draft remembers the change.

use letter_widget::send::{Route, Trouble};
use letter_widget::state::{Action, Field};
use serde_json::json;

use crate::harness::{
    Browser, Desk, Lab, Site,
    desk::{link_shown, untroubled},
};
use crate::support::{four_languages, text, ua_0425};

const MENDED: &str = "The e-mail is now put together in a different way.";
const NEXT: &str = "Nothing is lost: your letter is still here.";

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    to_the_addressee(&browser);
    to_oneself(&browser);
}

fn to_the_addressee(browser: &Browser) {
    let server = Site::new().campaign(&text("tests/fixtures/four-languages.json"), "seed=\"7\"", "").start();
    browser.open_widget(&server.url());
    let mut desk = Desk::new(browser, four_languages(), 7);
    browser.type_into("#name", "Ada Example");
    browser.choose("#country", "CA");
    browser.click("#draft");
    desk.did(Action::Typed(Field::Name, "Ada Example".into()));
    desk.did(Action::CountryChosen("CA".parse().ok()));
    desk.did(Action::DraftAsked(true));
    desk.on_paper(browser);

    let (to, office, embassy) = ("minister-en@example.org", "ombudsperson@example.org", "embassy@example.org");
    let starts = |with: String| assert!(link_shown(browser).starts_with(&with), "{with}\n{}", link_shown(browser));
    let all = ["The text ran together", "The copy (Cc) was missing", "The addresses ran together"];
    opened(browser, &mut desk, Route::Mail, &all);
    starts(format!("mailto:{to}?cc={office},{embassy}&subject="));
    assert!(link_shown(browser).contains("%0D%0A"));
    said(browser, &mut desk, Trouble::RanTogether, MENDED);
    assert!(!link_shown(browser).contains("%0D") && link_shown(browser).contains("%0A"));

    opened(browser, &mut desk, Route::Mail, &all);
    said(browser, &mut desk, Trouble::CopyMissing, MENDED);
    starts(format!("mailto:{to},{office},{embassy}?subject="));

    // After a reload, the link still suits the same mail app.
    let link = link_shown(browser);
    browser.open_widget(&server.url());
    desk.on_paper(browser);
    assert_eq!(link_shown(browser), link);
    assert_eq!(link, desk.link());

    opened(browser, &mut desk, Route::Mail, &all);
    said(browser, &mut desk, Trouble::RecipientsJoined, MENDED);
    starts(format!("mailto:{to};{office};{embassy}?subject="));
    opened(browser, &mut desk, Route::Mail, &all);
    said(browser, &mut desk, Trouble::RecipientsJoined, MENDED);
    starts(format!("mailto:{to}?subject="));
    let hint = format!("Please add these addresses as copies (Cc) yourself: {office}, {embassy}.");
    browser.until("who is left out", &format!("return $('.lead').textContent.includes('{hint}');"));
    // Nothing is left to try, so another route comes first.
    opened(browser, &mut desk, Route::Mail, &all);
    said(browser, &mut desk, Trouble::RecipientsJoined, NEXT);
    browser.until("another way", "return $('.lead h4').textContent !== 'Send by e-mail';");
    untroubled(browser);
}

/// Without recipients, only the text can be wrong.
fn to_oneself(browser: &Browser) {
    let server = Site::new().start();
    browser.open_widget(&server.url());
    let mut desk = Desk::new(browser, ua_0425(), 0);
    for answer in [MENDED, NEXT] {
        opened(browser, &mut desk, Route::MailToSelf, &["The text ran together"]);
        said(browser, &mut desk, Trouble::RanTogether, answer);
        assert!(!link_shown(browser).contains("%0D"));
    }
}

/// Opens the mail app with the expected link, and waits for the question with these answers besides yes and no.
fn opened(browser: &Browser, desk: &mut Desk, route: Route, troubles: &[&str]) {
    let mailbox = browser.mailbox();
    let hands_over = browser.hands_over();
    browser.click(".send a[href^=\"mailto:\"]");
    if hands_over {
        assert_eq!(mailbox.link(), desk.link());
    }
    desk.did(Action::LetterHandedOff(route));
    browser.until("the question", "return $$('.after button').some(each => says(each) === 'Yes');");
    let answers = browser.widget("return $$('.after button').map(says);");
    assert_eq!(answers, json!([&["Yes", "No"], troubles].concat()));
}

/// Reports what was wrong, and waits for the reply and for the link that is meant to fix it.
fn said(browser: &Browser, desk: &mut Desk, trouble: Trouble, answer: &str) {
    let name = match trouble {
        Trouble::RanTogether => "The text ran together",
        Trouble::CopyMissing => "The copy (Cc) was missing",
        Trouble::RecipientsJoined => "The addresses ran together",
    };
    browser.click_in(".after", name);
    desk.did(Action::MailCameOutWrong(trouble));
    browser.until(answer, &format!("return $('.after')?.textContent.startsWith('{answer}');"));
    assert_eq!(link_shown(browser), desk.link());
    desk.on_paper(browser);
}
