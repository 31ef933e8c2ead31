//! Random actions of a supporter, carried out by `robot.js`. A number picks one of the elements present at that moment.

use serde_json::{Value, json};

use super::chance::Chance;

/// The fields that a supporter can type in, in addition to the parts of the letter.
pub const FIELDS: [&str; 4] = ["name", "town", "address", "message"];
const LANGUAGES: &[&str] = &["en", "fr", "es", "ar", "fr-CA", "es-419"];
const THEMES: &[&str] = &["dark", "light", "", "<b>"];
const ACCENTS: &[&str] = &["#000", "red", "rgb(0 0 0 / 0)", "url(javascript:executed=1)", "}*{display:none", ""];

/// Returns a random action. `pasted` has the texts to type, each as a JSON string.
pub fn any(chance: &mut Chance, pasted: &[String]) -> Value {
    let n = chance.below(1 << 16);
    let text = chance.text(pasted);
    match chance.below(32) {
        0..=4 => json!({ "act": "type", "field": chance.pick(&FIELDS), "text": text }),
        5..=8 => json!({ "act": "edit", "n": n, "text": text }),
        9 => json!({ "act": "edit", "n": n, "text": "\"\"" }),
        10 | 11 => json!({ "act": "tick", "n": n }),
        12 | 13 => json!({ "act": "move", "n": n }),
        14 => json!({ "act": "set", "n": n }),
        15 => json!({ "act": "country", "n": n }),
        16 => json!({ "act": "paper", "n": n }),
        17 => json!({ "act": "letter", "n": n }),
        18..=20 => json!({ "act": "press", "n": n }),
        21 => json!({ "act": "follow", "n": n }),
        22 => json!({ "act": "answer", "n": n }),
        23 => json!({ "act": "draft" }),
        24 => json!({ "act": "unfold" }),
        25 => json!({ "act": "close" }),
        26 => json!({ "act": "drop", "n": n }),
        27 => json!({ "act": "undo", "back": 1 + n % 9, "forth": n % 5 }),
        28 => json!({ "act": "keys", "back": 1 + n % 6 }),
        29 => json!({ "act": "storm", "n": n, "text": text }),
        30 => match n % 4 {
            0 => json!({ "act": "refuse" }),
            1 => json!({ "act": "away" }),
            2 => json!({ "act": "theme", "value": chance.pick(THEMES) }),
            _ => json!({ "act": "level", "value": (n % 9).to_string() }),
        },
        _ if n.is_multiple_of(3) => json!({ "act": "accent", "value": chance.pick(ACCENTS) }),
        _ => json!({ "act": "lang", "value": chance.pick(LANGUAGES) }),
    }
}

/// Returns this many actions in sequence.
pub fn several(chance: &mut Chance, count: usize, pasted: &[String]) -> Vec<Value> {
    (0..count).map(|_| any(chance, pasted)).collect()
}
