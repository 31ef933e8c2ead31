use std::cell::Cell;

use wasm_bindgen::JsValue;

thread_local! {
    static TOLD: Cell<bool> = const { Cell::new(false) };
}

/// From now on, the first panic reaches the loader as an event, so that every widget of the page can say that it
/// stopped. Later calls change nothing.
pub(super) fn tell_the_loader() {
    if !TOLD.replace(true) {
        yew::set_custom_panic_hook(Box::new(|info| {
            let options = web_sys::CustomEventInit::new();
            options.set_detail(&JsValue::from_str(&info.to_string()));
            let event = web_sys::CustomEvent::new_with_event_init_dict("letter-widget:panic", &options);
            if let (Some(window), Ok(event)) = (web_sys::window(), event) {
                let _ = window.dispatch_event(&event);
            }
        }));
    }
}
