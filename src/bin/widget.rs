//! The widget as the browser loads it: what `letter-widget.js` calls.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod exports {
    use wasm_bindgen::prelude::*;

    /// Memory by two-level segregated fit: constant time, and smaller to load than the usual allocator.
    #[global_allocator]
    static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// See `letter_widget::embed::mount`.
    #[wasm_bindgen]
    pub fn mount(host: &web_sys::HtmlElement, place: web_sys::Element, campaign: &str) -> Option<usize> {
        letter_widget::embed::mount(host, place, campaign)
    }

    /// See `letter_widget::embed::unmount`.
    #[wasm_bindgen]
    pub fn unmount(number: usize) {
        letter_widget::embed::unmount(number);
    }
}
