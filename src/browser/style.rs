//! Constructed style sheets: they need no `style-src`, no element and no attribute. Browsers that cannot construct them
//! (Safari before 16.4) get a `<style>`. Also reads the page's own styles as the browser computes them.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Element, HtmlElement, Node};

use super::bindings::{Style, StyleScope, get_computed_style};

pub use super::bindings::warn;

/// Constructs a style sheet from this text, if the browser can.
pub fn sheet(text: &str) -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(text).ok()?;
    Some(sheet)
}

/// Adds a sheet to a document or a shadow root, once. Returns whether it is there.
fn adopt(scope: &JsValue, sheet: &CssStyleSheet) -> bool {
    let scope: &StyleScope = scope.unchecked_ref();
    let sheets = scope.adopted_style_sheets();
    sheets.includes(sheet, 0) || scope.set_adopted_style_sheets(&sheets.concat(&js_sys::Array::of1(sheet))).is_ok()
}

/// Removes a sheet and leaves all others as they are.
pub fn drop_sheet(scope: &JsValue, sheet: &CssStyleSheet) {
    let scope: &StyleScope = scope.unchecked_ref();
    let sheets = scope.adopted_style_sheets();
    let _ = scope.set_adopted_style_sheets(&sheets.filter(&mut |other, _, _| !js_sys::Object::is(&other, sheet)));
}

/// Applies these rules in `scope`: by a sheet if there is one that the scope accepts, otherwise by an element in `home`, with
/// which the rules disappear.
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

/// Sets a style property of one element: a script may do so even where a policy forbids the attribute.
pub fn set(element: &HtmlElement, property: &str, value: &str) {
    let style: Style = element.style().unchecked_into();
    style.set_property(property, value);
}

/// The computed value of a property of this element; empty if it has none.
pub fn computed(element: &HtmlElement, property: &str) -> String {
    get_computed_style(element).get_property_value(property)
}

/// Any colour that CSS can express, as the browser computes it: `rgb(…)` or `color(srgb …)`. It is tried on `element`, and
/// leaves no trace there.
pub fn colour(element: &HtmlElement, value: &str) -> Option<String> {
    let style: Style = element.style().unchecked_into();
    style.set_property("color", value);
    if style.get_property_value("color").is_empty() {
        return None;
    }
    // `oklch()` and the like stay as they are, but a mixture is in the colour space in which it was mixed. Browsers that cannot mix
    // colours have only `rgb()`.
    style.set_property("color", &["color-mix(in srgb,", value, ",", value, ")"].concat());
    let colour = computed(element, "color");
    style.set_property("color", "");
    Some(colour)
}
