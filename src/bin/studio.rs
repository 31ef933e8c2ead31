//! The studio, which turns a sheet into a campaign (`studio.html`). It is for authors; no partner site loads it.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Runs as soon as the browser has loaded the program.
fn main() {
    #[cfg(target_arch = "wasm32")]
    letter_widget::studio_view::open();
}
