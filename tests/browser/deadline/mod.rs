//! The deadline of an action: days left, the last day itself, too late for the post, and over.

use letter_widget::send::Route;
use serde_json::{Value, json};
use xtask::server::Server;

use crate::harness::{Browser, Desk, Lab, Site, clock::clock, desk::untroubled};
use crate::support::{campaign_of, text};

pub fn run(lab: &Lab) {
    let browser = lab.browser();
    days_left(&browser);
    too_late_for_the_post(&browser);
    over(&browser);
}

/// Returns the bundled campaign, whose last day is 3 March 2025, with a change.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut campaign = serde_json::from_str(&text("campaigns/ua-0425-usa.json")).unwrap();
    change(&mut campaign);
    assert_eq!(campaign["act_until"], "2025-03-03");
    campaign.to_string()
}

fn opened(browser: &Browser, campaign: &str, day: &str) -> (Desk, Server) {
    let server = Site::new().campaign(campaign, "seed=\"0\"", &clock(day)).start();
    browser.open_widget(&server.url());
    let desk = Desk::new(browser, campaign_of(campaign).unwrap(), 0);
    assert_eq!(desk.model.today, day.parse().unwrap());
    desk.on_paper(browser);
    untroubled(browser);
    (desk, server)
}

/// Returns the note about the deadline in the header.
fn note(browser: &Browser) -> Value {
    browser.widget("return $('header .note')?.textContent ?? null;")
}

/// Returns the routes in order, without those that cannot be used. They must match the core's.
fn ways(browser: &Browser, desk: &Desk) -> Vec<String> {
    let shown = browser.widget("return $$('.ways h4, .ways .way b').map(each => each.textContent);");
    let shown: Vec<String> = serde_json::from_value(shown).unwrap();
    let usable = desk.offers().into_iter().filter(|offer| offer.obstacle.is_none());
    assert_eq!(shown, usable.map(|offer| name(offer.route)).collect::<Vec<_>>());
    shown
}

fn name(route: Route) -> &'static str {
    match route {
        Route::Mail => "Send by e-mail",
        Route::MailToSelf => "E-mail it to yourself",
        Route::Webmail => "Use Gmail, Outlook or other webmail",
        Route::WebForm => "Use their web form",
        Route::Phone => "Call",
        Route::Print => "Print it and send it by post",
        Route::Share => "Send it through another app",
        Route::Eml => "Save it as an e-mail draft",
        Route::Txt => "Save as text",
        Route::Copy => "Copy the letter",
    }
}

/// Returns the reason that is shown next to a route.
fn reason(browser: &Browser, way: &str) -> String {
    browser.text(&format!(
        "const lead = $('.lead'), way = '{way}';
        if (lead.querySelector('h4').textContent === way) return lead.querySelector('p').textContent;
        return $$('.ways .way b').find(each => each.textContent === way).nextElementSibling.textContent;"
    ))
}

fn days_left(browser: &Browser) {
    let campaign = changed(|_| {});
    for (day, said) in [
        ("2025-01-28", "34 days left: write by March 3, 2025."),
        ("2025-03-02", "1 day left: write by March 3, 2025."),
        ("2025-03-03", "Today, March 3, 2025, is the last day to write."),
    ] {
        let (desk, _server) = opened(browser, &campaign, day);
        assert_eq!(note(browser), said);
        assert!(!ways(browser, &desk).is_empty());
    }
}

fn too_late_for_the_post(browser: &Browser) {
    const LATE: &str = "A posted letter may arrive too late: 3 days are left, and the post takes about 9 days.";
    const LAST: &str = "A posted letter may arrive too late: 0 days are left, and the post takes about 9 days.";
    let with = |field: &'static str, value: Value| {
        changed(move |campaign| {
            campaign["post_days"] = json!(9);
            campaign["letters"][0]["to"][field] = value;
        })
    };
    // Just in time.
    let by_mail = with("emails", json!(["president@example.org"]));
    let (desk, _server) = opened(browser, &by_mail, "2025-02-22");
    ways(browser, &desk);
    assert!(!reason(browser, "Print it and send it by post").contains("too late"));
    // E-mail comes first anyway, and the paper route says why it does not.
    for (day, late) in [("2025-02-28", LATE), ("2025-03-03", LAST)] {
        let (desk, _server) = opened(browser, &by_mail, day);
        assert_eq!(ways(browser, &desk)[0], "Send by e-mail");
        assert_eq!(reason(browser, "Print it and send it by post"), late);
    }
    // Without e-mail, a form or a call comes first.
    for (field, value, way) in [
        ("web_form", json!("https://example.org/write"), "Use their web form"),
        ("phones", json!(["(202) 555-0100"]), "Call"),
    ] {
        let (desk, _server) = opened(browser, &with(field, value), "2025-02-28");
        assert_eq!(ways(browser, &desk)[0], way);
        assert_eq!(reason(browser, "Print it and send it by post"), LATE);
    }
    // If paper is the only route, it still comes first, and says that it may be too late.
    let (desk, _server) = opened(browser, &with("emails", json!([])), "2025-02-28");
    let first = ways(browser, &desk).remove(0);
    assert_eq!(
        first,
        if desk.model.device.handheld { "E-mail it to yourself" } else { "Print it and send it by post" }
    );
    assert_eq!(reason(browser, &first), LATE);
}

fn over(browser: &Browser) {
    let after = |word: &'static str| changed(|campaign| campaign["after"] = json!(word));
    let office = "Urgent Action Office, Amnesty International Canada, urgentaction@amnesty.ca, (416) 363-9933.";
    let over = "This action ended on March 3, 2025.";

    let (desk, _server) = opened(browser, &after("ask-first"), "2025-03-04");
    assert_eq!(
        note(browser),
        format!("{over} You can still write, but please check first whether it would help: {office}")
    );
    assert!(!ways(browser, &desk).is_empty());

    let (desk, _server) = opened(browser, &after("open"), "2025-03-04");
    assert_eq!(note(browser), Value::Null);
    assert!(!ways(browser, &desk).is_empty());

    let (desk, _server) = opened(browser, &after("closed"), "2025-03-04");
    assert_eq!(note(browser), format!("{over} Please do not send any more letters. For news, contact {office}"));
    assert_eq!(ways(browser, &desk), Vec::<String>::new());
    assert_eq!(browser.widget("return [$('.send'), $('.bar')];"), json!([null, null]), "nothing sends the letter");
    let links = browser.widget("return $$('a[href]').map(each => each.getAttribute('href'));");
    assert_eq!(links, json!(["mailto:urgentaction@amnesty.ca", "tel:4163639933"]), "only the office is linked");
}
