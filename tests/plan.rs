//! Which route comes first, and why: every situation in `tests/golden/plan.txt`, the rules behind it, and what comes next.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use expect_test::expect_file;
use letter_widget::letter::Letter;
use letter_widget::send::{Carries, Device, Obstacle, Offer, Post, Reason, Route, Situation, letter_link, plan};
use letter_widget::state::{Action, Field, Model, NextStep, next_step, offers, update};
use support::{campaign_of, four_languages, on_the_desk, opened_on, path, ua_0425, with_email};

const DESK: Device = Device { handheld: false, in_app: false, framed: false, clipboard: true, share: false };
const PHONE: Device = Device { handheld: true, share: true, ..DESK };
const IN_APP: Device = Device { in_app: true, share: false, ..PHONE };
const LATE: Post = Post::TooLate { days_left: 3, takes: 7 };

/// A letter to an addressee with or without an e-mail address, short or too long for a link.
fn letter(email: bool, long: bool) -> Letter {
    let campaign = if email { with_email() } else { ua_0425() };
    support::letter(&campaign, |choices| choices.message = if long { "Word ".repeat(400) } else { "Word.".into() })
}

/// The letter on a device, in time, without a form or a telephone number.
fn situation(letter: &Letter, device: Device) -> Situation<'_> {
    let carries = letter_link(letter).carries;
    Situation { letter, carries, web_form: false, phone: false, post: Post::InTime, open: true, device }
}

/// Visits every possible situation with its name, except for the closed action and the frame.
fn every(mut visit: impl FnMut(&str, Situation<'_>)) {
    let both = [false, true];
    for (email, long) in [(true, false), (true, true), (false, false), (false, true)] {
        let letter = letter(email, long);
        for (name, kind) in [("desk", DESK), ("phone", PHONE), ("in-app", IN_APP)] {
            for (clipboard, share) in [(true, false), (true, true), (false, false), (false, true)] {
                let device = Device { clipboard, share, ..kind };
                for (web_form, phone) in both.into_iter().flat_map(|form| both.map(|phone| (form, phone))) {
                    for post in [Post::InTime, LATE] {
                        let word = |is: bool, yes: &'static str| if is { yes } else { "-" };
                        let name = format!(
                            "{:5} {:5} {name:6} {:4} {:5} {:4} {:4} {:4}",
                            if email { "email" } else { "paper" },
                            if long { "long" } else { "short" },
                            word(clipboard, "copy"),
                            word(share, "share"),
                            word(web_form, "form"),
                            word(phone, "call"),
                            word(post == LATE, "late"),
                        );
                        visit(&name, Situation { web_form, phone, post, ..situation(&letter, device) });
                    }
                }
            }
        }
    }
}

fn said(offers: &[Offer]) -> String {
    let usable = offers.iter().filter(|offer| offer.obstacle.is_none()).map(|offer| offer.route.as_str());
    let not = offers.iter().filter_map(|offer| Some(format!("{}: {:?}", offer.route.as_str(), offer.obstacle?)));
    let not = not.collect::<Vec<_>>().join(", ");
    format!(
        "{:19} | {}{}",
        format!("{:?}", offers[0].reason).split(' ').next().unwrap(),
        usable.collect::<Vec<_>>().join(" "),
        if not.is_empty() { not } else { format!(" | {not}") },
    )
}

#[test]
fn the_plan_of_every_situation() {
    let mut lines = String::from(
        "The situation (addressee, length, device, may copy, may share, has a form, has a telephone, post too late)\n\
         | why the first way leads | the ways, best first | what cannot be used, and why\n",
    );
    every(|name, situation| {
        if name.ends_with("copy -     -    -    -   ") {
            lines.push('\n');
        }
        lines += &format!("{name} | {}\n", said(&plan(&situation)));
    });
    expect_file![path("tests/golden/plan.txt")].assert_eq(&lines);
}

#[test]
fn in_every_situation_a_usable_way_leads_and_no_way_is_there_twice() {
    every(|name, situation| {
        let offers = plan(&situation);
        assert_eq!(offers.first().map(|offer| offer.obstacle), Some(None), "{name}: nothing usable leads");
        let usable = offers.iter().take_while(|offer| offer.obstacle.is_none()).count();
        assert!(offers[usable..].iter().all(|offer| offer.obstacle.is_some()), "{name}: a usable way behind others");
        for (index, offer) in offers.iter().enumerate() {
            assert!(offers[..index].iter().all(|other| other.route != offer.route), "{name}: {:?} twice", offer.route);
        }
        let has = |route: Route| offers.iter().any(|offer| offer.route == route);
        let email = !situation.letter.to.emails.is_empty();
        assert!(has(Route::Mail) && has(Route::Print) && has(Route::Copy) && has(Route::Txt), "{name}");
        assert_eq!((has(Route::Webmail), has(Route::Eml), has(Route::MailToSelf)), (email, email, !email), "{name}");
        assert_eq!(
            (has(Route::WebForm), has(Route::Phone), has(Route::Share)),
            (situation.web_form, situation.phone, situation.device.share),
            "{name}"
        );
    });
}

#[test]
fn a_frame_changes_nothing_and_a_closed_action_closes_every_way() {
    every(|name, situation| {
        let offers = plan(&situation);
        let framed = Device { framed: true, ..situation.device };
        assert_eq!(plan(&Situation { device: framed, ..situation }), offers, "{name}");
        let closed = plan(&Situation { open: false, ..situation });
        let open: Vec<_> = offers.iter().map(|offer| (offer.route, offer.reason, Some(Obstacle::Closed))).collect();
        let closed: Vec<_> = closed.iter().map(|offer| (offer.route, offer.reason, offer.obstacle)).collect();
        assert_eq!(closed, open, "{name}");
    });
}

#[test]
fn paper_that_may_come_too_late_goes_behind_unless_it_is_all_there_is() {
    every(|name, situation| {
        if situation.post == Post::InTime {
            return;
        }
        let usable: Vec<_> = plan(&situation).into_iter().filter(|offer| offer.obstacle.is_none()).collect();
        let paper = |offer: &Offer| matches!(offer.route, Route::Print | Route::MailToSelf);
        let says = |wanted: Reason| usable.iter().filter(|offer| offer.reason == wanted).count();
        let better = says(Reason::PostTooLate { days_left: 3, takes: 7 });
        let only = says(Reason::PaperMayBeLate { days_left: 3, takes: 7 });
        if !situation.letter.to.emails.is_empty() || situation.web_form || situation.phone {
            let first = usable.iter().position(paper).unwrap_or(usable.len());
            assert!(usable[first..].iter().all(paper), "{name}: paper before another way");
            let told = usable[first..].iter().filter(|offer| offer.reason != Reason::MailMayNotOpen).count();
            assert_eq!((better, only), (told, 0), "{name}");
        } else {
            assert_eq!((better, only), (0, usize::from(!situation.device.in_app)), "{name}: to be said once");
        }
    });
}

#[test]
fn the_lead_follows_address_device_and_time() {
    let (short, long) = (&letter(true, false), &letter(true, true));
    let (paper, long_paper) = (&letter(false, false), &letter(false, true));
    let no_clipboard = |device: Device| Device { clipboard: false, ..device };
    fn late(situation: Situation<'_>) -> Situation<'_> {
        Situation { post: LATE, ..situation }
    }
    let may_be_late = Reason::PaperMayBeLate { days_left: 3, takes: 7 };
    let table = [
        (situation(short, DESK), Route::Mail, Reason::MailIsReady),
        (situation(short, PHONE), Route::Mail, Reason::MailIsReady),
        (situation(short, no_clipboard(DESK)), Route::Mail, Reason::MailIsReady),
        (late(situation(short, DESK)), Route::Mail, Reason::MailIsReady),
        (situation(long, DESK), Route::Mail, Reason::MailNeedsPaste),
        (situation(long, PHONE), Route::Mail, Reason::MailNeedsPaste),
        (situation(long, no_clipboard(DESK)), Route::Eml, Reason::DraftIsLong),
        (situation(long, no_clipboard(PHONE)), Route::Share, Reason::ShareIsLong),
        (situation(long, Device { share: false, ..no_clipboard(PHONE) }), Route::Copy, Reason::CopyByHand),
        (situation(short, IN_APP), Route::Copy, Reason::CopyBecauseInApp),
        (situation(long, no_clipboard(IN_APP)), Route::Copy, Reason::CopyBecauseInApp),
        (situation(short, Device { share: true, ..no_clipboard(IN_APP) }), Route::Share, Reason::ShareBecauseInApp),
        (situation(paper, DESK), Route::Print, Reason::PaperOnly),
        (situation(paper, PHONE), Route::MailToSelf, Reason::PaperFromComputer),
        (situation(long_paper, no_clipboard(PHONE)), Route::Share, Reason::ShareIsLong),
        (situation(paper, IN_APP), Route::Copy, Reason::CopyBecauseInApp),
        (situation(paper, Device { share: true, ..IN_APP }), Route::Share, Reason::ShareBecauseInApp),
        (Situation { web_form: true, ..situation(paper, DESK) }, Route::WebForm, Reason::FormIsTheirDoor),
        (Situation { web_form: true, ..situation(paper, PHONE) }, Route::WebForm, Reason::FormIsTheirDoor),
        (Situation { phone: true, ..situation(paper, DESK) }, Route::Print, Reason::PaperOnly),
        (late(Situation { phone: true, ..situation(paper, DESK) }), Route::Phone, Reason::CallThem),
        (late(Situation { phone: true, ..situation(paper, IN_APP) }), Route::Phone, Reason::CallThem),
        (
            late(Situation { web_form: true, phone: true, ..situation(paper, DESK) }),
            Route::WebForm,
            Reason::FormIsTheirDoor,
        ),
        (late(situation(paper, DESK)), Route::Print, may_be_late),
        (late(situation(paper, PHONE)), Route::MailToSelf, may_be_late),
        (situation(paper, Device { in_app: true, ..DESK }), Route::Copy, Reason::CopyBecauseInApp),
    ];
    for (situation, route, reason) in table {
        let lead = plan(&situation)[0];
        assert_eq!(lead, Offer { route, reason, obstacle: None }, "{situation:?}");
    }
}

#[test]
fn within_another_app_nothing_is_printed_or_kept_on_computers_either() {
    let letter = letter(true, false);
    let offers = plan(&situation(&letter, Device { in_app: true, ..DESK }));
    let not: Vec<_> = offers.iter().filter_map(|offer| Some((offer.route, offer.obstacle?))).collect();
    assert_eq!(
        not,
        [Route::Print, Route::Txt, Route::Webmail, Route::Eml].map(|route| (route, Obstacle::InAppBrowser))
    );
}

#[test]
fn the_same_message_needs_paste_earlier_in_arabic() {
    let reason = |message: &str, count: usize| {
        let letter = support::letter(&with_email(), |choices| choices.message = message.repeat(count));
        plan(&situation(&letter, DESK))[0].reason
    };
    let longest = |message: &str| (0..2_000).find(|count| reason(message, *count) != Reason::MailIsReady).unwrap();
    let (latin, arabic) = (longest("abcd "), longest("سلام "));
    assert_eq!((reason("abcd ", latin), reason("سلام ", arabic)), (Reason::MailNeedsPaste, Reason::MailNeedsPaste));
    assert!(arabic * 3 < latin, "{arabic} Arabic words fit, {latin} Latin ones");
}

#[test]
fn all_but_a_whole_letter_needs_paste() {
    let letter = letter(true, false);
    let reason = |carries: Carries| plan(&Situation { carries, ..situation(&letter, DESK) })[0].reason;
    assert_eq!(reason(Carries::WholeLetter), Reason::MailIsReady);
    assert_eq!(reason(Carries::AddresseesAndSubject), Reason::MailNeedsPaste);
    assert_eq!(reason(Carries::SomeAddressees), Reason::MailNeedsPaste);
}

fn after(actions: &[Action]) -> (Model, Vec<Route>, NextStep) {
    let mut model = opened_on(ua_0425(), "2025-02-01", DESK);
    for action in actions {
        model = update(&model, action.clone());
    }
    let letter = on_the_desk(&model);
    let offers = offers(&model, &letter, letter_link(&letter).carries);
    let step = next_step(&model, &offers);
    let routes = offers.into_iter().map(|offer| offer.route).filter(|route| USUAL.contains(route));
    (model, routes.collect(), step)
}

const USUAL: [Route; 3] = [Route::Print, Route::MailToSelf, Route::Copy];

#[test]
fn a_way_that_did_not_work_goes_last_and_comes_back_when_it_does() {
    let failed = [Action::LetterHandedOff(Route::Print), Action::HandOffFailed];
    assert_eq!(after(&failed).1, [Route::MailToSelf, Route::Copy, Route::Print]);
    let again = [&failed[..], &[Action::LetterHandedOff(Route::Print), Action::HandOffWorked]].concat();
    assert_eq!(after(&again).1, [Route::Print, Route::MailToSelf, Route::Copy]);
}

fn named(name: &str) -> Action {
    Action::Typed(Field::Name, name.into())
}

#[test]
fn the_next_step_is_a_name_and_then_the_best_way() {
    assert_eq!(after(&[]).2, NextStep::Sign);
    assert_eq!(after(&[named("   ")]).2, NextStep::Sign);
    assert_eq!(after(&[named("Example Person")]).2, NextStep::HandOff(Route::Print));
}

#[test]
fn where_an_address_is_needed_it_is_asked_for_before_the_letter_goes() {
    let mut file: serde_json::Value = serde_json::from_str(&support::text("campaigns/ua-0425-usa.json")).unwrap();
    file["safety"]["sender_address"] = "required".into();
    let step = |actions: &[Action]| {
        let start = opened_on(campaign_of(&file.to_string()).unwrap(), "2025-02-01", DESK);
        let model = actions.iter().fold(start, |model, action| update(&model, action.clone()));
        let letter = on_the_desk(&model);
        next_step(&model, &offers(&model, &letter, letter_link(&letter).carries))
    };
    assert_eq!(step(&[named("Example Person")]), NextStep::Address);
    let address = Action::Typed(Field::Address, "1 Example Street".into());
    assert_eq!(step(&[named("Example Person"), address]), NextStep::HandOff(Route::Print));
}

#[test]
fn a_letter_that_is_done_leads_to_the_next_that_is_not() {
    let done = [named("Example Person"), Action::LetterHandedOff(Route::Mail), Action::HandOffWorked];
    let mut model = done.into_iter().fold(opened_on(four_languages(), "2025-02-01", DESK), |m, a| update(&m, a));
    let step = |model: &Model| {
        let letter = on_the_desk(model);
        next_step(model, &offers(model, &letter, letter_link(&letter).carries))
    };
    assert_eq!(step(&model), NextStep::NextLetter(1));
    model = update(&model, Action::LetterPicked(3));
    assert!(matches!(step(&model), NextStep::HandOff(_)));
    for action in [Action::LetterHandedOff(Route::Copy), Action::HandOffWorked] {
        model = update(&model, action);
    }
    assert_eq!(step(&model), NextStep::NextLetter(1), "past the last comes the first that waits");
}

/// The route that comes first on this day, if a letter takes ten days.
fn lead_on(today: &str, change: impl FnOnce(&mut serde_json::Value)) -> Offer {
    let mut file: serde_json::Value = serde_json::from_str(&support::text("campaigns/ua-0425-usa.json")).unwrap();
    file["post_days"] = 10.into();
    change(&mut file["letters"][0]["to"]);
    let model = opened_on(campaign_of(&file.to_string()).unwrap(), today, DESK);
    let letter = on_the_desk(&model);
    offers(&model, &letter, letter_link(&letter).carries)[0]
}

#[test]
fn post_leads_up_to_the_day_on_which_it_would_still_arrive() {
    let call = |to: &mut serde_json::Value| to["phones"] = serde_json::json!(["+1 202 555 0100"]);
    assert_eq!(lead_on("2025-02-21", call).route, Route::Print, "ten days before 3 March");
    assert_eq!(lead_on("2025-02-22", call).route, Route::Phone, "nine days before");
    assert_eq!(lead_on("2025-03-03", call).route, Route::Phone, "on the last day");
    assert_eq!(lead_on("2025-03-04", call).route, Route::Print, "over: nothing is late any more");
    let late = lead_on("2025-03-01", |_| {});
    assert_eq!(
        (late.route, late.reason),
        (Route::Print, Reason::PaperMayBeLate { days_left: 2, takes: 10 }),
        "the only way, and it says so"
    );
}

#[test]
fn who_has_no_postal_address_gets_no_paper() {
    let mut file: serde_json::Value = serde_json::from_str(&support::text("tests/fixtures/with-email.json")).unwrap();
    file["letters"][0]["to"].as_object_mut().unwrap().remove("address");
    let letter = support::letter(&campaign_of(&file.to_string()).unwrap(), |_| {});
    let routes: Vec<Route> = plan(&situation(&letter, DESK)).iter().map(|offer| offer.route).collect();
    assert!(!routes.contains(&Route::Print) && routes.contains(&Route::Mail), "{routes:?}");
}
