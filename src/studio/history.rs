//! Undo and redo.

/// The steps that can be undone and redone. Each entry is a complete state.
#[derive(Clone, Debug, PartialEq)]
pub struct History<T> {
    past: Vec<T>,
    future: Vec<T>,
    /// The control that the last step typed in: further typing there is the same step.
    typing: Option<String>,
}

/// The limit on the steps kept.
const STEPS: usize = 200;

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { past: Vec::new(), future: Vec::new(), typing: None }
    }
}

impl<T: Clone> History<T> {
    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Records the state before a step; `typing` is the control that was typed in.
    pub fn record(&mut self, before: T, typing: Option<String>) {
        self.future.clear();
        if typing.is_none() || typing != self.typing {
            if self.past.len() == STEPS {
                self.past.remove(0);
            }
            self.past.push(before);
        }
        self.typing = typing;
    }

    /// Makes any further typing a separate step.
    pub fn pause(&mut self) {
        self.typing = None;
    }

    /// Undoes the last step, and returns the state before it.
    pub fn undo(&mut self, now: &T) -> Option<T> {
        self.typing = None;
        let before = self.past.pop()?;
        self.future.push(now.clone());
        Some(before)
    }

    /// Redoes the step that was undone last.
    pub fn redo(&mut self, now: &T) -> Option<T> {
        self.typing = None;
        let after = self.future.pop()?;
        self.past.push(now.clone());
        Some(after)
    }
}
