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
use super::store::Store;
use super::ways::Ways;
use super::words::words;
use super::yours::yours;

/// What the widget opens with.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The widget as it opens.
    pub model: Model,
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
    let bar = if closed { Html::default() } else { bar(model, &offers, &link, &letter, words, &act) };

    html! {
        <div class="widget">
            <div class="in">
                { intro(model, deadline, &*intl, words) }
                { background(model, words) }
                <div class="grid">
                    <Demands
                        template={Rc::new(model.template().clone())} selection={model.choices.demands.clone()}
                        demands_as={model.choices.demands_as} refusal={model.refusal} reader={model.reader.clone()} act={act.clone()}
                    />
                    { yours(model, &letter, &countries, words, &act) }
                    { paper(&letter, words) }
                    if !closed {
                        <section class="send" aria-labelledby="send">
                            <h3 id="send" tabindex="-1">{ words.send }</h3>
                            { after(model.hand_off, words, &act) }
                            <Ways {letter} {link} {offers} reader={model.reader.clone()} act={act.clone()} />
                        </section>
                    }
                </div>
            </div>
            { bar }
        </div>
    }
}
