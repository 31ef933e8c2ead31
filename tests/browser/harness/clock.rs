//! Replaces `Date` so that a page sees another day: a test cannot set the machine's clock.

/// A script that sets the page's time to noon on this day.
pub fn clock(day: &str) -> String {
    format!(
        "{{ const Real = Date, now = new Real('{day}T12:00:00').getTime();
        window.Date = class Date extends Real {{
            constructor(...given) {{ if (given.length) super(...given); else super(now); }}
            static now() {{ return now; }}
        }}; }}"
    )
}
