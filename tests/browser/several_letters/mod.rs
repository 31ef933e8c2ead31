//! Several letters in one campaign: picked, each in its own language, done one after the other. What the browser's `Intl`
//! makes of dates, lists and countries is what the native tests expect, in four languages.

use letter_widget::campaign::DemandsAs;
use letter_widget::state::{Action, Field};
use serde_json::json;

use crate::{
    harness::{
        Browser, Lab,
        mirror::{Mirror, site},
    },
    support::{country, four_languages},
};

pub fn run(lab: &Lab) {
    let server = site("tests/fixtures/four-languages.json", "seed=\"0\"").start();
    let browser = lab.browser();
    browser.open_widget(&format!("{}mirror.html", server.url()));
    let mut mirror = Mirror::new(&browser, four_languages(), 0);
    assert_eq!(progress(&browser), "0 of 4 done");
    browser.type_into("#name", "Ada Example");
    browser.type_into("#town", "Exampletown");
    browser.choose("#country", "CA");
    mirror.act(Action::Typed(Field::Name, "Ada Example".into()));
    mirror.act(Action::Typed(Field::Town, "Exampletown".into()));
    mirror.act(Action::CountryChosen(country("CA")));
    for (place, language) in ["en", "fr", "es", "ar"].into_iter().enumerate() {
        browser.widget(&format!("$$('.pick')[{place}].click();"));
        mirror.follow(&browser, Action::LetterPicked(place));
        assert_eq!(browser.text("return $('.paper').lang;"), language);
        let direction = if language == "ar" { "rtl" } else { "ltr" };
        assert_eq!(browser.text("return getComputedStyle($('.paper')).direction;"), direction, "{language}");
        assert_eq!(browser.text("return $('#name').value;"), "Ada Example", "asked once");
        browser.click_named("One sentence");
        mirror.follow(&browser, Action::DemandsSetAs(DemandsAs::Prose));
        browser.choose("#country", if place % 2 == 0 { "DE" } else { "CA" });
        mirror.follow(&browser, Action::CountryChosen(country(if place % 2 == 0 { "DE" } else { "CA" })));
    }
    one_after_the_other(&browser);
}

fn progress(browser: &Browser) -> String {
    browser.text("return $('.picker small').textContent;")
}

fn one_after_the_other(browser: &Browser) {
    browser.widget("$$('.pick')[2].click();");
    browser.until("the third letter", "return $('.paper').lang === 'es';");
    browser.widget("$$('.send details').forEach(each => { each.open = true; });");
    browser.click_named("Save the text");
    browser.until("the question", "return $('.after')?.textContent.includes('Did you find the file?');");
    browser.click_named("Yes");
    browser.until("the progress", "return $('.picker small').textContent === '1 of 4 done';");
    assert_eq!(
        browser.widget("return $$('.pick').map(each => each.textContent.endsWith('Done'));"),
        json!([false, false, true, false])
    );
    let office = browser.text("return $$('.after a').find(each => says(each) === 'Tell the office you wrote').href;");
    assert!(
        office.starts_with("mailto:office@example.org?subject=A%20letter%20was%20written") && !office.contains("Ada"),
        "{office}"
    );
    browser.click_named("Next letter");
    browser.until("the fourth letter", "return $('.paper').lang === 'ar';");
    browser.until("the focus where it goes on", "return root.activeElement?.id === 'choose';");
    assert_eq!(
        browser.widget("return $('.after');"),
        serde_json::Value::Null,
        "nothing is asked of a letter that waits"
    );
}
