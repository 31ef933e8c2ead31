use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::focus;
use crate::browser::host::Host;
use crate::browser::intl::Intl;
use crate::browser::leave::leave;
use crate::browser::print::{clean_up, print};
use crate::browser::{settings, storage, timer::later};
use crate::campaign::AfterDeadline;
use crate::letter::{Brief, compose, pages};
use crate::send::{Mail, mail_link};
use crate::state::{Action, Deadline, Draft, Model, deadline, offers, update, write_draft};
use crate::words::Words;

use super::after::after;
use super::background::background;
use super::bar::bar;
use super::countries::{Countries, countries_of};
use super::demands::demands;
use super::draft::restored;
use super::intro::intro;
use super::keys::{focus_after, keys};
use super::paper::paper;
use super::picker::picker;
use super::scene::{Key, Message, Stage, View};
use super::tag::{Tag, classed};
use super::ways::ways;
use super::yours::yours;

/// The properties with which the widget opens.
#[derive(Properties)]
pub struct AppProps {
    /// The model at the start and after each action: it is shared, so that what was typed can be read even if the program stops.
    pub model: Rc<RefCell<Rc<Model>>>,
    /// The words of the interface.
    pub words: &'static Words,
    /// The level of the widget's heading in the page: 2 unless the page sets another.
    pub level: u8,
    /// The page around the widget.
    pub host: Host,
    /// Whether the letter is printed at once: this is the tab that a frame opened for printing.
    pub prints: bool,
    /// Whether the component shows nothing, and waits to be reused for another element.
    pub parked: bool,
}

impl PartialEq for AppProps {
    /// Always unequal: new properties are passed only when the widget is to start afresh.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The complete widget: a single component, because each component adds some kilobytes.
pub struct App {
    model: Rc<Model>,
    words: &'static Words,
    level: u8,
    stage: Stage,
    intl: Intl,
    countries: Countries,
    /// The draft as this widget last stored it.
    stored: Option<String>,
    /// Whether the widget has been drawn once.
    stood: bool,
    /// Whether the letter that was to be printed at once has been printed.
    printed: bool,
    /// The id of the element that gets the focus after the next rendering.
    to_focus: Option<String>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        Self::open(context.props())
    }

    fn changed(&mut self, context: &Context<Self>, _: &AppProps) -> bool {
        *self = Self::open(context.props());
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        if context.props().parked {
            return Html::default();
        }
        self.draw(context)
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let props = context.props();
        match message {
            Message::Did(action) => self.act(props, action),
            Message::Moved(moved) => {
                self.to_focus = Some(moved.button_id());
                self.act(props, moved.action());
                self.stage.moved = Some(moved);
            }
            Message::Stands => {
                // First the collapsed content, then the countries: each takes long enough for a separate task.
                if std::mem::replace(&mut self.stage.whole, true) {
                    self.countries = countries_of(self.words.language());
                } else {
                    stands_later(context);
                }
            }
            Message::Dragged(dragged) => self.stage.dragged = dragged,
            Message::Copied(copied) => {
                if copied.refused {
                    self.to_focus = Some("to-copy".to_owned());
                }
                self.stage.acts += 1;
                self.stage.copied_at = self.stage.acts;
                self.stage.copied = Some(copied);
            }
            Message::Around(words, reader, level) => {
                (self.words, self.level) = (words, level);
                if self.stage.whole {
                    self.countries = countries_of(words.language());
                }
                self.act(props, Action::ReaderChanged(reader));
            }
            Message::Leave => {
                if let Some(name) = &self.model.draft_name {
                    storage::remove(name);
                }
                self.act(props, Action::EverythingDeleted);
                clean_up();
                if let Some(root) = self.stage.list.cast().as_ref().and_then(focus::root_of) {
                    root.set_text_content(None);
                }
                leave();
            }
            Message::Key(Key::Undo) => self.act(props, Action::Undone),
            Message::Key(Key::Redo) => self.act(props, Action::Redone),
            Message::Key(Key::Close) => self.act(props, Action::EditOpened(None)),
        }
        true
    }

    /// Sets the focus: an element that moves in the document loses it, and a new field does not get it by itself.
    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        if !context.props().parked && !std::mem::replace(&mut self.stood, true) {
            stands_later(context);
        }
        if context.props().prints && !std::mem::replace(&mut self.printed, true) {
            let stationery = self.model.stationery();
            print(&pages(&[&compose(self.model.brief(), &self.intl)], stationery), stationery);
        }
        if let (Some(id), Some(list)) = (self.to_focus.take(), self.stage.list.cast::<web_sys::Element>()) {
            focus::focus(&list, &id);
        }
    }
}

fn stands_later(context: &Context<App>) {
    let link = context.link().clone();
    later(move || link.send_message(Message::Stands));
}

impl App {
    fn open(props: &AppProps) -> Self {
        let model = props.model.borrow().clone();
        let name = model.draft_name.as_ref().filter(|_| model.draft.is_kept());
        let stored = name.and_then(|name| storage::get(name));
        let countries = Countries::default();
        Self {
            model,
            words: props.words,
            level: props.level,
            stage: Stage::default(),
            intl: Intl::default(),
            countries,
            stored,
            stood: false,
            printed: false,
            to_focus: None,
        }
    }

    fn draw(&self, context: &Context<Self>) -> Html {
        let model = &self.model;
        let brief = model.brief();
        let letter = compose(brief, &self.intl);
        // A letter in a language other than the reader's is shown in both languages.
        let foreign = letter.language.primary() != model.reader.primary();
        let translation = foreign.then(|| compose(Brief { language: &model.reader, ..brief }, &self.intl));
        let mail = Mail::best(&letter);
        let link = mail_link(&mail, model.recipe);
        let view = View {
            model,
            host: &context.props().host,
            stage: &self.stage,
            words: self.words,
            level: self.level,
            conventions: &self.intl,
            offers: offers(model, &letter, link.carries),
            letter: Rc::new(letter),
            translation,
            mail: Rc::new(mail),
            link,
            countries: &self.countries,
            tell: context.link().callback(|message| message),
        };
        whole(&view).done()
    }

    fn act(&mut self, props: &AppProps, action: Action) {
        self.to_focus = focus_after(&action, &self.model).or(self.to_focus.take());
        self.stage.acts += 1;
        self.stage.travelled = match action {
            Action::Undone if self.model.history.can_undo() => Some(false),
            Action::Redone if self.model.history.can_redo() => Some(true),
            _ => None,
        };
        if !matches!(action, Action::LetterHandedOff(_)) {
            // A text that was copied, or is shown for copying by hand, may no longer be that of the current letter.
            self.stage.copied = None;
        }
        self.stage.moved = None;
        let confirmed = matches!(action, Action::HandOffWorked);
        let before = self.model.clone();
        self.model = Rc::new(update(&before, action));
        self.keep(before.draft.is_kept());
        props.model.replace(self.model.clone());
        let letter = self.model.template().id.as_str();
        match self.model.sending().hand_off {
            Some(hand_off) if confirmed => props.host.tell("confirmed", letter, Some(hand_off.route.as_str())),
            _ if before.work != self.model.work => props.host.tell("changed", letter, None),
            _ => true,
        };
    }

    /// Stores the draft, or deletes it: the only place where anything is stored. A draft that another tab keeps is left alone.
    fn keep(&mut self, kept: bool) {
        let Some(name) = &self.model.draft_name else { return };
        if self.model.draft.is_kept() {
            let draft = write_draft(&self.model, settings::now());
            let next = if storage::get(name) != self.stored {
                self.stored = None;
                Action::DraftElsewhere
            } else if storage::put(name, &draft) {
                self.stored = Some(draft);
                if self.model.draft != Draft::Full {
                    return;
                }
                Action::DraftAsked(true)
            } else if self.stored.is_some() {
                Action::DraftFull
            } else {
                Action::DraftRefused
            };
            self.model = Rc::new(update(&self.model, next));
        } else if kept {
            storage::remove(name);
            self.stored = None;
        }
    }
}

fn whole(view: &View<'_>) -> Tag {
    let deadline = deadline(&view.model.campaign, view.model.today);
    let open = !matches!(deadline, Deadline::Over { after: AfterDeadline::Closed, .. });
    let grid =
        classed("div", "grid").with(demands(view)).with(yours(view)).with(paper(view)).maybe(open.then(|| send(view)));
    let inside = classed("div", "in")
        .with(intro(view))
        .maybe(background(view))
        .maybe(restored(view))
        .maybe(picker(view))
        .with(grid);
    let widget = classed("div", "widget")
        .set("dir", view.words.dir())
        .put("lang", view.words.language().as_str().to_owned())
        .on_key_down(keys(view));
    widget.with(inside).maybe(open.then(|| bar(view)))
}

fn send(view: &View<'_>) -> Tag {
    let heading = view.heading("h3", 1).set("id", "send").set("tabindex", "-1").say(view.words.send());
    ways(view, classed("section", "send").set("aria-labelledby", "send").with(heading).with(after(view)))
}
