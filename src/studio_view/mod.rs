//! The studio as authors see it (`studio.html`): one Yew component for a `Studio`, and a function for each part of it.
//!
//! No logic is here: what to fill in, and what happens to it, is in `studio/`. This is not part of the widget.

mod app;
mod bar;
mod checks;
mod fields;
mod form;
mod hands;
mod lengths;
mod lists;
mod look;
mod notes;
mod picture;
mod preview;
mod sheet;
mod start;
mod take;
mod texts;

use crate::browser::page;

pub use app::App;

/// Opens the studio in the page.
pub fn open() {
    if let Some(place) = page::place("studio") {
        place.set_text_content(None);
        yew::Renderer::<App>::with_root(place).render();
    }
}
