use super::{Field, Work};

/// What can be taken back, and what was taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Work>,
    future: Vec<Work>,
    /// The field that the last step typed in: typing on is the same step.
    typing: Option<Field>,
}

/// Most steps that are kept.
const STEPS: usize = 100;

impl History {
    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to bring back.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Remembers how things stood before a step. `field` is the one typed in; `ends` says that the next key there
    /// begins a step of its own.
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

    /// What is typed from now on is a step of its own.
    pub(super) fn pause(&mut self) {
        self.typing = None;
    }

    /// Takes the last step back: how things stood before it.
    pub(super) fn undo(&mut self, now: &Work) -> Option<Work> {
        self.typing = None;
        let before = self.past.pop()?;
        self.future.push(now.clone());
        Some(before)
    }

    /// Brings back what was taken back last.
    pub(super) fn redo(&mut self, now: &Work) -> Option<Work> {
        self.typing = None;
        let after = self.future.pop()?;
        self.past.push(now.clone());
        Some(after)
    }
}
