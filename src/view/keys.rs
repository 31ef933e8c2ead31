//! The keyboard: what a key does everywhere in the widget, and where the focus goes next.

use yew::prelude::*;

use crate::browser::focus;
use crate::letter::Part;
use crate::state::{Action, Model};

use super::edit::edit_id;
use super::scene::{Key, Message, View};

/// The id of the element that gets the focus after an action that removes the focused element.
pub(super) fn focus_after(action: &Action, model: &Model) -> Option<String> {
    match action {
        Action::HandOffWorked | Action::HandOffFailed | Action::MailCameOutWrong(_) | Action::WaysReopened => {
            Some("send".to_owned())
        }
        Action::LetterPicked(_) => Some("choose".to_owned()),
        Action::EditOpened(Some(_)) => Some("edit".to_owned()),
        Action::EditOpened(None) if model.editing == Some(Part::Own) && model.choices().message.is_empty() => {
            Some("message".to_owned())
        }
        Action::EditOpened(None) => model.editing.map(edit_id),
        // The button that was pressed disappears with the edit.
        Action::EditDropped(part) if model.editing == Some(*part) => Some("edit".to_owned()),
        Action::EditDropped(part) => Some(edit_id(*part)),
        Action::DraftAsked(false) => Some("draft".to_owned()),
        _ => None,
    }
}

/// Handles undo and redo by keyboard, except in fields that have their own; Escape closes what is being edited.
pub(super) fn keys(view: &View<'_>) -> Callback<KeyboardEvent> {
    let (tell, editing) = (view.tell.clone(), view.model.editing.is_some());
    Callback::from(move |event: KeyboardEvent| {
        let pressed = focus::pressed_key(&event);
        let command = event.ctrl_key() || event.meta_key();
        let key = match &*pressed {
            "Escape" if editing => Key::Close,
            "z" | "Z" if command && !focus::in_field(&event.target_unchecked_into()) => {
                if event.shift_key() {
                    Key::Redo
                } else {
                    Key::Undo
                }
            }
            "y" if command && !focus::in_field(&event.target_unchecked_into()) => Key::Redo,
            _ => return,
        };
        event.prevent_default();
        tell.emit(Message::Key(key));
    })
}
