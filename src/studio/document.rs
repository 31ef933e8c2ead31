//! A campaign file in the making: a tree that may hold anything, changed place by place.

use crate::campaign::Node;

use super::form;
use super::path::{Path, Step};

/// One change of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// This stands here from now on. What it lies in is made where it is not there yet.
    Put(Path, Node),
    /// Nothing stands here any more; nor does what held nothing else.
    Drop(Path),
    /// This comes into the list, before the item of this number.
    Insert(Path, usize, Node),
    /// The item of this number goes.
    Remove(Path, usize),
    /// The item of the first number is where that of the second was.
    Move(Path, usize, usize),
}

/// What stands here.
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

/// The text that stands here; nothing where something else does.
pub fn text<'n>(file: &'n Node, path: &Path) -> Option<&'n str> {
    match get(file, path) {
        Some(Node::Text(text)) => Some(text),
        _ => None,
    }
}

/// The items of the list that stands here.
pub fn items<'n>(file: &'n Node, path: &Path) -> &'n [Node] {
    match get(file, path) {
        Some(Node::List(items)) => items,
        _ => &[],
    }
}

/// The file after a change. A change of what is not there changes nothing.
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

/// Puts a value in its place, behind those fields that an author would write before it.
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

/// Where a new field belongs among these: before the first that comes later in the order of the format.
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

/// An object or a list without anything in it says no more than none. Items stay: they are there because somebody added them.
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

/// Where something is after a change that was here before; nothing where it is gone.
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
