//! The command line's substitute for a browser: language conventions for dates, lists and names.
//!
//! The browser uses its `Intl`; here ICU4X provides the same data (CLDR). None of this is in the widget: the tables would
//! be ten times its size.

mod icu;

pub use icu::{Icu, is_right_to_left};
