//! Words of a sheet put into the form that a campaign file has them in, where that cannot be wrong.

use super::text::folded;

/// A short name of the first words: small letters, digits and hyphens.
pub(super) fn slug(words: &str, most: usize) -> String {
    const LITTLE: [&str; 14] =
        ["the", "a", "of", "to", "and", "de", "la", "el", "le", "les", "all", "that", "que", "their"];
    let plain = folded(words);
    let parts = plain.split(|b| !b.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.map(|part| String::from_utf8_lossy(part).into_owned()).collect();
    let telling: Vec<&str> =
        parts.iter().map(String::as_str).filter(|part| !LITTLE.contains(part)).take(most).collect();
    let slug = telling.join("-");
    let short: String = slug.chars().take(48).collect();
    if short.is_empty() { "x".into() } else { short.trim_end_matches('-').to_owned() }
}

/// The same with a number behind it where others have it already.
pub(super) fn unique(slug: &str, taken: &[String]) -> String {
    let same = taken
        .iter()
        .filter(|other| {
            *other == slug
                || other
                    .strip_prefix(slug)
                    .is_some_and(|rest| rest.starts_with('-') && rest[1..].chars().all(|c| c.is_ascii_digit()))
        })
        .count();
    if same == 0 { slug.to_owned() } else { format!("{slug}-{}", same + 1) }
}

/// What a demand is called in the list of choices: its beginning, as far as it fits in a line or two.
pub(super) fn label(words: &str) -> String {
    const MOST: usize = 90;
    let mut chars = words.chars();
    let mut label: String = chars.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
    label.extend(chars);
    if label.chars().count() <= MOST {
        return label;
    }
    let cut: String = label.chars().take(MOST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ' ']))
}

/// A demand as it stands behind "I ask you to", and why it is to be looked at. Only what cannot change the meaning is done: the capital
/// of a first verb is taken away, and so is "Calling on the authorities to" where "to" and a verb follow.
pub(super) fn demand_text(words: &str, language: &str) -> (String, &'static str) {
    const LOOK: &str = "Look whether it follows \"I ask you to\".";
    if language != "en" {
        return (words.to_owned(), "Look whether it follows the usual words of its language (docs/authors.md).");
    }
    if let Some(rest) = behind_calling(words) {
        return (rest.to_owned(), "The words before \"to\" were left out.");
    }
    let first = words.split(' ').next().unwrap_or_default();
    let gerund = first.len() > 4 && first.ends_with("ing");
    let capital = first.chars().next().is_some_and(char::is_uppercase) && first.chars().skip(1).all(char::is_lowercase);
    match (capital && !gerund, words.chars().next()) {
        (true, Some(c)) if first.len() > 2 => (c.to_lowercase().collect::<String>() + &words[c.len_utf8()..], LOOK),
        _ => (words.to_owned(), if gerund || capital { LOOK } else { "" }),
    }
}

/// What follows "Calling on the authorities to": the object is short, and ends before the first "to".
fn behind_calling(words: &str) -> Option<&str> {
    let lower = words.to_lowercase();
    let calls = ["calling on ", "calling upon ", "urging ", "asking ", "requesting ", "call on ", "urge ", "ask "];
    calls.iter().find(|start| lower.starts_with(**start))?;
    let to = words.find(" to ")?;
    let few = words[..to].split(' ').count() <= 8 && !words[..to].contains([',', ';']);
    let rest = &words[to + 4..];
    (few && rest.split(' ').count() > 1 && rest.starts_with(|c: char| c.is_lowercase())).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_of_the_format() {
        assert_eq!(slug("President Donald Trump", 3), "president-donald-trump");
        assert_eq!(slug("Release all of the détenus!", 3), "release-detenus");
        assert_eq!(slug("—", 3), "x");
        assert_eq!(unique("release", &["release".into(), "release-2".into()]), "release-3");
        assert_eq!(unique("release", &["release-them".into()]), "release");
    }

    #[test]
    fn demands_are_changed_only_where_the_meaning_stays() {
        let text = |words: &str| demand_text(words, "en").0;
        assert_eq!(text("Release them at once"), "release them at once");
        assert_eq!(text("Calling on the authorities to release them"), "release them");
        assert_eq!(
            text("Urging them to ensure that, to begin with, all are safe"),
            "ensure that, to begin with, all are safe"
        );
        assert_eq!(text("Expressing concern for their safety"), "Expressing concern for their safety");
        assert_eq!(text("US forces must leave"), "US forces must leave");
        assert_eq!(text("Calling for an end to torture"), "Calling for an end to torture");
        assert_eq!(demand_text("Que liberen a todos", "es").0, "Que liberen a todos");
    }
}
