use crate::campaign::{AfterDeadline, Campaign, Date};

/// The deadline as of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// The campaign has no deadline.
    None,
    /// The number of days left, not counting today: 0 on the last day itself.
    Ahead {
        /// The last day.
        until: Date,
        /// Days left.
        days: u16,
    },
    /// The deadline has passed.
    Over {
        /// The last day.
        ended: Date,
        /// What applies now.
        after: AfterDeadline,
    },
}

/// The state of the deadline on `today`, in the supporter's own time zone; the last day is included.
pub fn deadline(campaign: &Campaign, today: Date) -> Deadline {
    let Some(until) = campaign.act_until else { return Deadline::None };
    match u16::try_from(today.days_until(until)) {
        Ok(days) => Deadline::Ahead { until, days },
        Err(_) if today > until => Deadline::Over { ended: until, after: campaign.after },
        // More than 65,535 days ahead: a deadline that nobody will live to see.
        Err(_) => Deadline::None,
    }
}
