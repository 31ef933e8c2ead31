//! Everything to fix or reconsider, as a list with links.

use crate::check::Level;
use crate::studio::concerns::{Concern, name_of, summary};
use crate::view::tag::{Tag, classed, tag};

use super::look::{View, item};

pub(super) fn checks(view: &View<'_>) -> Tag {
    let start =
        classed("section", "panel").with(view.heading("Checks")).with(tag("p").text(&summary(&view.notes.concerns)));
    if view.notes.concerns.is_empty() {
        return start.with(tag("p").say("The widget accepts this campaign, and there is nothing else to suggest."));
    }
    let of = |level: Level| view.notes.concerns.iter().filter(move |concern| concern.finding.level == level);
    let all = of(Level::Error).chain(of(Level::Advice));
    start.with(all.fold(classed("ol", "concerns"), |list, concern| list.with(one(view, concern))))
}

fn one(view: &View<'_>, concern: &Concern) -> Tag {
    let href = format!("#{}", concern.home);
    let link = tag("a").leads_to(href).on_click(view.goes_to(&concern.path)).text(&name_of(&concern.path));
    item(concern)
        .text(" ")
        .with(link)
        .with(tag("p").text(&concern.finding.cause))
        .with(tag("p").text(&concern.finding.cure))
}
