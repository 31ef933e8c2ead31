use yew::prelude::*;

use crate::browser::focus::go_to;
use crate::letter::Letter;
use crate::send::{Carries, MailLink, Offer, Route};
use crate::state::{Action, Model, NextStep, next_step};

use super::ways::print_now;
use super::words::Words;

/// The bar at the foot of a narrow widget: the way to the letter, and the next step.
pub(super) fn bar(
    model: &Model,
    offers: &[Offer],
    link: &MailLink,
    letter: &Letter,
    words: &Words,
    act: &Callback<Action>,
) -> Html {
    let count = model.choices.demands.count();
    html! {
        <div class="bar">
            <button type="button" class="text-link" onclick={jump("letter")}>
                { words.read_letter }<small>{ (words.demands_in_letter)(count) }</small>
            </button>
            { next(next_step(model, offers), link, letter, words, act) }
        </div>
    }
}

fn jump(id: &'static str) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| go_to(&event.target_unchecked_into(), id))
}

fn next(step: NextStep, link: &MailLink, letter: &Letter, words: &Words, act: &Callback<Action>) -> Html {
    match step {
        NextStep::Sign => html! {
            <button type="button" class="button" onclick={jump("name")}>{ words.sign_it }</button>
        },
        NextStep::HandOff(Route::Print) => html! {
            <button type="button" class="button" onclick={print_now(letter, act)}>{ (words.route)(Route::Print) }</button>
        },
        NextStep::HandOff(route @ (Route::Mail | Route::MailToSelf)) if link.carries == Carries::WholeLetter => html! {
            <a class="button" href={link.href.clone()} onclick={act.reform(move |_| Action::LetterHandedOff(route))}>
                { (words.route)(route) }
            </a>
        },
        NextStep::HandOff(_) => html! {
            <button type="button" class="button" onclick={jump("send")}>{ words.send }</button>
        },
    }
}
