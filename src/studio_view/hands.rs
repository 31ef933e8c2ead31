//! Controls that move, remove and add list items, and the action that changes a wording.

use crate::studio::{Action, Path, Wordings};
use crate::view::tag::{Tag, button, classed};

use super::look::{View, icon};

const UP: &str = "M10 16V4.5M5 9.3l5-4.8l5 4.8";
const DOWN: &str = "M10 4v11.5M5 10.7l5 4.8l5-4.8";
const AWAY: &str = "M5 5l10 10M15 5L5 15";

/// The three buttons of a list item.
pub(super) struct Hands<'a> {
    /// The name of the item, with its number.
    pub name: String,
    /// The id of the item itself.
    pub id: String,
    /// Its index, and the number of items.
    pub index: usize,
    pub of: usize,
    /// The id of the button that adds one more.
    pub add: &'a str,
}

impl Hands<'_> {
    /// The buttons that move the item up, move it down and remove it.
    pub fn buttons(&self, view: &View<'_>, moved: impl Fn(usize) -> Action, removed: Action) -> Tag {
        let Self { name, id, index, of, add } = self;
        let turn = |up: bool| {
            let to = if up { index.checked_sub(1) } else { Some(index + 1).filter(|to| to < of) };
            let (sign, word) = if up { ("↑", "up") } else { ("↓", "down") };
            let step = to.map(|to| {
                let there =
                    id.strip_suffix(&format!("[{index}]")).map_or_else(String::new, |list| format!("{list}[{to}]"));
                let ends = if up { to == 0 } else { to + 1 == *of };
                let focus = vec![format!("{there}{}", if up != ends { "↑" } else { "↓" }), there];
                view.lists(moved(to), focus, format!("Moved {word}: now number {} of {of}.", to + 1))
            });
            let step_button = button("hand", step.clone().unwrap_or_default()).put("id", format!("{id}{sign}"));
            let step_button = if step.is_none() { step_button.set("disabled", "") } else { step_button };
            step_button.put("aria-label", format!("Move {name} {word}")).with(icon(if up { UP } else { DOWN }))
        };
        let neighbour =
            |index: usize| id.strip_suffix(&format!("[{}]", self.index)).map(|list| format!("{list}[{index}]×"));
        let focus: Vec<String> =
            if index + 1 < *of { neighbour(*index) } else { index.checked_sub(1).and_then(neighbour) }
                .into_iter()
                .chain([(*add).to_owned()])
                .collect();
        let away = view.lists(removed, focus, format!("{name} was taken out. Undo brings it back."));
        let away = button("hand", away)
            .put("id", format!("{id}×"))
            .put("aria-label", format!("Take {name} out"))
            .with(icon(AWAY));
        let hands = classed("div", "hands");
        let hands = if *of > 1 { hands.with(turn(true)).with(turn(false)) } else { hands };
        hands.with(away)
    }
}

/// A button that adds an item to a list.
pub(super) fn adds(view: &View<'_>, id: &str, one: &str, action: Action, focus: Vec<String>) -> Tag {
    let add = view.lists(action, focus, String::new());
    button("button small", add)
        .put("id", id.to_owned())
        .text(&format!("Add {} {one}", if one.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }))
}

/// The change to a wording, as an action.
pub(super) fn worded(view: &View<'_>, path: &Path, change: Wordings) -> Action {
    Action::Worded(path.clone(), view.studio.language.clone(), change)
}
