//! Reads the text of a file that was chosen or dropped: it is read here and sent nowhere.

use wasm_bindgen::prelude::*;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

use super::bindings::{Answers, hear};

#[wasm_bindgen]
extern "C" {
    type TextFile;

    #[wasm_bindgen(method, catch)]
    fn text(this: &TextFile) -> Result<Answers, JsValue>;
}

/// The first file that was chosen with this control. The control is cleared, so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The first file that was dropped.
pub fn dropped(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Reads a file as UTF-8. `done` receives `None` if the file cannot be read.
pub fn read(file: &File, done: impl FnOnce(Option<String>) + 'static) {
    // One function for both outcomes: a text, or the reason why it could not be read.
    let answer = Closure::once_into_js(move |text: JsValue| done(text.as_string()));
    hear(file.unchecked_ref::<TextFile>().text(), &answer);
}
