//! Every route besides mail app, printer and clipboard: web mailers, a form, a call, files. Routes that do not work here are
//! listed with the reason.

use std::fs;

use letter_widget::letter::{body_text, phone_script};
use letter_widget::send::{Webmail, eml, file_name, text_file};
use letter_widget::state::{Action, Field};
use serde_json::json;
use thirtyfour::Key;
use xtask::browsers::Engine;

use crate::harness::{Browser, Desk, Lab, Site, desk::untroubled, wait};
use crate::support::{Known, four_languages, text, ua_0425};

/// Taps are recorded and go no further: nothing outside is part of a test.
const STAY: &str = "window.taken = [];
    addEventListener('click', event => {
        const link = event.composedPath().find(each => each.href);
        if (!link || link.download) return;
        event.preventDefault();
        window.taken.push(link.getAttribute('href'));
    });";

const MESSAGE: &str = "Une voix de plus : « Élan » & 100 %.\n\n🕊️";

pub fn run(lab: &Lab) {
    let server = Site::new().campaign(&text("tests/fixtures/four-languages.json"), "seed=\"7\"", STAY).start();
    let browser = lab.browser();
    browser.open_widget(&server.url());
    let mut desk = Desk::new(&browser, four_languages(), 7);
    browser.type_into("#name", "Ada Example");
    browser.put_in("#message", &json!(MESSAGE).to_string());
    browser.choose("#country", "CA");
    desk.did(Action::Typed(Field::Name, "Ada Example".into()));
    desk.did(Action::Typed(Field::Message, MESSAGE.into()));
    desk.did(Action::CountryChosen("CA".parse().ok()));
    desk.on_paper(&browser);
    browser.unfold();
    webmail(&browser, &desk);
    web_form(&browser, &desk);
    phone(&browser, &desk);
    files(&browser, &desk);
    untroubled(&browser);
    what_does_not_work(&browser);
}

/// Answers the widget's question after a hand-off, and returns to the routes.
fn asked(browser: &Browser, question: &str) {
    browser.until(question, &format!("return $('.after b')?.textContent === '{question}';"));
    browser.click_in(".after", "Yes");
    browser.click_in(".after", "Back to all the ways to send it");
    browser.until("the ways again", "return $('.after') === null;");
    browser.unfold();
}

fn webmail(browser: &Browser, desk: &Desk) {
    let links = "return $$('.send a[target=_blank]').filter(each => says(each) !== 'Open their form').map(each =>
        [says(each), ...['href', 'rel', 'referrerpolicy'].map(name => each.getAttribute(name))]);";
    let links = browser.widget(links);
    if desk.model.device.handheld {
        assert_eq!(links, json!([]));
        return;
    }
    let href = |service: &Webmail| service.link(&desk.mail()).href;
    let link = |service: &Webmail| json!([service.name(), href(service), "noopener noreferrer", "no-referrer"]);
    assert_eq!(links, Webmail::ALL.iter().map(link).collect::<serde_json::Value>());
    browser.js("window.taken = [];");
    browser.click_named("Proton Mail");
    assert_eq!(browser.js("return window.taken;"), json!([href(&Webmail::Proton)]));
    asked(browser, "Did the e-mail open with the letter in it?");
}

/// A form accepts no link: the letter is copied first, without the lines above it on paper.
fn web_form(browser: &Browser, desk: &Desk) {
    let steps = "const link = $$('.send a').find(each => says(each) === 'Open their form'), steps = link.closest('ol');
        steps.id = 'steps';
        return [[...steps.children].map(each => says(each.querySelector('button, a'))),
            ...['href', 'target', 'rel', 'referrerpolicy'].map(name => link.getAttribute(name))];";
    let form = "https://example.org/en/write";
    let wanted = json!([["Copy the letter", "Open their form"], form, "_blank", "noopener noreferrer", "no-referrer"]);
    assert_eq!(browser.widget(steps), wanted);
    browser.click("#steps button");
    browser.until("that it is copied", "return $('.copied')?.textContent === 'Copied.';");
    assert_eq!(browser.widget("return $('.after');"), json!(null), "a step of the way is not the way");
    assert_eq!(pasted(browser), body_text(&desk.letter()));
    browser.js("window.taken = [];");
    browser.click_named("Open their form");
    assert_eq!(browser.js("return window.taken;"), json!([form]));
    asked(browser, "Were you able to send it with their form?");
}

/// What Ctrl+V pastes into a field of the page.
fn pasted(browser: &Browser) -> String {
    browser.js("const field = document.createElement('textarea');
        field.id = 'pasted';
        document.body.prepend(field);
        field.focus();");
    browser.chord(Key::Control, 'v');
    let text = browser.until_js("the pasted text", "return document.getElementById('pasted').value || null;");
    browser.js("document.getElementById('pasted').remove();");
    text.as_str().unwrap().to_owned()
}

fn phone(browser: &Browser, desk: &Desk) {
    let numbers = "return $$('.send a[href^=\"tel:\"]').map(each =>
        [each.getAttribute('href'), each.textContent, each.parentElement.querySelector('small').textContent]);";
    let wanted = [
        ["tel:+000000000100", "+00 0000 000 100", "Example Minister"],
        ["tel:0000000101", "(000) 000-0101", "Example Embassy"],
    ];
    assert_eq!(browser.widget(numbers), json!(wanted));
    let script = phone_script(desk.model.brief(), &Known);
    assert_eq!(browser.widget("return $$('.send .script').map(each => each.textContent);"), json!([script]));
    browser.js("window.taken = [];");
    browser.click(".send a[href^=\"tel:\"]");
    assert_eq!(browser.js("return window.taken;"), json!([wanted[0][0]]));
    asked(browser, "Did you reach them?");
}

fn files(browser: &Browser, desk: &Desk) {
    let folder = browser.home.join("downloads");
    if browser.engine == Engine::Chromium {
        let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
        browser.devtools("Browser.setDownloadBehavior", behaviour);
    }
    let (campaign, template) = (&desk.model.campaign.id, &desk.model.template().id);
    let draft = ("Save the draft", "eml", eml(&desk.mail()));
    let plain = ("Save the text", "txt", text_file(&desk.letter()));
    for (button, extension, content) in [draft, plain] {
        if extension == "eml" && desk.model.device.handheld {
            continue;
        }
        let file = folder.join(file_name(campaign, template, extension));
        let _ = fs::remove_file(&file);
        browser.click_named(button);
        wait::until(&format!("the file {}", file.display()), || match fs::read_to_string(&file) {
            Ok(saved) if saved == content => Ok(()),
            Ok(saved) => Err(format!("it holds {saved}")),
            Err(error) => Err(error.to_string()),
        });
        asked(browser, "Did you find the file?");
    }
}

/// A missing e-mail address is listed first, because it is what people wonder about first.
fn what_does_not_work(browser: &Browser) {
    let server = Site::new().start();
    browser.open_widget(&server.url());
    let desk = Desk::new(browser, ua_0425(), 0);
    let unusable = desk.offers().iter().filter(|offer| offer.obstacle.is_some()).count();
    browser.unfold();
    let list = browser.widget(
        "return $$('details').filter(each => each.querySelector('summary').textContent ===
            'What does not work here, and why').flatMap(each => [...each.querySelectorAll('li')].map(says));",
    );
    assert_eq!(list.as_array().unwrap().len(), unusable);
    assert_eq!(list[0], "Send by e-mail: no e-mail address is known for President Donald Trump.");
    let offered = "return $$('.ways .way b, .ways h4').filter(each => says(each) === 'Send by e-mail').length;";
    assert_eq!(browser.widget(offered), 0);
}
