//! What is wrong with a campaign file, in words.
//! Only the loader loads this program, and only if the widget has refused a file.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod exports {
    use wasm_bindgen::prelude::*;

    /// The allocator of the widget.
    #[global_allocator]
    static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// See `letter_widget::embed::explain`.
    #[wasm_bindgen]
    pub fn explain(campaign: &str) -> String {
        letter_widget::embed::explain(campaign)
    }
}
