//! Lists of lines, and lists of items with their own fields.

use crate::campaign::Node;
use crate::studio::document::{Edit, get, items, text};
use crate::studio::field::{Field, Kind, Line};
use crate::studio::spot::{add_id, spot};
use crate::studio::translated::wordings;
use crate::studio::{Action, Path};
use crate::view::tag::{Tag, classed, tag};

use super::fields::{help, input, label, said};
use super::form::within;
use super::hands::{Hands, adds};
use super::look::View;

pub(super) fn lines(view: &View<'_>, path: &Path, field: &'static Field, kind: Line, one: &'static str) -> Tag {
    let id = path.to_string();
    let all = items(view.studio.file(), path);
    let (help, help_id) = help(field, &id);
    let mut block = classed("div", "field")
        .put("id", id)
        .set("tabindex", "-1")
        .set("role", "group")
        .put("aria-label", field.label.to_owned());
    block = block.with(classed("p", "label").with(label(field))).maybe(help);
    let add = add_id(path);
    let mut list = tag("div");
    for index in 0..all.len() {
        let place = path.item(index);
        let (item_id, value) = (place.to_string(), text(view.studio.file(), &place).unwrap_or_default());
        let typed = view.types(&item_id, {
            let place = place.clone();
            move |typed| Edit::Put(place.clone(), Node::Text(typed))
        });
        let name = format!("{one} {}", index + 1);
        let control =
            input(kind, &item_id).put("aria-label", format!("{}, {name}", field.label)).value(value).on_input(typed);
        let control = view.described(control, path, help_id.clone());
        let hands = Hands { name, id: item_id, index, of: all.len(), add: &add };
        let line = classed("div", "line").key(index);
        list = list.with(line.with(control).maybe(said(kind, value)).with(moves(view, path, &hands)));
    }
    let insert = Action::Edited(Edit::Insert(path.clone(), usize::MAX, Node::Text(String::new())), None);
    let adds = adds(view, &add, one, insert, vec![path.item(all.len()).to_string()]);
    block.with(list).with(adds).maybe(view.concerns(path))
}

fn moves(view: &View<'_>, path: &Path, hands: &Hands<'_>) -> Tag {
    let index = hands.index;
    let removed = match &*path.to_string() {
        // Removing a language also removes everything written in it.
        "languages" => match text(view.studio.file(), &path.item(index)) {
            Some(language) if !language.is_empty() => Action::LanguageRemoved(language.to_owned()),
            _ => Action::Edited(Edit::Remove(path.clone(), index), None),
        },
        _ => Action::Edited(Edit::Remove(path.clone(), index), None),
    };
    hands.buttons(view, |to| Action::Edited(Edit::Move(path.clone(), index, to), None), removed)
}

pub(super) fn groups(view: &View<'_>, path: &Path, field: &'static Field, one: &'static str) -> Tag {
    let all = items(view.studio.file(), path);
    let Kind::List(fields, _) = field.kind else { return tag("div") };
    let add = add_id(path);
    let mut block = classed("div", "list")
        .put("id", path.to_string())
        .set("tabindex", "-1")
        .set("role", "group")
        .put("aria-label", field.label.to_owned());
    block = block.with(classed("p", "title").with(label(field)));
    if !field.help.is_empty() {
        block = block.with(classed("p", "help").say(field.help));
    }
    block = block.maybe(view.concerns(path));
    let mut list = tag("div");
    for index in 0..all.len() {
        let place = path.item(index);
        let name = format!("{one} {}", index + 1);
        let title = tag("summary")
            .put("id", place.to_string())
            .with(tag("b").text(&capital(&name)))
            .text(&called(view, &place));
        let hands = Hands { name, id: place.to_string(), index, of: all.len(), add: &add };
        let folded = classed("details", "item").set("open", "").with(title).maybe(view.concerns(&place));
        list = list.with(folded.key(index).with(moves(view, path, &hands)).with(within(view, &place)));
    }
    let new = path.item(all.len());
    let first = fields.iter().find(|field| field.name != "id" && field.needed).or(fields.first());
    let focus = first.map_or_else(|| new.to_string(), |field| spot(view.studio.file(), &new.field(field.name)).id);
    let insert = Action::Edited(Edit::Insert(path.clone(), usize::MAX, fresh(view, path, fields, one)), None);
    block.with(list).with(adds(view, &add, one, insert, vec![focus, new.to_string()]))
}

/// A new item. It gets a unique short name if it needs one.
fn fresh(view: &View<'_>, path: &Path, fields: &[Field], one: &str) -> Node {
    if !fields.iter().any(|field| field.name == "id") {
        return Node::Object(Vec::new());
    }
    let all = items(view.studio.file(), path);
    let taken = |id: &str| all.iter().any(|item| matches!(item.field("id"), Some(Node::Text(taken)) if taken == id));
    let id = (all.len() + 1..).map(|number| format!("{one}-{number}")).find(|id| !taken(id)).unwrap_or_default();
    Node::Object(vec![("id".into(), Node::Text(id))])
}

/// What distinguishes an item from the others: its label or its name.
fn called(view: &View<'_>, place: &Path) -> String {
    let file = view.studio.file();
    let label = wordings(file, &place.field("label"), &view.studio.language).into_iter().next();
    let name = label.or_else(|| text(file, &place.field("name")).map(str::to_owned));
    let name = name.or_else(|| match get(file, &place.field("label")) {
        Some(Node::Object(entries)) => entries.iter().find_map(|(_, node)| match node {
            Node::Text(text) => Some(text.clone()),
            _ => None,
        }),
        _ => None,
    });
    name.map_or_else(String::new, |name| format!(" {name}"))
}

fn capital(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
