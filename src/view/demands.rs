use std::rc::Rc;

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::browser::focus;
use crate::campaign::{Demand, DemandsAs, LanguageTag, LetterTemplate};
use crate::letter::{Refusal, Selection};
use crate::state::Action;

use super::icons;
use super::words::{Words, words};

#[derive(Properties, PartialEq)]
pub(super) struct DemandsProps {
    pub template: Rc<LetterTemplate>,
    pub selection: Selection,
    pub demands_as: DemandsAs,
    pub refusal: Option<Refusal>,
    pub reader: LanguageTag,
    pub act: Callback<Action>,
}

/// What is asked for: ticked, unticked, and put in order by buttons, arrow keys or dragging.
#[component]
pub(super) fn Demands(props: &DemandsProps) -> Html {
    let words = words(&props.reader);
    let list = use_node_ref();
    let dragged = use_state_eq(|| None::<usize>);
    let moved = use_state_eq(|| None::<Moved>);
    // Moving an element in the document takes the focus from it: it is given back once the list stands anew.
    use_effect_with(moved.clone(), {
        let list = list.clone();
        move |moved| {
            if let (Some(moved), Some(list)) = (**moved, list.cast::<Element>()) {
                focus::focus(&list, &moved.button_id());
            }
        }
    });

    let all = props.selection.iter().len();
    let place = |position: usize, (demand, chosen): (usize, bool)| {
        let Some(text) = props.template.demands.get(demand) else { return Html::default() };
        let entry = Entry { props, words, demand, position, all, text, moved: &moved };
        let onpointerdown = start_drag(&list, demand, dragged.setter());
        let class = classes!((!chosen).then_some("off"), (*dragged == Some(demand)).then_some("dragged"));
        html! {
            <li key={demand} {class}>
                <span class="grip" aria-hidden="true" {onpointerdown}>{ icons::grip() }</span>
                { entry.choice(chosen) }
                <div class="move">{ entry.button(Way::Up) }{ entry.button(Way::Down) }</div>
            </li>
        }
    };
    let entries: Html = props.selection.iter().enumerate().map(|(position, entry)| place(position, entry)).collect();
    let ended = dragged.setter();
    let end = Callback::from(move |_: PointerEvent| ended.set(None));
    html! {
        <section class="choose" aria-labelledby="choose">
            <h3 id="choose">{ words.demands }<small>{ (words.count)(props.selection.count(), all) }</small></h3>
            <p class="hint">{ words.demands_hint }</p>
            <ol ref={list.clone()} class="demands" onpointermove={drag(props, &list, *dragged)}
                onpointerup={end.clone()} onpointercancel={end}>
                { entries }
            </ol>
            <p role="status" class="refusal">{ for props.refusal.map(words.refusal) }</p>
            <p role="status" class="unseen">{ for moved.map(|moved| moved.says(props, words)) }</p>
            { set_as(props, words) }
        </section>
    }
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
        let label = props.template.demands.get(self.demand).map_or("", |demand| demand.label.first(&props.reader));
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
}

impl Entry<'_> {
    fn label(&self) -> &str {
        self.text.label.first(&self.props.reader)
    }

    fn choice(&self, checked: bool) -> Html {
        let demand = self.demand;
        let onchange = self.props.act.reform(move |_: Event| Action::DemandToggled(demand));
        html! {
            <label class="choice">
                <input type="checkbox" {checked} {onchange} />
                <span class="text">
                    <b>{ self.label() }</b>
                    { for self.text.why.as_ref().map(|why| html! { <span>{ why.first(&self.props.reader) }</span> }) }
                </span>
            </label>
        }
    }

    /// At the end of the list a button stays and does nothing: taken away, it would take the focus with it.
    fn button(&self, way: Way) -> Html {
        let (label, icon, position) = match way {
            Way::Up => ((self.words.move_up)(self.label()), icons::up(), self.position.checked_sub(1)),
            Way::Down => ((self.words.move_down)(self.label()), icons::down(), Some(self.position + 1)),
        };
        let position = position.filter(|position| *position < self.all);
        let (act, moved, demand) = (self.props.act.clone(), self.moved.setter(), self.demand);
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(position) = position {
                act.emit(Action::DemandMoved { demand, position });
                moved.set(Some(Moved { demand, way, position }));
            }
        });
        let id = Moved { demand, way, position: 0 }.button_id();
        let disabled = position.is_none().then_some("true");
        html! {
            <button type="button" class="icon-button" {id} aria-label={label} aria-disabled={disabled} {onclick}>{ icon }</button>
        }
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
fn drag(props: &DemandsProps, list: &NodeRef, dragged: Option<usize>) -> Option<Callback<PointerEvent>> {
    let demand = dragged?;
    let now = props.selection.iter().position(|(entry, _)| entry == demand)?;
    let (act, list) = (props.act.clone(), list.clone());
    Some(Callback::from(move |event: PointerEvent| {
        let Some(list) = list.cast::<Element>() else { return };
        let y = f64::from(event.client_y());
        let entries = list.children();
        let above = |index: u32| entries.item(index).is_some_and(|entry| entry.get_bounding_client_rect().bottom() < y);
        let position = (0..entries.length()).take_while(|index| above(*index)).count();
        if position != now && position < entries.length() as usize {
            act.emit(Action::DemandMoved { demand, position });
        }
    }))
}

fn set_as(props: &DemandsProps, words: &Words) -> Html {
    let choice = |form: DemandsAs, label: &'static str| {
        let onchange = props.act.reform(move |_: Event| Action::DemandsSetAs(form));
        html! {
            <label><input type="radio" name="set-as" checked={props.demands_as == form} {onchange} /><span>{ label }</span></label>
        }
    };
    html! {
        <fieldset class="set-as">
            <legend>{ words.set_as }</legend>
            { choice(DemandsAs::List, words.as_list) }
            { choice(DemandsAs::Prose, words.as_prose) }
        </fieldset>
    }
}
