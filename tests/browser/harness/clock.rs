//! The clock of a machine cannot be set for a test: a stand-in for `Date` says that it is another day.

/// A script that makes it noon of this day, whenever it is asked.
pub fn clock(day: &str) -> String {
    format!(
        "{{ const Real = Date, now = new Real('{day}T12:00:00').getTime();
        window.Date = class Date extends Real {{
            constructor(...given) {{ if (given.length) super(...given); else super(now); }}
            static now() {{ return now; }}
        }}; }}"
    )
}
