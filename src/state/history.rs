use super::{Field, Work};

/// The steps that can be undone and redone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Work>,
    future: Vec<Work>,
    /// The field in which the last step typed: further typing there belongs to the same step.
    typing: Option<Field>,
}

/// The maximum number of steps that are kept.
const STEPS: usize = 100;

impl History {
    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Records the state before a step. `field` is the field that was typed in; `ends` means that the next keystroke
    /// there begins a separate step.
    pub(super) fn record(&mut self, before: Work, field: Option<Field>, ends: bool) {
        self.future.clear();
        if field.is_none() || field != self.typing {
            if self.past.len() == STEPS {
                self.past.remove(0);
            }
            self.past.push(before);
        }
        self.typing = field.filter(|_| !ends);
    }

    /// Makes further typing a separate step.
    pub(super) fn pause(&mut self) {
        self.typing = None;
    }

    /// Undoes the last step: returns the state before it.
    pub(super) fn undo(&mut self, now: &Work) -> Option<Work> {
        self.typing = None;
        let before = self.past.pop()?;
        self.future.push(now.clone());
        Some(before)
    }

    /// Redoes the step that was undone last.
    pub(super) fn redo(&mut self, now: &Work) -> Option<Work> {
        self.typing = None;
        let after = self.future.pop()?;
        self.past.push(now.clone());
        Some(after)
    }
}
