//! Fields with one value.

use web_sys::Event;

use crate::browser::countries::CountryNames;
use crate::campaign::{LanguageTag, Node};
use crate::studio::document::{Edit, get, text};
use crate::studio::field::{Field, Line};
use crate::studio::{Action, Path};
use crate::view::tag::{Tag, classed, tag};

use super::bar::named;
use super::look::{Message, View};

/// The name of a field, and whether it is optional.
pub(super) fn label(field: &'static Field) -> Tag {
    let name = tag("span").say(field.label);
    if field.needed { name } else { name.with(classed("small", "optional").say(" optional")) }
}

/// A field with its label, help, control and concerns.
fn field_of(view: &View<'_>, path: &Path, field: &'static Field, control: Tag, behind: Option<Tag>) -> Tag {
    let id = path.to_string();
    let (help, help_id) = help(field, &id);
    let control = view.described(control, path, help_id);
    classed("div", "field")
        .with(tag("label").put("for", id).with(label(field)))
        .maybe(help)
        .with(control)
        .maybe(behind)
        .maybe(view.concerns(path))
}

/// The help below the label, and the id by which the control refers to it.
pub(super) fn help(field: &'static Field, id: &str) -> (Option<Tag>, Option<String>) {
    if field.help.is_empty() {
        return (None, None);
    }
    let help_id = format!("{id}?");
    (Some(classed("p", "help").put("id", help_id.clone()).say(field.help)), Some(help_id))
}

pub(super) fn line(view: &View<'_>, path: &Path, field: &'static Field, kind: Line) -> Tag {
    let id = path.to_string();
    let value = text(view.studio.file(), path).unwrap_or_default();
    let place = path.clone();
    let input = input(kind, &id).value(value).on_input(view.types(&id, move |typed| put_or_drop(&place, typed)));
    field_of(view, path, field, input, said(kind, value))
}

fn put_or_drop(path: &Path, typed: String) -> Edit {
    if typed.is_empty() { Edit::Drop(path.clone()) } else { Edit::Put(path.clone(), Node::Text(typed)) }
}

/// The control for a line of this kind. Our checks replace the browser's, because they explain how to fix a value.
pub(super) fn input(kind: Line, id: &str) -> Tag {
    let (type_, class) = match kind {
        Line::Plain => ("text", ""),
        Line::Date => ("text", "short"),
        Line::Country | Line::Language | Line::Colour => ("text", "short code"),
        Line::Email => ("email", ""),
        Line::Url => ("url", ""),
        Line::Phone => ("tel", ""),
        Line::Code => ("text", "code"),
    };
    let input = classed("input", class).set("type", type_).set("autocomplete", "off").put("id", id.to_owned());
    match kind {
        // Names and addresses may be in any script.
        Line::Plain => input.set("dir", "auto"),
        Line::Date => input.set("inputmode", "numeric").set("placeholder", "2025-03-03"),
        _ => input.set("spellcheck", "false").set("autocapitalize", "off"),
    }
}

/// The meaning of a code.
pub(super) fn said(kind: Line, value: &str) -> Option<Tag> {
    let words = match kind {
        Line::Country if value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            let english: LanguageTag = "en".parse().ok()?;
            CountryNames::new(&english).name(value)
        }
        Line::Language if value.parse::<LanguageTag>().is_ok() => named(value),
        _ => return None,
    };
    (words != value).then(|| classed("span", "said").text(&words))
}

pub(super) fn number(view: &View<'_>, path: &Path, field: &'static Field) -> Tag {
    let id = path.to_string();
    let value = match get(view.studio.file(), path) {
        Some(Node::Number(number)) => number.to_string(),
        Some(Node::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let place = path.clone();
    let typed = view.types(&id, move |typed| match typed.trim().parse::<u32>() {
        Ok(number) => Edit::Put(place.clone(), Node::Number(f64::from(number))),
        Err(_) => put_or_drop(&place, typed),
    });
    let input = classed("input", "short").set("type", "text").set("inputmode", "numeric").set("autocomplete", "off");
    field_of(view, path, field, input.put("id", id).value(&value).on_input(typed), None)
}

pub(super) fn truth(view: &View<'_>, path: &Path, field: &'static Field) -> Tag {
    let id = path.to_string();
    let on = matches!(get(view.studio.file(), path), Some(Node::Bool(true)));
    // The default is false, so an unticked field is omitted.
    let edit = if on { Edit::Drop(path.clone()) } else { Edit::Put(path.clone(), Node::Bool(true)) };
    let change = view.tell.reform(move |_: Event| Message::Did(Action::Edited(edit.clone(), None)));
    let (help, help_id) = help(field, &id);
    let input = tag("input").set("type", "checkbox").put("id", id).checked(on).on_change(change);
    classed("div", "field")
        .with(classed("label", "check").with(view.described(input, path, help_id)).with(tag("span").say(field.label)))
        .maybe(help)
        .maybe(view.concerns(path))
}

pub(super) fn choice(
    view: &View<'_>,
    path: &Path,
    field: &'static Field,
    words: &'static [(&'static str, &'static str)],
) -> Tag {
    let value = text(view.studio.file(), path).unwrap_or_default();
    let place = path.clone();
    let change = view.chooses(move |chosen| put_or_drop(&place, chosen));
    let mut list = tag("select").put("id", path.to_string()).on_change(change);
    let usual = words.first().map_or("", |(_, meaning)| meaning);
    list = list
        .with(tag("option").set("value", "").selected(value.is_empty()).text(&format!("Default: {}", lower(usual))));
    for (word, meaning) in words {
        list = list.with(tag("option").set("value", word).selected(value == *word).say(meaning));
    }
    if !value.is_empty() && words.iter().all(|(word, _)| *word != value) {
        list = list.with(tag("option").put("value", value.to_owned()).selected(true).text(value));
    }
    field_of(view, path, field, list, None)
}

fn lower(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}
