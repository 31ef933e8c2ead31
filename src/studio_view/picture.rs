//! A QR code as a picture, built from function calls: dark on white, regardless of the colours of the page.

use crate::studio::code::Code;
use crate::view::tag::{Tag, classed};

pub(super) fn picture(code: &Code) -> Tag {
    let side = code.side;
    let ground = classed("rect", "ground").put("width", side.to_string()).put("height", side.to_string());
    let svg = classed("svg", "code-picture").put("viewBox", format!("0 0 {side} {side}")).set("role", "img");
    svg.set("aria-label", "QR code of the address below")
        .set("shape-rendering", "crispEdges")
        .with(ground)
        .with(classed("path", "dark").put("d", code.path.clone()))
}
