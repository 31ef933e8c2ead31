//! The names of countries by which the importer knows the end of an address: as CLDR has them. `UPDATE_EXPECT=1 cargo test` writes them
//! anew.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

mod support;

use expect_test::expect_file;
use letter_widget::campaign::CountryCode;
use letter_widget::letter::Conventions;
use support::{Known, language, path, text};

#[test]
fn every_country_has_its_names_in_three_languages() {
    let source = text("src/import/countries.txt");
    let mut names = String::new();
    for a in 'A'..='Z' {
        for b in 'A'..='Z' {
            let code = format!("{a}{b}");
            let country: CountryCode = code.parse().unwrap();
            let mut all: Vec<String> =
                ["en", "es", "fr"].iter().map(|tag| Known.country(&language(tag), country)).collect();
            // A code that no country has is named by itself; some are of no country, but of the whole or of what was.
            let other =
                ["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AN", "CP", "DG", "AC", "TA", "EA", "IC", "CQ", "XK"];
            if all.contains(&code) || other.contains(&code.as_str()) {
                continue;
            }
            all.dedup();
            names.push_str(&format!("{code}\t{}\n", all.join("\t")));
        }
    }
    assert!(source.is_empty() || source.lines().count() > 200);
    expect_file![path("src/import/countries.txt")].assert_eq(&names);
}
