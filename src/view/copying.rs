use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::browser::clipboard;
use crate::send::Route;

use super::icons;
use super::scene::{Copied, Message, View};
use super::tag::{Tag, button, classed, tag};

/// Draws a button that copies a text. `whole` says that the letter leaves the widget by being copied; copying a part
/// only supports another route.
pub(super) fn copy_button(view: &View<'_>, class: &'static str, label: &'static str, text: &str, whole: bool) -> Tag {
    let text: Rc<str> = text.into();
    let done = view.stage.copied.as_ref().is_some_and(|copied| !copied.refused && copied.text == text);
    let (tell, exit) = (view.tell.clone(), view.exit());
    let onclick = Callback::from(move |event: MouseEvent| {
        if whole && !exit.opens(Route::Copy) {
            return;
        }
        let near: Element = event.target_unchecked_into();
        let (tell, exit, kept) = (tell.clone(), exit.clone(), text.clone());
        clipboard::copy(&near, &text, move |worked| {
            tell.emit(Message::Copied(Copied { text: kept, refused: !worked }));
            if worked && whole {
                exit.taken(Route::Copy);
            }
        });
    });
    let icon = if done { icons::check() } else { icons::copy() };
    button(class, onclick).with(icon).say(label)
}

/// Confirms that the text was copied; if the browser refused, shows the text so that it can be copied by hand.
pub(super) fn copy_result(view: &View<'_>) -> Tag {
    let region = tag("div").set("role", "status");
    match &view.stage.copied {
        None => region,
        Some(copied) if copied.refused => {
            let label = tag("label").set("for", "to-copy").say(view.words.not_copied());
            let field = tag("textarea").set("id", "to-copy").set("readonly", "").set("rows", "8").value(&copied.text);
            region.with(classed("div", "field").with(label).with(field))
        }
        Some(_) => region.with(classed("p", "copied").key(view.stage.copied_at).say(view.words.copied())),
    }
}
