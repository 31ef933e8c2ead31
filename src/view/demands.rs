use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::browser::focus;
use crate::campaign::{Demand, DemandsAs, LanguageTag};
use crate::letter::{Refusal, Selection};
use crate::state::Action;

use super::icons;
use super::store::SameCampaign;
use super::tag::{Tag, button, classed, tag};
use super::words::{Words, words};

#[derive(Properties, PartialEq)]
pub(super) struct DemandsProps {
    pub campaign: SameCampaign,
    pub selection: Selection,
    pub demands_as: DemandsAs,
    pub refusal: Option<Refusal>,
    pub reader: LanguageTag,
    pub act: Callback<Action>,
}

/// What is asked for: ticked, unticked, and put in order by buttons or by dragging.
#[component]
pub(super) fn Demands(props: &DemandsProps) -> Html {
    let words = words(&props.reader);
    let list = use_node_ref();
    let dragged = use_state_eq(|| None::<usize>);
    let moved = use_state_eq(|| None::<Moved>);
    // Moving an element in the document takes the focus from it: it is given back once the list stands anew.
    let to_focus = use_mut_ref(|| None::<String>);
    use_effect({
        let (list, to_focus) = (list.clone(), to_focus.clone());
        move || {
            if let (Some(id), Some(list)) = (to_focus.take(), list.cast::<Element>()) {
                focus::focus(&list, &id);
            }
        }
    });

    let all = props.selection.iter().len();
    let ended = dragged.setter();
    let mut entries = classed("ol", "demands")
        .reference(&list)
        .on_pointer_end(Callback::from(move |_| ended.set(None)))
        .on_pointer_move(drag(props, &list, *dragged));
    for (position, (demand, chosen)) in props.selection.iter().enumerate() {
        if let Some(text) = props.campaign.0.letters.first().demands.get(demand) {
            let entry = Entry { props, words, demand, position, all, text, moved: &moved, to_focus: &to_focus };
            let grip = classed("span", "grip").set("aria-hidden", "true").with(icons::grip());
            let grip = grip.on_pointer_down(start_drag(&list, demand, dragged.setter()));
            let buttons = classed("div", "move").with(entry.button(Way::Up)).with(entry.button(Way::Down));
            let class = match (*dragged == Some(demand), chosen) {
                (true, _) => "dragged",
                (false, true) => "on",
                (false, false) => "off",
            };
            entries =
                entries.with(classed("li", class).key(demand).with(grip).with(entry.choice(chosen)).with(buttons));
        }
    }
    let count = tag("small").text(&(words.count)(props.selection.count(), all));
    let status =
        |class, text: Option<String>| classed("p", class).set("role", "status").text(&text.unwrap_or_default());
    classed("section", "choose")
        .set("aria-labelledby", "choose")
        .with(tag("h3").set("id", "choose").say(words.demands).with(count))
        .with(classed("p", "hint").say(words.demands_hint))
        .with(entries)
        .with(status("refusal", props.refusal.map(words.refusal)))
        .with(status("unseen", moved.map(|moved| moved.says(props, words))))
        .with(set_as(props, words))
        .done()
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    Up,
    Down,
}

/// The last move, for the focus and for screen readers. `position` counts from 0.
#[derive(Clone, Copy, PartialEq)]
struct Moved {
    demand: usize,
    way: Way,
    position: usize,
}

impl Moved {
    fn button_id(self) -> String {
        let mut id = String::from(if self.way == Way::Up { "up-" } else { "down-" });
        id.push_str(&self.demand.to_string());
        id
    }

    fn says(self, props: &DemandsProps, words: &Words) -> String {
        let label = props
            .campaign
            .0
            .letters
            .first()
            .demands
            .get(self.demand)
            .map_or("", |demand| demand.label.first(&props.reader));
        (words.moved)(label, self.position + 1, props.selection.iter().len())
    }
}

struct Entry<'a> {
    props: &'a DemandsProps,
    words: &'static Words,
    demand: usize,
    position: usize,
    all: usize,
    text: &'a Demand,
    moved: &'a UseStateHandle<Option<Moved>>,
    to_focus: &'a Rc<RefCell<Option<String>>>,
}

impl Entry<'_> {
    fn label(&self) -> &str {
        self.text.label.first(&self.props.reader)
    }

    fn choice(&self, chosen: bool) -> Tag {
        let demand = self.demand;
        let onchange = self.props.act.reform(move |_: Event| Action::DemandToggled(demand));
        let why = self.text.why.as_ref().map(|why| tag("span").text(why.first(&self.props.reader)));
        classed("label", "choice")
            .with(tag("input").set("type", "checkbox").checked(chosen).on_change(onchange))
            .with(classed("span", "text").with(tag("b").text(self.label())).maybe(why))
    }

    /// At the end of the list a button stays and does nothing: taken away, it would take the focus with it.
    fn button(&self, way: Way) -> Tag {
        let (label, icon, position) = match way {
            Way::Up => ((self.words.move_up)(self.label()), icons::up(), self.position.checked_sub(1)),
            Way::Down => ((self.words.move_down)(self.label()), icons::down(), Some(self.position + 1)),
        };
        let position = position.filter(|position| *position < self.all);
        let id = Moved { demand: self.demand, way, position: 0 }.button_id();
        let (act, moved, demand) = (self.props.act.clone(), self.moved.setter(), self.demand);
        let (to_focus, own_id) = (self.to_focus.clone(), id.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(position) = position {
                to_focus.replace(Some(own_id.clone()));
                act.emit(Action::DemandMoved { demand, position });
                moved.set(Some(Moved { demand, way, position }));
            }
        });
        let button = button("icon-button", onclick).put("id", id).put("aria-label", label).with(icon);
        if position.is_none() { button.set("aria-disabled", "true") } else { button }
    }
}

/// The list, not the grip, holds the pointer: it stays where it is while entries move.
fn start_drag(list: &NodeRef, demand: usize, dragged: UseStateSetter<Option<usize>>) -> Callback<PointerEvent> {
    let list = list.clone();
    Callback::from(move |event: PointerEvent| {
        if let Some(list) = list.cast::<Element>() {
            event.prevent_default();
            let _ = list.set_pointer_capture(event.pointer_id());
            dragged.set(Some(demand));
        }
    })
}

/// While dragging, the entry takes the position under the pointer.
fn drag(props: &DemandsProps, list: &NodeRef, dragged: Option<usize>) -> Callback<PointerEvent> {
    let now = dragged.and_then(|demand| props.selection.iter().position(|(entry, _)| entry == demand));
    let (Some(demand), Some(now)) = (dragged, now) else { return Callback::noop() };
    let (act, list) = (props.act.clone(), list.clone());
    Callback::from(move |event: PointerEvent| {
        let Some(list) = list.cast::<Element>() else { return };
        let y = f64::from(event.client_y());
        let entries = list.children();
        let above = |index: u32| entries.item(index).is_some_and(|entry| entry.get_bounding_client_rect().bottom() < y);
        let position = (0..entries.length()).take_while(|index| above(*index)).count();
        if position != now && position < entries.length() as usize {
            act.emit(Action::DemandMoved { demand, position });
        }
    })
}

fn set_as(props: &DemandsProps, words: &Words) -> Tag {
    let choice = |form: DemandsAs, label: &'static str| {
        let onchange = props.act.reform(move |_: Event| Action::DemandsSetAs(form));
        let radio = tag("input").set("type", "radio").set("name", "set-as").checked(props.demands_as == form);
        tag("label").with(radio.on_change(onchange)).with(tag("span").say(label))
    };
    classed("fieldset", "set-as")
        .with(tag("legend").say(words.set_as))
        .with(choice(DemandsAs::List, words.as_list))
        .with(choice(DemandsAs::Prose, words.as_prose))
}
