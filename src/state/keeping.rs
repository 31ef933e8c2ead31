//! The name under which the browser saves a draft, and how long it is kept.

use crate::campaign::{Campaign, Date, Node};

use super::Model;
use super::draft::{is_written, whole};

const DAY: u32 = 24 * 60;
/// The number of days for which a draft is kept after its last change, or after the deadline if that is later.
pub const KEPT_DAYS: u32 = 30;
/// A deadline more than this many days ahead counts as this many: nothing stays on a shared computer for years.
const MOST_DAYS: u32 = 365;

/// Query parameters that only make caches fetch a new version of the same file.
const VERSIONS: [&str; 9] = ["v", "ver", "version", "rev", "t", "ts", "_", "cb", "cache"];

/// Returns the name under which the browser saves a draft of a campaign read from this address: the address and the
/// campaign's id. An id alone would not do: the author of any campaign file chooses it, and could open the drafts of
/// other campaigns with it. The id is part of the name because one address may serve several campaigns.
///
/// The fragment is ignored. The query is not, because on some hosts it decides whose file is served; parameters that only
/// mark a version of the file are ignored, so that a new version finds the draft of the previous one.
///
/// `None` if there is no such address: a campaign that someone is only trying out has a `blob:` address, and leaves all
/// drafts alone.
pub fn draft_name(address: &str, campaign: &Campaign) -> Option<String> {
    if !address.starts_with("http") {
        return None;
    }
    let address = address.split_once('#').map_or(address, |(address, _)| address);
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut name = String::from(path);
    for field in query.split('&') {
        let label = field.split_once('=').map_or(field, |(label, _)| label);
        if !label.is_empty() && !VERSIONS.contains(&label) {
            name.push(if name.len() == path.len() { '?' } else { '&' });
            name.push_str(field);
        }
    }
    name.push('#');
    name.push_str(campaign.id.as_str());
    Some(name)
}

/// The number of days without a change after which a draft is deleted, counted from today.
pub fn days_kept(model: &Model) -> u32 {
    days_ahead(&model.campaign, model.today).max(0).unsigned_abs() + KEPT_DAYS
}

fn days_ahead(campaign: &Campaign, today: Date) -> i32 {
    let most = MOST_DAYS as i32;
    campaign.act_until.map_or(-most, |until| today.days_until(until).clamp(-most, most))
}

/// The deadline, in minutes since 1970; more than [`KEPT_DAYS`] ago if the campaign has none. `now` is a time on the day
/// `today`.
pub fn last_day(campaign: &Campaign, today: Date, now: u32) -> u32 {
    now.saturating_add_signed(days_ahead(campaign, today) * DAY as i32)
}

/// Whether a draft has been kept for long enough. `until` is the deadline, in minutes since 1970; if it is not given, the
/// one in the draft applies, because nobody may ever open that campaign again.
///
/// Supporters who come back while letters still help find their draft, however long ago they wrote it. A draft is also
/// expired if it has no time, or one so far off that no clock error explains it.
pub fn is_expired(draft: &Node, now: u32, until: Option<u32>) -> bool {
    let Some(at) = whole(draft, "at") else { return true };
    let until = until.or_else(|| whole(draft, "until")).unwrap_or(0);
    now > at.max(until).saturating_add(KEPT_DAYS * DAY) || now.abs_diff(at) > (MOST_DAYS + KEPT_DAYS) * DAY
}

/// Whether every letter is done: those of the campaign, and those in another version of its file in which something was
/// written.
pub(super) fn all_done(model: &Model) -> bool {
    model.sendings.iter().all(|sending| sending.done) && !is_written(model)
}
