//! The wording of a demand after "I ask you to": only unambiguous changes are made.

use super::phrases::folded;

/// A demand as it appears in the draft.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wording {
    pub(super) label: String,
    pub(super) text: String,
    /// Why the wording should be reviewed; empty if it fits.
    pub(super) doubt: &'static str,
}

const READ_IT: &str = "Read it behind the words “I ask you to”: it keeps the words of the sheet.";
const READ_IT_ES: &str = "Read it behind the words “Le pido”: it keeps the words of the sheet.";
const READ_IT_FR: &str = "Read it behind the words « Je vous demande »: it keeps the words of the sheet.";

/// Openings that are followed by whoever is to act.
#[rustfmt::skip]
const CALLS: &[&str] = &[
    "calling on ", "calling upon ", "urging ", "asking ", "requesting ", "call on ", "call upon ", "urge ", "ask ",
    "request ", "appealing to ", "insisting on ", "demanding ", "pressing ",
];
/// Openings of sentences in a letter that are followed directly by the verb.
#[rustfmt::skip]
const LETTER: &[&str] = &[
    "i urge you to ", "i therefore urge you to ", "i call on you to ", "i therefore call on you to ",
    "i call upon you to ", "i ask you to ", "i therefore ask you to ", "i also urge you to ",
    "i also call on you to ", "i also ask you to ", "i strongly urge you to ", "i respectfully urge you to ",
    "i respectfully ask you to ", "i request you to ", "i further urge you to ", "please ",
];

/// Returns the wording of a demand that follows these lead-in words of the sheet.
pub(super) fn wording(demand: &str, lead: &str, language: &str) -> Wording {
    let (text, doubt) = match language {
        "es" => spanish(demand),
        "fr" => french(demand),
        _ => english(demand, lead),
    };
    Wording { label: with_capital(&text), text, doubt }
}

/// Returns the wording of a demand that follows the model letter's own lead-in.
pub(super) fn behind_own_lead(demand: &str) -> Wording {
    let text = if begins_plainly(demand) { with_small(demand) } else { demand.to_owned() };
    Wording { label: with_capital(&text), text, doubt: "" }
}

fn english(demand: &str, lead: &str) -> (String, &'static str) {
    let plain = folded(demand);
    if let Some(verb) = LETTER.iter().find_map(|words| behind(demand, &plain, words)) {
        return (verb.to_owned(), "");
    }
    if let Some(verb) = CALLS.iter().find_map(|words| behind_call(demand, &plain, words)) {
        return (verb.to_owned(), "");
    }
    let follows_to = folded_end(lead).ends_with(" to:");
    if follows_to && begins_plainly(demand) { (with_small(demand), "") } else { (demand.to_owned(), READ_IT) }
}

/// "Le pido que la ponga en libertad": "que la ponga en libertad". What a sheet asks of several people stays unchanged: the verb
/// would not agree.
fn spanish(demand: &str) -> (String, &'static str) {
    const LETTER: [&str; 7] =
        ["le pido ", "le insto a ", "la insto a ", "lo insto a ", "le solicito ", "le ruego ", "le exhorto a "];
    let plain = folded(demand);
    if let Some(text) = LETTER.iter().find_map(|words| behind(demand, &plain, words)) {
        let doubt = if text.starts_with("que") { "" } else { READ_IT_ES };
        return (text.to_owned(), doubt);
    }
    (demand.to_owned(), if plain.starts_with("que ") { "" } else { READ_IT_ES })
}

/// "exhortez-les à le libérer", "je vous demande de le libérer": "de le libérer". The verb has the same form for everyone.
fn french(demand: &str) -> (String, &'static str) {
    const CALLS: [&str; 8] =
        ["je vous ", "demandez ", "exhortez-", "priez-", "engagez-", "appelez-", "invitez-", "demandez-"];
    let plain = folded(demand);
    if ["de ", "d'"].iter().any(|start| plain.starts_with(start)) {
        return (demand.to_owned(), "");
    }
    let call = CALLS.iter().any(|words| plain.starts_with(words));
    let verb = [" de ", " d’", " d'", " à "].iter().filter_map(|word| Some((demand.find(word)?, *word))).min();
    let Some((at, word)) = verb.filter(|(at, _)| call && *at < 50 && !demand[..*at].contains(',')) else {
        return (demand.to_owned(), READ_IT_FR);
    };
    let behind = &demand[at + word.len()..];
    let begins_with_vowel = folded(behind).starts_with(['a', 'e', 'i', 'o', 'u']);
    let text = if word != " à " {
        demand[at + 1..].to_owned()
    } else if begins_with_vowel {
        format!("d’{behind}")
    } else {
        format!("de {behind}")
    };
    (text, if behind.starts_with(char::is_lowercase) { "" } else { READ_IT_FR })
}

fn folded_end(lead: &str) -> String {
    lead.trim_end().chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect::<String>().to_lowercase()
}

/// Returns the text after these words if it begins with a lower-case letter.
fn behind<'a>(demand: &'a str, plain: &str, words: &str) -> Option<&'a str> {
    if !plain.starts_with(words) {
        return None;
    }
    demand.get(words.len()..).filter(|rest| rest.starts_with(char::is_lowercase))
}

/// "Calling on the authorities to release her": "release her". Nothing if somebody else could be meant.
fn behind_call<'a>(demand: &'a str, plain: &str, words: &str) -> Option<&'a str> {
    let rest = demand.get(words.len()..).filter(|_| plain.starts_with(words))?;
    let (who, verb) = rest.split_once(" to ")?;
    let is_short = who.split(' ').count() <= 8 && !who.contains([',', ';', '.', ':']);
    let is_somebody = ["them", "him", "her", "the ", "you", "president", "minister", "authorities", "government"]
        .iter()
        .any(|word| who.to_lowercase().starts_with(word));
    let adverb_or_verb = verb.starts_with(char::is_lowercase)
        && !["the ", "a ", "an ", "his ", "her ", "their ", "all ", "this ", "which ", "whom "]
            .iter()
            .any(|word| verb.starts_with(word));
    (is_short && is_somebody && adverb_or_verb).then_some(verb)
}

/// Whether a demand begins with a plain word, not a gerund, a name or an abbreviation: only its first letter may be a capital.
fn begins_plainly(demand: &str) -> bool {
    let word = demand.split([' ', ',']).next().unwrap_or_default();
    let capitals = word.chars().skip(1).any(char::is_uppercase);
    !capitals
        && !word.ends_with("ing")
        && word.chars().all(char::is_alphabetic)
        && !["That", "The", "A", "An", "This"].contains(&word)
}

fn with_small(text: &str) -> String {
    changed(text, |c| c.to_lowercase().collect())
}

fn with_capital(text: &str) -> String {
    changed(text, |c| c.to_uppercase().collect())
}

fn changed(text: &str, change: impl Fn(char) -> String) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| change(first) + chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::wording;

    #[test]
    fn demands_follow_the_words_of_their_language() {
        for (language, demand, text) in [
            (
                "fr",
                "exhortez-les à le libérer, à moins qu’il ne soit jugé",
                "de le libérer, à moins qu’il ne soit jugé",
            ),
            ("fr", "demandez aux autorités d’ouvrir une enquête", "d’ouvrir une enquête"),
            ("fr", "Je vous engage à ouvrir une enquête", "d’ouvrir une enquête"),
            ("es", "Le insto a que la ponga en libertad", "que la ponga en libertad"),
            ("es", "que la ponga en libertad", "que la ponga en libertad"),
        ] {
            let wording = wording(demand, "", language);
            assert_eq!((wording.text.as_str(), wording.doubt), (text, ""));
        }
        // The verb is plural, but there is only one addressee.
        assert_ne!(wording("pidiendo a las autoridades que lo protejan", "", "es").doubt, "");
        assert_ne!(wording("exprimez votre inquiétude", "", "fr").doubt, "");
    }
}
