use crate::send::Route;

/// The outcome for one letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sending {
    /// The last hand-off, and its outcome.
    pub hand_off: Option<HandOff>,
    /// Routes that the supporter reported as failed.
    pub failed: Vec<Route>,
    /// Whether the supporter reported that a hand-off worked.
    pub done: bool,
}

/// A hand-off of a letter to the mail app, the printer or the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandOff {
    /// The route.
    pub route: Route,
    /// Its outcome.
    pub outcome: Outcome,
}

/// The outcome of a hand-off. The widget cannot know it; the supporter reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Asked, not answered.
    Asked,
    /// It worked.
    Worked,
    /// It did not.
    Failed,
    /// The e-mail came out wrong, and is now written differently.
    Mended,
}

impl Sending {
    /// Records an answer, once: without a question, or after an answer, it has no effect.
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
