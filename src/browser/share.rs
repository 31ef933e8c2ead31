//! Opens the device's own share sheet, within the tap that asks for it.

use wasm_bindgen::prelude::*;
use web_sys::Url;

use super::bindings::{Answers, hear, text_of};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = navigator, js_name = share, catch)]
    fn open_sheet(data: &JsValue) -> Result<Answers, JsValue>;
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

/// Opens the share sheet. `done` receives whether something was shared: closing the sheet shares nothing.
pub fn share(title: &str, shared: Shared<'_>, done: impl FnOnce(bool) + 'static) {
    let data = js_sys::Object::new();
    let set = |name: &str, value: &str| js_sys::Reflect::set(&data, &name.into(), &value.into()).is_ok();
    set("title", title);
    match shared {
        Shared::Text(text) => set("text", text),
        Shared::Page => set("url", &page_address().unwrap_or_default()),
    };
    // One function for both outcomes: it receives nothing if something was shared, and a reason if nothing was.
    let answer = Closure::once_into_js(move |reason: JsValue| done(reason.is_undefined()));
    hear(open_sheet(&data), &answer);
}

/// The address of this page as others can use it: the canonical one (`link[rel=canonical]`), otherwise its own without query and
/// fragment, which may contain what a mailing put there about this supporter.
///
/// Only a link in the head counts, where no comment or post can get in. It may lead to another site: organisations name their main one.
pub fn page_address() -> Option<String> {
    let window = web_sys::window()?;
    let canonical = window.document()?.query_selector(":root > head > link[rel=canonical][href]").ok().flatten();
    // The attribute may contain something that is not an address, or one that does not lead to a page.
    let canonical = canonical.and_then(|link| Url::new(&text_of(&link, "href")?).ok());
    if let Some(url) = canonical.filter(|url| ["https:", "http:"].contains(&&*url.protocol())) {
        return Some(url.href());
    }
    let location = window.location();
    Some(location.origin().ok()? + &location.pathname().ok()?)
}
