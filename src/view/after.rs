use yew::prelude::*;

use crate::state::{Action, HandOff, Outcome};

use super::scene::View;
use super::tag::{Tag, button, classed, tag};

/// What the widget asks once the letter is out of its hands: no page can know what a mail app or a printer did.
pub(super) fn after(view: &View<'_>) -> Tag {
    // The region stands there from the start: screen readers announce what changes in it, not that it comes.
    tag("div").set("role", "status").maybe(view.model.hand_off.map(|hand_off| card(hand_off, view)))
}

fn card(HandOff { route, outcome }: HandOff, view: &View<'_>) -> Tag {
    let words = view.words;
    let answer = |label: &'static str, class: &'static str, action: Action| {
        button(class, view.act(move |_: MouseEvent| action.clone())).say(label)
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
