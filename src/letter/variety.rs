//! How many distinct letters a campaign's texts yield before anyone has written their own words.

use crate::campaign::{LanguageTag, LetterTemplate};

use super::Part;
use super::suggestion::wordings;

/// Counts of distinct letters. A count that does not fit is capped at the largest number that does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variety {
    /// By wording alone: with all demands that are chosen initially, in the author's order and layout.
    pub by_wording: u128,
    /// By wording and by the choice of demands.
    pub by_choice: u128,
    /// By wording, choice, order, and layout as a list or a sentence.
    pub by_order: u128,
}

/// Counts the letters that a supporter can get in this language.
pub fn variety(template: &LetterTemplate, language: &LanguageTag) -> Variety {
    let count = |part: Part| distinct(wordings(template, part, language)).max(1);
    let frame = Part::FIXED.into_iter().fold(1, |product: u128, part| product.saturating_mul(count(part)));
    let required = template.demands.iter().filter(|demand| demand.required).count();
    let (mut fixed, mut free) = (frame, Vec::new());
    for (index, demand) in template.demands.iter().enumerate() {
        let wordings = count(Part::Demand(index));
        if demand.required { fixed = fixed.saturating_mul(wordings) } else { free.push(wordings) }
    }
    let opened = template.choose.at_most.saturating_sub(required);
    let opens = free.iter().take(opened).fold(fixed, |product, wordings| product.saturating_mul(*wordings));
    let mut variety = Variety { by_wording: opens, by_choice: 0, by_order: 0 };
    for (chosen, ways) in ways_to_choose(&free).into_iter().enumerate() {
        let all = required + chosen;
        if all == 0 || all < template.choose.at_least || all > template.choose.at_most {
            continue;
        }
        let letters = fixed.saturating_mul(ways);
        // A single demand is one sentence in either form.
        let forms = if all > 1 { 2 } else { 1 };
        variety.by_choice = variety.by_choice.saturating_add(letters);
        let ordered = letters.saturating_mul(factorial(all)).saturating_mul(forms);
        variety.by_order = variety.by_order.saturating_add(ordered);
    }
    variety
}

/// Returns, for each number of demands from none to all, in how many ways that many can be chosen and worded (the
/// elementary symmetric polynomials of the numbers of wordings).
fn ways_to_choose(wordings: &[u128]) -> Vec<u128> {
    let mut ways = vec![0; wordings.len() + 1];
    ways[0] = 1_u128;
    for (seen, count) in wordings.iter().enumerate() {
        for chosen in (0..=seen).rev() {
            ways[chosen + 1] = ways[chosen + 1].saturating_add(ways[chosen].saturating_mul(*count));
        }
    }
    ways
}

fn factorial(number: usize) -> u128 {
    (1..=number as u128).fold(1, u128::saturating_mul)
}

fn distinct(wordings: &[String]) -> u128 {
    let is_new = |(index, wording): &(usize, &String)| !wordings[..*index].contains(wording);
    wordings.iter().enumerate().filter(is_new).count() as u128
}
