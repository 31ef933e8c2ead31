use crate::letter::{Envelope, Paper, Window};
use crate::state::Action;

use super::scene::View;
use super::tag::{Tag, classed, tag};
use super::wording::paper_name;

/// Draws the choices for printing: the paper, the window in which the address shows, envelopes or labels.
pub(super) fn stationery(view: &View<'_>) -> Tag {
    let (words, now) = (view.words, view.model.stationery());
    let papers = Paper::ALL.map(|paper| (paper.id(), paper_name(paper).to_owned()));
    let windows = Window::ALL.map(|window| (window.id(), words.window_name(window).to_owned()));
    let envelopes = Envelope::ALL.map(|envelope| (envelope.id(), words.envelope_name(envelope)));
    classed("div", "three")
        .with(choice(view, "paper", words.paper(), &papers, now.paper.id(), |id| {
            Action::PaperChosen(Paper::from_id(id))
        }))
        .with(choice(view, "window", words.window(), &windows, now.window.id(), |id| {
            Action::WindowChosen(Window::from_id(id))
        }))
        .with(choice(view, "envelope", words.envelope(), &envelopes, now.envelope.id(), |id| {
            Action::EnvelopeChosen(Envelope::from_id(id))
        }))
}

fn choice(
    view: &View<'_>,
    id: &'static str,
    label: &'static str,
    options: &[(&'static str, String)],
    chosen: &str,
    choose: fn(&str) -> Action,
) -> Tag {
    let mut select = tag("select").set("id", id).on_change(view.chooses(choose));
    for (value, name) in options {
        select = select.with(tag("option").set("value", value).selected(*value == chosen).text(name));
    }
    classed("div", "field").with(tag("label").set("for", id).say(label)).with(select)
}
