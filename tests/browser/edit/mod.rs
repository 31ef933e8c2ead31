//! The letter is edited in place: by mouse and keyboard, part by part, and every edit stays with its part.

use letter_widget::campaign::DemandsAs;
use letter_widget::letter::Part;
use letter_widget::state::{Action, Field};
use serde_json::json;
use thirtyfour::Key;
use xtask::server::Server;

use crate::harness::{
    Browser, Desk, Lab, Site,
    desk::{link_shown, untroubled},
    fallback::TROUBLE,
};
use crate::support::ua_0425;

const MARKUP: &str =
    "<b>Act</b><img src=x onerror=\"trouble.push('markup')\"> & <script>trouble.push('script')</script>";

pub fn run(lab: &Lab) {
    let server = Site::new().early(TROUBLE).start();
    let browser = lab.browser();
    let mut desk = opened(&browser, &server);
    a_paragraph(&browser, &mut desk);
    back_to_the_suggestion(&browser, &mut desk);
    left_out_and_brought_back(&browser, &mut desk);
    an_edit_stays_with_its_demand(&browser, &mut desk);
    a_sentence_has_a_field_for_each_demand(&browser, &mut desk);
    text_is_never_markup(&browser, &mut desk);
    untroubled(&browser);

    let mut desk = opened(&browser, &server);
    demands_that_are_all_deleted_come_back(&browser, &mut desk);
    untroubled(&browser);
}

fn opened(browser: &Browser, server: &Server) -> Desk {
    browser.open_widget(&server.url());
    Desk::new(browser, ua_0425(), 0)
}

/// Opens a part with its pen button: its field gets the focus.
fn open(browser: &Browser, desk: &Desk, part: Part) {
    browser.click(&format!("button.edit[aria-label=\"Edit: {}\"]", desk.name(part)));
    browser.focus_on("edit");
}

/// Replaces the content of a field, as typing over a selection does.
fn replace(browser: &Browser, id: &str, text: &str) {
    browser.widget(&format!("const field = $('#{id}'); field.focus(); field.select();"));
    if text.is_empty() { browser.key(Key::Backspace) } else { browser.keys(text) }
}

fn typed(part: Part, text: &str) -> Action {
    Action::Typed(Field::Part(part), text.to_owned())
}

fn a_paragraph(browser: &Browser, desk: &mut Desk) {
    let suggested = browser.text("return $('#edit-2').closest('p').textContent;");
    open(browser, desk, Part::Opening);
    assert_eq!(browser.text("return $('#edit').value;"), suggested);
    replace(browser, "edit", "People are afraid & wait. ");
    browser.key(Key::Escape);
    browser.focus_on("edit-2");
    desk.did(typed(Part::Opening, "People are afraid & wait. "));
    desk.on_paper(browser);
    assert_eq!(link_shown(browser), desk.link());
    assert_eq!(browser.text("return $('.paper .own').textContent;"), "People are afraid & wait.");

    // With the keyboard alone, and closed with the button.
    browser.key(Key::Enter);
    browser.focus_on("edit");
    replace(browser, "edit", "They wait.");
    browser.click_in(".editing", "Done");
    browser.focus_on("edit-2");
    desk.did(typed(Part::Opening, "They wait."));
    desk.on_paper(browser);
    assert_eq!(link_shown(browser), desk.link());
}

fn back_to_the_suggestion(browser: &Browser, desk: &mut Desk) {
    open(browser, desk, Part::Opening);
    browser.click_in(".editing", "Back to the suggested wording");
    desk.did(Action::EditDropped(Part::Opening));
    browser.focus_on("edit");
    browser.key(Key::Escape);
    desk.on_paper(browser);
    assert_eq!(desk.model.choices(), Desk::new(browser, ua_0425(), 0).model.choices(), "as it opens");
    assert_eq!(link_shown(browser), desk.link());
}

fn left_out_and_brought_back(browser: &Browser, desk: &mut Desk) {
    for part in [Part::Closing, Part::Subject, Part::Demand(0)] {
        let name = desk.name(part);
        open(browser, desk, part);
        replace(browser, "edit", "");
        browser.key(Key::Escape);
        desk.did(typed(part, ""));
        desk.on_paper(browser);
        let left_out = format!("{name}: left out");
        browser.until(
            "the line for what is left out",
            &format!("return $$('.paper .ghost').some(each => each.textContent === '{left_out}');"),
        );
        assert_eq!(link_shown(browser), desk.link(), "{name}");
        assert!(!desk.text().contains("left out"));

        open(browser, desk, part);
        browser.click_in(".editing", "Back to the suggested wording");
        browser.click_in(".editing", "Done");
        desk.did(Action::EditDropped(part));
        desk.on_paper(browser);
    }
}

fn an_edit_stays_with_its_demand(browser: &Browser, desk: &mut Desk) {
    browser.click("#edit-9");
    browser.focus_on("edit");
    replace(browser, "edit", "open the door to whoever flees");
    browser.key(Key::Escape);
    browser.focus_on("edit-9");
    desk.did(typed(Part::Demand(2), "open the door to whoever flees"));
    desk.on_paper(browser);

    browser.click_named(&desk.label(2));
    desk.did(Action::DemandToggled(2));
    desk.on_paper(browser);
    assert!(!desk.text().contains("open the door"));
    browser.click_named(&format!("Move up: {}", desk.label(2)));
    desk.did(Action::DemandMoved { demand: 2, position: 1 });
    browser.click_named(&desk.label(2));
    desk.did(Action::DemandToggled(2));
    desk.on_paper(browser);
    assert!(desk.text().contains("2. open the door to whoever flees;"), "{}", desk.text());
    assert_eq!(link_shown(browser), desk.link());
}

fn a_sentence_has_a_field_for_each_demand(browser: &Browser, desk: &mut Desk) {
    browser.click_named("One sentence");
    desk.did(Action::DemandsSetAs(DemandsAs::Prose));
    desk.on_paper(browser);
    open(browser, desk, Part::LeadIn);
    let fields = browser.widget("return $$('.editing textarea').map(each => each.id);");
    assert_eq!(fields, json!(["edit", "edit-7", "edit-9", "edit-8", "edit-10", "edit-11", "edit-12"]));
    assert_eq!(browser.text("return $('#edit-9').value;"), "open the door to whoever flees");
    replace(browser, "edit-8", "send nobody back");
    browser.key(Key::Escape);
    browser.focus_on("edit-4");
    desk.did(typed(Part::Demand(1), "send nobody back"));
    desk.on_paper(browser);
    assert_eq!(link_shown(browser), desk.link());

    // Back in the list, the edit still belongs to the same demand.
    browser.click_named("Numbered list");
    desk.did(Action::DemandsSetAs(DemandsAs::List));
    desk.on_paper(browser);
    assert_eq!(browser.text("return $('#edit-8').closest('li').textContent;"), "send nobody back;");
}

fn text_is_never_markup(browser: &Browser, desk: &mut Desk) {
    open(browser, desk, Part::Closing);
    replace(browser, "edit", MARKUP);
    browser.key(Key::Escape);
    desk.did(typed(Part::Closing, MARKUP));
    browser.type_into("#message", MARKUP);
    desk.did(Action::Typed(Field::Message, MARKUP.to_owned()));
    desk.on_paper(browser);
    assert!(desk.text().contains(MARKUP));
    assert_eq!(browser.widget("return $$('.paper b, .paper img, .paper script').length;"), 0);
    assert_eq!(link_shown(browser), desk.link());
}

/// Two demands are left, and the words of both are deleted, one while its field is open: the field stays, and both demands can
/// be restored.
fn demands_that_are_all_deleted_come_back(browser: &Browser, desk: &mut Desk) {
    for demand in 2..6 {
        browser.click_named(&desk.label(demand));
        desk.did(Action::DemandToggled(demand));
    }
    desk.on_paper(browser);
    for demand in 0..2 {
        browser.click(&format!("#edit-{}", 7 + demand));
        browser.focus_on("edit");
        replace(browser, "edit", "");
        browser.until("the field to be empty", "return $('#edit').value === '';");
        browser.focus_on("edit");
        browser.key(Key::Escape);
        desk.did(typed(Part::Demand(demand), ""));
        desk.on_paper(browser);
    }
    assert_eq!(link_shown(browser), desk.link());
    for demand in 0..2 {
        browser.click(&format!("#edit-{}", 7 + demand));
        browser.click_in(".editing", "Back to the suggested wording");
        browser.click_in(".editing", "Done");
        desk.did(Action::EditDropped(Part::Demand(demand)));
        desk.on_paper(browser);
    }

    // The same in one sentence: its line stays, and a single pen button opens all its demands.
    browser.click_named("One sentence");
    desk.did(Action::DemandsSetAs(DemandsAs::Prose));
    open(browser, desk, Part::LeadIn);
    for demand in 0..2 {
        replace(browser, &format!("edit-{}", 7 + demand), "");
        desk.did(typed(Part::Demand(demand), ""));
    }
    browser.key(Key::Escape);
    desk.on_paper(browser);
    open(browser, desk, Part::LeadIn);
    assert_eq!(browser.widget("return $$('.editing textarea').length;"), 3);
    for demand in 0..2 {
        browser.click_in(".editing", "Back to the suggested wording");
        desk.did(Action::EditDropped(Part::Demand(demand)));
    }
    browser.key(Key::Escape);
    desk.on_paper(browser);
}
