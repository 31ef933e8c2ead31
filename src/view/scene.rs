//! What the parts of the view look at and what they tell, so that they need not know each other.

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
    /// The widget stands: time for what is folded away, and the second time for the list of all countries.
    Stands,
    /// What the page says is another now: words of the interface, language of the campaign's texts, level of the heading.
    Around(&'static Words, LanguageTag, u8),
    /// Everything is to be deleted, and the page left.
    Leave,
    /// A key was pressed that means something everywhere in the widget.
    Key(Key),
}

/// Keys that mean something everywhere in the widget.
#[derive(Clone, Copy)]
pub enum Key {
    /// Take the last step back.
    Undo,
    /// Bring it back.
    Redo,
    /// Close what is being edited.
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

/// What the widget shows beside the model: passing things that no letter depends on.
#[derive(Default)]
pub(super) struct Stage {
    /// What is folded away is drawn as well. At first it is not: the page is not to wait for it.
    pub whole: bool,
    pub list: NodeRef,
    pub dragged: Option<usize>,
    pub moved: Option<Moved>,
    pub copied: Option<Copied>,
    /// The last step was taken back, or brought back.
    pub travelled: Option<bool>,
    /// How many things were done: the same words said again are new words, or a screen reader would keep silent.
    pub acts: usize,
    /// Which of them was the last copy.
    pub copied_at: usize,
}

/// What the parts of the view look at.
pub(super) struct View<'a> {
    pub model: &'a Model,
    pub host: &'a Host,
    pub stage: &'a Stage,
    pub words: &'static Words,
    /// The level of the widget's own heading in the page, 1 to 6; 2 unless the page says otherwise.
    pub level: u8,
    pub conventions: &'a dyn Conventions,
    pub letter: Rc<Letter>,
    /// The letter in the reader's language, where it goes out in another.
    pub translation: Option<Letter>,
    pub mail: Rc<Mail>,
    pub link: MailLink,
    pub offers: Vec<Offer>,
    pub countries: &'a Countries,
    pub tell: Callback<Message>,
}

impl View<'_> {
    /// A text of the campaign in the reader's language, or the nearest there is: an element that says in which language it is,
    /// where that is not the interface's.
    #[inline(never)]
    pub fn tells(&self, tag: Tag, text: &Text) -> Tag {
        let Some((language, items)) = text.spoken(&self.model.reader) else { return tag };
        self.in_language(tag, language).text(items.first().map_or("", String::as_str))
    }

    /// What is said in a region for announcements, anew with each thing that is done; nothing where nothing is to be said.
    #[inline(never)]
    pub fn announces(&self, region: Tag, said: &str) -> Tag {
        let said = (!said.is_empty()).then(|| tag("span").key(self.stage.acts).text(said));
        region.set("role", "status").maybe(said)
    }

    /// An element whose text is in this language.
    #[inline(never)]
    pub fn in_language(&self, tag: Tag, language: &LanguageTag) -> Tag {
        if language.primary() == self.words.language().primary() {
            return tag;
        }
        tag.put("lang", language.as_str().to_owned()).set("dir", language.dir())
    }

    /// An element that speaks the interface's language in the midst of the letter.
    #[inline(never)]
    pub fn aside(&self, tag: Tag) -> Tag {
        if self.letter.language.primary() == self.words.language().primary() {
            return tag;
        }
        tag.put("lang", self.words.language().as_str().to_owned()).set("dir", self.words.dir())
    }

    /// A heading so deep below the widget's own, which is 2: as deep in the page as the page says. (The element stays the same, so
    /// that looks and level do not hang on each other.)
    #[inline(never)]
    pub fn heading(&self, name: &'static str, depth: u8) -> Tag {
        match self.level {
            2 => tag(name),
            level => tag(name).put("aria-level", (level + depth).min(6).to_string()),
        }
    }

    /// A click is this action. (One callback for all buttons: each closure of its own is some hundred bytes more to load.)
    #[inline(never)]
    pub fn does(&self, action: Action) -> Callback<MouseEvent> {
        self.tell.reform(move |_| Message::Did(action.clone()))
    }

    /// The way out of the widget, for the letter on the desk.
    #[inline(never)]
    pub fn exit(&self) -> Exit {
        let letter = self.model.template().id.as_str().into();
        Exit { host: self.host.clone(), letter, tell: self.tell.clone() }
    }

    /// A tap on a link that takes the letter this way: it is noted, and the browser does the rest unless the page prevents it.
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

    /// What is typed here is in this field.
    #[inline(never)]
    pub fn types(&self, field: Field) -> Callback<InputEvent> {
        self.tell.reform(move |event: InputEvent| Message::Did(Action::Typed(field, value(&event))))
    }

    /// What is chosen here becomes an action, by the value of the option.
    #[inline(never)]
    pub fn chooses(&self, action: fn(&str) -> Action) -> Callback<Event> {
        self.tell.reform(move |event: Event| Message::Did(action(&value(&event))))
    }

    /// A change of a box or a button of a group is this action.
    #[inline(never)]
    pub fn changes(&self, action: Action) -> Callback<Event> {
        self.tell.reform(move |_| Message::Did(action.clone()))
    }
}

/// The way out of the widget: the page around it is asked before a letter leaves, and the widget is told after.
#[derive(Clone)]
pub(super) struct Exit {
    pub host: Host,
    letter: Rc<str>,
    tell: Callback<Message>,
}

impl Exit {
    /// Whether the page lets the letter go this way.
    #[inline(never)]
    pub fn opens(&self, route: Route) -> bool {
        self.host.tell("handed-off", &self.letter, Some(route.as_str()))
    }

    /// The letter went this way.
    #[inline(never)]
    pub fn taken(&self, route: Route) {
        self.tell.emit(Message::Did(Action::LetterHandedOff(route)));
    }
}

/// What the field holds that an event comes from: of an input, a text area or a selection, all have it by the same name.
fn value(event: &web_sys::Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}
