use crate::campaign::{Demand, LetterTemplate};

/// Which demands a supporter makes, and in which order.
///
/// It contains every demand of the letter exactly once; the number chosen stays within the author's limits, and required
/// demands are always chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    entries: Vec<Entry>,
    at_least: usize,
    at_most: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    demand: usize,
    chosen: bool,
    required: bool,
}

/// Why a choice was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The letter needs this many demands.
    AtLeast(usize),
    /// The letter allows no more than this many.
    AtMost(usize),
    /// Every letter of this campaign must include this demand.
    Required,
}

impl Selection {
    /// Creates a selection of all demands in the author's order, with as many chosen as the letter allows: the required ones
    /// and the first of the others.
    pub fn new(template: &LetterTemplate) -> Self {
        let required = template.demands.iter().filter(|demand| demand.required).count();
        let mut free = template.choose.at_most.saturating_sub(required);
        let mut entry = |(demand, Demand { required, .. }): (usize, &Demand)| {
            let chosen = *required || free > 0;
            if chosen && !required {
                free -= 1;
            }
            Entry { demand, chosen, required: *required }
        };
        Self {
            entries: template.demands.iter().enumerate().map(&mut entry).collect(),
            at_least: template.choose.at_least,
            at_most: template.choose.at_most,
        }
    }

    /// Every demand in the supporter's order: its index in the author's list, and whether it is chosen.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (usize, bool)> + '_ {
        self.entries.iter().map(|entry| (entry.demand, entry.chosen))
    }

    /// The chosen demands, in the supporter's order.
    pub fn chosen(&self) -> impl Iterator<Item = usize> + '_ {
        self.entries.iter().filter(|entry| entry.chosen).map(|entry| entry.demand)
    }

    /// How many are chosen.
    pub fn count(&self) -> usize {
        self.chosen().count()
    }

    /// Chooses a demand or leaves it out; an index that does not exist changes nothing.
    pub fn toggle(&mut self, demand: usize) -> Result<(), Refusal> {
        let count = self.count();
        let (at_least, at_most) = (self.at_least, self.at_most);
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.demand == demand) else {
            return Ok(());
        };
        match entry.chosen {
            true if entry.required => return Err(Refusal::Required),
            true if count <= at_least => return Err(Refusal::AtLeast(at_least)),
            false if count >= at_most => return Err(Refusal::AtMost(at_most)),
            _ => entry.chosen = !entry.chosen,
        }
        Ok(())
    }

    /// Moves a demand to another position, counted from 0; past the end means last.
    pub fn move_to(&mut self, demand: usize, position: usize) {
        if let Some(from) = self.entries.iter().position(|entry| entry.demand == demand) {
            let entry = self.entries.remove(from);
            self.entries.insert(position.min(self.entries.len()), entry);
        }
    }

    /// Puts these demands first, in this order, each chosen or not as given. The others follow unchanged. If the author does not
    /// allow the result, the order is applied and the choice is not.
    pub fn arrange(&mut self, wanted: &[(usize, bool)]) {
        let opened = self.clone();
        for (position, (demand, chosen)) in wanted.iter().enumerate() {
            self.move_to(*demand, position);
            for entry in &mut self.entries {
                if entry.demand == *demand {
                    entry.chosen = *chosen || entry.required;
                }
            }
        }
        if !(self.at_least..=self.at_most).contains(&self.count()) {
            for entry in &mut self.entries {
                entry.chosen = opened.entries.iter().any(|other| other.demand == entry.demand && other.chosen);
            }
        }
    }
}
