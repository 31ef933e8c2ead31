//! What only the command line needs, in place of a browser: what languages do with dates, lists and names.
//!
//! The browser asks its `Intl`; here ICU4X answers, from the same data (CLDR). Nothing of this is in the widget: the tables
//! would be ten times its size.

mod icu;

pub use icu::{Icu, is_right_to_left};
