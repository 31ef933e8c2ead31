//! A campaign file under construction: a tree that may contain anything, changed place by place.

use crate::campaign::Node;

use super::form;
use super::path::{Path, Step};

/// One change to a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Sets the value here, and creates its containers if they do not exist yet.
    Put(Path, Node),
    /// Removes the value here, and its containers if they become empty.
    Drop(Path),
    /// Inserts this into the list, before the item with this index.
    Insert(Path, usize, Node),
    /// Removes the item with this index.
    Remove(Path, usize),
    /// Moves the item with the first index to where that with the second was.
    Move(Path, usize, usize),
}

/// Returns the value here.
pub fn get<'n>(file: &'n Node, path: &Path) -> Option<&'n Node> {
    path.steps().iter().try_fold(file, |node, step| child(node, step))
}

fn child<'n>(node: &'n Node, step: &Step) -> Option<&'n Node> {
    match (node, step) {
        (Node::Object(_), Step::Field(name)) => node.field(name),
        (Node::List(items), Step::Item(index)) => items.get(*index),
        _ => None,
    }
}

/// Returns the text here; nothing if the value is not a text.
pub fn text<'n>(file: &'n Node, path: &Path) -> Option<&'n str> {
    match get(file, path) {
        Some(Node::Text(text)) => Some(text),
        _ => None,
    }
}

/// Returns the items of the list here; none if the value is not a list.
pub fn items<'n>(file: &'n Node, path: &Path) -> &'n [Node] {
    match get(file, path) {
        Some(Node::List(items)) => items,
        _ => &[],
    }
}

/// Returns the file after a change. A change to something that does not exist has no effect.
pub fn edited(file: &Node, edit: &Edit) -> Node {
    let mut file = file.clone();
    match edit {
        Edit::Put(path, node) => put(&mut file, path, node.clone()),
        Edit::Drop(path) => drop_at(&mut file, path),
        Edit::Insert(path, index, node) => insert(&mut file, path, *index, node.clone()),
        Edit::Remove(path, index) => {
            if let Some(Node::List(items)) = find(&mut file, path)
                && *index < items.len()
            {
                items.remove(*index);
            }
            drop_if_empty(&mut file, path);
        }
        Edit::Move(path, from, to) => {
            if let Some(Node::List(items)) = find(&mut file, path)
                && (*from).max(*to) < items.len()
            {
                let item = items.remove(*from);
                items.insert(*to, item);
            }
        }
    }
    file
}

fn find<'n>(file: &'n mut Node, path: &Path) -> Option<&'n mut Node> {
    path.steps().iter().try_fold(file, |node, step| match (node, step) {
        (Node::Object(entries), Step::Field(name)) => {
            entries.iter_mut().find(|(entry, _)| entry == name).map(|(_, node)| node)
        }
        (Node::List(items), Step::Item(index)) => items.get_mut(*index),
        _ => None,
    })
}

/// Puts a value in its place, after those fields that an author would write before it.
fn put(file: &mut Node, path: &Path, value: Node) {
    let Some((parent, last)) = path.split_last() else {
        *file = value;
        return;
    };
    if find(file, &parent).is_none_or(|node| child_is_impossible(node, last)) {
        let empty = match last {
            Step::Field(_) => Node::Object(Vec::new()),
            Step::Item(_) => Node::List(Vec::new()),
        };
        put(file, &parent, empty);
    }
    match (find(file, &parent), last) {
        (Some(Node::Object(entries)), Step::Field(name)) => match entries.iter_mut().find(|(entry, _)| entry == name) {
            Some((_, node)) => *node = value,
            None => {
                let place = place(&form::names(&parent), entries, name);
                entries.insert(place, (name.clone(), value));
            }
        },
        (Some(Node::List(items)), Step::Item(index)) => match items.get_mut(*index) {
            Some(node) => *node = value,
            None => items.push(value),
        },
        _ => {}
    }
}

fn child_is_impossible(node: &Node, step: &Step) -> bool {
    !matches!((node, step), (Node::Object(_), Step::Field(_)) | (Node::List(_), Step::Item(_)))
}

/// The index at which a new field belongs among these: before the first that comes later in the order of the format.
fn place(order: &[&str], entries: &[(String, Node)], name: &str) -> usize {
    let rank = |name: &str| order.iter().position(|known| *known == name);
    let Some(own) = rank(name) else { return entries.len() };
    entries.iter().position(|(entry, _)| rank(entry).is_some_and(|rank| rank > own)).unwrap_or(entries.len())
}

fn drop_at(file: &mut Node, path: &Path) {
    let Some((parent, last)) = path.split_last() else { return };
    match (find(file, &parent), last) {
        (Some(Node::Object(entries)), Step::Field(name)) => entries.retain(|(entry, _)| entry != name),
        (Some(Node::List(items)), Step::Item(index)) if *index < items.len() => {
            items.remove(*index);
        }
        _ => return,
    }
    drop_if_empty(file, &parent);
}

/// Removes an empty object or list, because it says no more than an absent one. Items stay, because somebody added them.
fn drop_if_empty(file: &mut Node, path: &Path) {
    let empty = match get(file, path) {
        Some(Node::Object(entries)) => entries.is_empty(),
        Some(Node::List(items)) => items.is_empty(),
        _ => false,
    };
    if empty && matches!(path.steps().last(), Some(Step::Field(_))) {
        drop_at(file, path);
    }
}

fn insert(file: &mut Node, path: &Path, index: usize, node: Node) {
    if !matches!(find(file, path), Some(Node::List(_))) {
        put(file, path, Node::List(Vec::new()));
    }
    if let Some(Node::List(items)) = find(file, path) {
        items.insert(index.min(items.len()), node);
    }
}

/// Returns the new place of what was here before a change; nothing if it was removed.
pub fn moved(path: &Path, edit: &Edit) -> Option<Path> {
    let (list, to): (&Path, &dyn Fn(usize) -> Option<usize>) = match edit {
        Edit::Insert(list, at, _) => (list, &|index| Some(if index >= *at { index + 1 } else { index })),
        Edit::Remove(list, at) => (list, &|index| match index {
            index if index == *at => None,
            index if index > *at => Some(index - 1),
            index => Some(index),
        }),
        Edit::Move(list, from, to) => (list, &|index| Some(shifted(index, *from, *to))),
        Edit::Put(..) | Edit::Drop(_) => return Some(path.clone()),
    };
    match list.rest(path) {
        Some([Step::Item(index), rest @ ..]) => to(*index).map(|index| list.item(index).joined(rest)),
        _ => Some(path.clone()),
    }
}

fn shifted(index: usize, from: usize, to: usize) -> usize {
    match index {
        index if index == from => to,
        index if from < index && index <= to => index - 1,
        index if to <= index && index < from => index + 1,
        index => index,
    }
}
