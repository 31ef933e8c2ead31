//! Schedules work that the page need not wait for.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// Runs the work after this many milliseconds.
#[cfg(authoring)]
pub fn after(milliseconds: i32, work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(work.unchecked_ref(), milliseconds);
    }
}

/// Runs the work in a separate task, once the browser has had time for others.
pub fn later(work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback(work.unchecked_ref());
    }
}
