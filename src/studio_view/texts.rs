//! Texts in the language being edited, beside those in the first language.

use web_sys::InputEvent;

use crate::campaign::LanguageTag;
use crate::studio::field::{Field, Size};
use crate::studio::spot::{add_id, text_id};
use crate::studio::translated::{first_language, wordings};
use crate::studio::{Path, Wordings};
use crate::view::tag::{Tag, classed, tag};

use super::fields::{help, label};
use super::hands::{Hands, adds, worded};
use super::look::{Message, View, value};

/// A text; `several` is the name for each of its wordings or paragraphs, if there can be more than one.
pub(super) fn text(
    view: &View<'_>,
    path: &Path,
    field: &'static Field,
    size: Size,
    several: Option<&'static str>,
) -> Tag {
    let id = path.to_string();
    let mut all = wordings(view.studio.file(), path, &view.studio.language);
    if all.is_empty() {
        all.push(String::new());
    }
    let (help, help_id) = help(field, &id);
    let first = text_id(path, &view.studio.language, 0);
    let name = tag("label").put("for", first).with(label(field));
    let each = |(index, wording): (usize, &String)| {
        one(view, path, field, size, &help_id, (index, all.len(), wording), several).key(index)
    };
    let list = all.iter().enumerate().map(each).fold(tag("div"), Tag::with);
    let adds = several.map(|one| {
        let next = text_id(path, &view.studio.language, all.len());
        adds(view, &add_id(path), one, worded(view, path, Wordings::Added), vec![next])
    });
    let block = classed("div", "field").with(name).maybe(help).maybe(reference(view, path));
    block.with(list).maybe(adds).maybe(view.concerns(path))
}

/// The text in the first language, to translate from.
fn reference(view: &View<'_>, path: &Path) -> Option<Tag> {
    let first = first_language(view.studio.file());
    if first.eq_ignore_ascii_case(&view.studio.language) {
        return None;
    }
    let all = wordings(view.studio.file(), path, &first);
    let language: Option<LanguageTag> = first.parse().ok();
    let quote =
        classed("div", "reference").put("lang", first).set("dir", language.as_ref().map_or("auto", LanguageTag::dir));
    (!all.is_empty()).then(|| all.iter().fold(quote, |quote, wording| quote.with(tag("p").text(wording))))
}

fn one(
    view: &View<'_>,
    path: &Path,
    field: &'static Field,
    size: Size,
    help: &Option<String>,
    (index, of, wording): (usize, usize, &str),
    several: Option<&'static str>,
) -> Tag {
    let id = text_id(path, &view.studio.language, index);
    let language: Option<LanguageTag> = view.studio.language.parse().ok();
    let area = tag("textarea").put("id", id.clone()).put("rows", rows(size, wording).to_string());
    let area =
        area.put("lang", view.studio.language.clone()).set("dir", language.as_ref().map_or("auto", LanguageTag::dir));
    let (place, tongue) = (path.clone(), view.studio.language.clone());
    let area = area.value(wording).on_input(view.tell.reform(move |event: InputEvent| {
        let typed = Wordings::Typed(index, value(&event));
        Message::Did(crate::studio::Action::Worded(place.clone(), tongue.clone(), typed))
    }));
    let area = if index > 0 {
        area.put("aria-label", format!("{}, {} {}", field.label, several.unwrap_or_default(), index + 1))
    } else {
        area
    };
    let area = view.described(area, path, help.clone());
    let line = classed("div", "line").with(area);
    let Some(word) = several.filter(|_| of > 1) else { return line };
    let add = add_id(path);
    let hands = Hands { name: format!("{word} {}", index + 1), id, index, of, add: &add };
    line.with(hands.buttons(
        view,
        |to| worded(view, path, Wordings::Moved(index, to)),
        worded(view, path, Wordings::Removed(index)),
    ))
}

/// The approximate number of rows that the text needs.
fn rows(size: Size, wording: &str) -> usize {
    let lines: usize = wording.lines().map(|line| line.chars().count() / 60 + 1).sum();
    lines.clamp(if size == Size::Long { 3 } else { 1 }, 14)
}
