//! Style sheets by constructor: they need no `style-src`, no element and no attribute.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::CssStyleSheet;

use super::bindings::StyleScope;

/// A style sheet of this text, where the browser can make one.
pub fn sheet(text: &str) -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(text).ok()?;
    Some(sheet)
}

/// Adds a sheet to a document or a shadow root, once.
pub fn adopt(scope: &JsValue, sheet: &CssStyleSheet) {
    let scope: &StyleScope = scope.unchecked_ref();
    let sheets = scope.adopted_style_sheets();
    if !sheets.includes(sheet, 0) {
        scope.set_adopted_style_sheets(&sheets.concat(&js_sys::Array::of1(sheet)));
    }
}

/// Takes a sheet away again and leaves all others as they are.
pub fn drop_sheet(scope: &JsValue, sheet: &CssStyleSheet) {
    let scope: &StyleScope = scope.unchecked_ref();
    let sheets = scope.adopted_style_sheets();
    scope.set_adopted_style_sheets(&sheets.filter(&mut |other, _, _| !js_sys::Object::is(&other, sheet)));
}
