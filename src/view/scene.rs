//! What the parts of the view look at and what they tell, so that they need not know each other.

use std::rc::Rc;

use yew::prelude::*;

use crate::letter::{Letter, Stationery};
use crate::send::{MailLink, Offer};
use crate::state::{Action, Model};

use super::countries::Countries;
use super::words::Words;

/// What reaches the widget.
pub enum Message {
    /// The supporter did something that concerns the letter.
    Did(Action),
    /// A demand was moved by its button: the focus has to follow it.
    Moved(Moved),
    /// A demand was picked up, or let go.
    Dragged(Option<usize>),
    /// A text was to be copied.
    Copied(Copied),
    /// Paper, window or envelope were chosen.
    Stationery(Stationery),
}

/// A demand moved by one of its buttons. `position` counts from 0.
#[derive(Clone, Copy)]
pub struct Moved {
    pub(super) demand: usize,
    pub(super) up: bool,
    pub(super) position: usize,
}

impl Moved {
    pub(super) fn button_id(self) -> String {
        String::from(if self.up { "up-" } else { "down-" }) + &self.demand.to_string()
    }

    pub(super) fn action(self) -> Action {
        Action::DemandMoved { demand: self.demand, position: self.position }
    }
}

/// A text that was to be copied, and whether the browser refused.
pub struct Copied {
    pub(super) text: Rc<str>,
    pub(super) refused: bool,
}

/// What the widget shows beside the model: passing things that no letter depends on.
#[derive(Default)]
pub(super) struct Stage {
    pub list: NodeRef,
    pub dragged: Option<usize>,
    pub moved: Option<Moved>,
    pub copied: Option<Copied>,
    /// As chosen; none while it is the usual one of the supporter's country.
    pub stationery: Option<Stationery>,
}

/// What the parts of the view look at.
pub(super) struct View<'a> {
    pub model: &'a Model,
    pub stage: &'a Stage,
    pub words: &'static Words,
    pub letter: Rc<Letter>,
    pub link: MailLink,
    pub offers: Vec<Offer>,
    pub countries: &'a Countries,
    pub tell: Callback<Message>,
}

impl View<'_> {
    /// What the letter is printed on.
    pub fn stationery(&self) -> Stationery {
        self.stage.stationery.unwrap_or_else(|| Stationery::usual_in(self.model.choices.country))
    }

    /// A callback that turns an event into what the supporter did.
    pub fn act<E: 'static>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        self.tell.reform(move |event| Message::Did(action(event)))
    }
}
