//! Finds demands that read badly after "I ask you to": in a list, and even more so in one sentence with others.

use crate::campaign::LanguageTag;

use super::At;
use super::finding::Advice;

/// The beginnings that a demand must have after the usual words of its language, and an example.
const BEGINNINGS: [(&str, &[&str], &str); 3] = [
    ("fr", &["de ", "d’", "d'", "que ", "qu’", "qu'"], "de … or d’…, behind « Je vous demande »"),
    ("es", &["que "], "que …, behind \"Le pido\""),
    ("ar", &["أن ", "أنْ ", "ألا ", "ألّا ", "بأن "], "أن …"),
];

/// First words that are not verbs in English.
const NO_VERBS: [&str; 24] = [
    "the", "a", "an", "that", "this", "these", "we", "i", "you", "he", "she", "they", "please", "to", "all", "should",
    "must", "and", "his", "her", "their", "your", "there", "for",
];

/// Verbs that look like a gerund.
const VERBS_IN_ING: [&str; 5] = ["bring", "ring", "sing", "fling", "swing"];

pub(super) fn look(at: &At<'_>, advice: &mut Advice) {
    for (index, demand) in at.letter.demands.iter().enumerate() {
        for language in demand.text.languages() {
            let all = demand.text.items(language);
            for (item, text) in all.iter().enumerate() {
                if let Some((cause, cure)) = trouble(at, language, text.trim()) {
                    let item = (all.len() > 1).then_some(item);
                    let field = format!("demands[{index}].text");
                    advice.give(at.text_path(&field, language.as_str(), item), cause, cure);
                }
            }
        }
    }
}

/// Returns the first problem with the wording of a demand.
fn trouble(at: &At<'_>, language: &LanguageTag, text: &str) -> Option<(String, String)> {
    let sentences = text.match_indices(['.', '!', '?']).any(|(place, mark)| {
        let mut rest = text[place + mark.len()..].chars();
        rest.next().is_some_and(char::is_whitespace) && rest.next().is_some_and(char::is_uppercase)
    });
    if text.contains('\n') || sentences {
        return said("has several sentences, but becomes part of one.", "Make one demand of each, or join them.");
    }
    if text.ends_with(['?', '!', ':']) {
        return said(
            "ends with a punctuation mark that does not fit when other demands follow in the same sentence.",
            "Leave the mark out.",
        );
    }
    // The author's own lead-in determines how demands begin: only the usual words are known here.
    if at.letter.lead_in.as_ref().is_some_and(|lead_in| lead_in.has(language)) {
        return None;
    }
    if let Some((_, beginnings, example)) = BEGINNINGS.iter().find(|(known, ..)| *known == language.primary()) {
        let begins = beginnings.iter().any(|beginning| text.starts_with(beginning));
        return (!begins).then(|| {
            (
                "does not begin as the words before it require.".into(),
                format!("Begin it with {example}, or give a \"lead_in\"."),
            )
        });
    }
    if language.primary() == "en" { english(text) } else { None }
}

fn english(text: &str) -> Option<(String, String)> {
    const CURE: &str = "Begin with a verb in small letters: \"release her at once\", or give a \"lead_in\".";
    let first = text.split(|c: char| c.is_whitespace() || c == ',').next().unwrap_or_default();
    let small = first.to_lowercase();
    let gerund = small.len() > 5 && small.ends_with("ing") && !VERBS_IN_ING.contains(&small.as_str());
    if NO_VERBS.contains(&small.as_str()) || gerund {
        return Some((format!("begins with \"{first}\", and stands after \"I ask you to\"."), CURE.into()));
    }
    let mut letters = first.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.all(|c| !c.is_uppercase());
    if capital {
        return said("begins with a capital letter in the middle of a sentence.", CURE);
    }
    None
}

fn said(cause: &str, cure: &str) -> Option<(String, String)> {
    Some((cause.into(), cure.into()))
}
