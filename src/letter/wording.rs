//! Which of the author's wordings a letter uses. They are picked from a seed, so that no two letters need be alike and the
//! same seed always gives the same letter.

use super::Part;

/// A selection from the author's wordings, part by part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    seed: u32,
    turns: Vec<(Part, u32)>,
}

impl Wording {
    /// Picks the wordings for this seed. Seed 0 gives the author's first wording of every part.
    pub fn new(seed: u32) -> Self {
        Self { seed, turns: Vec::new() }
    }

    /// Picks the wordings for the letter at this index of a campaign, so that letters of one session differ in more than their
    /// addressee.
    pub fn of_letter(seed: u32, letter: usize) -> Self {
        Self::new(if seed == 0 { 0 } else { mixed(seed, letter as u32) })
    }

    /// The seed, with which the same wordings can be picked again.
    pub fn seed(&self) -> u32 {
        self.seed
    }

    /// How often each part was moved on to another wording.
    pub fn turns(&self) -> &[(Part, u32)] {
        &self.turns
    }

    /// Which of `count` wordings the part uses, counted from 0.
    pub fn index(&self, part: Part, count: usize) -> usize {
        if count < 2 {
            return 0;
        }
        let start = if self.seed == 0 { 0 } else { mixed(self.seed, part.number()) };
        let turn = self.turns.iter().find(|(turned, _)| *turned == part).map_or(0, |(_, turn)| *turn);
        (start as usize % count + turn as usize % count) % count
    }

    /// Moves a part on to its next wording `by` times; after the last comes the first.
    pub fn turn(&mut self, part: Part, by: u32) {
        match self.turns.iter_mut().find(|(turned, _)| *turned == part) {
            Some((_, turn)) => *turn = turn.wrapping_add(by),
            None => self.turns.push((part, by)),
        }
    }

    /// Picks new wordings for all parts, from the next seed.
    pub fn reseed(&mut self) {
        *self = Self::new(mixed(self.seed, 0x9e37_79b9).max(1));
    }
}

/// Mixes two numbers into one in which every bit depends on all of theirs (the finaliser of MurmurHash3, public domain).
fn mixed(seed: u32, number: u32) -> u32 {
    let mut hash = seed ^ number.wrapping_add(1).wrapping_mul(0x9e37_79b9);
    hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seed_0_is_the_first_wording() {
        for part in Part::FIXED {
            assert_eq!(Wording::new(0).index(part, 3), 0);
        }
        assert_eq!(Wording::of_letter(0, 5), Wording::new(0));
    }

    #[test]
    fn every_wording_is_picked_about_as_often() {
        let mut counts = [0; 3];
        for seed in 1..=3_000 {
            counts[Wording::new(seed).index(Part::Opening, 3)] += 1;
        }
        assert!(counts.iter().all(|count| (900..1_100).contains(count)), "{counts:?}");
    }

    #[test]
    fn the_pick_of_one_part_says_nothing_of_another() {
        let mut together = [[0; 2]; 2];
        for seed in 1..=4_000 {
            let wording = Wording::new(seed);
            together[wording.index(Part::Opening, 2)][wording.index(Part::Closing, 2)] += 1;
        }
        assert!(together.iter().flatten().all(|count| (850..1_150).contains(count)), "{together:?}");
    }

    #[test]
    fn a_turn_concerns_its_part_alone_and_goes_round() {
        let mut wording = Wording::new(7);
        let (opening, closing) = (wording.index(Part::Opening, 3), wording.index(Part::Closing, 3));
        wording.turn(Part::Opening, 1);
        assert_eq!(wording.index(Part::Opening, 3), (opening + 1) % 3);
        assert_eq!(wording.index(Part::Closing, 3), closing);
        wording.turn(Part::Opening, 2);
        assert_eq!(wording.index(Part::Opening, 3), opening);
    }
}
