//! What becomes of a mistake in a campaign file. There are two answers, and the reader is compiled for each: the widget
//! only has to know that there is one, and a supporter's phone carries no word of explanation.

use std::cell::{Cell, RefCell};

use super::limits::MAX_PROBLEMS;
use super::wrong::Wrong;
use super::{Problem, Problems, words};

/// Takes mistakes down. It knows the place in the file that it stands at.
pub(super) trait Log {
    /// The log at this field of the object here.
    fn field(&self, name: &str) -> Self;
    /// The log at this item of the list here.
    fn item(&self, index: usize) -> Self;
    /// There is a mistake here.
    fn write(&self, wrong: Wrong<'_>);
}

/// Only whether there is a mistake.
#[derive(Clone, Copy)]
pub(super) struct Verdict<'a>(pub(super) &'a Cell<bool>);

impl Log for Verdict<'_> {
    fn field(&self, _: &str) -> Self {
        *self
    }

    fn item(&self, _: usize) -> Self {
        *self
    }

    fn write(&self, _: Wrong<'_>) {
        self.0.set(true);
    }
}

/// The mistakes, each with its path, its cause and its cure. Of more than [`MAX_PROBLEMS`] the rest is only said to be there.
pub(super) struct Report<'a> {
    path: String,
    found: &'a Found,
}

/// The problems of a file so far.
#[derive(Default)]
pub(super) struct Found(RefCell<Vec<Problem>>);

impl Found {
    /// The report at the root of the file.
    pub(super) fn report(&self) -> Report<'_> {
        Report { path: String::new(), found: self }
    }

    pub(super) fn problems(self) -> Option<Problems> {
        Problems::from_found(self.0.into_inner())
    }
}

impl Report<'_> {
    fn at(&self, path: String) -> Self {
        Self { path, found: self.found }
    }
}

impl Log for Report<'_> {
    fn field(&self, name: &str) -> Self {
        let mut path = self.path.clone();
        if !path.is_empty() {
            path.push('.');
        }
        words::push_shown(&mut path, name);
        self.at(path)
    }

    fn item(&self, index: usize) -> Self {
        self.at(words::sentence(&[&self.path, "[", &index.to_string(), "]"]))
    }

    #[inline(never)]
    fn write(&self, wrong: Wrong<'_>) {
        let mut found = self.found.0.borrow_mut();
        if found.len() < MAX_PROBLEMS {
            let (cause, cure) = wrong.words();
            found.push(Problem { path: self.path.clone(), cause, cure });
        } else if found.len() == MAX_PROBLEMS {
            found.push(Problem::of_file("There are more mistakes than these.", "Fix these first, then check again."));
        }
    }
}
