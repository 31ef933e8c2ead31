use std::rc::Rc;

use crate::letter::{Paper, Part, Stationery, Window, turn, turn_all};
use crate::send::Trouble;

use super::keeping::all_done;
use super::work::{chosen_language, own_language};
use super::{Action, Draft, Field, HandOff, Model, Opening, Outcome, Work};

/// Returns the state after an action. No other action ever loses typed text, and every change of a letter or of the
/// supporter's details can be undone.
pub fn update(model: &Model, action: Action) -> Model {
    let mut next = model.clone();
    next.refusal = None;
    match action {
        Action::LetterPicked(place) => pick(&mut next, place),
        Action::Undone => travel(&mut next, |history, now| history.undo(now)),
        Action::Redone => travel(&mut next, |history, now| history.redo(now)),
        Action::EditOpened(part) => {
            next.history.pause();
            next.editing = part;
        }
        Action::LetterHandedOff(route) => {
            next.history.pause();
            sending(&mut next).hand_off = Some(HandOff { route, outcome: Outcome::Asked });
        }
        Action::HandOffWorked => {
            sending(&mut next).answer(Outcome::Worked);
            if next.draft.is_kept() && all_done(&next) {
                next.draft = Draft::Finished;
            }
        }
        Action::HandOffFailed => sending(&mut next).answer(Outcome::Failed),
        Action::MailCameOutWrong(trouble) => mend(&mut next, trouble),
        Action::ReaderChanged(language) => next.reader = language,
        Action::WaysReopened => sending(&mut next).hand_off = None,
        Action::PaperChosen(Some(paper)) => choose_paper(stationery(&mut next), paper),
        Action::WindowChosen(Some(window)) => stationery(&mut next).window = window,
        Action::EnvelopeChosen(Some(envelope)) => stationery(&mut next).envelope = envelope,
        Action::DraftAsked(true) => next.draft = Draft::Kept,
        Action::DraftAsked(false) => next.draft = Draft::Deleted,
        Action::DraftFull => next.draft = Draft::Full,
        Action::DraftRefused => next.draft = Draft::Refused,
        Action::DraftElsewhere => next.draft = Draft::Elsewhere,
        Action::EverythingDeleted => empty(&mut next),
        action => change(&mut next, action),
    }
    close_what_is_gone(&mut next);
    next
}

/// Resets to the initial state for a supporter of whom nothing is known.
fn empty(model: &mut Model) {
    let Model { campaign, reader, today, device, draft_name, .. } = model.clone();
    *model = Model::new(Opening { campaign, reader, today, device, country: None, seed: 0 });
    (model.draft, model.draft_name) = (Draft::Deleted, draft_name);
}

/// Closes a demand that no longer has a separate place in the letter.
fn close_what_is_gone(model: &mut Model) {
    if let Some(Part::Demand(demand)) = model.editing {
        let choices = model.choices();
        if choices.as_sentence() || !choices.demands.chosen().any(|chosen| chosen == demand) {
            model.editing = None;
        }
    }
}

/// Changes what was chosen or typed: a step that can be undone.
fn change(model: &mut Model, action: Action) {
    let before = model.work.clone();
    let field = if let Action::Typed(field, _) = &action { Some(*field) } else { None };
    let ends = matches!(&action, Action::Typed(_, text) if text.ends_with(char::is_whitespace));
    match action {
        Action::Typed(field, text) => typed(&mut model.work, field, text),
        Action::CountryChosen(country) => model.work.supporter_mut().country = country,
        action => choose(model, action),
    }
    if model.work != before {
        model.history.record(before, field, ends);
    }
}

/// Changes the choices for the current letter.
fn choose(model: &mut Model, action: Action) {
    let campaign = model.campaign.clone();
    let Some(template) = campaign.letters.get(model.work.current) else { return };
    let language = chosen_language(&campaign, template, model.choices(), &model.reader);
    let choices = model.work.choices_mut();
    match action {
        Action::DemandToggled(demand) => model.refusal = choices.demands.toggle(demand).err(),
        Action::DemandMoved { demand, position } => choices.demands.move_to(demand, position),
        Action::DemandsSetAs(form) => choices.demands_as = form,
        Action::OwnLanguageChosen(own) if own_language(&campaign, template, &model.reader).is_some() => {
            choices.own_language = own;
        }
        Action::EditDropped(part) => choices.edits.clear(part),
        // Another of the author's wordings replaces the supporter's own words only if the supporter asks for it.
        Action::OtherWording(Some(part)) => {
            choices.edits.clear(part);
            turn(template, &mut choices.wording, part, language);
        }
        Action::OtherWording(None) => turn_all(template, choices, language),
        _ => {}
    }
}

fn typed(work: &mut Work, field: Field, text: String) {
    match field {
        Field::Name => work.supporter_mut().name = text,
        Field::Town => work.supporter_mut().town = text,
        Field::Address => work.supporter_mut().address = text,
        Field::Message => work.choices_mut().message = text,
        Field::Part(part) => work.choices_mut().edits.set(part, text),
    }
}

fn pick(model: &mut Model, place: usize) {
    if place < model.work.letters.len() {
        model.history.pause();
        model.work.current = place;
        model.editing = None;
    }
}

/// Moves to another point in the history, and to the letter that differs there.
fn travel(model: &mut Model, go: impl FnOnce(&mut super::History, &Work) -> Option<Work>) {
    let Some(mut work) = go(&mut model.history, &model.work) else { return };
    let now = &model.work;
    let other = work.letters.iter().zip(&now.letters).position(|(there, here)| !Rc::ptr_eq(there, here));
    work.current = other.unwrap_or(now.current);
    if work.current != now.current {
        model.editing = None;
    }
    model.work = work;
}

/// Writes the e-mail differently; if there is nothing left to change, this route has failed.
fn mend(model: &mut Model, trouble: Trouble) {
    match model.recipe.mended(trouble) {
        Some(recipe) => {
            model.recipe = recipe;
            sending(model).answer(Outcome::Mended);
        }
        None => sending(model).answer(Outcome::Failed),
    }
}

/// Chooses the paper; the envelope window changes with it if it is the usual one for the old paper.
fn choose_paper(stationery: &mut Stationery, paper: Paper) {
    if stationery.window == Window::usual_with(stationery.paper) {
        stationery.window = Window::usual_with(paper);
    }
    stationery.paper = paper;
}

/// The stationery, for modification: from now on it no longer follows the country.
fn stationery(model: &mut Model) -> &mut Stationery {
    let usual = model.stationery();
    model.chosen_stationery.get_or_insert(usual)
}

fn sending(model: &mut Model) -> &mut super::Sending {
    &mut model.sendings[model.work.current]
}
