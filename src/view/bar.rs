use yew::prelude::*;

use crate::browser::focus::go_to;
use crate::letter::Letter;
use crate::send::{Carries, MailLink, Offer, Route};
use crate::state::{Action, Model, NextStep, next_step};

use super::tag::{Tag, button, classed, tag};
use super::ways::{hand_off, print_now};
use super::words::Words;

/// The bar at the foot of a narrow widget: the way to the letter, and the next step.
pub(super) fn bar(
    model: &Model,
    offers: &[Offer],
    link: &MailLink,
    letter: &Letter,
    words: &Words,
    act: &Callback<Action>,
) -> Tag {
    let count = tag("small").text(&(words.demands_in_letter)(model.choices.demands.count()));
    let read = button("text-link", jump("letter")).say(words.read_letter).with(count);
    classed("div", "bar").with(read).with(next(next_step(model, offers), link, letter, words, act))
}

fn jump(id: &'static str) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| go_to(&event.target_unchecked_into(), id))
}

fn next(step: NextStep, link: &MailLink, letter: &Letter, words: &Words, act: &Callback<Action>) -> Tag {
    match step {
        NextStep::Sign => button("button", jump("name")).say(words.sign_it),
        NextStep::HandOff(Route::Print) => button("button", print_now(letter, act)).say((words.route)(Route::Print)),
        NextStep::HandOff(route @ (Route::Mail | Route::MailToSelf)) if link.carries == Carries::WholeLetter => {
            let label = (words.route)(route);
            classed("a", "button").put("href", link.href.clone()).on_click(hand_off(act, route)).say(label)
        }
        NextStep::HandOff(_) => button("button", jump("send")).say(words.send),
    }
}
