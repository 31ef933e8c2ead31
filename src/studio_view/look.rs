//! What the parts of the page read and the messages that they send, so that they do not depend on each other.

use web_sys::{Event, HtmlInputElement, InputEvent, MouseEvent};
use yew::{Callback, TargetCast};

use crate::check::Level;
use crate::studio::concerns::Concern;
use crate::studio::document::Edit;
use crate::studio::{Action, Path, Studio};
use crate::view::tag::{Tag, classed, tag};

use super::notes::Notes;

/// A message to the studio.
pub enum Message {
    /// The author did something that concerns the file.
    Did(Action),
    /// A list item was added, removed or moved: the first of these receives the focus, and this is announced.
    Listed(Action, Vec<String>, String),
    /// A text was pasted, chosen or dropped.
    Given(Option<String>),
    /// Open the text in the field for a sheet.
    Pasted,
    /// Start with an empty campaign.
    Empty,
    /// Continue with the work kept in this browser.
    GoOn,
    /// Delete the work kept in this browser.
    Forget,
    /// Close this campaign and start again, with confirmation if there is unsaved work.
    Close,
    /// Close it and discard unsaved work.
    CloseUnsaved,
    /// Continue with this campaign.
    Stay,
    /// The control with this id has received the focus.
    Focused(String),
    /// Go to the control in which this is edited.
    GoTo(Path),
    /// Show this panel at the side.
    Turn(Side),
    /// Go to the list of things to fix.
    Mend,
    /// Show the form if there is room for only one panel.
    Form,
    /// Show the preview at this width.
    Boxes(Boxes),
    /// Allow or prevent sending from the preview.
    LetOut(bool),
    /// The address where the files will be published.
    Address(String),
    /// The author has paused since the change with this number.
    Rested(u32),
    /// Download a file.
    Take(File),
    /// A text was copied, or copying failed.
    Copied(&'static str, bool),
}

/// The panels beside the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The sheet.
    Sheet,
    /// What needs fixing.
    Checks,
    /// The widget.
    Preview,
    /// The lengths of the links.
    Lengths,
    /// Files and snippets.
    Take,
}

/// The width of the preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boxes {
    /// As on a phone.
    Phone,
    /// As on a computer.
    Desktop,
    /// Both, side by side where there is room.
    Both,
}

/// A file to download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The campaign.
    Campaign,
    /// Its letters for browsers that cannot run the widget.
    Letters,
    /// A page that contains the widget.
    Page,
}

/// What the parts of the page read.
pub(super) struct View<'a> {
    pub studio: &'a Studio,
    pub notes: &'a Notes,
    pub side: Side,
    /// Whether there is room for only one panel at a time.
    pub narrow: bool,
    /// Whether that panel is the form.
    pub form: bool,
    /// Whether the author wants to close a campaign with unsaved work.
    pub closing: bool,
    pub boxes: Boxes,
    pub let_out: bool,
    pub address: &'a str,
    /// The id of the control that has, or last had, the focus.
    pub focused: &'a str,
    /// What was copied last, and whether it worked.
    pub copied: Option<(&'static str, bool)>,
    pub tell: Callback<Message>,
}

impl View<'_> {
    /// The heading of the panel at the side, which receives the focus.
    pub fn heading(&self, words: &'static str) -> Tag {
        tag("h2").set("id", "side").set("tabindex", "-1").say(words)
    }

    pub fn does(&self, action: Action) -> Callback<MouseEvent> {
        self.tell.reform(move |_| Message::Did(action.clone()))
    }

    pub fn lists(&self, action: Action, focus: Vec<String>, said: String) -> Callback<MouseEvent> {
        self.tell.reform(move |_| Message::Listed(action.clone(), focus.clone(), said.clone()))
    }

    /// Turns what is typed here into a change to the file.
    pub fn types(&self, id: &str, edit: impl Fn(String) -> Edit + 'static) -> Callback<InputEvent> {
        let id = id.to_owned();
        self.tell.reform(move |event: InputEvent| Message::Did(Action::Edited(edit(value(&event)), Some(id.clone()))))
    }

    /// Turns what is chosen here into a change to the file.
    pub fn chooses(&self, edit: impl Fn(String) -> Edit + 'static) -> Callback<Event> {
        self.tell.reform(move |event: Event| Message::Did(Action::Edited(edit(value(&event)), None)))
    }

    /// The click handler of a button or link to where something is edited.
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

    /// The concerns of a field, shown below it.
    pub fn concerns(&self, home: &Path) -> Option<Tag> {
        self.concerns_of(home).next()?;
        let list = classed("ul", "concerns").put("id", concerns_id(home));
        Some(self.concerns_of(home).fold(list, |list, concern| list.with(item(concern).with(self.sentence(concern)))))
    }

    fn sentence(&self, concern: &Concern) -> Tag {
        tag("span").text(&format!(" {} {}", concern.finding.cause, concern.finding.cure))
    }

    /// Links a control to its help and concerns for screen readers.
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

/// A list item with the word and the icon for its level.
pub(super) fn item(concern: &Concern) -> Tag {
    let (class, word) = match concern.finding.level {
        Level::Error => ("error", "Mistake"),
        Level::Advice => ("advice", "Advice"),
    };
    classed("li", class).with(sign(concern.finding.level)).with(tag("b").say(word))
}

/// An icon for each level: an octagon and a kind of lamp, so that they differ in shape.
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

/// The value of the control that an event comes from.
pub(super) fn value(event: &Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}
