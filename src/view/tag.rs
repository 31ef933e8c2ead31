//! Elements built by function calls instead of `html!`, which generates its code anew for every element: when the view
//! switched over, the wasm went from 292,550 to 268,735 bytes, and from 97,461 to 93,572 after brotli.

use std::rc::Rc;

use yew::virtual_dom::{AttrValue, Key, Listener, VTag, VText};
use yew::{Callback, Event, Html, InputEvent, KeyboardEvent, MouseEvent, NodeRef, PointerEvent};

/// An element under construction.
pub(crate) struct Tag(Box<VTag>);

/// Begins an element.
#[inline(never)]
pub(crate) fn tag(name: &'static str) -> Tag {
    Tag(Box::new(VTag::new(name)))
}

/// Begins an element with a class.
#[inline(never)]
pub(crate) fn classed(name: &'static str, class: &'static str) -> Tag {
    let tag = tag(name).set("class", class);
    // A page may style only a few named parts (docs/partners.md).
    match class {
        "widget" | "demands" | "field" | "paper" | "bar" => tag.set("part", class),
        _ if class.starts_with("button") => tag.set("part", "button"),
        _ => tag,
    }
}

/// Begins a button that submits nothing.
#[inline(never)]
pub(crate) fn button(class: &'static str, onclick: Callback<MouseEvent>) -> Tag {
    classed("button", class).set("type", "button").on_click(onclick)
}

impl Tag {
    /// Sets an attribute to a fixed value.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.add_attribute(name, AttrValue::Static(value));
        self
    }

    /// Sets an attribute to a computed value.
    #[inline(never)]
    pub fn put(mut self, name: &'static str, value: String) -> Self {
        self.0.add_attribute(name, AttrValue::from(value));
        self
    }

    /// Adds fixed words.
    #[inline(never)]
    pub fn say(mut self, words: &'static str) -> Self {
        self.0.add_child(VText::new(words).into());
        self
    }

    /// Adds computed text.
    #[inline(never)]
    pub fn text(mut self, words: &str) -> Self {
        self.0.add_child(VText::new(words.to_owned()).into());
        self
    }

    /// Adds a child element.
    #[inline(never)]
    pub fn with(mut self, child: Tag) -> Self {
        self.0.add_child(child.done());
        self
    }

    /// Adds a child element that is not always there. Its place is kept, so that its siblings stay the same elements, with the
    /// focus and what was typed, when it appears or disappears.
    #[inline(never)]
    pub fn maybe(self, child: Option<Tag>) -> Self {
        match child {
            Some(child) => self.with(child),
            None => self.say(""),
        }
    }

    /// Sets the key that distinguishes this child from its siblings when they change places.
    #[inline(never)]
    pub fn key(mut self, key: usize) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Sets the value of the field.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.set_value(Some(AttrValue::from(value.to_owned())));
        self
    }

    /// Sets whether the box is ticked.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// Sets whether this option is chosen: as a property, because the attribute no longer counts once a person has chosen.
    #[inline(never)]
    pub fn selected(mut self, selected: bool) -> Self {
        self.0.add_property("selected", selected);
        self
    }

    /// Sets the handle to the element on the page.
    #[inline(never)]
    pub fn reference(mut self, reference: &NodeRef) -> Self {
        self.0.node_ref = reference.clone();
        self
    }

    pub fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(yew::html::onclick::Wrapper::new(callback)))
    }

    pub fn on_input(self, callback: Callback<InputEvent>) -> Self {
        self.listen(Rc::new(yew::html::oninput::Wrapper::new(callback)))
    }

    pub fn on_change(self, callback: Callback<Event>) -> Self {
        self.listen(Rc::new(yew::html::onchange::Wrapper::new(callback)))
    }

    pub fn on_key_down(self, callback: Callback<KeyboardEvent>) -> Self {
        self.listen(Rc::new(yew::html::onkeydown::Wrapper::new(callback)))
    }

    pub fn on_pointer_down(self, callback: Callback<PointerEvent>) -> Self {
        self.listen(Rc::new(yew::html::onpointerdown::Wrapper::new(callback)))
    }

    pub fn on_pointer_move(self, callback: Callback<PointerEvent>) -> Self {
        self.listen(Rc::new(yew::html::onpointermove::Wrapper::new(callback)))
    }

    /// Listens for the end of a drag: the pointer was released or cancelled.
    pub fn on_pointer_end(self, callback: Callback<PointerEvent>) -> Self {
        let taken = Rc::new(yew::html::onpointercancel::Wrapper::new(callback.clone()));
        self.listen(taken).listen(Rc::new(yew::html::onpointerup::Wrapper::new(callback)))
    }

    #[inline(never)]
    pub fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }

    /// Returns the finished element.
    #[inline(never)]
    pub fn done(self) -> Html {
        (*self.0).into()
    }
}
