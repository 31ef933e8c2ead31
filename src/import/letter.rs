//! The model letter: how it begins, what it says, how it ends.

use super::flow::paragraphs;
use super::lines::Line;
use super::phrases::{is_salutation, is_valediction, salutation_length};
use super::source::Source;
use super::spot::Spot;

/// A model letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Letter {
    /// The lines before it begins: whom it goes to.
    pub(super) before: Vec<Line>,
    pub(super) salutation: Option<Spot>,
    /// Its lines, without beginning and end.
    pub(super) body: Vec<Line>,
    pub(super) paragraphs: Vec<Spot>,
    pub(super) valediction: Option<Spot>,
}

/// Reads the letter from the lines of its part; without a salutation there is none.
pub(super) fn letter(source: &Source, lines: &[Line]) -> Letter {
    let mut letter = Letter::default();
    let mut rest = lines.iter();
    for line in rest.by_ref() {
        let text = source.text(line.range.clone());
        // "Salutation: Dear Minister," within the address, and the letter's own beginning.
        if line.label.is_none() && is_salutation(text) {
            letter.salutation = Some(source.spot(line.range.clone()));
            break;
        }
        let length = salutation_length(text).filter(|length| line.label.is_none() && text.len() > length + 40);
        if let Some(length) = length {
            letter.salutation = Some(source.spot(line.range.start..line.range.start + length));
            letter.body.push(Line {
                range: source.trimmed(line.range.start + length..line.range.end),
                cut: true,
                ..line.clone()
            });
            break;
        }
        letter.before.push(line.clone());
    }
    if letter.salutation.is_none() {
        return letter;
    }
    for line in rest {
        let text = source.text(line.range.clone());
        if is_valediction(text) && (text.len() < 60 || !letter.body.is_empty()) {
            letter.valediction = Some(source.spot(line.range.clone()));
            break;
        }
        if let Some(at) = joined_end(text) {
            let range = line.range.start..line.range.start + at;
            letter.body.push(Line { range: source.trimmed(range), ..line.clone() });
            letter.valediction = Some(source.spot(line.range.start + at..line.range.end));
            break;
        }
        letter.body.push(line.clone());
    }
    letter.paragraphs = paragraphs(source, &letter.body);
    letter
}

/// Where a letter ends within a line: "… at once. Yours sincerely,".
fn joined_end(text: &str) -> Option<usize> {
    [
        "Yours sincerely",
        "Yours faithfully",
        "Yours respectfully",
        "Sincerely,",
        "Atentamente",
        "Veuillez agréer",
        "Je vous prie d'agréer",
        "Je vous prie d’agréer",
        "Cordialement,",
        "Le saluda atentamente",
    ]
    .iter()
    .filter_map(|words| text.find(words))
    .filter(|at| *at > 0 && text[..*at].trim_end().ends_with(['.', '!', '?', ',']))
    .min()
}
