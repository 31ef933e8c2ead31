//! Which way leads, and why: a table of addressees, devices and lengths; and what comes next.

mod support;

use letter_widget::letter::Letter;
use letter_widget::send::{Device, Reason, Route, letter_link, plan};
use letter_widget::state::{Action, Model, NextStep, next_step, offers, update};
use std::rc::Rc;
use support::{date, language, ua_0425, with_email};

const DESK: Device = Device { handheld: false };
const PHONE: Device = Device { handheld: true };

fn routes(letter: &Letter, device: Device) -> Vec<Route> {
    plan(letter, &letter_link(letter), device).into_iter().map(|offer| offer.route).collect()
}

#[test]
fn the_lead_follows_address_and_device() {
    let paper = support::letter(&ua_0425(), |_| {});
    let mail = support::letter(&with_email(), |_| {});
    let table = [
        (&paper, DESK, [Route::Print, Route::MailToSelf, Route::Copy]),
        (&paper, PHONE, [Route::MailToSelf, Route::Print, Route::Copy]),
        (&mail, DESK, [Route::Mail, Route::Print, Route::Copy]),
        (&mail, PHONE, [Route::Mail, Route::Print, Route::Copy]),
    ];
    for (letter, device, expected) in table {
        assert_eq!(routes(letter, device), expected, "{device:?}");
    }
}

#[test]
fn a_letter_too_long_for_a_link_says_so() {
    let reason = |message: &str| {
        let letter = support::letter(&with_email(), |choices| choices.message = message.into());
        plan(&letter, &letter_link(&letter), DESK)[0].reason
    };
    assert_eq!(reason("Short."), Reason::MailIsReady);
    assert_eq!(reason(&"Long. ".repeat(400)), Reason::MailNeedsPaste);
}

fn after(actions: &[Action]) -> (Model, Vec<Route>, NextStep) {
    let campaign = Rc::new(ua_0425());
    let mut model = Model::new(campaign.clone(), language("en"), None, date("2025-02-01"), DESK);
    for action in actions {
        model = update(&model, action.clone());
    }
    let letter = support::letter(&campaign, |choices| *choices = model.choices.clone());
    let offers = offers(&model, &letter, &letter_link(&letter));
    let step = next_step(&model, &offers);
    (model, offers.into_iter().map(|offer| offer.route).collect(), step)
}

#[test]
fn a_way_that_did_not_work_goes_last_and_comes_back_when_it_does() {
    let failed = [Action::LetterHandedOff(Route::Print), Action::HandOffFailed];
    assert_eq!(after(&failed).1, [Route::MailToSelf, Route::Copy, Route::Print]);
    let again = [&failed[..], &[Action::LetterHandedOff(Route::Print), Action::HandOffWorked]].concat();
    assert_eq!(after(&again).1, [Route::Print, Route::MailToSelf, Route::Copy]);
}

#[test]
fn the_next_step_is_a_name_and_then_the_best_way() {
    assert_eq!(after(&[]).2, NextStep::Sign);
    assert_eq!(after(&[Action::NameTyped("   ".into())]).2, NextStep::Sign);
    assert_eq!(after(&[Action::NameTyped("Example Person".into())]).2, NextStep::HandOff(Route::Print));
}
