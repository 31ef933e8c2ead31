//! The page around the widget: what it is told, and what it may prevent.

use js_sys::Function;
use wasm_bindgen::JsValue;

/// The element on the partner's page, or none. What it is told never holds anything that a supporter chose or typed.
#[derive(Clone, Default)]
pub struct Host {
    tell: Option<Function>,
}

impl Host {
    /// `tell` dispatches an event of the element: its name, the letter's id and the route's name are what it takes.
    pub fn new(tell: Function) -> Self {
        Self { tell: Some(tell) }
    }

    /// Says what happened with a letter. Answers whether the page lets it go on: only a page that listens can prevent anything.
    pub fn tell(&self, what: &str, letter: &str, route: Option<&str>) -> bool {
        let route = route.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let Some(tell) = &self.tell else { return true };
        let answer = tell.call3(&JsValue::NULL, &what.into(), &letter.into(), &route);
        answer.map_or(true, |answer| answer.is_truthy())
    }
}
