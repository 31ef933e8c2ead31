use crate::campaign::{AfterDeadline, Campaign, Date};

/// Where today stands to the last day of the action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// The campaign has no last day.
    None,
    /// So many days are left, today not counted: 0 on the last day itself.
    Ahead {
        /// The last day.
        until: Date,
        /// Days left.
        days: u16,
    },
    /// The last day is over.
    Over {
        /// The last day.
        ended: Date,
        /// What holds now.
        after: AfterDeadline,
    },
}

/// Where `today`, in the supporter's own time zone, stands to the last day; that day is included.
pub fn deadline(campaign: &Campaign, today: Date) -> Deadline {
    let Some(until) = campaign.act_until else { return Deadline::None };
    match u16::try_from(today.days_until(until)) {
        Ok(days) => Deadline::Ahead { until, days },
        Err(_) if today > until => Deadline::Over { ended: until, after: campaign.after },
        // More than 65,535 days ahead: a last day that nobody meets.
        Err(_) => Deadline::None,
    }
}
