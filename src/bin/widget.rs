//! The widget as the browser loads it: what the loader calls.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod exports {
    use letter_widget::browser::host::Host;
    use letter_widget::embed::Content;
    use wasm_bindgen::prelude::*;

    /// A two-level segregated fit allocator: constant time, and smaller to load than the usual allocator.
    #[global_allocator]
    static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// See `letter_widget::embed::mount`. `tell` dispatches an event of the element and returns whether the page lets it proceed;
    /// `tab` prints in a separate tab (`letter_widget::browser::host::Host`); with `prints`, the draft is printed immediately.
    #[expect(clippy::too_many_arguments, reason = "what the loader passes; a JavaScript object would be more code")]
    #[wasm_bindgen]
    pub fn mount(
        element: web_sys::HtmlElement,
        campaign: &str,
        words: &str,
        language: &str,
        draft: Option<String>,
        tell: js_sys::Function,
        address: &str,
        tab: Option<js_sys::Function>,
        prints: bool,
    ) -> Option<usize> {
        let content = Content { campaign, words, language, address };
        letter_widget::embed::mount(element, &content, draft.as_deref(), Host::new(tell, tab), prints)
    }

    /// See `letter_widget::embed::prepare`.
    #[wasm_bindgen]
    pub fn prepare(number: usize, root: &web_sys::ShadowRoot) {
        letter_widget::embed::prepare(number, root);
    }

    /// See `letter_widget::embed::draw`.
    #[wasm_bindgen]
    pub fn draw(number: usize, root: &web_sys::ShadowRoot) {
        letter_widget::embed::draw(number, root);
    }

    /// See `letter_widget::embed::unmount`.
    #[wasm_bindgen]
    pub fn unmount(number: usize) {
        letter_widget::embed::unmount(number);
    }

    /// See `letter_widget::embed::draft`.
    #[wasm_bindgen]
    pub fn draft(number: usize) -> Option<String> {
        letter_widget::embed::draft(number)
    }

    /// See `letter_widget::embed::speak`.
    #[wasm_bindgen]
    pub fn speak(number: usize, words: &str, language: &str) -> bool {
        letter_widget::embed::speak(number, words, language)
    }

    /// See `letter_widget::embed::set`.
    #[wasm_bindgen]
    pub fn set(number: usize, setting: &str) -> bool {
        letter_widget::embed::set(number, setting)
    }
}
