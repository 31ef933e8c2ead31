//! The bar at the top: status, undo and redo, the language being edited, and what is shown beside the form.

use web_sys::{Event, MouseEvent};

use crate::browser::intl::language_name;
use crate::campaign::{LanguageTag, Node};
use crate::check::Level;
use crate::studio::concerns::count;
use crate::studio::document::{Edit, items};
use crate::studio::translated::languages;
use crate::studio::{Action, Path, concerns};
use crate::view::tag::{Tag, button, classed, tag};

use super::look::{Message, Side, View, icon, sign, value};

/// The name of each panel beside the form.
pub(super) fn name(side: Side) -> &'static str {
    match side {
        Side::Sheet => "Sheet",
        Side::Checks => "Checks",
        Side::Preview => "Preview",
        Side::Lengths => "Lengths",
        Side::Take => "Download",
    }
}

pub(super) fn bar(view: &View<'_>) -> Tag {
    let close =
        button("button plain", view.tell.reform(|_: MouseEvent| Message::Close)).set("id", "close").say("Close");
    let told = view.studio.kept.then(|| {
        classed("p", "help").set("id", "kept").say(
            "It stays on this computer, for everyone who uses this browser, until you download the campaign, untick this or close the campaign.",
        )
    });
    classed("header", "top")
        .with(
            classed("div", "row")
                .with(tag("h1").say("Campaign studio"))
                .with(stands(view))
                .with(steps(view))
                .with(close),
        )
        .with(classed("div", "row").with(turns(view)).with(language(view)).with(keeps(view)))
        .maybe(told)
        .maybe(view.closing.then(|| asked(view)))
}

/// Asks before unsaved work is discarded.
fn asked(view: &View<'_>) -> Tag {
    classed("div", "notice row")
        .set("role", "alertdialog")
        .set("aria-labelledby", "unsaved")
        .with(tag("p").set("id", "unsaved").say("Some work has not been downloaded. It will be lost if you close."))
        .with(button("button", view.tell.reform(|_: MouseEvent| Message::Stay)).set("id", "stay").say("Keep working"))
        .with(
            button("button plain", view.tell.reform(|_: MouseEvent| Message::CloseUnsaved))
                .set("id", "close-unsaved")
                .say("Close and discard it"),
        )
}

/// The number of mistakes, as a button that leads to them.
fn stands(view: &View<'_>) -> Tag {
    let errors = count(&view.notes.concerns, Level::Error);
    let class = if errors > 0 { "button plain count error" } else { "button plain count" };
    let tell = view.tell.reform(|_: MouseEvent| Message::Mend);
    let count = button(class, tell).set("id", "count");
    let count = if errors > 0 { count.with(sign(Level::Error)) } else { count };
    count.text(&concerns::summary(&view.notes.concerns))
}

fn steps(view: &View<'_>) -> Tag {
    let step = |label, id, action, can: bool| {
        let step = button("button plain", view.does(action)).set("id", id).say(label);
        // The button keeps the focus even if there is nothing more to undo.
        if can { step } else { step.set("aria-disabled", "true") }
    };
    let history = &view.studio.history;
    classed("div", "pair").with(step("Undo", "undo", Action::Undone, history.can_undo())).with(step(
        "Redo",
        "redo",
        Action::Redone,
        history.can_redo(),
    ))
}

fn keeps(view: &View<'_>) -> Tag {
    let kept = view.studio.kept;
    let tick = tag("input")
        .set("type", "checkbox")
        .set("id", "keep")
        .checked(kept)
        .on_change(view.tell.reform(move |_: Event| Message::Did(Action::KeepAsked(!kept))));
    let tick = if kept { tick.set("aria-describedby", "kept") } else { tick };
    classed("label", "check").with(tick).with(tag("span").say("Keep unsaved work in this browser"))
        .set("title", "It stays on this computer, for everyone who uses this browser, until the campaign is downloaded or this is unticked.")
}

fn turns(view: &View<'_>) -> Tag {
    let turn = |label: &'static str, class: &'static str, pressed: bool, message: fn() -> Message| {
        let turn = button(class, view.tell.reform(move |_: MouseEvent| message())).say(label);
        turn.set("aria-pressed", if pressed { "true" } else { "false" })
    };
    let shown = |side: Side| view.side == side && !(view.narrow && view.form);
    let side = |side: Side, message: fn() -> Message| turn(name(side), "turn", shown(side), message);
    let sheet = view.studio.sheet.is_some().then(|| side(Side::Sheet, || Message::Turn(Side::Sheet)));
    classed("div", "turns")
        .set("role", "group")
        .set("aria-label", "What is shown")
        .with(turn("Form", "turn narrow", view.form, || Message::Form))
        .maybe(sheet)
        .with(side(Side::Checks, || Message::Turn(Side::Checks)))
        .with(side(Side::Preview, || Message::Turn(Side::Preview)))
        .with(side(Side::Lengths, || Message::Turn(Side::Lengths)))
        .with(side(Side::Take, || Message::Turn(Side::Take)))
}

/// The choice of the language whose texts are edited.
fn language(view: &View<'_>) -> Tag {
    let mut list = tag("select")
        .set("id", "language")
        .on_change(view.tell.reform(|event: Event| Message::Did(Action::LanguageChosen(value(&event)))));
    for tag_ in languages(view.studio.file()) {
        let chosen = tag_.eq_ignore_ascii_case(&view.studio.language);
        list = list.with(tag("option").put("value", tag_.clone()).selected(chosen).text(&named(&tag_)));
    }
    let all = Path::of("languages");
    let count = items(view.studio.file(), &all).len();
    let insert = Action::Edited(Edit::Insert(all.clone(), usize::MAX, Node::Text(String::new())), None);
    let more = button("button plain", view.lists(insert, vec![all.item(count).to_string()], String::new()));
    let more = more.set("id", "more-languages").set("aria-label", "Add a language").with(icon("M10 3v14M3 10h14"));
    classed("div", "language").with(tag("label").set("for", "language").say("Texts in")).with(list).with(more)
}

/// The name of a language and its tag.
pub(super) fn named(tag: &str) -> String {
    let english: Option<LanguageTag> = "en".parse().ok();
    let language: Option<LanguageTag> = tag.parse().ok();
    match (english, language) {
        (Some(english), Some(language)) => match language_name(&english, &language) {
            name if name == tag => name,
            name => format!("{name} ({tag})"),
        },
        _ => tag.to_owned(),
    }
}
