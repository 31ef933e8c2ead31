//! What happened is announced: politely, once, by a region that already existed; and what is wrong with a field is tied to it.

use serde_json::{Value, json};

use crate::harness::{
    Browser, Lab,
    tour::{self, TOUR},
};

/// A step, and the beginnings of the messages that follow it.
type Step = (&'static str, &'static [&'static str]);

const JOURNEY: [Step; 16] = [
    ("$('#up-4').click();", &["Keep families together: now 4 of 6."]),
    ("$('#up-4').click();", &["Keep families together: now 3 of 6."]),
    // What did not happen is announced; what a checkbox announces by itself is not announced again.
    ("$$('.demands input')[0].click();", &[]),
    (
        "$$('.demands input').slice(1).forEach(each => each.click());",
        &["Your letter has to ask for something: keep at least one demand."],
    ),
    ("$$('.demands input')[0].click();", &[]),
    ("$('.tools .icon-button').click();", &["Undone."]),
    // The same message is announced again.
    ("$('.tools .icon-button').click();", &["Undone."]),
    ("$$('.tools .icon-button')[1].click();", &["Redone."]),
    ("$$('.tools .icon-button')[1].click();", &["Redone."]),
    ("$('#edit-2').click();", &[]),
    ("$('.editing > .button').click();", &[]),
    ("$('#draft').click();", &["Saved in this browser only."]),
    ("$('#draft').click();", &["The draft has been deleted."]),
    ("$$('details').forEach(each => { each.open = true; }); $$('.fold .row .button.small')[0].click();", &["Copied."]),
    ("$('.lead .button').click();", &["Did it print?"]),
    ("$('.after .button').click();", &["Thank you."]),
];

const LETTERS: [Step; 3] = [
    ("$$('.pick')[1].click();", &[]),
    ("$('.lead .button').click();", &["Did it print?"]),
    ("$('.after .button').click();", &["1 of 3 done", "Thank you."]),
];

pub fn run(lab: &Lab) {
    let server = tour::site().start();
    let browser = lab.browser();
    for (page, steps) in [("journey", &JOURNEY[..]), ("letters", &LETTERS)] {
        TOUR.iter().find(|leg| leg.page == page).unwrap().open(&browser, &server, "en");
        browser.widget(include_str!("listen.js"));
        for (act, wanted) in steps {
            announced(&browser, act, wanted);
        }
    }
    TOUR[0].open(&browser, &server, "en");
    tied_to_its_field(&browser);
    described(&browser);
}

/// Waits until everything has been announced, and a while longer: nothing may be announced twice.
fn announced(browser: &Browser, act: &str, wanted: &[&str]) {
    browser.widget(act);
    browser.until(act, &format!("return window.said.length >= {};", wanted.len()));
    let quiet = "const done = arguments[0]; setTimeout(() => done(window.said.splice(0)), 80);";
    let said: Vec<String> = serde_json::from_value(browser.js_later(quiet, vec![])).unwrap();
    let fits = said.len() == wanted.len() && said.iter().zip(wanted).all(|(said, wanted)| said.starts_with(wanted));
    assert!(fits, "after {act}\nit said {said:#?}\nin place of {wanted:#?}");
}

/// A refusal is tied to the box that causes it.
fn tied_to_its_field(browser: &Browser) {
    browser.widget("$$('.demands input').forEach(each => each.click());");
    browser.until("the refusal", "return $('.refusal').textContent !== '';");
    let tied = "const box = $('.demands input:checked');
        return box.getAttribute('aria-describedby')?.split(' ').map(id => root.getElementById(id)?.textContent).join(' ') ?? null;";
    assert_eq!(browser.widget(tied), "Your letter has to ask for something: keep at least one demand.");
}

/// A hint describes the field beside it, and nothing refers to a description that does not exist.
fn described(browser: &Browser) {
    let loose =
        "return $$('.field .hint').filter(each => each.id === '' || !$(`[aria-describedby~=${each.id}]`)).map(says);";
    assert_eq!(browser.widget(loose), json!([]));
    let missing = "return $$('[aria-describedby], [aria-labelledby], label[for]').filter(each =>
        ['aria-describedby', 'aria-labelledby', 'for'].some(name => each.getAttribute(name)?.split(' ').some(id => !root.getElementById(id))))
        .map(each => each.outerHTML);";
    assert_eq!(browser.widget(missing), Value::Array(vec![]));
    let draft = "return root.getElementById($('#draft').getAttribute('aria-describedby'))?.textContent ?? null;";
    assert!(browser.text(draft).starts_with("If off, nothing is saved."), "the box says what it does");
}
