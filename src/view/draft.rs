use crate::browser::intl::ago;
use crate::state::{Action, Draft, days_kept};

use super::icons;
use super::scene::{Message, View};
use super::tag::{Tag, button, classed, tag};
use super::ways::folded;

/// Draws the choice to keep the work in this browser, off until ticked, and the way to delete all of it.
pub(super) fn draft(view: &View<'_>, section: Tag) -> Tag {
    if view.model.draft_name.is_none() {
        return section;
    }
    let (words, draft) = (view.words, view.model.draft);
    let asked = view.changes(Action::DraftAsked(!draft.is_kept()));
    let days = words.days(days_kept(view.model) as usize);
    let state = match draft {
        Draft::Off => words.draft_off(&days),
        Draft::Kept | Draft::Restored(_) => words.draft_kept(&days),
        Draft::Full => words.draft_full().into(),
        Draft::Refused => words.draft_refused().into(),
        Draft::Elsewhere => words.draft_elsewhere().into(),
        Draft::Deleted => words.draft_deleted().into(),
        Draft::Finished => words.draft_finished().into(),
    };
    let input = tag("input")
        .set("id", "draft")
        .set("type", "checkbox")
        .set("aria-labelledby", "draft-name")
        .set("aria-describedby", "draft-state")
        .checked(draft.is_kept())
        .on_change(asked);
    let said = classed("span", "text").with(tag("b").set("id", "draft-name").say(words.keep_draft()));
    let said = said.with(tag("span").set("id", "draft-state").set("role", "status").text(&state));
    section.with(classed("label", "choice draft").with(input).with(said)).with(leave(view))
}

/// Draws the button that deletes everything, collapsed so that nobody presses it by accident.
fn leave(view: &View<'_>) -> Tag {
    let words = view.words;
    let button = button("button small", view.tell.reform(|_| Message::Leave)).set("aria-describedby", "leave-hint");
    let hint = classed("p", "hint").set("id", "leave-hint").say(words.leave_hint());
    folded("more", words.leave(), classed("div", "stack").with(hint).with(button.say(words.leave_now())))
}

/// Says that a draft was found and how old it is, and offers to delete it.
pub(super) fn restored(view: &View<'_>) -> Option<Tag> {
    let Draft::Restored(minutes) = view.model.draft else { return None };
    let said = tag("span").text(&view.words.draft_restored(&ago(view.words.language(), minutes)));
    let delete = button("text-link", view.does(Action::DraftAsked(false))).say(view.words.delete_draft());
    Some(classed("div", "note calm").with(icons::clock()).with(said).with(delete))
}
