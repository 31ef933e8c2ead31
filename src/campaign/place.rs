//! A place in a JSON tree, with the log for the mistakes found there.

use super::Node;
use super::log::Log;
use super::wrong::{Plain, Wrong};

/// One place in the file, or a place where the file could have a value and does not.
pub(super) struct At<'a, L> {
    pub(super) node: Option<&'a Node>,
    log: L,
}

impl<'a, L: Log> At<'a, L> {
    pub(super) fn root(node: &'a Node, log: L) -> Self {
        Self { node: Some(node), log }
    }

    /// Returns the field with this name, even if the file does not have it.
    pub(super) fn get(&self, name: &str) -> Self {
        Self { node: self.node.and_then(|node| node.field(name)), log: self.log.field(name) }
    }

    /// Returns the field with this name, and records a problem if the file does not have it.
    pub(super) fn need(&self, name: &str) -> Self {
        let at = self.get(name);
        if at.node.is_none() {
            at.fail(Plain::Missing);
        }
        at
    }

    /// Returns the place of this field of an object.
    pub(super) fn field(&self, name: &str, node: &'a Node) -> Self {
        Self { node: Some(node), log: self.log.field(name) }
    }

    /// Returns the place of this item of a list.
    pub(super) fn item(&self, index: usize, node: &'a Node) -> Self {
        Self { node: Some(node), log: self.log.item(index) }
    }

    /// Returns the places of the items of this list.
    pub(super) fn places(&self, items: &'a [Node]) -> impl Iterator<Item = Self> {
        items.iter().enumerate().map(|(index, node)| self.item(index, node))
    }

    /// Records what is wrong here.
    pub(super) fn fail<'w>(&self, wrong: impl Into<Wrong<'w>>) {
        self.log.write(wrong.into());
    }

    /// Whether the file has a value here, valid or not; an empty list does not count.
    pub(super) fn says_something(&self) -> bool {
        match self.node {
            None => false,
            Some(Node::List(items)) => !items.is_empty(),
            Some(_) => true,
        }
    }
}
