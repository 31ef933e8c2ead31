//! The text of the sheet, with marks on everything that was taken from it.

use web_sys::MouseEvent;

use crate::import::{Certainty, Found};
use crate::studio::sources::{hidden, pieces};
use crate::studio::spot::spot;
use crate::studio::{Path, Studio, concerns::name_of};
use crate::view::tag::{Tag, classed, tag};

use super::look::{Message, View};

pub(super) fn sheet(view: &View<'_>) -> Tag {
    let panel = classed("section", "panel").with(view.heading("The sheet"));
    let Some(sheet) = &view.studio.sheet else { return panel };
    let panel = if sheet.is_sheet {
        panel
    } else {
        panel.with(classed("p", "notice").say(
            "This does not look like an action sheet. What could be read is in the form; please fill in the rest.",
        ))
    };
    panel
        .maybe(missing(view))
        .maybe(doubtful(view))
        .with(legend())
        .with(text(view, &sheet.text))
        .maybe(also(view, &sheet.text))
}

/// What is missing from the sheet.
fn missing(view: &View<'_>) -> Option<Tag> {
    let all = view.studio.still_missing();
    let list = all.iter().fold(tag("ul"), |list, (missing, path)| {
        list.with(tag("li").text(&missing.words).text(" ").maybe(path.as_ref().map(|path| link(view, path))))
    });
    (!all.is_empty()).then(|| tag("div").with(tag("h3").say("Not in the sheet")).with(list))
}

/// The found values that may be something else.
fn doubtful(view: &View<'_>) -> Option<Tag> {
    let doubts: Vec<&Found> =
        view.studio.draft.found.iter().filter(|found| !found.doubt.is_empty() && !found.path.is_empty()).collect();
    let list = doubts.iter().fold(tag("ul"), |list, found| {
        let value = tag("q").set("dir", "auto").text(&found.value);
        list.with(tag("li").with(value).text(" ").text(&found.doubt).text(" ").with(link(view, &Path::of(&found.path))))
    });
    (!doubts.is_empty()).then(|| tag("div").with(tag("h3").say("Please check")).with(list))
}

fn link(view: &View<'_>, path: &Path) -> Tag {
    tag("a").leads_to(format!("#{path}")).on_click(view.goes_to(path)).text(&name_of(path))
}

fn legend() -> Tag {
    classed("p", "legend")
        .with(classed("span", "found sure").say("labelled in the sheet"))
        .with(classed("span", "found likely").say("found in its usual place"))
        .with(classed("span", "found guess").say("a guess: look at it"))
}

fn text(view: &View<'_>, text: &str) -> Tag {
    let found = &view.studio.draft.found;
    let mut sheet =
        classed("div", "sheet").set("dir", "auto").set("role", "group").set("aria-label", "Text of the sheet");
    for piece in pieces(text, found) {
        sheet = match piece.found.and_then(|index| Some((index, found.get(index)?))) {
            Some((index, found)) => sheet.with(mark(view, index, found, piece.text)),
            // Empty lines at the top would only push the text out of view.
            None if std::ptr::eq(piece.text.as_ptr(), text.as_ptr()) => {
                sheet.text(piece.text.trim_start_matches(['\n', '\r']))
            }
            None => sheet.text(piece.text),
        };
    }
    sheet
}

fn class(certainty: Certainty, here: bool) -> &'static str {
    match (certainty, here) {
        (Certainty::Sure, false) => "found sure",
        (Certainty::Likely, false) => "found likely",
        (Certainty::Guess, false) => "found guess",
        (Certainty::Sure, true) => "found sure here",
        (Certainty::Likely, true) => "found likely here",
        (Certainty::Guess, true) => "found guess here",
    }
}

fn mark(view: &View<'_>, index: usize, found: &Found, text: &str) -> Tag {
    let here = !found.path.is_empty() && is_here(view.studio, found, view.focused);
    let class = class(found.certainty, here);
    let title = if found.doubt.is_empty() { found.what.to_owned() } else { format!("{}. {}", found.what, found.doubt) };
    if found.path.is_empty() {
        // It is not part of the draft, so there is nowhere to go.
        return classed("mark", class).put("id", mark_id(index)).put("title", title).text(text);
    }
    let path = Path::of(&found.path);
    let go = view.tell.reform(move |event: MouseEvent| {
        event.prevent_default();
        Message::GoTo(path.clone())
    });
    let link = classed("a", class).put("id", mark_id(index)).leads_to(format!("#{}", found.path)).put("title", title);
    link.on_click(go).text(text)
}

/// Values that were found where another value is already marked.
fn also(view: &View<'_>, text: &str) -> Option<Tag> {
    let found = &view.studio.draft.found;
    let others: Vec<&Found> = hidden(text, found)
        .into_iter()
        .filter_map(|index| found.get(index))
        .filter(|found| !found.path.is_empty())
        .collect();
    let list = others.iter().fold(tag("ul"), |list, found| {
        list.with(tag("li").text(found.what).text(": ").with(link(view, &Path::of(&found.path))))
    });
    (!others.is_empty()).then(|| tag("div").with(tag("h3").say("Also from these places")).with(list))
}

fn mark_id(index: usize) -> String {
    format!("found-{index}")
}

fn is_here(studio: &Studio, found: &Found, id: &str) -> bool {
    spot(studio.file(), &Path::of(&found.path)).id == id
}

/// The id of the mark for the value of this control.
pub(super) fn mark_of(studio: &Studio, id: &str) -> Option<String> {
    let at = studio.draft.found.iter().position(|found| !found.path.is_empty() && is_here(studio, found, id))?;
    Some(mark_id(at))
}
