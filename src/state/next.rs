use crate::letter::{Letter, one_line};
use crate::send::{MailLink, Offer, Post, Route, Situation, plan};

use super::Model;

/// What a supporter would do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// The letter waits for a name.
    Sign,
    /// The letter can go.
    HandOff(Route),
}

/// The next step: a name, then the best way.
pub fn next_step(model: &Model, offers: &[Offer]) -> NextStep {
    match offers.first() {
        Some(offer) if !one_line(&model.choices.name).is_empty() => NextStep::HandOff(offer.route),
        _ => NextStep::Sign,
    }
}

/// The ways for this letter, best first; those that the supporter said did not work come last.
pub fn offers(model: &Model, letter: &Letter, link: &MailLink) -> Vec<Offer> {
    let to = &model.template().to;
    let situation = Situation {
        letter,
        carries: link.carries,
        web_form: to.web_form.is_some(),
        phone: !to.phones.is_empty(),
        post: Post::InTime,
        open: true,
        device: model.device,
    };
    let (failed, mut good): (Vec<_>, Vec<_>) =
        plan(&situation).into_iter().partition(|offer| model.failed.contains(&offer.route));
    good.extend(failed);
    good
}
