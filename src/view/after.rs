use yew::prelude::*;

use crate::state::{Action, HandOff, Outcome};

use super::words::Words;

/// What the widget asks once the letter is out of its hands: no page can know what a mail app or a printer did.
pub(super) fn after(hand_off: Option<HandOff>, words: &Words, act: &Callback<Action>) -> Html {
    // The region stands there from the start: screen readers announce what changes in it, not that it comes.
    html! { <div role="status">{ for hand_off.map(|hand_off| card(hand_off, words, act)) }</div> }
}

fn card(HandOff { route, outcome }: HandOff, words: &Words, act: &Callback<Action>) -> Html {
    let button = |label: &'static str, class: &'static str, action: Action| {
        let onclick = act.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" {class} {onclick}>{ label }</button> }
    };
    match outcome {
        Outcome::Asked => html! {
            <div class="after">
                <p><b>{ (words.question)(route) }</b></p>
                <div class="row">
                    { button(words.yes, "button", Action::HandOffWorked) }
                    { button(words.no, "button quiet", Action::HandOffFailed) }
                </div>
            </div>
        },
        Outcome::Worked => html! {
            <div class="after">
                <p>{ (words.thanks)(route) }</p>
                <div class="row">{ button(words.other_way, "button quiet", Action::WaysReopened) }</div>
            </div>
        },
        Outcome::Failed => html! { <div class="after"><p>{ words.try_next }</p></div> },
    }
}
