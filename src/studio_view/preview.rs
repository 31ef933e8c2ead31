//! The widget itself, as supporters will see it.

use web_sys::Event;

use crate::check::Level;
use crate::studio::concerns::count;
use crate::view::tag::{Tag, classed, tag};

use super::look::{Boxes, Message, Side, View};

/// The preview panel. It stays on the page while another panel is shown, so that what was typed in it is kept.
pub(super) fn preview(view: &View<'_>) -> Tag {
    let panel = classed("section", "panel preview");
    let panel = match view.side {
        Side::Preview => panel.with(view.heading("Preview")),
        _ => panel.set("hidden", "").with(tag("h2").say("Preview")),
    };
    let Some(preview) = &view.notes.preview else {
        return panel.with(tag("p").say("The preview appears once the widget accepts the campaign: see Checks."));
    };
    let stale = view.notes.campaign.is_none().then(|| {
        let errors = count(&view.notes.concerns, Level::Error);
        let words = format!(
            "The widget refuses the campaign as it is now ({errors} to fix). This is the last version that it accepted."
        );
        classed("p", "notice").text(&words)
    });
    let address = preview.address.as_str();
    panel.with(classed("div", "row").with(widths(view)).with(let_out(view))).maybe(stale).with(
        classed("div", "boxes")
            .with(one(view, address, "phone", "As on a phone, 390 pixels wide", view.boxes == Boxes::Desktop))
            .with(one(view, address, "desktop", "As on a computer, 720 pixels wide", view.boxes == Boxes::Phone)),
    )
}

fn widths(view: &View<'_>) -> Tag {
    let choice = |boxes: Boxes, id: &'static str, words: &'static str| {
        let input = tag("input").set("type", "radio").set("name", "width").set("id", id).checked(view.boxes == boxes);
        let input = input.on_change(view.tell.reform(move |_: Event| Message::Boxes(boxes)));
        classed("label", "check").with(input).with(tag("span").say(words))
    };
    classed("fieldset", "row")
        .with(tag("legend").say("Width"))
        .with(choice(Boxes::Phone, "width-phone", "Phone"))
        .with(choice(Boxes::Desktop, "width-desktop", "Computer"))
        .with(choice(Boxes::Both, "width-both", "Both"))
}

fn let_out(view: &View<'_>) -> Tag {
    let out = view.let_out;
    let input = tag("input").set("type", "checkbox").set("id", "let-out").checked(out);
    let input = input.on_change(view.tell.reform(move |_: Event| Message::LetOut(!out)));
    classed("label", "check").with(input).with(tag("span").say("Allow sending: open the mail app, print"))
}

fn one(view: &View<'_>, address: &str, class: &'static str, name: &'static str, hidden: bool) -> Tag {
    let widget = tag("letter-widget").put("campaign", address.to_owned()).set("seed", "0").set("heading-level", "4");
    let widget = widget.put("lang", view.studio.language.clone());
    let around = classed("div", "scroll").set("tabindex", "0").set("role", "region").set("aria-label", name);
    let figure = classed("div", "box").with(tag("h3").say(name)).with(around.with(classed("div", class).with(widget)));
    if hidden { figure.set("hidden", "") } else { figure }
}
