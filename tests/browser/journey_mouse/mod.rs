//! The complete journey with the mouse: what is clicked and typed appears on the paper and in the mail link.

use letter_widget::campaign::DemandsAs;

use crate::{
    harness::{Browser, Lab, Site, expected::Expected},
    support::country,
};

pub fn run(lab: &Lab) {
    let server = Site::new().start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    let mut expected = Expected::new(&browser);
    expected.on_paper(&browser);
    let demands = browser.widget("return $$('.paper li').length;");
    assert_eq!(demands, 6, "every demand stands on the paper");

    demands_by_click(&browser, &mut expected);
    drag_a_demand(&browser, &mut expected);
    fields(&browser, &mut expected);

    let links = browser.widget("return $$('.send a[href^=\"mailto:\"]').map(each => each.getAttribute('href'));");
    assert_eq!(links, serde_json::json!([expected.link()]));
}

fn demands_by_click(browser: &Browser, expected: &mut Expected) {
    browser.click_named(&expected.label(3));
    expected.choices.demands.toggle(3).unwrap();
    expected.on_paper(browser);

    browser.click_named(&format!("Move up: {}", expected.label(4)));
    expected.choices.demands.move_to(4, 3);
    expected.on_paper(browser);
    browser.until("the focus on the button that was used", "return root.activeElement?.id === 'up-4';");
    // The button is clicked at its new position.
    browser.click_named(&format!("Move up: {}", expected.label(4)));
    expected.choices.demands.move_to(4, 2);
    expected.on_paper(browser);
    browser.until("the focus on the button that was used", "return root.activeElement?.id === 'up-4';");

    browser.click_named("One sentence");
    expected.choices.demands_as = DemandsAs::Prose;
    expected.on_paper(browser);
    assert_eq!(browser.widget("return $$('.paper li').length;"), 0);
    browser.click_named("Numbered list");
    expected.choices.demands_as = DemandsAs::List;
    expected.on_paper(browser);
}

/// Dragging is for a mouse: the grip is shown only if the browser says that the pointer is one.
fn drag_a_demand(browser: &Browser, expected: &mut Expected) {
    let mouse = browser.js("return matchMedia('(hover: hover) and (pointer: fine)').matches;");
    let grip = browser.widget("return getComputedStyle($('.grip')).display !== 'none';");
    assert_eq!(mouse, grip, "the grip goes with the mouse");
    if mouse == false {
        return;
    }
    let script = "const [first, third] = [0, 2].map(n => $$('.demands li')[n].getBoundingClientRect());
        return Math.round((third.top + third.bottom - first.top - first.bottom) / 2);";
    let down = browser.widget(script).as_i64().unwrap();
    browser.drag(".demands li:first-child .grip", down);
    expected.choices.demands.move_to(0, 2);
    expected.on_paper(browser);
    browser.until("the entry to be let go", "return $('.dragged') === null;");
}

fn fields(browser: &Browser, expected: &mut Expected) {
    browser.type_into("#name", "Élodie Example");
    browser.type_into("#town", "Trois-Rivières");
    browser.type_into("#message", "My neighbours came here as refugees.");
    browser.choose("#country", "CA");
    let supporter = &mut expected.supporter;
    supporter.name = "Élodie Example".into();
    supporter.town = "Trois-Rivières".into();
    supporter.country = country("CA");
    expected.choices.message = "My neighbours came here as refugees.".into();
    expected.on_paper(browser);
    let copies = browser.text("return $('.copies').textContent;");
    assert!(copies.contains("Embassy of the United States of America"), "{copies}");
    let hint = browser.text("return $('#country-hint').textContent;");
    assert!(hint.starts_with("Because you are writing from this country, a copy goes to: Embassy"), "{hint}");
}
