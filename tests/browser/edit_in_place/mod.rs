//! Each part of the letter is edited where it stands; what is written stays with its part, and goes back by itself.

use letter_widget::campaign::DemandsAs;
use letter_widget::letter::Part;
use letter_widget::state::{Action, Field};
use thirtyfour::Key;

use crate::{
    harness::{
        Browser, Lab,
        mirror::{Mirror, site},
    },
    support::four_languages,
};

pub fn run(lab: &Lab) {
    let server = site("tests/fixtures/four-languages.json", "seed=\"7\"").start();
    let browser = lab.browser();
    browser.open_widget(&format!("{}mirror.html", server.url()));
    let mut mirror = Mirror::new(&browser, four_languages(), 7);
    mirror.on_paper(&browser);
    by_button_and_by_keyboard(&browser, &mut mirror);
    stays_with_its_demand(&browser, &mut mirror);
    deleted_and_back(&browser, &mut mirror);
    a_sentence_demand_by_demand(&browser, &mut mirror);
}

fn typed(part: Part, text: &str) -> Action {
    Action::Typed(Field::Part(part), text.into())
}

/// Opens a part, and answers nothing before its field has the focus.
fn open(browser: &Browser, name: &str) {
    browser.click_named(&format!("Edit: {name}"));
    browser.until("the focus in the field", "return root.activeElement?.id === 'edit';");
}

/// What a field holds is replaced, as typing over a selection does.
fn replace(browser: &Browser, css: &str, text: &str) {
    browser.widget(&format!("const field = $('{css}'); field.focus(); field.select();"));
    if text.is_empty() { browser.key(Key::Delete) } else { browser.keys(text) }
}

fn by_button_and_by_keyboard(browser: &Browser, mirror: &mut Mirror) {
    let pen = browser.text("return $$('.edit').find(each => each.getAttribute('aria-label') === 'Edit: opening').id;");
    open(browser, "opening");
    replace(browser, "#edit", "I write <b>for myself</b> & say: 100%.");
    browser.click_named("Done");
    browser.until("the focus back on the pen", &format!("return root.activeElement?.id === '{pen}';"));
    mirror.follow(browser, typed(Part::Opening, "I write <b>for myself</b> & say: 100%."));
    let links = browser.widget("return $$('.send a[href^=\"mailto:\"]').map(each => each.getAttribute('href'));");
    assert!(links.as_array().unwrap().contains(&mirror.link().into()), "{links}");
    assert_eq!(browser.widget("return $$('.paper b').length;"), 0, "text is text");

    browser.key(Key::Enter);
    browser.until("the focus in the field", "return root.activeElement?.id === 'edit';");
    browser.key(Key::Escape);
    browser.until("closed, and back on the pen", &format!("return !$('#edit') && root.activeElement?.id === '{pen}';"));
    open(browser, "opening");
    browser.click_named("Back to the suggested wording");
    browser.until("the focus back in the field", "return root.activeElement?.id === 'edit';");
    browser.click_named("Done");
    mirror.follow(browser, Action::EditDropped(Part::Opening));
}

fn stays_with_its_demand(browser: &Browser, mirror: &mut Mirror) {
    browser.widget("$$('.paper ol .edit')[1].click();");
    browser.until("the field", "return $('#edit') !== null;");
    replace(browser, "#edit", "let my own words stand");
    browser.click_named("Done");
    mirror.follow(browser, typed(Part::Demand(1), "let my own words stand"));
    let toggle = "$$('.demands input')[1].click();";
    browser.widget(toggle);
    mirror.follow(browser, Action::DemandToggled(1));
    browser.widget("$$('.demands li')[1].querySelectorAll('.move button')[1].click();");
    mirror.follow(browser, Action::DemandMoved { demand: 1, position: 2 });
    browser.widget("$$('.demands input')[2].click();");
    mirror.follow(browser, Action::DemandToggled(1));
    assert!(browser.text("return $('.paper ol').textContent;").contains("let my own words stand"));
}

fn deleted_and_back(browser: &Browser, mirror: &mut Mirror) {
    open(browser, "closing");
    replace(browser, "#edit", "");
    browser.click_named("Done");
    mirror.act(typed(Part::Closing, ""));
    browser.until("the place of what was left out", "return $$('.ghost').some(each => each.textContent === 'closing: left out');");
    assert!(!browser.text("return $('.send a[href^=\"mailto:\"]').href;").is_empty());
    open(browser, "closing");
    browser.click_named("Back to the suggested wording");
    browser.click_named("Done");
    mirror.follow(browser, Action::EditDropped(Part::Closing));
}

fn a_sentence_demand_by_demand(browser: &Browser, mirror: &mut Mirror) {
    browser.click_named("One sentence");
    mirror.follow(browser, Action::DemandsSetAs(DemandsAs::Prose));
    open(browser, "words before the demands");
    assert_eq!(browser.widget("return $$('.editing textarea').length;"), 4, "the lead-in and three demands");
    let third = browser.text("return $$('.editing textarea')[3].id;");
    replace(browser, &format!("#{third}"), "mend it.");
    browser.click_named("Done");
    mirror.follow(browser, typed(Part::Demand(1), "mend it."));
}
