//! The studio: a sheet becomes a campaign (`studio.html`). For authors; no page of a partner loads it.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Runs as soon as the browser has the program.
fn main() {
    #[cfg(target_arch = "wasm32")]
    letter_widget::studio_view::open();
}
