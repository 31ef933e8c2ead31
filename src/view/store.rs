use std::rc::Rc;

use yew::Reducible;

use crate::state::{Action, Model, update};

/// The model as Yew's `use_reducer` holds it.
#[derive(Clone)]
pub(super) struct Store(pub Model);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(update(&self.0, action)))
    }
}
