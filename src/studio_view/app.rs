use std::cell::Cell;
use std::rc::Rc;

use web_sys::{FocusEvent, HtmlElement, HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

use crate::browser::timer::after;
use crate::browser::{focus, page, storage};
use crate::studio::concerns::summary;
use crate::studio::spot::spot;
use crate::studio::{Action, Path, Studio, kept, open, update};
use crate::view::tag::{Tag, classed, tag};

use super::look::{Boxes, Message, Side, View};
use super::notes::Notes;
use super::start::{Beginning, start};
use super::{bar, checks, form, lengths, preview, sheet, take};

/// The name under which unsaved work is kept.
const KEPT: &str = storage::STUDIO;

/// The delay in milliseconds between a change and the update of checks and preview.
const REST: i32 = 400;

/// The complete studio.
pub struct App {
    studio: Option<Studio>,
    notes: Notes,
    side: Side,
    /// Whether the form is shown if there is room for only one panel.
    form: bool,
    closing: bool,
    boxes: Boxes,
    let_out: bool,
    address: String,
    focused: String,
    copied: Option<(&'static str, bool)>,
    problem: Option<String>,
    /// What is announced to those who cannot see the page.
    said: String,
    /// The first of these receives the focus after the next rendering.
    to_focus: Vec<String>,
    /// Counts changes, to tell after a pause whether there was another.
    changes: u32,
    unsaved: Rc<Cell<bool>>,
    field: NodeRef,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        let unsaved = Rc::new(Cell::new(false));
        page::ask_before_leaving(unsaved.clone());
        Self {
            studio: None,
            notes: Notes::default(),
            side: Side::Sheet,
            form: true,
            closing: false,
            boxes: Boxes::Phone,
            let_out: false,
            address: String::new(),
            focused: String::new(),
            copied: None,
            problem: None,
            said: String::new(),
            to_focus: Vec::new(),
            changes: 0,
            unsaved,
            field: NodeRef::default(),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(action) => self.act(context, action),
            Message::Listed(action, focus, said) => {
                self.act(context, action);
                (self.to_focus, self.said) = (focus, said);
            }
            Message::Given(Some(text)) => self.open(&text),
            Message::Given(None) => self.problem = Some(String::from("This file cannot be read as text.")),
            Message::Pasted => {
                let text = self.field.cast::<HtmlTextAreaElement>().map(|field| field.value());
                self.open(&text.unwrap_or_default());
            }
            Message::Empty => self.begin(open::empty()),
            Message::GoOn => match storage::get(KEPT).and_then(|text| kept::read(&text)) {
                Some(studio) => self.begin(studio),
                None => self.problem = Some(String::from("The saved work can no longer be read.")),
            },
            Message::Forget => {
                storage::remove(KEPT);
                self.to_focus = vec!["sheet".into()];
            }
            Message::Close if self.unsaved.get() => (self.closing, self.to_focus) = (true, vec!["stay".into()]),
            Message::Close | Message::CloseUnsaved => self.close(),
            Message::Stay => (self.closing, self.to_focus) = (false, vec!["close".into()]),
            Message::Focused(id) => self.focus(id),
            Message::GoTo(path) => self.go_to(&path),
            Message::Turn(side) => (self.side, self.form) = (side, false),
            Message::Mend => (self.side, self.form, self.to_focus) = (Side::Checks, false, vec!["side".into()]),
            Message::Form => self.form = true,
            Message::Boxes(boxes) => self.boxes = boxes,
            Message::LetOut(let_out) => self.let_out = let_out,
            Message::Address(address) => self.address = address,
            Message::Rested(changes) => return changes == self.changes && self.look(),
            Message::Take(file) => {
                if let Some(studio) = &self.studio
                    && take::save(studio, &self.notes, &self.address, file)
                {
                    self.said = String::from("The file is in your downloads.");
                    if file == super::look::File::Campaign {
                        self.act(context, Action::Saved);
                    }
                }
            }
            Message::Copied(what, worked) => self.copied = Some((what, worked)),
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let tell = context.link().callback(|message| message);
        let Some(studio) = &self.studio else {
            let kept = storage::get(KEPT).is_some();
            let problem = self.problem.as_deref();
            return start(&Beginning { problem, kept, field: &self.field, tell: &tell }).done();
        };
        let view = View {
            studio,
            notes: &self.notes,
            side: self.side,
            narrow: page::is_narrow(),
            form: self.form,
            closing: self.closing,
            boxes: self.boxes,
            let_out: self.let_out,
            address: &self.address,
            focused: &self.focused,
            copied: self.copied,
            tell,
        };
        self.desk(&view).done()
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let ids = std::mem::take(&mut self.to_focus);
        if !ids.is_empty() {
            page::go_to(&ids);
        }
    }
}

impl App {
    fn open(&mut self, text: &str) {
        match open::open(text) {
            Ok(studio) => self.begin(studio),
            Err(problem) => {
                self.problem = Some(problem.words());
                self.to_focus = vec!["sheet".into()];
            }
        }
    }

    fn begin(&mut self, studio: Studio) {
        self.side = if studio.sheet.is_some() { Side::Sheet } else { Side::Checks };
        self.unsaved.set(studio.unsaved);
        self.studio = Some(studio);
        (self.problem, self.form) = (None, true);
        self.notes = Notes::default();
        self.look();
        self.to_focus = vec!["form".into()];
    }

    fn close(&mut self) {
        if self.studio.take().is_some_and(|studio| studio.kept) {
            storage::remove(KEPT);
        }
        self.unsaved.set(false);
        self.closing = false;
        self.notes = Notes::default();
        (self.said, self.to_focus) = (String::new(), vec!["top".into()]);
    }

    fn act(&mut self, context: &Context<Self>, action: Action) {
        let Some(studio) = &self.studio else { return };
        let next = update(studio, action);
        self.copied = None;
        if next.draft != studio.draft {
            self.changes = self.changes.wrapping_add(1);
            let (link, changes) = (context.link().clone(), self.changes);
            after(REST, move || link.send_message(Message::Rested(changes)));
        }
        self.keep(studio.kept, &next);
        self.unsaved.set(next.unsaved);
        self.studio = Some(next);
    }

    /// Keeps unsaved work if the author asked for that, and deletes it once it is no longer to be kept.
    fn keep(&self, before: bool, next: &Studio) {
        if next.kept {
            storage::put(KEPT, &kept::written(next));
        } else if before {
            storage::remove(KEPT);
        }
    }

    /// Checks the file again.
    fn look(&mut self) -> bool {
        let Some(studio) = &self.studio else { return false };
        self.notes = Notes::of(studio, self.notes.preview.take());
        let said = summary(&self.notes.concerns);
        if !self.said.starts_with(&said) {
            self.said = said;
        }
        true
    }

    fn focus(&mut self, id: String) {
        self.focused = id;
        if let Some(studio) = &self.studio
            && self.side == Side::Sheet
            && let Some(mark) = sheet::mark_of(studio, &self.focused)
        {
            page::bring_into_sight(&mark);
        }
    }

    fn go_to(&mut self, path: &Path) {
        let Some(studio) = &mut self.studio else { return };
        let spot = spot(studio.file(), path);
        if let Some(language) = spot.language {
            *studio = update(studio, Action::LanguageChosen(language));
        }
        self.form = true;
        self.to_focus = vec![spot.id];
        let mut around = path.clone();
        while let Some((parent, _)) = around.split_last() {
            self.to_focus.push(parent.to_string());
            around = parent;
        }
        self.to_focus.push("form".into());
    }

    fn desk(&self, view: &View<'_>) -> Tag {
        let tell = view.tell.clone();
        let keys = tell.clone();
        let wide = self.side == Side::Preview && self.boxes == Boxes::Both;
        let shown = match (self.form, wide) {
            (true, false) => "desk form-first",
            (true, true) => "desk form-first wide",
            (false, true) => "desk wide",
            (false, false) => "desk",
        };
        classed("div", shown)
            .listen(Rc::new(yew::html::onfocusin::Wrapper::new(Callback::from(move |event: FocusEvent| {
                let target: Option<HtmlElement> = event.target_dyn_into();
                let id = target.map(|target| target.id()).unwrap_or_default();
                if !id.is_empty() && !id.starts_with("found-") {
                    tell.emit(Message::Focused(id));
                }
            }))))
            .on_key_down(Callback::from(move |event: KeyboardEvent| on_key(&event, &keys)))
            .with(bar::bar(view))
            .with(classed("p", "hidden").set("role", "status").text(&self.said))
            .with(tag("div").set("class", "columns").with(form::form(view)).with(self.beside(view)))
    }

    fn beside(&self, view: &View<'_>) -> Tag {
        let part = match view.side {
            Side::Sheet => Some(sheet::sheet(view)),
            Side::Checks => Some(checks::checks(view)),
            Side::Lengths => Some(lengths::lengths(view)),
            Side::Take => Some(take::take(view)),
            Side::Preview => None,
        };
        let side = classed("div", "side").with(preview::preview(view)).maybe(part);
        side.set("role", "region").set("aria-label", bar::name(view.side))
    }
}

/// Handles undo and redo by keyboard, except in fields, which have their own.
fn on_key(event: &KeyboardEvent, tell: &Callback<Message>) {
    let command = event.ctrl_key() || event.meta_key();
    if !command || focus::in_field(&event.target_unchecked_into()) {
        return;
    }
    let action = match (&*event.key(), event.shift_key()) {
        ("z", false) => Action::Undone,
        ("z" | "Z", true) | ("y", false) => Action::Redone,
        _ => return,
    };
    event.prevent_default();
    tell.emit(Message::Did(action));
}
