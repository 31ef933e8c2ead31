//! How a day relates to the last day of an action.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use letter_widget::campaign::{AfterDeadline, Campaign};
use letter_widget::state::{Deadline, deadline};
use support::{campaign_of, date, text, ua_0425};

/// The bundled campaign, whose last day is 3 March 2025, with one word of its file changed.
fn changed(from: &str, to: &str) -> Campaign {
    let file = text("campaigns/ua-0425-usa.json");
    assert!(file.contains(from), "{from}");
    campaign_of(&file.replace(from, to)).unwrap()
}

fn ahead(days: u16) -> Deadline {
    Deadline::Ahead { until: date("2025-03-03"), days }
}

#[test]
fn days_are_left_up_to_the_last_day_and_that_day_counts() {
    for (today, days) in [("2025-01-28", 34), ("2025-02-28", 3), ("2025-03-02", 1), ("2025-03-03", 0)] {
        assert_eq!(deadline(&ua_0425(), date(today)), ahead(days), "{today}");
    }
}

#[test]
fn from_the_day_after_it_is_over_and_the_author_says_what_holds() {
    let after =
        [("open", AfterDeadline::Open), ("ask-first", AfterDeadline::AskFirst), ("closed", AfterDeadline::Closed)];
    for (word, after) in after {
        let campaign = changed("\"after\": \"ask-first\"", &format!("\"after\": \"{word}\""));
        let over = Deadline::Over { ended: date("2025-03-03"), after };
        for today in ["2025-03-04", "2026-11-22", "9999-12-31"] {
            assert_eq!(deadline(&campaign, date(today)), over, "{word} on {today}");
        }
        assert_eq!(deadline(&campaign, date("2025-03-03")), ahead(0), "{word}");
    }
}

#[test]
fn an_author_who_says_nothing_is_asked_first() {
    let campaign = changed("\"after\": \"ask-first\",", "");
    let over = Deadline::Over { ended: date("2025-03-03"), after: AfterDeadline::AskFirst };
    assert_eq!(deadline(&campaign, date("2025-03-04")), over);
}

#[test]
fn without_a_last_day_there_is_none() {
    let campaign = changed("\"act_until\": \"2025-03-03\",", "");
    assert_eq!(deadline(&campaign, date("2025-03-04")), Deadline::None);
}

#[test]
fn a_last_day_centuries_ahead_is_as_good_as_none() {
    let campaign = changed("\"act_until\": \"2025-03-03\"", "\"act_until\": \"9999-12-31\"");
    assert_eq!(deadline(&campaign, date("2025-03-04")), Deadline::None);
}
