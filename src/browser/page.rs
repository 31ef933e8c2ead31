//! A page that is entirely our own: leaving it, and going to a place in it.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Asks before the page is left, from now on, whenever `unsaved` is set.
pub fn ask_before_leaving(unsaved: Rc<Cell<bool>>) {
    let ask = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if unsaved.get() {
            event.prevent_default();
            // Browsers before 2024 respect only this.
            let _ = js_sys::Reflect::set(&event, &"returnValue".into(), &JsValue::TRUE);
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("beforeunload", ask.as_ref().unchecked_ref());
    }
    // The listener lives as long as the page.
    ask.forget();
}

/// The first of these elements that is on the page.
fn first_there(ids: &[String]) -> Option<HtmlElement> {
    let document = document()?;
    ids.iter().find_map(|id| document.get_element_by_id(id)?.dyn_into().ok())
}

/// Scrolls the first of these elements that exists into view, expanding any `<details>` that it is in, and focuses it. Returns
/// whether one exists.
pub fn go_to(ids: &[String]) -> bool {
    let Some(element) = first_there(ids) else { return false };
    let mut around = element.parent_element();
    while let Some(each) = around {
        if each.local_name() == "details" {
            let _ = each.set_attribute("open", "");
        }
        around = each.parent_element();
    }
    let prevent = web_sys::FocusOptions::new();
    prevent.set_prevent_scroll(true);
    let _ = element.focus_with_options(&prevent);
    show(&element);
    true
}

/// Scrolls an element into view without focusing it.
pub fn bring_into_sight(id: &str) {
    if let Some(element) = first_there(&[id.to_owned()]) {
        show(&element);
    }
}

fn show(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    let calm = web_sys::window().and_then(|w| w.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    if calm.is_none_or(|query| !query.matches()) {
        options.set_behavior(ScrollBehavior::Smooth);
    }
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The element into which the page's program draws.
pub fn place(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether the page has room for only one thing at a time: the same width as in `styles/studio.css`.
pub fn is_narrow() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(max-width: 63.99rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}
