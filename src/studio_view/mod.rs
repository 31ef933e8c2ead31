//! The studio as authors see it (`studio.html`): one Yew component over a `Studio`, and a function for each part of it.
//!
//! Nothing is decided here: what there is to fill in, and what becomes of it, is in `studio/`. No part of the widget.

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
