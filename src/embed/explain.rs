use crate::browser::{json, settings};
use crate::campaign::{Problems, check_size, read};

/// Explains why [`mount`](super::mount) refuses a campaign: every problem, one per line.
///
/// It belongs to a separate program (`src/bin/explain.rs`): nothing that the widget calls may call it.
pub fn explain(campaign: &str) -> String {
    match problems(campaign) {
        Err(problems) => problems.to_string(),
        Ok(()) if settings::today().is_none() => String::from("This device does not know today's date."),
        Ok(()) => String::new(),
    }
}

fn problems(campaign: &str) -> Result<(), Problems> {
    check_size(campaign.len())?;
    let tree = json::parse(campaign).map_err(json::Unreadable::explain)?;
    read(&tree).map(drop)
}
