//! What the parts of the view read and which messages they send, so that they need not know each other.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::host::Host;
use crate::campaign::{LanguageTag, Text};
use crate::letter::{Conventions, Letter};
use crate::send::{Mail, MailLink, Offer, Route};
use crate::state::{Action, Field, Model};
use crate::words::Words;

use super::countries::Countries;
use super::tag::{Tag, tag};

/// A message to the widget.
pub enum Message {
    /// The supporter did something that concerns the letter.
    Did(Action),
    /// A demand was moved by its button: the focus has to follow it.
    Moved(Moved),
    /// A demand was picked up, or released.
    Dragged(Option<usize>),
    /// An attempt was made to copy a text.
    Copied(Copied),
    /// The widget has been drawn: now collapsed content is drawn too and, the second time, the list of all countries is loaded.
    Stands,
    /// The page's settings have changed: words of the interface, language of the campaign's texts, level of the heading.
    Around(&'static Words, LanguageTag, u8),
    /// Everything is to be deleted, and the page is to be left.
    Leave,
    /// A key was pressed that does something everywhere in the widget.
    Key(Key),
}

/// Keys that do something everywhere in the widget.
#[derive(Clone, Copy)]
pub enum Key {
    /// Undoes the last step.
    Undo,
    /// Redoes it.
    Redo,
    /// Closes what is being edited.
    Close,
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

/// Passing state that the widget shows in addition to the model: no letter depends on it.
#[derive(Default)]
pub(super) struct Stage {
    /// Whether collapsed content is drawn as well. At first it is not, so that the page does not wait for it.
    pub whole: bool,
    pub list: NodeRef,
    pub dragged: Option<usize>,
    pub moved: Option<Moved>,
    pub copied: Option<Copied>,
    /// Whether the last action was a redo (`true`) or an undo (`false`), if it was either.
    pub travelled: Option<bool>,
    /// The number of actions so far: it makes a repeated announcement count as new; otherwise screen readers would stay silent.
    pub acts: usize,
    /// The value of `acts` at the last copy.
    pub copied_at: usize,
}

/// What the parts of the view read.
pub(super) struct View<'a> {
    pub model: &'a Model,
    pub host: &'a Host,
    pub stage: &'a Stage,
    pub words: &'static Words,
    /// The level of the widget's own heading in the page, 1 to 6; 2 unless the page sets another.
    pub level: u8,
    pub conventions: &'a dyn Conventions,
    pub letter: Rc<Letter>,
    /// The letter in the reader's language, if it is sent in another.
    pub translation: Option<Letter>,
    pub mail: Rc<Mail>,
    pub link: MailLink,
    pub offers: Vec<Offer>,
    pub countries: &'a Countries,
    pub tell: Callback<Message>,
}

impl View<'_> {
    /// Adds a text of the campaign in the reader's language, or in the nearest one available, and marks the element's language
    /// if it is not the interface's.
    #[inline(never)]
    pub fn tells(&self, tag: Tag, text: &Text) -> Tag {
        let Some((language, items)) = text.spoken(&self.model.reader) else { return tag };
        self.in_language(tag, language).text(items.first().map_or("", String::as_str))
    }

    /// Fills a live region with an announcement, which is new after each action, or empty if there is nothing to announce.
    #[inline(never)]
    pub fn announces(&self, region: Tag, said: &str) -> Tag {
        region.set("role", "status").with(tag("span").key(self.stage.acts).text(said))
    }

    /// Marks an element's text as being in this language.
    #[inline(never)]
    pub fn in_language(&self, tag: Tag, language: &LanguageTag) -> Tag {
        if language.primary() == self.words.language().primary() {
            return tag;
        }
        tag.put("lang", language.as_str().to_owned()).set("dir", language.dir())
    }

    /// Marks an element inside the letter as being in the interface's language.
    #[inline(never)]
    pub fn aside(&self, tag: Tag) -> Tag {
        if self.letter.language.primary() == self.words.language().primary() {
            return tag;
        }
        tag.put("lang", self.words.language().as_str().to_owned()).set("dir", self.words.dir())
    }

    /// Makes a heading `depth` levels below the widget's own, which is 2 unless the page sets another. (The element stays the
    /// same, so that appearance and level are independent of each other.)
    #[inline(never)]
    pub fn heading(&self, name: &'static str, depth: u8) -> Tag {
        match self.level {
            2 => tag(name),
            level => tag(name).put("aria-level", (level + depth).min(6).to_string()),
        }
    }

    /// Returns a callback that sends this action on a click. (One callback for all buttons: each separate closure adds some hundred bytes
    /// to load.)
    #[inline(never)]
    pub fn does(&self, action: Action) -> Callback<MouseEvent> {
        self.tell.reform(move |_| Message::Did(action.clone()))
    }

    /// The exit from the widget, for the current letter.
    #[inline(never)]
    pub fn exit(&self) -> Exit {
        let letter = self.model.template().id.as_str().into();
        Exit { host: self.host.clone(), letter, tell: self.tell.clone() }
    }

    /// Returns a callback for a link that hands the letter off by this route: the tap is recorded, and the browser does the rest unless the
    /// page prevents it.
    #[inline(never)]
    pub fn hands_off(&self, route: Route) -> Callback<MouseEvent> {
        let exit = self.exit();
        Callback::from(move |event: MouseEvent| {
            if exit.opens(route) {
                exit.taken(route);
            } else {
                event.prevent_default();
            }
        })
    }

    /// Returns a callback that reports what is typed into this field.
    #[inline(never)]
    pub fn types(&self, field: Field) -> Callback<InputEvent> {
        self.tell.reform(move |event: InputEvent| Message::Did(Action::Typed(field, value(&event))))
    }

    /// Returns a callback that turns the value of the chosen option into an action.
    #[inline(never)]
    pub fn chooses(&self, action: fn(&str) -> Action) -> Callback<Event> {
        self.tell.reform(move |event: Event| Message::Did(action(&value(&event))))
    }

    /// Returns a callback that sends this action when a checkbox or a radio button changes.
    #[inline(never)]
    pub fn changes(&self, action: Action) -> Callback<Event> {
        self.tell.reform(move |_| Message::Did(action.clone()))
    }
}

/// The exit from the widget: the page around it is asked before a letter leaves, and the widget is notified afterwards.
#[derive(Clone)]
pub(super) struct Exit {
    pub host: Host,
    letter: Rc<str>,
    tell: Callback<Message>,
}

impl Exit {
    /// Asks the page whether the letter may leave by this route.
    #[inline(never)]
    pub fn opens(&self, route: Route) -> bool {
        self.host.tell("handed-off", &self.letter, Some(route.as_str()))
    }

    /// Records that the letter left by this route.
    #[inline(never)]
    pub fn taken(&self, route: Route) {
        self.tell.emit(Message::Did(Action::LetterHandedOff(route)));
    }
}

/// The value of the field that an event comes from: inputs, text areas and selects all have it under the same name.
fn value(event: &web_sys::Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// Joins these items with this punctuation mark and a space.
pub(super) fn joined(items: &[&str], mark: &str) -> String {
    items.join(&(String::from(mark) + " "))
}
