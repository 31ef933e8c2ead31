use yew::prelude::*;

use crate::state::{Action, HandOff, Outcome};

use super::tag::{Tag, button, classed, tag};
use super::words::Words;

/// What the widget asks once the letter is out of its hands: no page can know what a mail app or a printer did.
pub(super) fn after(hand_off: Option<HandOff>, words: &Words, act: &Callback<Action>) -> Tag {
    // The region stands there from the start: screen readers announce what changes in it, not that it comes.
    tag("div").set("role", "status").maybe(hand_off.map(|hand_off| card(hand_off, words, act)))
}

fn card(HandOff { route, outcome }: HandOff, words: &Words, act: &Callback<Action>) -> Tag {
    let answer = |label: &'static str, class: &'static str, action: Action| {
        button(class, act.reform(move |_: MouseEvent| action.clone())).say(label)
    };
    let card = classed("div", "after");
    let row = classed("div", "row");
    match outcome {
        Outcome::Asked => {
            let yes = answer(words.yes, "button", Action::HandOffWorked);
            let no = answer(words.no, "button quiet", Action::HandOffFailed);
            card.with(tag("p").with(tag("b").say((words.question)(route)))).with(row.with(yes).with(no))
        }
        Outcome::Worked => {
            let other = answer(words.other_way, "button quiet", Action::WaysReopened);
            card.with(tag("p").say((words.thanks)(route))).with(row.with(other))
        }
        Outcome::Failed => card.with(tag("p").say(words.try_next)),
    }
}
