//! The page around the widget: what it is told, and what it may prevent.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;

/// The element on the partner's page, or none. What it is told never holds anything that a supporter chose or typed.
#[derive(Clone, Default)]
pub struct Host {
    tell: Option<Function>,
    tab: Option<Rc<str>>,
}

impl Host {
    /// `tell` dispatches an event of the element: its name, the letter's id and the route's name are what it takes.
    /// `tab` is the address of a page that shows the widget in a tab of its own, where this one stands in a frame.
    pub fn new(tell: Function, tab: Option<String>) -> Self {
        Self { tell: Some(tell), tab: tab.map(Into::into) }
    }

    /// Goes on with this draft in a tab of its own. The draft travels in the fragment, which no server sees. Answers whether
    /// there is such a tab.
    pub fn goes_on_in_tab(&self, draft: &str) -> bool {
        let Some(tab) = &self.tab else { return false };
        let address = [&**tab, "#", &String::from(js_sys::encode_uri_component(draft))].concat();
        let opened = web_sys::window().and_then(|window| window.open_with_url_and_target(&address, "_blank").ok());
        opened.flatten().is_some()
    }

    /// Whether the widget stands in a frame that has a tab to go on in.
    pub fn has_tab(&self) -> bool {
        self.tab.is_some()
    }

    /// Says what happened with a letter. Answers whether the page lets it go on: only a page that listens can prevent anything.
    pub fn tell(&self, what: &str, letter: &str, route: Option<&str>) -> bool {
        let route = route.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let Some(tell) = &self.tell else { return true };
        let answer = tell.call3(&JsValue::NULL, &what.into(), &letter.into(), &route);
        answer.map_or(true, |answer| answer.is_truthy())
    }
}
