//! The device's own share sheet, in the tap that asks for it.

use wasm_bindgen::prelude::*;

use super::bindings::Answers;

#[wasm_bindgen]
extern "C" {
    type Sharing;

    #[wasm_bindgen(method, catch)]
    fn share(this: &Sharing, data: &JsValue) -> Result<Answers, JsValue>;
}

/// What is shared.
pub enum Shared<'a> {
    /// A letter, as text.
    Text(&'a str),
    /// This page.
    Page,
}

/// Whether this browser has a share sheet.
pub fn can_share() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.is_some_and(|n| js_sys::Reflect::get(&n, &"share".into()).is_ok_and(|share| share.is_function()))
}

/// Opens the share sheet. `done` hears whether something was shared: closing the sheet shares nothing.
pub fn share(title: &str, shared: Shared<'_>, done: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else { return done(false) };
    let data = js_sys::Object::new();
    let set = |name: &str, value: &str| js_sys::Reflect::set(&data, &name.into(), &value.into()).is_ok();
    set("title", title);
    match shared {
        Shared::Text(text) => set("text", text),
        Shared::Page => set("url", &page_address().unwrap_or_default()),
    };
    let navigator = window.navigator();
    let Ok(promise) = navigator.unchecked_ref::<Sharing>().share(&data) else { return done(false) };
    // One function for both answers: it hears nothing where something was shared, and a reason where nothing was.
    let answer = Closure::once_into_js(move |reason: JsValue| done(reason.is_undefined()));
    promise.then(&answer, &answer);
}

/// The address of this page as others can use it: the one it names itself by (`link[rel=canonical]`), else without query and
/// fragment, which may hold what a mailing put there about this supporter.
pub fn page_address() -> Option<String> {
    let window = web_sys::window()?;
    let canonical = window.document()?.query_selector("link[rel=canonical][href]").ok().flatten();
    if let Some(link) = canonical {
        return js_sys::Reflect::get(&link, &"href".into()).ok()?.as_string();
    }
    let location = window.location();
    Some(location.origin().ok()? + &location.pathname().ok()?)
}
