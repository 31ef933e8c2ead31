//! The whole letter with the keyboard alone: from the top of the page to the thanks, no mouse.

use letter_widget::campaign::DemandsAs;
use thirtyfour::Key;

use crate::{
    harness::{Browser, Lab, Site, expected::Expected},
    support::country,
};

pub fn run(lab: &Lab) {
    let server = Site::new().start();
    let browser = lab.browser();
    let mailbox = browser.mailbox();
    browser.open_widget(&server.url());
    let mut expected = Expected::new(&browser);
    demands(&browser, &mut expected);
    fields(&browser, &mut expected);

    go(&browser, Key::Tab, None, "focused.matches('.send a[href^=\"mailto:\"]')");
    assert_eq!(browser.text("return root.activeElement.getAttribute('href');"), expected.link());
    let hands_over = browser.hands_over();
    browser.key(Key::Enter);
    browser.until("the question", "return $('.after')?.textContent.includes('Did your mail app open?');");
    if hands_over {
        assert_eq!(mailbox.link(), expected.link());
    }
    go(&browser, Key::Tab, Some(Key::Shift), "says(focused) === 'Yes'");
    browser.key(Key::Enter);
    browser.until("the thanks", "return $('.after')?.textContent.startsWith('Thank you. Print it from the mail');");
    expected.on_paper(&browser);
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

    // One stop for both radio buttons, arrows between them.
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

/// Presses a key, with another held or not, until what has the focus is what is meant. It fails when a round through the
/// whole page did not find it.
fn go(browser: &Browser, key: Key, held: Option<Key>, meant: &str) {
    let focus = "const focused = root.activeElement ?? document.activeElement;";
    for _ in 0..80 {
        browser.widget(&format!("{focus} window.before = focused;"));
        match held.clone() {
            Some(held) => browser.chord(held, key.clone()),
            None => browser.key(key.clone()),
        }
        browser.until("the focus to move on", &format!("{focus} return focused !== window.before;"));
        if browser.widget(&format!("{focus} return root.activeElement !== null && Boolean({meant});")) == true {
            let visible =
                "const box = root.activeElement.getBoundingClientRect(); return box.width > 0 && box.height > 0;";
            assert_eq!(browser.widget(visible), true, "what has the focus can be seen: {meant}");
            return;
        }
    }
    panic!("the keyboard never came to: {meant}");
}
