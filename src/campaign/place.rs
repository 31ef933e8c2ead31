//! A cursor over a JSON tree that knows where it is, for the problems found there.

use std::cell::RefCell;

use super::words::push_shown;
use super::{Node, Problem};

/// What was found wrong so far.
#[derive(Default)]
pub(super) struct Log {
    found: RefCell<Vec<Problem>>,
}

impl Log {
    pub(super) fn into_found(self) -> Vec<Problem> {
        self.found.into_inner()
    }
}

/// One place in the file, or one where the file could say something and does not.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) node: Option<&'a Node>,
    step: Step<'a>,
    log: &'a Log,
}

/// How a place is reached. The path is put together only where it is needed: for a problem.
#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a At<'a>, &'a str),
    Item(&'a At<'a>, usize),
}

impl<'a> At<'a> {
    pub(super) fn root(node: &'a Node, log: &'a Log) -> Self {
        Self { node: Some(node), step: Step::Root, log }
    }

    /// The field of this name, also where the file does not have it.
    #[inline(never)]
    pub(super) fn get<'b>(&'b self, name: &'b str) -> At<'b> {
        At { node: self.node.and_then(|node| node.field(name)), step: Step::Field(self, name), log: self.log }
    }

    /// The field of this name, and a problem where the file does not have it.
    #[inline(never)]
    pub(super) fn need<'b>(&'b self, name: &'b str) -> At<'b> {
        let at = self.get(name);
        if at.node.is_none() {
            at.fail("is missing.", "Add it: the widget cannot do without.");
        }
        at
    }

    /// This field of an object.
    pub(super) fn field<'b>(&'b self, name: &'b str, node: &'b Node) -> At<'b> {
        At { node: Some(node), step: Step::Field(self, name), log: self.log }
    }

    /// The places of the items of this list.
    pub(super) fn places<'b>(&'b self, items: &'b [Node]) -> impl Iterator<Item = At<'b>> {
        items.iter().enumerate().map(|(index, node)| At {
            node: Some(node),
            step: Step::Item(self, index),
            log: self.log,
        })
    }

    fn push_path(&self, path: &mut String) {
        match self.step {
            Step::Root => {}
            Step::Field(parent, name) => {
                parent.push_path(path);
                if !path.is_empty() {
                    path.push('.');
                }
                push_shown(path, name);
            }
            Step::Item(parent, index) => {
                parent.push_path(path);
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
    }

    /// Writes down what is wrong here.
    #[inline(never)]
    pub(super) fn fail(&self, cause: &str, cure: &str) {
        let mut path = String::new();
        self.push_path(&mut path);
        self.log.found.borrow_mut().push(Problem { path, cause: cause.to_owned(), cure: cure.to_owned() });
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
