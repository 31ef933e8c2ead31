//! The list of a model letter whose bullets were lost.

use super::demands::begins_with_verb;
use super::lines::Line;
use super::phrases;
use super::source::Source;

/// Restores the bullets of the items after "I call on you to:" if there are at least two.
pub(super) fn mark(source: &Source, body: &mut [Line]) {
    if body.iter().any(|line| line.bullet) {
        return;
    }
    let leads = |line: &Line| {
        let plain = source.plain(line.range.clone());
        plain.ends_with(':') && phrases::asks(&plain)
    };
    let Some(lead) = body.iter().position(leads) else { return };
    let items = items(source, &body[lead + 1..]);
    if items.len() > 1 {
        items.into_iter().for_each(|item| body[lead + 1 + item].bullet = true);
    }
}

/// The indexes of the lines that begin items: each is a demand, and the line before it is complete.
fn items(source: &Source, lines: &[Line]) -> Vec<usize> {
    let mut items = Vec::new();
    let mut before = ":";
    for (place, line) in lines.iter().enumerate() {
        let text = source.text(line.range.clone());
        let ended =
            before.ends_with([':', ';', '.']) || [" and", ",", " y", " et"].iter().any(|end| before.ends_with(end));
        let in_list = before.ends_with(';') || before.ends_with("; and");
        let begins = text.starts_with(char::is_uppercase) && begins_with_verb(&source.plain(line.range.clone()));
        if ended && (begins || in_list) {
            items.push(place);
        } else if items.is_empty() || before.ends_with('.') || line.gap {
            break;
        }
        before = text;
    }
    items
}
