//! The keyboard: what a key means everywhere in the widget, and where the focus goes on.

use yew::prelude::*;

use crate::browser::focus;
use crate::letter::Part;
use crate::state::{Action, Model};

use super::edit::edit_id;
use super::scene::{Key, Message, View};

/// Where the keyboard goes on after an action that takes away what had the focus.
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
        // The button that was pressed is gone with the edit.
        Action::EditDropped(part) if model.editing == Some(*part) => Some("edit".to_owned()),
        Action::EditDropped(part) => Some(edit_id(*part)),
        Action::DraftAsked(false) => Some("draft".to_owned()),
        _ => None,
    }
}

/// Undo and redo by keyboard, where no field has its own; Escape closes what is being edited.
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
