//! The form, section by section, as `studio::form` describes it.

use crate::campaign::Node;
use crate::studio::document::{Edit, get};
use crate::studio::field::{Field, Kind, Size};
use crate::studio::form::{fields, names};
use crate::studio::{Action, Path, SECTIONS, Section};
use crate::view::tag::{Tag, button, classed, tag};

use super::fields::{choice, label, line, number, truth};
use super::lists::{groups, lines};
use super::look::View;
use super::texts::text;

pub(super) fn form(view: &View<'_>) -> Tag {
    let root = Path::default();
    let mut form = classed("div", "form").set("role", "region").set("aria-label", "Form");
    form = form.maybe(whole(view));
    for section in SECTIONS {
        form = form.with(part(view, section));
    }
    form.maybe(unknown(view, &root))
}

/// The concerns of the file as a whole.
fn whole(view: &View<'_>) -> Option<Tag> {
    view.concerns(&Path::default())
}

fn part(view: &View<'_>, section: &Section) -> Tag {
    let root = Path::default();
    let all = fields(&root);
    let named = section.names.iter().filter_map(|name| all.iter().find(|field| field.name == *name));
    let heading = tag("h2").say(section.title);
    let first = SECTIONS.first().is_some_and(|first| first.title == section.title);
    let heading = if first { heading.set("id", "form").set("tabindex", "-1") } else { heading };
    let start = classed("section", "part").with(heading);
    named.fold(start, |part, field| part.with(control(view, &root.field(field.name), field)))
}

/// A field of any kind.
pub(super) fn control(view: &View<'_>, path: &Path, field: &'static Field) -> Tag {
    if !fits(get(view.studio.file(), path), &field.kind) {
        return misfit(view, path, field);
    }
    match field.kind {
        Kind::Line(kind) => line(view, path, field, kind),
        Kind::Number => number(view, path, field),
        Kind::Truth => truth(view, path, field),
        Kind::Choice(words) => choice(view, path, field, words),
        Kind::Text(size) => text(view, path, field, size, None),
        Kind::Wordings(size) => text(view, path, field, size, Some("wording")),
        Kind::Paragraphs => text(view, path, field, Size::Long, Some("paragraph")),
        Kind::Lines(kind, one) => lines(view, path, field, kind, one),
        Kind::Group(_) => group(view, path, field),
        Kind::List(_, one) => groups(view, path, field, one),
    }
}

/// Whether a value can be shown in a field of this kind at all. Unknown words in a choice and wrong numbers can.
fn fits(node: Option<&Node>, kind: &Kind) -> bool {
    let Some(node) = node else { return true };
    let texts = |node: &Node| match node {
        Node::Text(_) => true,
        Node::List(items) => items.iter().all(|item| matches!(item, Node::Text(_))),
        _ => false,
    };
    match (kind, node) {
        (Kind::Line(_) | Kind::Choice(_), Node::Text(_)) => true,
        (Kind::Number, Node::Number(_) | Node::Text(_)) => true,
        (Kind::Truth, Node::Bool(_)) => true,
        (Kind::Text(_) | Kind::Wordings(_) | Kind::Paragraphs, Node::Object(entries)) => {
            entries.iter().all(|(_, node)| texts(node))
        }
        (Kind::Text(_) | Kind::Wordings(_) | Kind::Paragraphs, node) => texts(node),
        (Kind::Lines(..), Node::List(_)) => texts(node),
        (Kind::Group(_), Node::Object(_)) => true,
        (Kind::List(..), Node::List(items)) => items.iter().all(|item| matches!(item, Node::Object(_))),
        _ => false,
    }
}

/// A value of a different kind from the field's: it is shown as it is in the file, and can be removed.
fn misfit(view: &View<'_>, path: &Path, field: &'static Field) -> Tag {
    classed("div", "field")
        .put("id", path.to_string())
        .set("tabindex", "-1")
        .with(tag("b").say(field.label))
        .with(raw(get(view.studio.file(), path)))
        .maybe(view.concerns(path))
        .with(take_out(view, path, field.label))
}

fn raw(node: Option<&Node>) -> Tag {
    let written = node.and_then(|node| serde_json::to_string(node).ok()).unwrap_or_default();
    tag("code").text(&written)
}

fn take_out(view: &View<'_>, path: &Path, name: &str) -> Tag {
    let parent = path.split_last().map(|(parent, _)| parent.to_string()).unwrap_or_default();
    let action = Action::Edited(Edit::Drop(path.clone()), None);
    let gone = view.lists(
        action,
        vec![path.to_string(), parent, "form".into()],
        format!("{name} was removed. Undo brings it back."),
    );
    button("button small", gone).text(&format!("Remove “{name}”"))
}

/// Fields that belong together.
fn group(view: &View<'_>, path: &Path, field: &'static Field) -> Tag {
    let id = path.to_string();
    classed("div", "group")
        .put("id", id.clone())
        .set("tabindex", "-1")
        .set("role", "group")
        .put("aria-label", field.label.to_owned())
        .with(classed("p", "title").with(label(field)))
        .maybe(view.concerns(path))
        .with(within(view, path))
}

/// The fields of an object, including those unknown to the format.
pub(super) fn within(view: &View<'_>, path: &Path) -> Tag {
    let all = fields(path)
        .iter()
        .fold(classed("div", "within"), |all, field| all.with(control(view, &path.field(field.name), field)));
    all.maybe(unknown(view, path))
}

/// Fields that the format does not have: they are shown, and can be removed.
fn unknown(view: &View<'_>, path: &Path) -> Option<Tag> {
    let Some(Node::Object(entries)) = get(view.studio.file(), path) else { return None };
    let known = names(path);
    let others: Vec<_> = entries.iter().filter(|(name, _)| !known.contains(&name.as_str())).collect();
    if others.is_empty() {
        return None;
    }
    let list = others.into_iter().fold(classed("ul", "unknown"), |list, (name, node)| {
        let place = path.field(name);
        let line = tag("li")
            .put("id", place.to_string())
            .set("tabindex", "-1")
            .with(tag("b").text(name))
            .with(raw(Some(node)));
        list.with(line.with(take_out(view, &place, name)))
    });
    Some(classed("div", "group").with(classed("p", "title").say("Fields that the format does not have")).with(list))
}
