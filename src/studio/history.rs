//! Steps back and forth.

/// What can be taken back, and what was taken back. Each entry is how everything stood.
#[derive(Clone, Debug, PartialEq)]
pub struct History<T> {
    past: Vec<T>,
    future: Vec<T>,
    /// The control that the last step typed in: typing on is the same step.
    typing: Option<String>,
}

/// Most steps that are kept.
const STEPS: usize = 200;

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { past: Vec::new(), future: Vec::new(), typing: None }
    }
}

impl<T: Clone> History<T> {
    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to bring back.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Remembers how things stood before a step; `typing` is the control that was typed in.
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

    /// What is typed from now on is a step of its own.
    pub fn pause(&mut self) {
        self.typing = None;
    }

    /// Takes the last step back: how things stood before it.
    pub fn undo(&mut self, now: &T) -> Option<T> {
        self.typing = None;
        let before = self.past.pop()?;
        self.future.push(now.clone());
        Some(before)
    }

    /// Brings back what was taken back last.
    pub fn redo(&mut self, now: &T) -> Option<T> {
        self.typing = None;
        let after = self.future.pop()?;
        self.past.push(now.clone());
        Some(after)
    }
}
