//! What a sheet asks for, one each.

use super::Certainty::{self, Likely};
use super::field::Field;
use super::text::{Line, Span, Text};

/// Signs that begin an item.
const BULLETS: [char; 20] = [
    '-', '–', '—', '•', '*', '◼', '■', '▪', '●', '○', '◦', '‣', '·', 'ν', '▶', '►', '➢', '\u{f0a7}', '\u{f0b7}',
    '\u{fffd}',
];

/// With these words begins what is asked where the bullets are lost.
const BEGINNINGS: &[&str] = &[
    "urging",
    "calling",
    "asking",
    "demanding",
    "requesting",
    "expressing",
    "reminding",
    "insisting",
    "stressing",
    "welcoming",
    "pointing",
    "appealing",
    "noting",
    "acknowledging",
    "recognizing",
    "seeking",
    "ensure",
    "release",
    "immediately",
    "halt",
    "stop",
    "uphold",
    "respect",
    "order",
    "investigate",
    "conduct",
    "take",
    "guarantee",
    "provide",
    "drop",
    "repeal",
    "protect",
    "end",
    "grant",
    "commute",
    "disclose",
    "allow",
    "refrain",
    "initiate",
    "call",
    "urge",
    "ask",
    "express",
    "demand",
    "instando",
    "instandolas",
    "instandoles",
    "instandolos",
    "instandole",
    "pidiendo",
    "pidiendoles",
    "pidiendole",
    "exhortando",
    "exhortandolas",
    "solicitando",
    "expresando",
    "manifestando",
    "recordando",
    "recordandoles",
    "exigiendo",
    "que",
    "demandez",
    "demandant",
    "exhortez",
    "exhortant",
    "appelez",
    "engagez",
    "priez",
    "dites",
    "exprimez",
    "rappelez",
    "faites",
    "insistez",
    "declarez",
    "reclamez",
];

/// With these words a sheet tells the writer what to do: that is no demand.
const TO_THE_WRITER: &[&str] = &[
    "please take action",
    "write a letter",
    "write your",
    "write in",
    "click here",
    "send a copy",
    "send copies",
    "send your",
    "send an email",
    "send a fax",
    "include",
    "use your own",
    "let us know",
    "share",
    "tweet",
    "post",
    "report",
    "if possible",
    "do not",
    "don't",
    "keep your",
    "start your",
    "begin your",
    "introduce yourself",
    "state that you",
    "say who you",
    "choose",
    "copy",
    "sign",
    "call the",
    "you can",
    "remember",
    "be polite",
    "add your",
    "personalize",
    "personalise",
    "print",
    "escriba una",
    "escriban una",
    "envie copia",
    "envien copia",
    "cuentenos",
    "incluya",
    "incluyan",
    "use sus",
    "utilice",
    "comparta",
    "firme",
    "ecrivez une",
    "envoyez une copie",
    "precisez",
    "presentez-vous",
    "indiquez",
    "utilisez",
    "partagez",
    "signez",
    "commencez",
];

/// The demands of a section.
pub(super) fn demands(text: &Text, lines: &[Line], certainty: Certainty) -> Vec<Field> {
    let items = if lines.iter().any(|line| bullet(text, &line.span).is_some()) {
        bulleted(text, lines)
    } else {
        unbulleted(text, lines)
    };
    let fields = items.into_iter().filter_map(|span| demand(text, &span, certainty));
    fields.collect()
}

/// Where an item begins behind its bullet or number.
fn bullet(text: &Text, span: &Span) -> Option<usize> {
    let first = text.at(span.start);
    if BULLETS.contains(&first) {
        let joined =
            matches!(first, '-' | '–' | '—' | '*' | 'ν') && text.at(span.start + 1).is_lowercase() && first == '-';
        let start = text.trimmed(&(span.start + 1..span.end), &[]).start;
        return (span.len() > 2 && !joined || text.at(span.start + 1) != ' ').then_some(start);
    }
    // "o " as Word writes a hollow bullet, "1.", "2)", "a)", "(iii)".
    if text.starts(span, "o") && text.at(span.start + 1) == ' ' && first == 'o' {
        return Some(span.start + 2);
    }
    let word = text.words(span).first()?.clone();
    let inner = text.trimmed(&word, &['(', ')', '.']);
    let marked = inner.end < word.end && inner.len() < 4 && !inner.is_empty();
    let number = text.slice(&inner).iter().all(char::is_ascii_digit)
        || (text.at(word.end - 1) == ')' && text.slice(&inner).iter().all(|c| c.is_ascii_lowercase()));
    (marked && number && word.end < span.end).then_some(word.end + 1)
}

/// Each bullet with the lines that go on below it.
fn bulleted(text: &Text, lines: &[Line]) -> Vec<Span> {
    let mut items: Vec<Span> = Vec::new();
    for line in lines {
        match (bullet(text, &line.span), items.last_mut()) {
            (Some(start), _) => items.push(start..line.span.end),
            // Behind an empty line, only what goes on in small letters belongs to the item before.
            (None, Some(item)) if !line.gap || text.at(line.span.start).is_lowercase() => item.end = line.span.end,
            (None, Some(_)) => break,
            (None, None) => {}
        }
    }
    items
}

/// Items without bullets: a paragraph or line that begins with a word of asking, and what goes on below it.
fn unbulleted(text: &Text, lines: &[Line]) -> Vec<Span> {
    let mut items: Vec<Span> = Vec::new();
    let begins = |span: &Span| BEGINNINGS.iter().any(|word| text.starts(span, word));
    for line in lines {
        let mut starts: Vec<usize> =
            sentences(text, &line.span).into_iter().filter(|start| begins(&(*start..line.span.end))).collect();
        if starts.first() != Some(&line.span.start) {
            match items.last_mut() {
                Some(item) if !line.gap => item.end = starts.first().copied().unwrap_or(line.span.end),
                Some(_) if starts.is_empty() => break,
                _ => {}
            }
        }
        starts.push(line.span.end);
        items.extend(starts.windows(2).map(|pair| pair[0]..pair[1]));
    }
    items
}

/// Where the sentences and half-sentences of a line begin.
fn sentences(text: &Text, span: &Span) -> Vec<usize> {
    let mut starts = vec![span.start];
    for place in span.start..span.end.saturating_sub(2) {
        if matches!(text.at(place), '.' | ';' | '!') && text.at(place + 1).is_whitespace() {
            starts.push(place + 2);
        }
    }
    starts
}

fn demand(text: &Text, span: &Span, certainty: Certainty) -> Option<Field> {
    let mut span = text.trimmed(span, &[';', ',', '.', '•', '-', '–']);
    for word in [", and", "; and", ", y", "; y", "; e", ", et", " and;", " and"] {
        let slice = text.folded(&span);
        if slice.ends_with(word.as_bytes()) {
            span.end -= word.len();
            span = text.trimmed(&span, &[';', ',', '.']);
        }
    }
    let words = text.words(&span).len();
    let told = TO_THE_WRITER.iter().any(|words| text.starts(&span, words));
    let page = text.folded(&span).windows(4).any(|window| window == b"http" || window == b"www.");
    (words > 1 && !told && !page).then(|| Field::of(text, span, certainty))
}

/// Verbs by which a letter asks, behind "I" or "we".
const LETTER_ASKS: &[&str] = &[
    "i urge you",
    "i call on you",
    "i call upon you",
    "i ask you",
    "i ask that you",
    "i therefore urge you",
    "i therefore call on you",
    "i therefore ask you",
    "i request you",
    "i request that you",
    "i also urge you",
    "i also call on you",
    "i further urge you",
    "i respectfully urge you",
    "i strongly urge you",
    "i implore you",
    "i appeal to you",
    "i am calling on you",
    "i am urging you",
    "i am writing to urge you",
    "i am asking you",
    "we urge you",
    "we call on you",
    "we ask you",
    "i demand that",
    "i call for",
    "i hereby urge you",
    "i hereby call on you",
    "in light of this, i call on you",
    "i kindly ask you",
    "i respectfully ask you",
    "i would like to urge you",
    "i also ask you",
    "i therefore request",
    "i kindly urge you",
    "i call on your",
    "i urge your",
    "i request",
    "i urge the",
    "i call on the",
    "le insto",
    "le pido",
    "le ruego",
    "la insto",
    "lo insto",
    "les insto",
    "les pido",
    "solicito",
    "pido",
    "exijo",
    "le solicito",
    "le exhorto",
    "insto",
    "je vous demande",
    "je vous prie",
    "je vous exhorte",
    "je vous appelle",
    "je vous engage",
    "je vous invite",
    "je demande",
    "je vous prie instamment",
    "nous vous demandons",
    "je vous demande donc",
];

/// The sentences of a model letter that ask, or the items behind one that ends with a colon.
pub(super) fn of_letter(text: &Text, lines: &[Line]) -> Vec<Field> {
    let mut found = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let following = lines.get(index + 1..).unwrap_or_default();
        if asks(text, &line.span)
            && text.at(line.span.end - 1) == ':'
            && following.first().is_some_and(|next| bullet(text, &next.span).is_some())
        {
            found.extend(demands(text, following, Likely));
            return found;
        }
    }
    for paragraph in paragraphs(lines) {
        let mut starts = sentences(text, &paragraph);
        starts.push(paragraph.end);
        for pair in starts.windows(2) {
            let span = pair[0]..pair[1];
            if asks(text, &span) {
                let doubt = "A sentence of the model letter: word it so that it follows \"I ask you to\".";
                found.extend(demand(text, &span, Likely).map(|field| field.doubted(doubt)));
            }
        }
    }
    found
}

fn asks(text: &Text, span: &Span) -> bool {
    LETTER_ASKS.iter().any(|words| text.find(span, words).is_some())
}

/// Lines that belong together.
pub(super) fn paragraphs(lines: &[Line]) -> Vec<Span> {
    let mut all: Vec<Span> = Vec::new();
    for line in lines {
        match all.last_mut() {
            Some(paragraph) if !line.gap => paragraph.end = line.span.end,
            _ => all.push(line.span.clone()),
        }
    }
    all
}

/// Paragraphs that a new page has torn apart are one: the first stops in the midst of a sentence, the second begins with a small letter.
pub(super) fn unbroken(text: &Text, paragraphs: Vec<Span>) -> Vec<Span> {
    let mut all: Vec<Span> = Vec::new();
    for paragraph in paragraphs {
        match all.last_mut() {
            Some(before)
                if text.at(paragraph.start).is_lowercase()
                    && !matches!(text.at(before.end - 1), '.' | '!' | '?' | ':') =>
            {
                before.end = paragraph.end;
            }
            _ => all.push(paragraph),
        }
    }
    all
}
