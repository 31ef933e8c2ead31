//! Lists every text of a campaign, for translators and to find missing translations. The widget does not need it.

use super::{Campaign, LanguageTag, LetterTemplate, Text};

/// A text of a campaign, with its place in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed<'a> {
    /// The place in the file: `letters[0].demands[1].why`.
    pub path: String,
    /// The text.
    pub text: &'a Text,
    /// The letter in which it is sent; `None` for a text that only readers of the campaign see.
    pub letter: Option<&'a LetterTemplate>,
}

/// A translation that a campaign lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The place in the file.
    pub path: String,
    /// The language.
    pub language: LanguageTag,
}

impl Campaign {
    /// Returns every text that can be translated, in the order of `docs/authors.md`.
    pub fn texts(&self) -> Vec<Placed<'_>> {
        let mut texts = vec![placed("title", &self.title)];
        texts.extend(self.summary.as_ref().map(|text| placed("summary", text)));
        texts.extend(self.background.as_ref().map(|text| placed("background", text)));
        for (index, source) in self.sources.iter().enumerate() {
            texts.push(placed(&format!("sources[{index}].label"), &source.label));
        }
        texts.extend(self.safety.warning.as_ref().map(|text| placed("safety.warning", text)));
        for (index, letter) in self.letters.iter().enumerate() {
            of_letter(&mut texts, &format!("letters[{index}]"), letter);
        }
        texts
    }

    /// Returns every missing translation: readers need every text in all languages of the campaign, and a letter also needs
    /// its own texts in each language that its addressee reads. A text for `fr` also serves for `fr-CA`.
    pub fn missing_translations(&self) -> Vec<Missing> {
        let mut missing = Vec::new();
        for Placed { path, text, letter } in self.texts() {
            let addressee = letter.into_iter().flat_map(|letter| letter.languages.iter());
            let more = addressee.filter(|tag| !self.languages.iter().any(|reader| reader.matches(tag)));
            for language in self.languages.iter().chain(more).filter(|language| !text.has(language)) {
                missing.push(Missing { path: path.clone(), language: language.clone() });
            }
        }
        missing
    }
}

fn placed<'a>(path: &str, text: &'a Text) -> Placed<'a> {
    Placed { path: path.to_owned(), text, letter: None }
}

fn of_letter<'a>(texts: &mut Vec<Placed<'a>>, place: &str, letter: &'a LetterTemplate) {
    let goes_out = |path: &str, text: &'a Text| Placed { path: format!("{place}.{path}"), text, letter: Some(letter) };
    texts.push(placed(&format!("{place}.label"), &letter.label));
    texts.push(goes_out("to.salutation", &letter.to.salutation));
    texts.push(goes_out("subject", &letter.subject));
    texts.push(goes_out("opening", &letter.opening));
    texts.extend(letter.lead_in.as_ref().map(|text| goes_out("lead_in", text)));
    for (index, demand) in letter.demands.iter().enumerate() {
        let demand_place = format!("demands[{index}]");
        texts.push(placed(&format!("{place}.{demand_place}.label"), &demand.label));
        texts.push(goes_out(&format!("{demand_place}.text"), &demand.text));
        texts.extend(demand.why.as_ref().map(|text| placed(&format!("{place}.{demand_place}.why"), text)));
    }
    texts.extend(letter.closing.as_ref().map(|text| goes_out("closing", text)));
    texts.extend(letter.valediction.as_ref().map(|text| goes_out("valediction", text)));
}
