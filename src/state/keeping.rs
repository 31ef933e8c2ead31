//! Under which name the browser keeps a draft, and for how long.

use crate::campaign::{Campaign, Date, Node};

use super::Model;
use super::draft::{is_written, whole};

const DAY: u32 = 24 * 60;
/// Days that a draft is kept after its last change, or after the last day to act where that is later.
pub const KEPT_DAYS: u32 = 30;
/// A last day further ahead than this many days counts as this many: nothing stays on a shared computer for years.
const MOST_DAYS: u32 = 365;

/// Parts of a query that only have caches fetch a new version of the same file.
const VERSIONS: [&str; 9] = ["v", "ver", "version", "rev", "t", "ts", "_", "cb", "cache"];

/// The name under which the browser keeps a draft of a campaign that was read from this address: the address and the campaign's
/// id. An id alone is chosen by whoever writes the file, and would open the drafts of others to it. The id is part of the name
/// because one address may serve several campaigns.
///
/// A fragment does not count. A query does, because on some hosts it decides whose file is served; what only marks a version
/// of the file does not, so that a new version finds the draft of the one before.
///
/// None where there is no such address: a campaign that someone only tries out comes as `blob:`, and leaves all drafts alone.
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

/// Days without a change after which a draft is deleted, counted from today.
pub fn days_kept(model: &Model) -> u32 {
    days_ahead(&model.campaign, model.today).max(0).unsigned_abs() + KEPT_DAYS
}

fn days_ahead(campaign: &Campaign, today: Date) -> i32 {
    let most = MOST_DAYS as i32;
    campaign.act_until.map_or(-most, |until| today.days_until(until).clamp(-most, most))
}

/// The last day to act, in minutes since 1970; more than [`KEPT_DAYS`] ago where the campaign has none. `now` is a time of the day
/// `today`.
pub fn last_day(campaign: &Campaign, today: Date, now: u32) -> u32 {
    now.saturating_add_signed(days_ahead(campaign, today) * DAY as i32)
}

/// Whether a draft has been kept for long enough. `until` is the last day to act, in minutes since 1970; where it is not given, the
/// draft itself says so: it may be of a campaign that nobody opens again.
///
/// A supporter who comes back while letters still help finds their draft, however long ago they wrote it. A draft without a time,
/// or with one that no clock could have said by mistake, is not kept either.
pub fn is_expired(draft: &Node, now: u32, until: Option<u32>) -> bool {
    let Some(at) = whole(draft, "at") else { return true };
    let until = until.or_else(|| whole(draft, "until")).unwrap_or(0);
    now > at.max(until).saturating_add(KEPT_DAYS * DAY) || now.abs_diff(at) > (MOST_DAYS + KEPT_DAYS) * DAY
}

/// Whether every letter is done: those of the campaign, and those that another version of its file has and in which something was
/// written.
pub(super) fn all_done(model: &Model) -> bool {
    model.sendings.iter().all(|sending| sending.done) && !is_written(model)
}
