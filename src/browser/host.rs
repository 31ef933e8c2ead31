//! The page around the widget: what it is notified of, and what it may prevent.

use js_sys::Function;
use wasm_bindgen::prelude::*;

/// The element on the partner's page, if there is one. It is notified of which letter changed or left, and by which route, but
/// never of a demand or a word that a supporter typed.
#[derive(Clone, Default)]
pub struct Host {
    tell: Option<Function>,
    tab: Option<Function>,
}

impl Host {
    /// Creates a host. `tell` dispatches an event of the element: it takes the event's name, the letter's id and the route's
    /// name. `tab` prints in a separate tab if this widget is in a frame: it takes the draft, and a function that prints here.
    pub fn new(tell: Function, tab: Option<Function>) -> Self {
        Self { tell: Some(tell), tab }
    }

    /// Whether the widget is in a frame that prints in a separate tab.
    pub fn has_tab(&self) -> bool {
        self.tab.is_some()
    }

    /// Prints in a separate tab, which opens with this draft, if the widget is in a frame that can do so; otherwise calls
    /// `here`. Must run in the tap itself. Returns whether printing could be requested.
    pub fn print(&self, draft: &str, here: impl FnOnce() -> bool + 'static) -> bool {
        let Some(tab) = &self.tab else { return here() };
        tab.call2(&JsValue::NULL, &draft.into(), &Closure::once_into_js(here)).is_ok_and(|asked| asked.is_truthy())
    }

    /// Tells the page what happened to a letter. Returns whether the page lets it proceed: only a page that listens can prevent anything.
    pub fn tell(&self, what: &str, letter: &str, route: Option<&str>) -> bool {
        let route = route.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let Some(tell) = &self.tell else { return true };
        let answer = tell.call3(&JsValue::NULL, &what.into(), &letter.into(), &route);
        answer.map_or(true, |answer| answer.is_truthy())
    }
}
