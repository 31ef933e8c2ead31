//! A place in a JSON tree, with the log of the mistakes that are found there.

use super::Node;
use super::log::Log;
use super::wrong::{Plain, Wrong};

/// One place in the file, or one where the file could say something and does not.
pub(super) struct At<'a, L> {
    pub(super) node: Option<&'a Node>,
    log: L,
}

impl<'a, L: Log> At<'a, L> {
    pub(super) fn root(node: &'a Node, log: L) -> Self {
        Self { node: Some(node), log }
    }

    /// The field of this name, also where the file does not have it.
    pub(super) fn get(&self, name: &str) -> Self {
        Self { node: self.node.and_then(|node| node.field(name)), log: self.log.field(name) }
    }

    /// The field of this name, and a problem where the file does not have it.
    pub(super) fn need(&self, name: &str) -> Self {
        let at = self.get(name);
        if at.node.is_none() {
            at.fail(Plain::Missing);
        }
        at
    }

    /// This field of an object.
    pub(super) fn field(&self, name: &str, node: &'a Node) -> Self {
        Self { node: Some(node), log: self.log.field(name) }
    }

    /// This item of a list.
    pub(super) fn item(&self, index: usize, node: &'a Node) -> Self {
        Self { node: Some(node), log: self.log.item(index) }
    }

    /// The places of the items of this list.
    pub(super) fn places(&self, items: &'a [Node]) -> impl Iterator<Item = Self> {
        items.iter().enumerate().map(|(index, node)| self.item(index, node))
    }

    /// Writes down what is wrong here.
    pub(super) fn fail<'w>(&self, wrong: impl Into<Wrong<'w>>) {
        self.log.write(wrong.into());
    }

    /// Whether the file says anything here, right or wrong: an empty list says nothing.
    pub(super) fn says_something(&self) -> bool {
        match self.node {
            None => false,
            Some(Node::List(items)) => !items.is_empty(),
            Some(_) => true,
        }
    }
}
