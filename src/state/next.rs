use crate::campaign::{AfterDeadline, SenderAddress};
use crate::letter::{Letter, one_line};
use crate::send::{Carries, Offer, Post, Route, Situation, plan};

use super::{Deadline, Model, deadline};

/// What a supporter should do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// The letter needs a name.
    Sign,
    /// The letter needs the address that this campaign asks for.
    Address,
    /// The letter is ready for hand-off.
    HandOff(Route),
    /// This letter is done; the one at this index in the campaign is next.
    NextLetter(usize),
}

/// Returns the next step: a name, an address if one is required, then the best route, then the next letter.
pub fn next_step(model: &Model, offers: &[Offer]) -> NextStep {
    let missing = |text: &str| one_line(text).is_empty();
    let needs_address = model.campaign.safety.sender_address == SenderAddress::Required;
    match offers.first() {
        _ if missing(&model.supporter().name) => NextStep::Sign,
        _ if needs_address && missing(&model.supporter().address) => NextStep::Address,
        Some(offer) => match next_letter(model) {
            Some(place) if model.sending().done => NextStep::NextLetter(place),
            _ => NextStep::HandOff(offer.route),
        },
        None => NextStep::Sign,
    }
}

/// The next letter of the campaign that is not done yet: those after the current one come first, then those from the
/// start.
pub fn next_letter(model: &Model) -> Option<usize> {
    let (all, current) = (model.sendings.len(), model.work.current);
    (1..all).map(|step| (current + step) % all).find(|place| !model.sendings[*place].done)
}

/// The routes for the current letter, best first. Those that the supporter reported as failed come after the others;
/// those that cannot be used at all come last.
pub fn offers(model: &Model, letter: &Letter, carries: Carries) -> Vec<Offer> {
    let to = &model.template().to;
    let planned = plan(&Situation {
        letter,
        carries,
        web_form: to.web_form.is_some(),
        phone: !to.phones.is_empty() || letter.copies.iter().any(|copy| !copy.phones.is_empty()),
        post: post(model),
        open: !matches!(deadline(&model.campaign, model.today), Deadline::Over { after: AfterDeadline::Closed, .. }),
        device: model.device,
    });
    let (mut offers, mut failed, mut unusable) = (Vec::new(), Vec::new(), Vec::new());
    for offer in planned {
        if offer.obstacle.is_some() {
            unusable.push(offer);
        } else if model.sending().failed.contains(&offer.route) {
            failed.push(offer);
        } else {
            offers.push(offer);
        }
    }
    offers.append(&mut failed);
    offers.append(&mut unusable);
    offers
}

/// Whether a letter posted today would arrive before the deadline.
fn post(model: &Model) -> Post {
    let takes = model.campaign.post_days;
    match deadline(&model.campaign, model.today) {
        Deadline::Ahead { days, .. } if days < takes => Post::TooLate { days_left: days, takes },
        _ => Post::InTime,
    }
}
