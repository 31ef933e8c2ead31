//! Country names, as the browser knows them, in the alphabetical order of the reader's language.

use js_sys::Array;

use crate::campaign::LanguageTag;

use super::bindings::{Collator, DisplayNames, SortArray, option};
use wasm_bindgen::JsCast;

/// The names of countries in one language.
pub struct CountryNames(Option<DisplayNames>);

impl CountryNames {
    /// Returns the names in this language.
    pub fn new(language: &LanguageTag) -> Self {
        Self(DisplayNames::new(language.as_str(), &option("type", "region")).ok())
    }

    /// The name of a country, or its code if the browser knows no name.
    pub fn name(&self, code: &str) -> String {
        let name = self.0.as_ref().and_then(|names| names.of(code).ok()).and_then(|name| name.as_string());
        name.unwrap_or_else(|| code.to_owned())
    }
}

/// Codes and names of these countries, sorted by name.
pub fn countries<'c>(language: &LanguageTag, codes: impl Iterator<Item = &'c str>) -> Vec<(String, String)> {
    let names = CountryNames::new(language);
    // Each name is followed by its code: the browser sorts the texts, so no sort of our own has to be loaded.
    let list: Array = codes.map(|code| wasm_bindgen::JsValue::from(names.name(code) + "\n" + code)).collect();
    if let Ok(collator) = Collator::new(language.as_str()) {
        list.unchecked_ref::<SortArray>().sort(&collator.compare());
    }
    list.iter()
        .filter_map(|entry| entry.as_string()?.split_once('\n').map(|(n, c)| (c.to_owned(), n.to_owned())))
        .collect()
}
