//! Copies text to the clipboard, within the tap that asks for it.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlTextAreaElement, Window};

use super::bindings::{Answers, hear};
use super::focus::root_of;

/// Copies a text. `done` receives whether it worked; if it did not, the text has to be shown and selected.
///
/// The asynchronous clipboard is tried first; pages without a secure context, and frames without permission, still have
/// the older command.
pub fn copy(near: &Element, text: &str, done: impl FnOnce(bool) + 'static) {
    let promise = write_text(text);
    let (near, text) = (near.clone(), text.to_owned());
    // One function for both outcomes: it receives nothing if the text was written, and a reason if it was not.
    let answer = Closure::once_into_js(move |reason: JsValue| {
        done(reason.is_undefined() || copy_by_command(&near, &text).is_some());
    });
    hear(promise, &answer);
}

/// Whether this browser has either of the two ways to copy.
pub fn is_there(window: &Window) -> bool {
    let has =
        |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).is_ok_and(|it| !it.is_undefined());
    has(&window.navigator(), "clipboard") || window.document().is_some_and(|document| has(&document, "execCommand"))
}

/// Copies with `document.execCommand("copy")`, from a field that is removed again at once.
fn copy_by_command(near: &Element, text: &str) -> Option<()> {
    let document = near.owner_document()?;
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    let root = root_of(near)?;
    let before = root.active_element();
    root.append_child(&field).ok()?;
    field.select();
    let copied = exec_command(&document, "copy").unwrap_or(false);
    field.remove();
    if let Some(before) = before.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = before.focus();
    }
    copied.then_some(())
}

#[wasm_bindgen]
extern "C" {
    type CommandDocument;

    #[wasm_bindgen(method, js_name = execCommand, catch)]
    fn exec(this: &CommandDocument, command: &str) -> Result<bool, JsValue>;

    /// Throws in a browser or page without this clipboard.
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<Answers, JsValue>;
}

fn exec_command(document: &web_sys::Document, command: &str) -> Result<bool, JsValue> {
    document.unchecked_ref::<CommandDocument>().exec(command)
}
