use crate::send::Route;

/// What became of one letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sending {
    /// The last hand-off, and what became of it.
    pub hand_off: Option<HandOff>,
    /// Ways that the supporter said did not work.
    pub failed: Vec<Route>,
    /// The supporter said of a hand-off that it worked.
    pub done: bool,
}

/// A letter given to the mail app, the printer or the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandOff {
    /// Which way.
    pub route: Route,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a hand-off. The widget cannot know; the supporter says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Asked, not answered.
    Asked,
    /// It worked.
    Worked,
    /// It did not.
    Failed,
    /// The mail came out wrong; it is put together differently now.
    Mended,
}

impl Sending {
    /// Takes an answer. It counts once: without a question, and after an answer, nothing follows.
    pub(super) fn answer(&mut self, outcome: Outcome) {
        let Some(hand_off) = self.hand_off.as_mut().filter(|hand_off| hand_off.outcome == Outcome::Asked) else {
            return;
        };
        hand_off.outcome = outcome;
        let route = hand_off.route;
        match outcome {
            Outcome::Failed if !self.failed.contains(&route) => self.failed.push(route),
            Outcome::Worked => {
                self.failed.retain(|failed| *failed != route);
                self.done = true;
            }
            _ => {}
        }
    }
}
