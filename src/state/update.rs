use super::{Action, HandOff, Model, Outcome};

/// What follows from what a person did. Nothing typed is ever lost by another action.
pub fn update(model: &Model, action: Action) -> Model {
    let mut next = model.clone();
    next.refusal = None;
    match action {
        Action::DemandToggled(demand) => next.refusal = next.choices.demands.toggle(demand).err(),
        Action::DemandMoved { demand, position } => next.choices.demands.move_to(demand, position),
        Action::DemandsSetAs(form) => next.choices.demands_as = form,
        Action::NameTyped(text) => next.choices.name = text,
        Action::TownTyped(text) => next.choices.town = text,
        Action::AddressTyped(text) => next.choices.address = text,
        Action::CountryChosen(country) => next.choices.country = country,
        Action::MessageTyped(text) => next.choices.message = text,
        Action::LetterHandedOff(route) => next.hand_off = Some(HandOff { route, outcome: Outcome::Asked }),
        Action::HandOffWorked => answer(&mut next, Outcome::Worked),
        Action::HandOffFailed => answer(&mut next, Outcome::Failed),
        Action::WaysReopened => next.hand_off = None,
    }
    next
}

/// An answer counts once: without a question, and after an answer, nothing follows.
fn answer(model: &mut Model, outcome: Outcome) {
    let Some(hand_off) = model.hand_off.as_mut().filter(|hand_off| hand_off.outcome == Outcome::Asked) else {
        return;
    };
    hand_off.outcome = outcome;
    let route = hand_off.route;
    match outcome {
        Outcome::Failed if !model.failed.contains(&route) => model.failed.push(route),
        Outcome::Worked => model.failed.retain(|failed| *failed != route),
        _ => {}
    }
}
