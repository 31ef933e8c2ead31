use std::rc::Rc;

use yew::Reducible;

use crate::campaign::Campaign;
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

/// A campaign as a property: the same only where it is the very same, so that nothing is compared at length.
#[derive(Clone)]
pub(super) struct SameCampaign(pub Rc<Campaign>);

impl PartialEq for SameCampaign {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
