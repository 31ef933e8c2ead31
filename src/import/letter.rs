//! The model letter of a sheet: from its greeting to its close.

use super::Certainty::Likely;
use super::field::Field;
use super::text::{Line, Span, Text};

/// With these words letters begin, as the text is folded.
const GREETINGS: &[&str] = &[
    "dear",
    "your excellency",
    "your excellencies",
    "your honour",
    "your honor",
    "your majesty",
    "your royal highness",
    "honourable",
    "honorable",
    "excellency",
    "esteemed",
    "sir",
    "madam",
    "estimado",
    "estimada",
    "estimados",
    "senor",
    "senora",
    "senores",
    "excelencia",
    "su excelencia",
    "excmo",
    "excma",
    "excelentisimo",
    "excelentisima",
    "honorable",
    "sr.",
    "sra.",
    "distinguido",
    "distinguida",
    "monsieur",
    "madame",
    "mesdames",
    "messieurs",
    "excellence",
    "votre excellence",
    "cher",
    "chere",
    "majeste",
];

/// With these words they close.
const CLOSES: &[&str] = &[
    "yours sincerely",
    "yours faithfully",
    "yours respectfully",
    "yours truly",
    "sincerely",
    "respectfully",
    "yours in",
    "kind regards",
    "best regards",
    "with respect",
    "yours",
    "regards",
    "thank you for your attention",
    "atentamente",
    "le saluda",
    "respetuosamente",
    "cordialmente",
    "muy atentamente",
    "reciba un",
    "reciba",
    "le saludo",
    "sin otro particular",
    "veuillez agreer",
    "je vous prie d'agreer",
    "je vous prie de croire",
    "veuillez recevoir",
    "cordialement",
    "respectueusement",
    "dans l'attente",
    "veuillez croire",
];

/// A model letter in its parts.
#[derive(Clone, Debug, Default)]
pub(super) struct Model {
    /// How it begins.
    pub greeting: Option<Field>,
    /// Its lines between greeting and close.
    pub lines: Vec<Line>,
    /// How it closes.
    pub close: Option<Field>,
}

/// Where in these lines a letter begins: at the line of its greeting.
pub(super) fn begins(text: &Text, lines: &[Line]) -> Option<usize> {
    lines.iter().position(|line| greeting(text, &line.span).is_some())
}

/// The greeting at the beginning of a line.
fn greeting(text: &Text, span: &Span) -> Option<Span> {
    if !GREETINGS.iter().any(|words| text.starts(span, words)) {
        return None;
    }
    // "Dear Minister, I write …": what follows is the letter.
    let mark = span.clone().take(90).find(|place| matches!(text.at(*place), ',' | ':' | ';'));
    match mark {
        Some(mark) if mark + 1 == span.end || text.at(mark + 1) == ' ' => Some(span.start..mark + 1),
        None if text.words(span).len() <= 7 && span.len() < 70 => Some(span.clone()),
        _ => None,
    }
}

/// The letter that begins with the first of these lines.
pub(super) fn model(text: &Text, lines: &[Line]) -> Model {
    let mut model = Model::default();
    let mut rest = lines.iter();
    let Some(first) = lines.first() else { return model };
    if let Some(span) = greeting(text, &first.span) {
        rest.next();
        let behind = text.trimmed(&(span.end..first.span.end), &[]);
        model.greeting = Some(Field::of(text, text.trimmed(&span, &[]), Likely));
        if !behind.is_empty() {
            model.lines.push(Line { span: behind, gap: true });
        }
    }
    let mut after_greeting = model.lines.is_empty();
    for line in rest {
        if let Some(close) = close(text, &line.span) {
            let before = text.trimmed(&(line.span.start..close.start), &[]);
            if !before.is_empty() {
                model.lines.push(Line { span: before, gap: line.gap });
            }
            model.close = Some(Field::of(text, close, Likely));
            break;
        }
        model.lines.push(Line { span: line.span.clone(), gap: line.gap || after_greeting });
        after_greeting = false;
    }
    if model.close.is_none() {
        close_within(text, &mut model);
    }
    model
}

/// Where a line closes the letter: at its beginning, with few words behind. French letters close with a whole sentence.
fn close(text: &Text, span: &Span) -> Option<Span> {
    const SENTENCES: [&str; 6] =
        ["veuillez", "je vous prie d'agreer", "je vous prie de croire", "reciba", "le saluda", "sin otro particular"];
    let closes = CLOSES.iter().any(|words| text.starts(span, words));
    let sentence = SENTENCES.iter().any(|words| text.starts(span, words)) && text.words(span).len() < 30;
    let short = text.words(span).len() < 16 && (span.len() < 60 || !text.slice(span).contains(&'.'));
    (closes && (short || sentence)).then(|| span.clone())
}

/// A letter that lost its line breaks closes in the midst of its last line.
fn close_within(text: &Text, model: &mut Model) {
    let Some(last) = model.lines.last_mut() else { return };
    let found =
        CLOSES.iter().take(8).filter_map(|words| text.find_all(&last.span, words).last()).max_by_key(|span| span.start);
    let Some(found) = found.filter(|found| last.span.end - found.end < 40 && text.at(found.start).is_uppercase())
    else {
        return;
    };
    model.close = Some(Field::of(text, text.trimmed(&(found.start..last.span.end), &[]), Likely));
    last.span = text.trimmed(&(last.span.start..found.start), &[]);
}

/// The paragraphs between greeting and close, parted by empty lines.
pub(super) fn body(text: &Text, model: &Model) -> Option<Field> {
    let (first, last) = (model.lines.first()?, model.lines.last()?);
    let paragraphs: Vec<String> =
        super::demands::paragraphs(&model.lines).iter().map(|span| lines_of(text, &model.lines, span)).collect();
    Some(Field::new(paragraphs.join("\n\n"), first.span.start..last.span.end, Likely))
}

/// The words of a paragraph: items of a list keep their lines, all else runs on.
fn lines_of(text: &Text, lines: &[Line], paragraph: &Span) -> String {
    let mut words = String::new();
    for line in lines.iter().filter(|line| line.span.start >= paragraph.start && line.span.end <= paragraph.end) {
        let item = matches!(text.at(line.span.start), '•' | '-' | '–' | '*' | '▪' | '●' | '◼' | '■');
        if !words.is_empty() {
            words.push(if item { '\n' } else { ' ' });
        }
        words.push_str(&text.value(&line.span));
    }
    words
}
