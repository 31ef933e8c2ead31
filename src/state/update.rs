use std::rc::Rc;

use crate::letter::{Paper, Part, Stationery, Window, turn, turn_all};
use crate::send::Trouble;

use super::keeping::all_done;
use super::work::{chosen_language, own_language};
use super::{Action, Draft, Field, HandOff, Model, Opening, Outcome, Work};

/// What follows from what a person did. Nothing typed is ever lost by another action, and every change of a letter or of
/// who writes can be taken back.
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

/// The widget as it opens where nothing is known of the supporter.
fn empty(model: &mut Model) {
    let Model { campaign, reader, today, device, draft_name, .. } = model.clone();
    *model = Model::new(Opening { campaign, reader, today, device, country: None, seed: 0 });
    (model.draft, model.draft_name) = (Draft::Deleted, draft_name);
}

/// A demand that no longer has a place of its own on the paper is no longer open.
fn close_what_is_gone(model: &mut Model) {
    if let Some(Part::Demand(demand)) = model.editing {
        let choices = model.choices();
        if choices.as_sentence() || !choices.demands.chosen().any(|chosen| chosen == demand) {
            model.editing = None;
        }
    }
}

/// A change of what was chosen or typed: a step that can be taken back.
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

/// A change of the choices for the letter on the desk.
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
        // Another wording of the author's takes the place of the supporter's own words only where they ask for it.
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

/// Goes to another point of the history, and to the letter that is another there.
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

/// The mail is put together differently; where nothing is left to switch, this way did not work.
fn mend(model: &mut Model, trouble: Trouble) {
    match model.recipe.mended(trouble) {
        Some(recipe) => {
            model.recipe = recipe;
            sending(model).answer(Outcome::Mended);
        }
        None => sending(model).answer(Outcome::Failed),
    }
}

/// The window goes with the paper, as long as it is the usual one.
fn choose_paper(stationery: &mut Stationery, paper: Paper) {
    if stationery.window == Window::usual_with(stationery.paper) {
        stationery.window = Window::usual_with(paper);
    }
    stationery.paper = paper;
}

/// What is printed on, to change: from now on it no longer follows the country.
fn stationery(model: &mut Model) -> &mut Stationery {
    let usual = model.stationery();
    model.chosen_stationery.get_or_insert(usual)
}

fn sending(model: &mut Model) -> &mut super::Sending {
    &mut model.sendings[model.work.current]
}
