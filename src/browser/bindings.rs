//! Parts of the web platform that `web-sys` does not bind, binds only as unstable, or binds as if they never threw.
//!
//! An exception that passes through the program leaves it as it is at that moment, with its cells borrowed, and every widget on
//! the page stops working. So everything that can throw is bound with `catch`, whether it throws because of a value passed to
//! it (a language that the browser does not know), because some browser lacks it, or because a page replaces it.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A document or a shadow root: both adopt style sheets.
    pub type StyleScope;

    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    pub fn adopted_style_sheets(this: &StyleScope) -> js_sys::Array;

    /// Throws if the scope has moved to a document other than the one that made a sheet.
    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets, catch)]
    pub fn set_adopted_style_sheets(this: &StyleScope, sheets: &js_sys::Array) -> Result<(), JsValue>;

    /// The styles of an element, as written in its attribute or as computed by the browser.
    pub type Style;

    #[wasm_bindgen(method, js_name = setProperty)]
    pub fn set_property(this: &Style, name: &str, value: &str);

    #[wasm_bindgen(method, js_name = getPropertyValue)]
    pub fn get_property_value(this: &Style, name: &str) -> String;

    #[wasm_bindgen(js_name = getComputedStyle)]
    pub fn get_computed_style(element: &web_sys::HtmlElement) -> Style;

    /// Writes a line to the console, for webmasters.
    #[wasm_bindgen(js_namespace = console)]
    pub fn warn(line: &str);

    #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
    pub type DateTimeFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "DateTimeFormat", catch)]
    pub fn new(language: &str, options: &JsValue) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method)]
    pub fn format(this: &DateTimeFormat, day: &js_sys::Date) -> String;

    #[wasm_bindgen(js_namespace = Intl, js_name = ListFormat)]
    pub type ListFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "ListFormat", catch)]
    pub fn new(language: &str) -> Result<ListFormat, JsValue>;

    #[wasm_bindgen(method)]
    pub fn format(this: &ListFormat, items: &js_sys::Array) -> String;

    #[wasm_bindgen(js_namespace = Intl, js_name = DisplayNames)]
    pub type DisplayNames;

    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "DisplayNames", catch)]
    pub fn new(language: &str, options: &JsValue) -> Result<DisplayNames, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub fn of(this: &DisplayNames, code: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = Intl, js_name = Collator)]
    pub type Collator;

    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "Collator", catch)]
    pub fn new(language: &str) -> Result<Collator, JsValue>;

    #[wasm_bindgen(method, getter)]
    pub fn compare(this: &Collator) -> js_sys::Function;

    #[wasm_bindgen(js_namespace = Intl, js_name = PluralRules)]
    pub type PluralRules;

    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "PluralRules", catch)]
    pub fn new(language: &str) -> Result<PluralRules, JsValue>;

    #[wasm_bindgen(method)]
    pub fn select(this: &PluralRules, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl, js_name = RelativeTimeFormat)]
    pub type RelativeTimeFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "RelativeTimeFormat", catch)]
    pub fn new(language: &str, options: &JsValue) -> Result<RelativeTimeFormat, JsValue>;

    #[wasm_bindgen(method)]
    pub fn format(this: &RelativeTimeFormat, value: i32, unit: &str) -> String;

    /// A text or number that is converted by the rules of a language.
    pub type Localized;

    #[wasm_bindgen(method, js_name = toLocaleUpperCase, catch)]
    pub fn to_locale_upper_case(this: &Localized, language: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(method, js_name = toLocaleString, catch)]
    pub fn to_locale_string(this: &Localized, language: &str) -> Result<String, JsValue>;

    /// A promise, bound directly because waiting for it with `async` takes more code.
    pub type Answers;

    #[wasm_bindgen(method, catch)]
    fn then(this: &Answers, kept: &JsValue, broken: &JsValue) -> Result<JsValue, JsValue>;

    /// An array, for the one method that takes one of the browser's own functions.
    pub type SortArray;

    #[wasm_bindgen(method)]
    pub fn sort(this: &SortArray, compare: &js_sys::Function);

    #[wasm_bindgen(js_namespace = Intl, js_name = Segmenter)]
    pub type Segmenter;

    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "Segmenter", catch)]
    pub fn new() -> Result<Segmenter, JsValue>;

    #[wasm_bindgen(method)]
    pub fn segment(this: &Segmenter, text: &str) -> Segments;

    pub type Segments;

    /// The segment that contains this position, counted in UTF-16 units.
    #[wasm_bindgen(method)]
    pub fn containing(this: &Segments, place: u32) -> JsValue;
}

/// Calls `answer` with the outcome of a promise: its value, or the reason why it was rejected. If the browser throws instead
/// of returning a promise, or returns none, that is the reason.
pub fn hear(promise: Result<Answers, JsValue>, answer: &JsValue) {
    if let Err(reason) = promise.and_then(|promise| promise.then(answer, answer)) {
        let _ = answer.unchecked_ref::<js_sys::Function>().call1(&JsValue::NULL, &reason);
    }
}

/// The text property of this name, if the object has one: events created by scripts lack some that a browser's own have.
pub fn text_of(object: &JsValue, name: &str) -> Option<String> {
    js_sys::Reflect::get(object, &name.into()).ok()?.as_string()
}

/// Makes `{ name: value }`, the form in which `Intl` accepts options.
pub fn option(name: &str, value: &str) -> JsValue {
    let options = js_sys::Object::new();
    // Setting a field of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    options.into()
}
