use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::campaign::{Demand, DemandsAs};
use crate::letter::Refusal;
use crate::state::Action;

use super::icons;
use super::scene::{Message, Moved, View};
use super::tag::{Tag, button, classed, tag};

/// Draws the demands, which can be ticked, unticked, and put in order by buttons or by dragging.
pub(super) fn demands(view: &View<'_>) -> Tag {
    let (words, stage, selection) = (view.words, view.stage, &view.model.choices().demands);
    let all = selection.iter().len();
    let mut entries = classed("ol", "demands")
        .set("role", "list")
        .reference(&stage.list)
        .on_pointer_end(view.tell.reform(|_| Message::Dragged(None)))
        .on_pointer_move(drag(view));
    for (position, (demand, chosen)) in selection.iter().enumerate() {
        if let Some(text) = view.model.template().demands.get(demand) {
            entries = entries.with(Entry { view, demand, position, all, text }.row(chosen));
        }
    }
    let count = tag("small").text(&words.chosen(&words.number(selection.count()), &words.number(all)));
    let refusal = view.model.refusal.map_or(String::new(), |refusal| words.refusal(refusal));
    let moved = stage.moved.map_or(String::new(), |moved| said(moved, view));
    classed("section", "choose")
        .set("aria-labelledby", "choose")
        .with(view.heading("h3", 1).set("id", "choose").set("tabindex", "-1").say(words.demands()).with(count))
        .with(classed("p", "hint").say(words.demands_hint()))
        .with(entries)
        .with(view.announces(classed("p", "refusal").set("id", "refusal"), &refusal))
        .with(view.announces(classed("p", "unseen"), &moved))
        .with(set_as(view))
}

/// The announcement for screen readers after a move: the button that was pressed looks the same as before.
fn said(moved: Moved, view: &View<'_>) -> String {
    let label = view.model.template().demands.get(moved.demand).map_or("", |d| d.label.first(&view.model.reader));
    let words = view.words;
    words.moved(label, &words.number(moved.position + 1), &words.number(view.model.template().demands.len()))
}

struct Entry<'a> {
    view: &'a View<'a>,
    demand: usize,
    position: usize,
    all: usize,
    text: &'a Demand,
}

impl Entry<'_> {
    fn row(&self, chosen: bool) -> Tag {
        let class = match (self.view.stage.dragged == Some(self.demand), chosen) {
            (true, _) => "dragged",
            (false, true) => "on",
            (false, false) => "off",
        };
        let grip = classed("span", "grip").set("aria-hidden", "true").with(icons::grip());
        let up = self.button(true, self.position.checked_sub(1));
        let down = self.button(false, Some(self.position + 1).filter(|position| *position < self.all));
        classed("li", class)
            .key(self.demand)
            .with(grip.on_pointer_down(self.pick_up()))
            .with(self.choice(chosen))
            .with(classed("div", "move").with(up).with(down))
    }

    fn label(&self) -> &str {
        self.text.label.first(&self.view.model.reader)
    }

    fn choice(&self, chosen: bool) -> Tag {
        let demand = self.demand;
        let onchange = self.view.changes(Action::DemandToggled(demand));
        let why = self.text.why.as_ref().map(|why| self.view.tells(tag("span"), why));
        let required = self.text.required.then(|| tag("em").say(self.view.words.required()));
        let mut input = tag("input").set("type", "checkbox").checked(chosen).on_change(onchange);
        if self.refused(chosen) {
            input = input.set("aria-describedby", "refusal");
        }
        classed("label", "choice")
            .with(input)
            .with(classed("span", "text").with(self.view.tells(tag("b"), &self.text.label)).maybe(why).maybe(required))
    }

    /// Whether ticking this box, or unticking it, is what was refused.
    fn refused(&self, chosen: bool) -> bool {
        match self.view.model.refusal {
            Some(Refusal::AtMost(_)) => !chosen,
            refusal => chosen && refusal.is_some(),
        }
    }

    /// Draws a button that moves the demand. At the end of the list it stays and does nothing: removing it would lose the focus.
    fn button(&self, up: bool, position: Option<usize>) -> Tag {
        let words = self.view.words;
        let label = if up { words.move_up(self.label()) } else { words.move_down(self.label()) };
        let icon = if up { icons::up() } else { icons::down() };
        let moved = Moved { demand: self.demand, up, position: position.unwrap_or(self.position) };
        let onclick = self.view.tell.reform(move |_| Message::Moved(moved));
        let button = button("icon-button", onclick).put("id", moved.button_id()).put("aria-label", label);
        let button = button.with(icon);
        if position.is_none() { button.set("aria-disabled", "true") } else { button }
    }

    /// Starts a drag. The list, not the grip, captures the pointer, because the list stays in place while entries move.
    fn pick_up(&self) -> Callback<PointerEvent> {
        let (list, demand) = (self.view.stage.list.clone(), self.demand);
        self.view.tell.reform(move |event: PointerEvent| {
            event.prevent_default();
            if let Some(list) = list.cast::<Element>() {
                let _ = list.set_pointer_capture(event.pointer_id());
            }
            Message::Dragged(Some(demand))
        })
    }
}

/// Moves the entry that is being dragged to the position under the pointer.
fn drag(view: &View<'_>) -> Callback<PointerEvent> {
    let Some(demand) = view.stage.dragged else { return Callback::noop() };
    let now = view.model.choices().demands.iter().position(|(entry, _)| entry == demand);
    let (tell, list) = (view.tell.clone(), view.stage.list.clone());
    Callback::from(move |event: PointerEvent| {
        let Some(list) = list.cast::<Element>() else { return };
        let y = f64::from(event.client_y());
        let entries = list.children();
        let above = |index: u32| entries.item(index).is_some_and(|entry| entry.get_bounding_client_rect().bottom() < y);
        let position = (0..entries.length()).take_while(|index| above(*index)).count();
        if Some(position) != now && position < entries.length() as usize {
            tell.emit(Message::Did(Action::DemandMoved { demand, position }));
        }
    })
}

fn set_as(view: &View<'_>) -> Tag {
    let choice = |form: DemandsAs, label: &'static str| {
        let onchange = view.changes(Action::DemandsSetAs(form));
        let radio = tag("input").set("type", "radio").set("name", "set-as");
        let radio = radio.checked(view.model.choices().demands_as == form).on_change(onchange);
        tag("label").with(radio).with(tag("span").say(label))
    };
    classed("fieldset", "set-as")
        .with(tag("legend").say(view.words.set_as()))
        .with(choice(DemandsAs::List, view.words.as_list()))
        .with(choice(DemandsAs::Prose, view.words.as_prose()))
}
