use std::rc::Rc;

use yew::prelude::*;

use crate::browser::focus;
use crate::browser::intl::Intl;
use crate::campaign::AfterDeadline;
use crate::letter::compose;
use crate::send::letter_link;
use crate::state::{Action, Deadline, Model, deadline, offers, update};

use super::after::after;
use super::background::background;
use super::bar::bar;
use super::countries::{Countries, countries_of};
use super::demands::demands;
use super::intro::intro;
use super::paper::paper;
use super::scene::{Message, Stage, View};
use super::tag::{Tag, classed, tag};
use super::ways::ways;
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

/// The whole widget: one component, because each costs some kilobytes of its own.
pub struct App {
    model: Model,
    stage: Stage,
    intl: Intl,
    countries: Countries,
    /// What is to have the focus once the page stands anew.
    to_focus: Option<String>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let model = context.props().model.clone();
        let countries = countries_of(&model.reader);
        Self { model, stage: Stage::default(), intl: Intl::default(), countries, to_focus: None }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(action) => {
                // The button that was pressed is gone with the question: the keyboard goes on at the ways.
                if matches!(action, Action::HandOffWorked | Action::HandOffFailed | Action::WaysReopened) {
                    self.to_focus = Some("send".to_owned());
                }
                self.model = update(&self.model, action);
            }
            Message::Moved(moved) => {
                self.to_focus = Some(moved.button_id());
                self.model = update(&self.model, moved.action());
                self.stage.moved = Some(moved);
            }
            Message::Dragged(dragged) => self.stage.dragged = dragged,
            Message::Copied(copied) => {
                if copied.refused {
                    self.to_focus = Some("to-copy".to_owned());
                }
                self.stage.copied = Some(copied);
            }
            Message::Stationery(stationery) => self.stage.stationery = Some(stationery),
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let model = &self.model;
        let letter = compose(&model.campaign, model.template(), &model.choices, model.today, &self.intl);
        let link = letter_link(&letter);
        let view = View {
            model,
            stage: &self.stage,
            words: words(&model.reader),
            offers: offers(model, &letter, &link),
            letter: Rc::new(letter),
            link,
            countries: &self.countries,
            tell: context.link().callback(|message| message),
        };
        whole(&view, &self.intl).done()
    }

    /// Moving an element in the document takes the focus from it, and a new field has none: it is given here.
    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let (Some(id), Some(list)) = (self.to_focus.take(), self.stage.list.cast::<web_sys::Element>()) {
            focus::focus(&list, &id);
        }
    }
}

fn whole(view: &View<'_>, intl: &Intl) -> Tag {
    let deadline = deadline(&view.model.campaign, view.model.today);
    let open = !matches!(deadline, Deadline::Over { after: AfterDeadline::Closed, .. });
    let grid = classed("div", "grid")
        .with(demands(view))
        .with(yours(view))
        .with(paper(&view.letter, view.words))
        .maybe(open.then(|| send(view)));
    let inside = classed("div", "in")
        .with(intro(view.model, deadline, intl, view.words))
        .maybe(background(view.model, view.words))
        .with(grid);
    classed("div", "widget").with(inside).maybe(open.then(|| bar(view)))
}

fn send(view: &View<'_>) -> Tag {
    let heading = tag("h3").set("id", "send").set("tabindex", "-1").say(view.words.send);
    ways(view, classed("section", "send").set("aria-labelledby", "send").with(heading).with(after(view)))
}
