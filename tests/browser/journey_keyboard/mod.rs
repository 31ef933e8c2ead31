//! The complete journey with the keyboard alone: from the top of the page to the thanks, without a mouse.

use letter_widget::{campaign::DemandsAs, letter::Part};
use serde_json::json;
use thirtyfour::Key;

use crate::{
    harness::{
        Browser, Lab, Site,
        expected::Expected,
        tour::{self, TOUR},
        wait,
    },
    support::country,
};

/// Reports why the focused element cannot be seen.
const SIGHT: &str = include_str!("sight.js");
/// Reports where the tab order runs against the reading order.
const ORDER: &str = include_str!("order.js");

/// A narrow screen.
const FRAME: &str = "<!doctype html><title>Frame</title><iframe src=\"/\" width=\"400\" height=\"700\"></iframe>";

/// A control, the condition that its use leads to, and where the focus then is.
type Use = (&'static str, &'static str, &'static str);

/// Controls that disappear when they are used, on the pages of the tour.
const USES: [(&str, &[Use]); 4] = [
    (
        "journey",
        &[
            ("$('#edit-2')", "return $('#edit') !== null;", "#edit"),
            ("$('.editing .text-link')", "return $$('.editing .text-link').length > 0;", ".text-link"),
            ("$('.editing > .button')", "return $('#edit') === null;", "#edit-2"),
            ("$('.lead .button')", "return $('.after b') !== null;", ".lead .button"),
            ("$('.after .button')", "return $('.after b') === null;", "#send"),
            ("$('.after .button.quiet')", "return $('.after') === null;", "#send"),
            ("$('.lead .button')", "return $('.after b') !== null;", ".lead .button"),
            ("$('.after .button.quiet')", "return $('.after .button') === null;", "#send"),
        ],
    ),
    (
        "letters",
        &[
            ("$$('.pick')[1]", "return $$('.pick')[1].ariaCurrent === 'true';", "#choose"),
            ("$('.lead .button')", "return $('.after b') !== null;", ".lead .button"),
            ("$('.after .button')", "return $('.after b') === null;", "#send"),
            ("$('.after .button')", "return $$('.pick')[2].ariaCurrent === 'true';", "#choose"),
        ],
    ),
    (
        "ways",
        &[
            ("$('.lead .button')", "return $('.after .button.small') !== null;", ".lead .button"),
            ("$('.after .button.small')", "return $('.after .button') === null;", "#send"),
        ],
    ),
    ("restored", &[("$('.note .text-link')", "return !$('#draft').checked;", "#draft")]),
];

pub fn run(lab: &Lab) {
    let server = Site::new().start();
    let browser = lab.browser();
    let mailbox = browser.mailbox();
    browser.open_widget(&server.url());
    let mut expected = Expected::new(&browser);
    demands(&browser, &mut expected);
    fields(&browser, &mut expected);
    rewritten(&browser, &mut expected);
    folded_out(&browser);

    go(&browser, Key::Tab, Some(Key::Shift), "focused.matches('.send a[href^=\"mailto:\"]')");
    assert_eq!(browser.text("return root.activeElement.getAttribute('href');"), expected.link());
    let hands_over = browser.hands_over();
    browser.key(Key::Enter);
    browser.until("the question", "return $('.after')?.textContent.includes('Did your mail app open?');");
    if hands_over {
        assert_eq!(mailbox.link(), expected.link());
    }
    go(&browser, Key::Tab, Some(Key::Shift), "says(focused) === 'Yes'");
    browser.key(Key::Enter);
    browser.until("the thanks", "return $('.after')?.textContent.startsWith('Thank you. Print it from the e-mail');");
    browser.focus_on("send");
    expected.on_paper(&browser);

    browser.open_widget(&server.url());
    once_around(&browser, "wide");
    never_lost(&browser);
    narrow(&browser);
}

fn demands(browser: &Browser, expected: &mut Expected) {
    let label = expected.label(3);
    go(browser, Key::Tab, None, &format!("focused.closest('label')?.querySelector('b')?.textContent === '{label}'"));
    browser.key(' ');
    expected.choices.demands.toggle(3).unwrap();
    expected.on_paper(browser);

    go(browser, Key::Tab, None, "focused.id === 'up-4'");
    for position in [3, 2] {
        browser.key(Key::Enter);
        expected.choices.demands.move_to(4, position);
        expected.on_paper(browser);
        browser.until("the focus on the button that was used", "return root.activeElement?.id === 'up-4';");
    }

    // One tab stop for both radio buttons; the arrow keys move between them.
    go(browser, Key::Tab, None, "focused.matches('[type=radio]')");
    browser.key(Key::Right);
    expected.choices.demands_as = DemandsAs::Prose;
    expected.on_paper(browser);
    browser.key(Key::Left);
    expected.choices.demands_as = DemandsAs::List;
    expected.on_paper(browser);
}

fn fields(browser: &Browser, expected: &mut Expected) {
    go(browser, Key::Tab, None, "focused.id === 'name'");
    browser.keys("Ada Example");
    go(browser, Key::Tab, None, "focused.id === 'town'");
    browser.keys("Montreal");
    go(browser, Key::Tab, None, "focused.id === 'country'");
    browser.keys("Canad");
    go(browser, Key::Tab, None, "focused.id === 'message'");
    browser.keys("My neighbours came here as refugees.");
    let supporter = &mut expected.supporter;
    supporter.name = "Ada Example".into();
    supporter.town = "Montreal".into();
    supporter.country = country("CA");
    expected.choices.message = "My neighbours came here as refugees.".into();
    expected.on_paper(browser);
}

/// Opens, rewrites and closes a part of the letter; undoes the step, and redoes it.
fn rewritten(browser: &Browser, expected: &mut Expected) {
    go(browser, Key::Tab, None, "focused.id === 'edit-2'");
    browser.key(Key::Enter);
    browser.focus_on("edit");
    browser.chord(Key::Control, 'a');
    browser.keys("Please.");
    browser.key(Key::Escape);
    browser.focus_on("edit-2");
    expected.choices.edits.set(Part::Opening, "Please.".into());
    expected.on_paper(browser);
    let focused = |name: &str| format!("return root.activeElement?.getAttribute('aria-label') === '{name}';");
    go(browser, Key::Tab, Some(Key::Shift), "focused.getAttribute('aria-label') === 'Undo'");
    browser.key(Key::Enter);
    expected.choices.edits.clear(Part::Opening);
    expected.on_paper(browser);
    assert_eq!(browser.widget(&focused("Undo")), true, "the focus stays, although there is nothing more to take back");
    go(browser, Key::Tab, None, "focused.getAttribute('aria-label') === 'Redo'");
    browser.key(Key::Enter);
    expected.choices.edits.set(Part::Opening, "Please.".into());
    expected.on_paper(browser);
    assert_eq!(browser.widget(&focused("Redo")), true);
}

/// Collapsed content can be reached from the focus once it is expanded.
fn folded_out(browser: &Browser) {
    go(browser, Key::Tab, None, "focused.matches('.fold > summary')");
    browser.key(Key::Enter);
    browser.until("what was folded away", "return root.activeElement.parentElement.open;");
    browser.widget("window.fold = root.activeElement.parentElement;");
    go(browser, Key::Tab, None, "focused.matches('.fold .button')");
    assert_eq!(browser.widget("return window.fold.contains(root.activeElement);"), true);
    go(browser, Key::Tab, Some(Key::Shift), "focused.matches('.fold > summary')");
    browser.key(Key::Enter);
    browser.until("it is folded away again", "return !root.activeElement.parentElement.open;");
}

/// Presses a key, optionally with another held, until the wanted element has the focus. Fails if a round through the entire
/// page does not find it, or if the focused element cannot be seen.
fn go(browser: &Browser, key: Key, held: Option<Key>, meant: &str) {
    let meant = format!("return Boolean(root.activeElement) && Boolean((focused => {meant})(root.activeElement));");
    for _ in 0..90 {
        press(browser, &key, held.as_ref());
        seen(browser);
        if browser.widget(&meant) == true {
            return;
        }
    }
    panic!("the keyboard never came to: {meant}");
}

/// Presses a key and waits until the focus has moved on.
fn press(browser: &Browser, key: &Key, held: Option<&Key>) {
    let focus = "const focused = root.activeElement ?? document.activeElement;";
    browser.widget(&format!("{focus} window.before = focused;"));
    match held {
        Some(held) => browser.chord(held.clone(), key.clone()),
        None => browser.key(key.clone()),
    }
    browser.until("the focus to move on", &format!("{focus} return focused !== window.before;"));
}

/// Checks that the focused element in the widget is within the window, not covered, and has a line around it. Some engines scroll
/// to it gradually.
fn seen(browser: &Browser) {
    wait::until("what has the focus to be seen", || match browser.try_widget(SIGHT)? {
        wrong if wrong == json!([]) => Ok(()),
        wrong => Err(wrong.to_string()),
    });
}

/// Tabs through the entire widget and out of it, and back into it: no trap, no stop occurs twice, and within each section the
/// order is the reading order.
fn once_around(browser: &Browser, what: &str) {
    browser.widget("window.stops = [];");
    go(browser, Key::Tab, None, "true");
    let inside = "const focused = root.activeElement; const known = window.stops.includes(focused);
        if (focused && !known) window.stops.push(focused); return focused === null ? 'outside' : known ? says(focused) : '';";
    let left = (0..200).find_map(|_| {
        let stop = browser.text(inside);
        if stop.is_empty() {
            press(browser, &Key::Tab, None);
            seen(browser);
        }
        (!stop.is_empty()).then_some(stop)
    });
    assert_eq!(left.as_deref(), Some("outside"), "{what}: the keyboard leaves the widget at its end");
    assert!(browser.widget("return window.stops.length;").as_u64() > Some(40), "{what}: it went through all of it");
    assert_eq!(browser.widget(ORDER), json!([]), "{what}: against the order in which one reads");
    press(browser, &Key::Tab, Some(&Key::Shift));
    let last = "return root.activeElement === window.stops.at(-1);";
    assert_eq!(browser.widget(last), true, "{what}: and comes back to where it was");
}

/// On a narrow screen the bar at the bottom covers the page, but never the focused element.
fn narrow(browser: &Browser) {
    // Not every driver can make a window this narrow and keep the focus, so a frame is used.
    let server = Site::new().html("/frame.html", FRAME).start();
    browser.open(&format!("{}frame.html", server.url()));
    browser.enter_frame("iframe");
    browser.until_whole();
    assert_eq!(browser.widget("return getComputedStyle($('.bar')).position;"), "sticky");
    assert_eq!(browser.widget("return shown($('.bar'));"), true, "the frame is narrow");
    once_around(browser, "narrow");
}

/// Removing the focused element moves the focus to another one: otherwise keyboard users would lose their place and start again at
/// the top of the page.
fn never_lost(browser: &Browser) {
    let server = tour::site().start();
    for (page, uses) in USES {
        let leg = TOUR.iter().find(|leg| leg.page == page).unwrap();
        leg.open(browser, &server, "en");
        for (control, then, on) in uses {
            let use_it = format!("const control = {control}; control.focus(); return root.activeElement === control;");
            assert_eq!(browser.widget(&use_it), true, "{page}: {control}");
            browser.key(Key::Enter);
            browser.until(control, then);
            browser.until(
                &format!("{page}: the focus after {control}"),
                &format!("return root.activeElement?.matches({});", json!(on)),
            );
        }
    }
}
