//! Finds supporters who have no copy to send.

use crate::campaign::CountryCode;

use super::At;
use super::finding::Advice;

pub(super) fn look(at: &At<'_>, advice: &mut Advice) {
    let copies = &at.letter.copies;
    if copies.is_empty() || copies.iter().any(|copy| copy.supporters_in.is_empty()) {
        return;
    }
    let mut countries: Vec<CountryCode> = copies.iter().flat_map(|copy| copy.supporters_in.iter().copied()).collect();
    countries.sort_unstable();
    countries.dedup();
    let codes: Vec<&str> = countries.iter().map(CountryCode::as_str).collect();
    advice.give(
        at.path("copies"),
        format!("Only supporters in {} have somebody to send a copy to.", codes.join(", ")),
        "Add the embassies in the other countries of your supporters, or a copy for everyone: one without \"for\".",
    );
}
