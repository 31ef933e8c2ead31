//! What the parts of the page look at and what they tell, so that they need not know each other.

use web_sys::{Event, HtmlInputElement, InputEvent, MouseEvent};
use yew::{Callback, TargetCast};

use crate::check::Level;
use crate::studio::concerns::Concern;
use crate::studio::document::Edit;
use crate::studio::{Action, Path, Studio};
use crate::view::tag::{Tag, classed, tag};

use super::notes::Notes;

/// What reaches the studio.
pub enum Message {
    /// The author did something that concerns the file.
    Did(Action),
    /// A part of a list came, went or moved: the focus goes to the first of these, and this is said.
    Listed(Action, Vec<String>, String),
    /// A text was pasted, chosen or dropped.
    Given(Option<String>),
    /// What stands in the field for a sheet is to be opened.
    Pasted,
    /// Begin with nothing.
    Empty,
    /// Go on with what is kept in this browser.
    GoOn,
    /// Delete what is kept in this browser.
    Forget,
    /// Leave this campaign and begin anew.
    Close,
    /// A control of this id has the focus.
    Focused(String),
    /// Go to where this is edited.
    GoTo(Path),
    /// Show this at the side.
    Turn(Side),
    /// Go to the list of what is to be mended.
    Mend,
    /// Show the form, where there is room for one thing.
    Form,
    /// Show the preview so.
    Boxes(Boxes),
    /// Let letters out of the preview, or not.
    LetOut(bool),
    /// The files will stand here.
    Address(String),
    /// The author had so long a rest since a change.
    Rested(u32),
    /// A file was asked for.
    Take(File),
    /// A text was copied, or not.
    Copied(&'static str, bool),
}

/// What stands beside the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The sheet.
    Sheet,
    /// What is to be mended.
    Checks,
    /// The widget.
    Preview,
    /// How long the links are.
    Lengths,
    /// Files and lines.
    Take,
}

/// How wide the preview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boxes {
    /// As on a phone.
    Phone,
    /// As on a computer.
    Desktop,
    /// Both, side by side where there is room.
    Both,
}

/// A file to take away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The campaign.
    Campaign,
    /// Its letters for browsers without the program.
    Letters,
    /// A page with the widget.
    Page,
}

/// What the parts of the page look at.
pub(super) struct View<'a> {
    pub studio: &'a Studio,
    pub notes: &'a Notes,
    pub side: Side,
    /// There is room for one thing at a time.
    pub narrow: bool,
    /// The one thing is the form.
    pub form: bool,
    pub boxes: Boxes,
    pub let_out: bool,
    pub address: &'a str,
    /// The id of the control that has the focus, or had it last.
    pub focused: &'a str,
    /// What was copied last, and whether the browser did it.
    pub copied: Option<(&'static str, bool)>,
    pub tell: Callback<Message>,
}

impl View<'_> {
    /// The heading of what stands at the side: the focus goes there.
    pub fn heading(&self, words: &'static str) -> Tag {
        tag("h2").set("id", "side").set("tabindex", "-1").say(words)
    }

    pub fn does(&self, action: Action) -> Callback<MouseEvent> {
        self.tell.reform(move |_| Message::Did(action.clone()))
    }

    pub fn lists(&self, action: Action, focus: Vec<String>, said: String) -> Callback<MouseEvent> {
        self.tell.reform(move |_| Message::Listed(action.clone(), focus.clone(), said.clone()))
    }

    /// What is typed here becomes a change of the file.
    pub fn types(&self, id: &str, edit: impl Fn(String) -> Edit + 'static) -> Callback<InputEvent> {
        let id = id.to_owned();
        self.tell.reform(move |event: InputEvent| Message::Did(Action::Edited(edit(value(&event)), Some(id.clone()))))
    }

    /// What is chosen here becomes a change of the file.
    pub fn chooses(&self, edit: impl Fn(String) -> Edit + 'static) -> Callback<Event> {
        self.tell.reform(move |event: Event| Message::Did(Action::Edited(edit(value(&event)), None)))
    }

    /// A button or link to where something is edited.
    pub fn goes_to(&self, path: &Path) -> Callback<MouseEvent> {
        let path = path.clone();
        self.tell.reform(move |event: MouseEvent| {
            event.prevent_default();
            Message::GoTo(path.clone())
        })
    }

    pub fn concerns_of<'v>(&'v self, home: &'v Path) -> impl Iterator<Item = &'v Concern> {
        self.notes.concerns.iter().filter(move |concern| concern.home == *home)
    }

    /// What is to be said of a field, below it.
    pub fn concerns(&self, home: &Path) -> Option<Tag> {
        self.concerns_of(home).next()?;
        let list = classed("ul", "concerns").put("id", concerns_id(home));
        Some(self.concerns_of(home).fold(list, |list, concern| list.with(item(concern).with(self.sentence(concern)))))
    }

    fn sentence(&self, concern: &Concern) -> Tag {
        tag("span").text(&format!(" {} {}", concern.finding.cause, concern.finding.cure))
    }

    /// A field that has something said of it says so to whoever cannot see it.
    pub fn described(&self, control: Tag, home: &Path, help: Option<String>) -> Tag {
        let wrong = self.concerns_of(home).any(|concern| concern.finding.level == Level::Error);
        let said = self.concerns_of(home).next().map(|_| concerns_id(home));
        let by: Vec<String> = help.into_iter().chain(said).collect();
        let control = if wrong { control.set("aria-invalid", "true") } else { control };
        if by.is_empty() { control } else { control.put("aria-describedby", by.join(" ")) }
    }
}

fn concerns_id(home: &Path) -> String {
    format!("{home}!")
}

/// An item with the word and the sign of how much it matters.
pub(super) fn item(concern: &Concern) -> Tag {
    let (class, word) = match concern.finding.level {
        Level::Error => ("error", "Mistake"),
        Level::Advice => ("advice", "Advice"),
    };
    classed("li", class).with(sign(concern.finding.level)).with(tag("b").say(word))
}

/// A sign for each level: an octagon and a lamp of a kind, so that they differ in form.
pub(super) fn sign(level: Level) -> Tag {
    let path = match level {
        Level::Error => "M7 2h6l5 5v6l-5 5H7l-5-5V7zM7 7l6 6M13 7l-6 6",
        Level::Advice => "M10 2l8.5 15.5h-17zM10 8v4.5M10 14.8v.2",
    };
    icon(path)
}

pub(super) fn icon(path: &'static str) -> Tag {
    let svg = classed("svg", "icon").set("viewBox", "0 0 20 20").set("aria-hidden", "true").set("focusable", "false");
    svg.with(tag("path").set("d", path))
}

/// What the control holds that an event comes from.
pub(super) fn value(event: &Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}
