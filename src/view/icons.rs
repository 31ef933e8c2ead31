//! Icons as inline SVG, in the colour of the surrounding text. All are decorative: the words beside them carry the meaning.

use super::tag::{Tag, classed, tag};

fn icon(paths: &'static str) -> Tag {
    let svg = classed("svg", "icon").set("viewBox", "0 0 20 20").set("aria-hidden", "true").set("focusable", "false");
    svg.with(tag("path").set("d", paths))
}

pub(super) fn clock() -> Tag {
    icon("M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M10 5.8V10l2.8 1.9")
}

pub(super) fn shield() -> Tag {
    icon("M10 2.5l6 2.2v4.5c0 4-2.6 6.9-6 8.3c-3.4-1.4-6-4.3-6-8.3V4.7zM10 6.5v4M10 13.2v.1")
}

pub(super) fn lock() -> Tag {
    icon("M5.5 9h9v7.5h-9zM7.3 9V6.3a2.7 2.7 0 0 1 5.4 0V9")
}

pub(super) fn printer() -> Tag {
    icon("M5.5 7V3h9v4M5.5 14H3V7.5h14V14h-2.5M5.5 11.5h9V17h-9z")
}

pub(super) fn mail() -> Tag {
    icon("M2.5 4.5h15v11h-15zM3 5l7 5.5L17 5")
}

pub(super) fn copy() -> Tag {
    icon("M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7")
}

pub(super) fn up() -> Tag {
    icon("M10 16V4.5M5 9.3l5-4.8l5 4.8")
}

pub(super) fn down() -> Tag {
    icon("M10 4v11.5M5 10.7l5 4.8l5-4.8")
}

pub(super) fn grip() -> Tag {
    icon("M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01")
}

pub(super) fn onward() -> Tag {
    icon("M7.5 4.5l5.5 5.5l-5.5 5.5")
}

pub(super) fn check() -> Tag {
    icon("M4 10.5l4 4l8-9")
}

pub(super) fn pen() -> Tag {
    icon("M3.5 16.5l1-4L13 4l3 3l-8.5 8.5zM11.5 5.5l3 3")
}

pub(super) fn undo() -> Tag {
    icon("M7.5 4L3.5 8l4 4M4 8h7.5a4.5 4.5 0 0 1 0 9H8")
}

pub(super) fn redo() -> Tag {
    icon("M12.5 4l4 4l-4 4M16 8H8.5a4.5 4.5 0 0 0 0 9H12")
}

pub(super) fn dice() -> Tag {
    icon("M3 6.5h8l3 7h3M14.5 11l2.5 2.5l-2.5 2.5M3 13.5h3l1-2M10.5 6.5h6.5M14.5 4l2.5 2.5l-2.5 2.5")
}

pub(super) fn phone() -> Tag {
    icon("M4 3h3l1.5 4L6.5 8.5a9 9 0 0 0 5 5L13 11.5l4 1.5v3c0 .6-.4 1-1 1C9 17 3 11 3 4c0-.6.4-1 1-1z")
}

pub(super) fn share() -> Tag {
    icon("M10 12V3M6.5 6L10 2.5L13.5 6M4.5 10v7h11v-7")
}

pub(super) fn page() -> Tag {
    icon("M5 2.5h6.5L15.5 6.5v11H5zM11 2.5V7h4.5M7.5 10.5h5M7.5 13.5h5")
}
