use crate::browser::intl::ago;
use crate::state::{Action, Draft};

use super::icons;
use super::scene::View;
use super::tag::{Tag, button, classed, tag};

/// Whether the work is kept in this browser; off until asked for.
pub(super) fn draft(view: &View<'_>) -> Tag {
    let (words, draft) = (view.words, view.model.draft);
    let asked = view.changes(Action::DraftAsked(!draft.is_kept()));
    let state = match draft {
        Draft::Off => words.draft_off(),
        Draft::Kept | Draft::Restored(_) => words.draft_kept(),
        Draft::Refused => words.draft_refused(),
        Draft::Elsewhere => words.draft_elsewhere(),
        Draft::Deleted => words.draft_deleted(),
        Draft::Finished => words.draft_finished(),
    };
    let input = tag("input")
        .set("id", "draft")
        .set("type", "checkbox")
        .set("aria-labelledby", "draft-name")
        .set("aria-describedby", "draft-state")
        .checked(draft.is_kept())
        .on_change(asked);
    let said = classed("span", "text").with(tag("b").set("id", "draft-name").say(words.keep_draft()));
    let said = said.with(tag("span").set("id", "draft-state").set("role", "status").say(state));
    classed("label", "choice draft").with(input).with(said)
}

/// Says that a draft was found, how old it is, and how to be rid of it.
pub(super) fn restored(view: &View<'_>) -> Option<Tag> {
    let Draft::Restored(minutes) = view.model.draft else { return None };
    let said = tag("span").text(&view.words.draft_restored(&ago(view.words.language(), minutes)));
    let delete = button("text-link", view.does(Action::DraftAsked(false))).say(view.words.delete_draft());
    Some(classed("div", "note calm").with(icons::clock()).with(said).with(delete))
}
