//! Work that the page need not wait for.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// Does the work once so many milliseconds are over.
#[cfg(authoring)]
pub fn after(milliseconds: i32, work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(work.unchecked_ref(), milliseconds);
    }
}

/// Does the work in a task of its own, once the browser has had time for others.
pub fn later(work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback(work.unchecked_ref());
    }
}
