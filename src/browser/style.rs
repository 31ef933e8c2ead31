//! Style sheets by constructor: they need no `style-src`, no element and no attribute. Browsers that cannot make them (Safari
//! before 16.4) get a `<style>`. And what the browser makes of the page's own styles.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Element, HtmlElement, Node};

use super::bindings::{Style, StyleScope, get_computed_style};

pub use super::bindings::warn;

/// A style sheet of this text, where the browser can make one.
pub fn sheet(text: &str) -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(text).ok()?;
    Some(sheet)
}

/// Adds a sheet to a document or a shadow root, once. Answers whether it is there.
fn adopt(scope: &JsValue, sheet: &CssStyleSheet) -> bool {
    let scope: &StyleScope = scope.unchecked_ref();
    let sheets = scope.adopted_style_sheets();
    sheets.includes(sheet, 0) || scope.set_adopted_style_sheets(&sheets.concat(&js_sys::Array::of1(sheet))).is_ok()
}

/// Takes a sheet away again and leaves all others as they are.
pub fn drop_sheet(scope: &JsValue, sheet: &CssStyleSheet) {
    let scope: &StyleScope = scope.unchecked_ref();
    let sheets = scope.adopted_style_sheets();
    let _ = scope.set_adopted_style_sheets(&sheets.filter(&mut |other, _, _| !js_sys::Object::is(&other, sheet)));
}

/// Has these rules hold in `scope`: by a sheet where there is one that the scope takes, else by an element in `home`, with which
/// they go.
pub fn dress(scope: &JsValue, sheet: Option<&CssStyleSheet>, home: &Node, text: &str) {
    if sheet.is_some_and(|sheet| adopt(scope, sheet)) {
        return;
    }
    if let Some(style) = element(home) {
        style.set_text_content(Some(text));
        let _ = home.append_child(&style);
    }
}

fn element(home: &Node) -> Option<Element> {
    home.owner_document()?.create_element("style").ok()
}

/// Sets a property of one element: a script may, where a policy forbids the attribute.
pub fn set(element: &HtmlElement, property: &str, value: &str) {
    let style: Style = element.style().unchecked_into();
    style.set_property(property, value);
}

/// What all style sheets come to for this element; empty where there is nothing to say.
pub fn computed(element: &HtmlElement, property: &str) -> String {
    get_computed_style(element).get_property_value(property)
}

/// Any colour that CSS can name, as the browser computes it: `rgb(…)` or `color(srgb …)`. It is tried on `element`, and leaves
/// nothing there.
pub fn colour(element: &HtmlElement, value: &str) -> Option<String> {
    let style: Style = element.style().unchecked_into();
    style.set_property("color", value);
    if style.get_property_value("color").is_empty() {
        return None;
    }
    // `oklch()` and its like stay as they are, but a mixture is in the space it was mixed in. Where there are no mixtures, there is
    // nothing but `rgb()`.
    style.set_property("color", &["color-mix(in srgb,", value, ",", value, ")"].concat());
    let colour = computed(element, "color");
    style.set_property("color", "");
    Some(colour)
}
