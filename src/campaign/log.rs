//! What happens to a mistake in a campaign file. There are two implementations, and the reader is compiled for each: the
//! widget only has to know whether there is a mistake, and a supporter's phone loads no explanations.

use std::cell::{Cell, RefCell};

use super::limits::MAX_PROBLEMS;
use super::wrong::Wrong;
use super::{Problem, Problems, words};

/// Records the mistakes at one place in the file.
pub(super) trait Log {
    /// Returns the log for this field of the current object.
    fn field(&self, name: &str) -> Self;
    /// Returns the log for this item of the current list.
    fn item(&self, index: usize) -> Self;
    /// Records a mistake at this place.
    fn write(&self, wrong: Wrong<'_>);
}

/// Records only whether there is a mistake.
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

/// Records each mistake with its path, cause and cure. Beyond [`MAX_PROBLEMS`], it only notes that there are more.
pub(super) struct Report<'a> {
    path: String,
    found: &'a Found,
}

/// The problems found in a file so far.
#[derive(Default)]
pub(super) struct Found(RefCell<Vec<Problem>>);

impl Found {
    /// Returns the report for the root of the file.
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
