//! Checks dates: an issue date in the future, and a deadline that has passed or is near.

use crate::campaign::{AfterDeadline, Campaign, Date};

use super::finding::Advice;

/// The number of days before the last day at which partners should be notified of what comes after it.
const NEAR: i32 = 7;

pub(super) fn look(campaign: &Campaign, today: Date, advice: &mut Advice) {
    if let Some(issued) = campaign.issued.filter(|issued| *issued > today) {
        advice.give("issued".into(), format!("{issued} is yet to come."), "Check the year.");
    }
    if let Some(until) = campaign.act_until {
        last_day(today.days_until(until), until, campaign.after, advice);
    }
    let Some(organiser) = Some(&campaign.organiser).filter(|_| campaign.act_until.is_some()) else { return };
    if campaign.after != AfterDeadline::Open
        && organiser.email.is_none()
        && organiser.url.is_none()
        && organiser.phone.is_empty()
    {
        advice.give(
            "organiser".into(),
            "has no contact details, but after the last day supporters are told to ask this office.",
            "Add \"email\", \"phone\" or \"url\", or write \"after\": \"open\".",
        );
    }
}

fn last_day(days: i32, until: Date, after: AfterDeadline, advice: &mut Advice) {
    let follows = match after {
        AfterDeadline::Open => "the widget carries on as before",
        AfterDeadline::AskFirst => "supporters are told to ask the office first",
        AfterDeadline::Closed => "no letter goes out",
    };
    if days < 0 {
        advice.give(
            "act_until".into(),
            format!("The last day, {until}, was {} ago: {follows}.", count(-days)),
            "Extend it, or have partners take the campaign off their pages.",
        );
    } else if days <= NEAR {
        let when = if days == 0 { "today".into() } else { format!("in {}", count(days)) };
        advice.give(
            "act_until".into(),
            format!("The last day, {until}, is {when}; after it {follows}."),
            "Extend it, or tell partners what follows.",
        );
    }
}

pub(super) fn count(days: i32) -> String {
    if days == 1 { "1 day".into() } else { format!("{days} days") }
}
