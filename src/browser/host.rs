//! The page around the widget: what it is told, and what it may prevent.

use js_sys::Function;
use wasm_bindgen::prelude::*;

/// The element on the partner's page, or none. It is told which letter changed or left, and by which route: never a demand or a
/// word that a supporter typed.
#[derive(Clone, Default)]
pub struct Host {
    tell: Option<Function>,
    tab: Option<Function>,
}

impl Host {
    /// `tell` dispatches an event of the element: its name, the letter's id and the route's name are what it takes.
    /// `tab` prints in a tab of its own, where this widget is in a frame: it takes the draft, and a function that prints here.
    pub fn new(tell: Function, tab: Option<Function>) -> Self {
        Self { tell: Some(tell), tab }
    }

    /// Whether the widget is in a frame that prints in a tab of its own.
    pub fn has_tab(&self) -> bool {
        self.tab.is_some()
    }

    /// Prints in a tab of its own where there is one, which opens with this draft; else `here`. Must run in the tap itself.
    /// Returns whether printing could be asked for.
    pub fn print(&self, draft: &str, here: impl FnOnce() -> bool + 'static) -> bool {
        let Some(tab) = &self.tab else { return here() };
        tab.call2(&JsValue::NULL, &draft.into(), &Closure::once_into_js(here)).is_ok_and(|asked| asked.is_truthy())
    }

    /// Says what happened with a letter. Answers whether the page lets it go on: only a page that listens can prevent anything.
    pub fn tell(&self, what: &str, letter: &str, route: Option<&str>) -> bool {
        let route = route.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let Some(tell) = &self.tell else { return true };
        let answer = tell.call3(&JsValue::NULL, &what.into(), &letter.into(), &route);
        answer.map_or(true, |answer| answer.is_truthy())
    }
}
