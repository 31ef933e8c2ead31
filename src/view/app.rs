use std::rc::Rc;

use yew::prelude::*;

use crate::browser::intl::Intl;
use crate::campaign::AfterDeadline;
use crate::letter::compose;
use crate::send::letter_link;
use crate::state::{Deadline, Model, deadline, offers};

use super::after::after;
use super::background::background;
use super::bar::bar;
use super::demands::Demands;
use super::intro::intro;
use super::paper::paper;
use super::store::{SameCampaign, Store};
use super::tag::{classed, tag};
use super::ways::Ways;
use super::words::words;
use super::yours::yours;

/// What the widget opens with.
#[derive(Properties)]
pub struct AppProps {
    /// The widget as it opens.
    pub model: Model,
}

impl PartialEq for AppProps {
    /// They are read once: later ones would change nothing.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The whole widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| Store(props.model.clone()));
    let intl = use_memo((), |()| Intl::default());
    let countries = super::countries::use_countries(&props.model.reader);
    let act = Callback::from({
        let dispatcher = store.dispatcher();
        move |action| dispatcher.dispatch(action)
    });

    let model = &store.0;
    let words = words(&model.reader);
    let letter = Rc::new(compose(&model.campaign, model.template(), &model.choices, model.today, &*intl));
    let link = letter_link(&letter);
    let offers = offers(model, &letter, &link);
    let deadline = deadline(&model.campaign, model.today);
    let closed = matches!(deadline, Deadline::Over { after: AfterDeadline::Closed, .. });

    let bar = (!closed).then(|| bar(model, &offers, &link, &letter, words, &act));
    let demands = html! {
        <Demands
            campaign={SameCampaign(model.campaign.clone())} selection={model.choices.demands.clone()}
            demands_as={model.choices.demands_as} refusal={model.refusal} reader={model.reader.clone()} act={act.clone()}
        />
    };
    let own = yours(model, &letter, &countries, words, &act);
    let desk = paper(&letter, words);
    let send = (!closed).then(|| {
        let heading = tag("h3").set("id", "send").set("tabindex", "-1").say(words.send);
        let after = after(model.hand_off, words, &act);
        let ways = html! { <Ways {letter} {link} {offers} reader={model.reader.clone()} act={act.clone()} /> };
        classed("section", "send").set("aria-labelledby", "send").with(heading).with(after).node(ways)
    });
    let inside = classed("div", "in")
        .with(intro(model, deadline, &*intl, words))
        .maybe(background(model, words))
        .with(classed("div", "grid").node(demands).with(own).with(desk).maybe(send));
    classed("div", "widget").with(inside).maybe(bar).done()
}
