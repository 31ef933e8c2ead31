//! Checks whether a letter reaches its addressee, and in time.

use std::collections::HashSet;

use crate::campaign::{Date, EmailAddress};

use super::At;
use super::deadline::count;
use super::finding::Advice;

pub(super) fn look(at: &At<'_>, today: Date, advice: &mut Advice) {
    let to = &at.letter.to;
    if to.emails.is_empty() {
        let instead = if to.web_form.is_some() { "the web form" } else { "paper" };
        advice.give(
            at.path("to.emails"),
            format!("There is no e-mail address: supporters are led to {instead}, and many stop there."),
            "Look for one on the addressee's website. If you do not find one, tell partners what to expect.",
        );
        if to.web_form.is_none() {
            late(at, today, advice);
        }
    }
    if to.country.is_none() && !to.address.is_empty() {
        advice.give(
            at.path("to.country"),
            "There is no country: on an envelope from abroad it would be missing.",
            "Add it as a two-letter code, and leave the country’s name out of \"address\".",
        );
    }
    twice(at, advice);
}

/// Reports that paper is the only route and takes too long.
fn late(at: &At<'_>, today: Date, advice: &mut Advice) {
    let takes = i32::from(at.campaign.post_days);
    let Some(days) =
        at.campaign.act_until.map(|until| today.days_until(until)).filter(|days| (0..takes).contains(days))
    else {
        return;
    };
    advice.give(
        at.path("to"),
        format!(
            "Only post reaches this addressee, it takes about {}, and the last day is {}.",
            count(takes),
            if days == 0 { "today".into() } else { format!("in {}", count(days)) },
        ),
        "Add \"emails\" or \"web_form\", a later \"act_until\", or \"post_days\" if post is quicker there.",
    );
}

/// Reports addresses that would get the same e-mail twice.
fn twice(at: &At<'_>, advice: &mut Advice) {
    let mut seen: HashSet<String> = HashSet::new();
    let mut look = |path: String, emails: &[EmailAddress]| {
        for (index, email) in emails.iter().enumerate() {
            if !seen.insert(email.as_str().to_ascii_lowercase()) {
                advice.give(
                    format!("{path}[{index}]"),
                    format!("\"{}\" is in this letter twice.", email.as_str()),
                    "Keep it where it belongs: an office that gets the same mail twice may take both for spam.",
                );
            }
        }
    };
    look(at.path("to.emails"), &at.letter.to.emails);
    for (index, copy) in at.letter.copies.iter().enumerate() {
        look(at.path(&format!("copies[{index}].emails")), &copy.emails);
    }
}
