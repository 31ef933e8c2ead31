use yew::prelude::*;

use crate::browser::focus::go_to;
use crate::send::Route;
use crate::state::{Action, NextStep, Outcome, next_step};

use super::controls::{mail_link, print_now};
use super::scene::View;
use super::tag::{Tag, button, classed, tag};
use super::ways::whole_link;

/// Draws the bar at the bottom of a narrow widget: the way to the letter, and the next step.
pub(super) fn bar(view: &View<'_>) -> Tag {
    let count = tag("small").text(&view.words.demands_in_letter(view.model.choices().demands.count()));
    // The link on the right stays while the widget asks whether it worked: the tap on it may not be over yet.
    let asked = view.model.sending().hand_off.is_some_and(|hand_off| hand_off.outcome == Outcome::Asked);
    let (place, label) = if asked { ("send", view.words.did_it_work()) } else { ("letter", view.words.read_letter()) };
    let read = button("text-link", jump(place)).say(label).with(count);
    classed("div", "bar").with(read).with(next(view))
}

fn jump(id: &'static str) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| go_to(&event.target_unchecked_into(), id))
}

fn next(view: &View<'_>) -> Tag {
    match next_step(view.model, &view.offers) {
        NextStep::Sign => button("button", jump("name")).say(view.words.sign_it()),
        NextStep::Address => button("button", jump("address")).say(view.words.add_address()),
        NextStep::NextLetter(place) => {
            button("button", view.does(Action::LetterPicked(place))).say(view.words.next_letter())
        }
        NextStep::HandOff(Route::Print) => button("button", print_now(view)).say(view.words.route(Route::Print)),
        NextStep::HandOff(route @ (Route::Mail | Route::MailToSelf)) if whole_link(view) => {
            mail_link(view, route, "button").say(view.words.route(route))
        }
        NextStep::HandOff(_) => button("button", jump("send")).say(view.words.send()),
    }
}
