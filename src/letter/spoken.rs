//! What to say on the telephone, short enough to be read out, in the language of the letter.

use super::compose::Writer;
use super::{Brief, Conventions};

/// Returns the script of a call: who is calling, what about, and the chosen demands. A line of underscores replaces a name
/// that is not known yet.
pub fn phone_script(brief: Brief<'_>, conventions: &dyn Conventions) -> String {
    let writer = Writer::new(brief, conventions);
    let phrases = writer.phrases;
    let mut name = writer.name();
    if name.is_empty() {
        name.push_str("______");
    }
    let mut script = String::from(phrases.call_name);
    push_sentence(&mut script, &name);
    let town = super::one_line(&brief.supporter.town);
    if !town.is_empty() {
        script.push(' ');
        script.push_str(phrases.call_from);
        push_sentence(&mut script, &town);
    }
    let subject = writer.subject();
    if !subject.is_empty() {
        script.push('\n');
        script.push_str(phrases.call_about);
        push_sentence(&mut script, &subject);
    }
    let (mut lead_in, items) = (writer.lead_in(), writer.items());
    if !items.is_empty() && !lead_in.is_empty() {
        writer.push_colon(&mut lead_in);
        script.push('\n');
        script.push_str(&lead_in);
    }
    for (index, item) in items.iter().enumerate() {
        script.push('\n');
        script.push_str(&(index + 1).to_string());
        script.push_str(". ");
        push_sentence(&mut script, &item.text);
    }
    script.push('\n');
    script.push_str(phrases.call_thanks);
    script
}

/// Adds words and a full stop, unless the words already end a sentence.
fn push_sentence(script: &mut String, words: &str) {
    script.push_str(words);
    if !words.ends_with(['.', '!', '?', '؟']) {
        script.push('.');
    }
}
