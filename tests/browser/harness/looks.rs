//! How the widget and the page around it look, as a value that can be compared.

use serde_json::Value;

use super::Browser;

const LOOKS: &str = include_str!("looks.js");
/// At most this many differences are reported.
const TOLD: usize = 12;

/// The names of the columns, and one row per element.
pub struct Looks(Value);

impl Looks {
    /// The looks of every element of the widget.
    pub fn of_widget(browser: &Browser) -> Self {
        Self(browser.widget(&format!("{LOOKS} return looks([$('.widget'), ...$$('.widget *')]);")))
    }

    /// The looks of every matching element on the page itself.
    pub fn of_page(browser: &Browser, css: &str) -> Self {
        Self(browser.js(&format!("{LOOKS} return looks([...document.querySelectorAll('{css}')]);")))
    }

    /// Panics with the first differences, if there are any.
    pub fn must_be(&self, wanted: &Self, what: &str) {
        let (rows, others) = (self.rows(), wanted.rows());
        assert_eq!(rows.len(), others.len(), "{what}: the number of elements");
        assert!(rows.len() > 4, "{what}: hardly anything was looked at");
        let mut told = Vec::new();
        for (row, other) in rows.iter().zip(others) {
            for (index, name) in self.0["names"].as_array().unwrap().iter().enumerate() {
                if row[index] != other[index] {
                    told.push(format!("{} · {name}: {} in place of {}", other[0], row[index], other[index]));
                }
            }
        }
        let count = told.len();
        told.truncate(TOLD);
        assert!(told.is_empty(), "{what}: {count} differences\n{}", told.join("\n"));
    }

    fn rows(&self) -> &[Value] {
        self.0["rows"].as_array().unwrap()
    }
}
