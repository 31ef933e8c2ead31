//! The start page: work begins with a sheet, a file, an empty campaign, or kept work.

use web_sys::{DragEvent, Event, MouseEvent};
use yew::{Callback, NodeRef};

use crate::browser::file_text;
use crate::view::tag::{Tag, button, classed, tag};

use super::look::Message;

/// What the start page reads.
pub(super) struct Beginning<'a> {
    /// Why the last text was not opened.
    pub problem: Option<&'a str>,
    /// Whether there is work kept in this browser.
    pub kept: bool,
    pub field: &'a NodeRef,
    pub tell: &'a Callback<Message>,
}

pub(super) fn start(view: &Beginning<'_>) -> Tag {
    classed("div", "start")
        .with(tag("h1").set("id", "top").set("tabindex", "-1").say("From a sheet to a campaign"))
        .with(classed("p", "lead").say(
            "Paste the text of an action sheet: it becomes a draft of a campaign, with everything that was found marked in the text. \
             Nothing leaves this browser.",
        ))
        .maybe(view.kept.then(|| kept(view)))
        .with(give(view))
        .maybe(view.problem.map(|problem| classed("p", "problem").set("role", "alert").set("id", "problem").text(problem)))
        .with(actions(view))
}

fn kept(view: &Beginning<'_>) -> Tag {
    classed("div", "notice").with(tag("p").say("There is unsaved work that you asked to keep in this browser.")).with(
        classed("div", "row")
            .with(button("button", view.tell.reform(|_: MouseEvent| Message::GoOn)).say("Keep working"))
            .with(button("button plain", view.tell.reform(|_: MouseEvent| Message::Forget)).say("Delete it")),
    )
}

fn give(view: &Beginning<'_>) -> Tag {
    let field = tag("textarea")
        .set("id", "sheet")
        .set("rows", "14")
        .set("spellcheck", "false")
        .set("aria-describedby", "sheet-help");
    let field = field.set("dir", "auto").reference(view.field);
    classed("div", "drop")
        .listen(std::rc::Rc::new(yew::html::ondragover::Wrapper::new(Callback::from(|event: DragEvent| event.prevent_default()))))
        .listen(std::rc::Rc::new(yew::html::ondrop::Wrapper::new(dropped(view))))
        .with(tag("label").set("for", "sheet").say("The sheet, or a campaign file"))
        .with(classed("p", "help").set("id", "sheet-help").say(
            "All of its text, from the first line to the last; or the JSON of a campaign. You can also drop a file here.",
        ))
        .with(field)
}

fn dropped(view: &Beginning<'_>) -> Callback<DragEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DragEvent| {
        if let Some(file) = file_text::dropped(&event) {
            event.prevent_default();
            let tell = tell.clone();
            file_text::read(&file, move |text| tell.emit(Message::Given(text)));
        }
    })
}

fn actions(view: &Beginning<'_>) -> Tag {
    let tell = view.tell.clone();
    let chosen = Callback::from(move |event: Event| {
        if let Some(file) = file_text::chosen(&event) {
            let tell = tell.clone();
            file_text::read(&file, move |text| tell.emit(Message::Given(text)));
        }
    });
    let file = tag("input")
        .set("type", "file")
        .set("id", "file")
        .set("accept", ".txt,.json,text/plain,application/json")
        .on_change(chosen);
    classed("div", "row")
        .with(button("button", view.tell.reform(|_: MouseEvent| Message::Pasted)).set("id", "make").say("Make a draft"))
        .with(classed("label", "button plain file").say("Open a file").with(file))
        .with(
            button("button plain", view.tell.reform(|_: MouseEvent| Message::Empty))
                .set("id", "empty")
                .say("Start with an empty campaign"),
        )
}
