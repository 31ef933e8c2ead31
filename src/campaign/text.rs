use super::LanguageTag;

/// A text in one or more languages, each with one or more items: wordings to choose from, or paragraphs. Never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    translations: Vec<(LanguageTag, Vec<String>)>,
}

impl Text {
    /// Creates a text from these translations, if there is at least one and none is empty.
    pub(super) fn new(translations: Vec<(LanguageTag, Vec<String>)>) -> Option<Self> {
        let filled = !translations.is_empty() && translations.iter().all(|(_, items)| !items.is_empty());
        filled.then_some(Self { translations })
    }

    /// Returns the items in this language, or in the nearest available one: `fr-CA`, then `fr`, then the first in the file.
    pub fn items(&self, language: &LanguageTag) -> &[String] {
        self.spoken(language).map_or(&[], |(_, items)| items)
    }

    /// Returns the same items, and the language that they are in.
    pub fn spoken(&self, language: &LanguageTag) -> Option<(&LanguageTag, &[String])> {
        self.nearest(language).or_else(|| self.translations.first()).map(|(tag, items)| (tag, &**items))
    }

    fn nearest(&self, language: &LanguageTag) -> Option<&(LanguageTag, Vec<String>)> {
        let find = |wanted: &str| self.translations.iter().find(|(tag, _)| tag.as_str().eq_ignore_ascii_case(wanted));
        find(language.as_str()).or_else(|| find(language.primary()))
    }

    /// Returns the first item in this language, or in the nearest available one.
    pub fn first(&self, language: &LanguageTag) -> &str {
        self.items(language).first().map_or("", String::as_str)
    }

    /// Whether there is a text in this language, or in the language without the region: `fr` for `fr-CA`.
    pub fn has(&self, language: &LanguageTag) -> bool {
        self.nearest(language).is_some()
    }

    /// All languages of the text, in the order of the file.
    pub fn languages(&self) -> impl Iterator<Item = &LanguageTag> {
        self.translations.iter().map(|(tag, _)| tag)
    }
}
