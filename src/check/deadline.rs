//! Days that are over, or soon will be.

use crate::campaign::{AfterDeadline, Campaign, Date};

use super::finding::Advice;

/// So many days before the last one, partners have to be told what comes after.
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
            "gives no way to ask, and after the last day supporters are told to ask here.",
            "Add \"email\", \"phone\" or \"url\", or write \"after\": \"open\".",
        );
    }
}

fn last_day(days: i32, until: Date, after: AfterDeadline, advice: &mut Advice) {
    let follows = match after {
        AfterDeadline::Open => "the widget goes on as if it were not",
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
