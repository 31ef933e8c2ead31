//! Focus and scrolling within one widget.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, HtmlTextAreaElement, KeyboardEvent, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot,
};

use super::bindings::text_of;

/// The shadow root or document fragment around an element of the widget.
pub fn root_of(element: &Element) -> Option<ShadowRoot> {
    element.get_root_node().dyn_into().ok()
}

fn find(near: &Element, id: &str) -> Option<HtmlElement> {
    root_of(near)?.get_element_by_id(id)?.dyn_into().ok()
}

/// The key that was pressed, or an empty text: browsers that fill in a field, and scripts, send key events without one.
pub fn pressed_key(event: &KeyboardEvent) -> String {
    text_of(event, "key").unwrap_or_default()
}

/// Whether this is a field for typing text, which has its own undo.
pub fn in_field(element: &Element) -> bool {
    element.matches("textarea,input:not([type=checkbox]):not([type=radio])").unwrap_or_default()
}

/// Focuses the element with this id in the same widget, if there is one; a text to be copied is selected.
pub fn focus(near: &Element, id: &str) {
    if let Some(element) = find(near, id) {
        let _ = element.focus();
        // A text to be copied is selected. A text to be edited is not, because the next key would delete it: there, typing
        // continues at the end, in every browser.
        if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
            let start = if field.has_attribute("readonly") { 0 } else { u32::MAX };
            let _ = field.set_selection_range(start, u32::MAX);
        }
    }
}

/// Scrolls the element with this id into view and focuses it, so that keyboard and screen reader continue there.
pub fn go_to(near: &Element, id: &str) {
    let Some(element) = find(near, id) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    let calm = web_sys::window().and_then(|w| w.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    if calm.is_none_or(|query| !query.matches()) {
        options.set_behavior(ScrollBehavior::Smooth);
    }
    let prevent = web_sys::FocusOptions::new();
    prevent.set_prevent_scroll(true);
    let _ = element.focus_with_options(&prevent);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
