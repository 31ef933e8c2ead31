//! The demands of a sheet: its bullets, or the sentences of its model letter that ask for something.

use super::Certainty::{Guess, Likely};
use super::flow::{WIDEST_PAGE, goes_on, is_full, paragraphs};
use super::labels::Kind;
use super::lines::Line;
use super::phrases;
use super::source::Source;
use super::spot::Spot;

/// The limit on the number of demands.
const MOST: usize = 100;

/// The demands in the lines after "Please write …:".
pub(super) fn demands(source: &Source, lines: &[Line]) -> Vec<Spot> {
    let lines: Vec<&Line> = lines.iter().filter(|line| line.label != Some(Kind::Ask)).collect();
    let items = if lines.iter().any(|line| line.bullet) { bullets(source, &lines) } else { unmarked(source, &lines) };
    items
        .iter()
        .filter(|item| !is_for_the_writer(item) && !item.text.ends_with(':'))
        .filter_map(bare)
        .take(MOST)
        .collect()
}

fn is_for_the_writer(item: &Spot) -> bool {
    phrases::is_instruction(&phrases::folded(&item.text))
}

/// Each bullet with the lines that continue it.
fn bullets(source: &Source, lines: &[&Line]) -> Vec<Spot> {
    let mut items: Vec<Spot> = Vec::new();
    let mut before: Option<&Line> = None;
    let widest = lines.iter().map(|line| line.range.len()).max().unwrap_or_default();
    for line in lines {
        let spot = source.spot(line.range.clone());
        if line.bullet {
            items.push(spot);
        } else if let (Some(item), Some(before)) = (items.last_mut(), before) {
            if line.gap && !goes_on(source, before, line, widest) {
                break;
            }
            item.extend(&spot);
        }
        before = Some(line);
    }
    items
}

/// The demands in lines whose bullets were lost.
fn unmarked(source: &Source, lines: &[&Line]) -> Vec<Spot> {
    let widest = lines.iter().map(|line| line.range.len()).max().unwrap_or_default();
    let mut items: Vec<Spot> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in lines {
        let text = source.text(line.range.clone());
        let spot = source.spot(line.range.clone());
        let begins = before.is_none_or(|before| begins_demand(source, before, line, widest));
        if let (false, Some(item)) = (begins, items.last_mut()) {
            item.extend(&spot);
        } else if !text.is_empty() {
            items.push(spot);
        }
        before = Some(line);
    }
    let mut parts: Vec<Spot> = items.iter().flat_map(split_joined).collect();
    for part in &mut parts {
        if part.certainty > Likely {
            *part = part.clone().doubted(Likely, "It has no bullet in the text.");
        }
    }
    parts
}

fn begins_demand(source: &Source, before: &Line, line: &Line, widest: usize) -> bool {
    let (first, second) = (source.text(before.range.clone()), source.text(line.range.clone()));
    if line.gap {
        return !goes_on(source, before, line, widest);
    }
    let plain = source.plain(line.range.clone());
    let ended = first.ends_with(['.', ';', '!']) || first.ends_with("; and") || first.ends_with(", and");
    let is_short = !is_full(first, second, widest) && widest > 30;
    ended
        || second.starts_with(char::is_uppercase) && begins_with_verb(&plain)
        || is_short
        || (widest > WIDEST_PAGE)
        || (begins_with_verb(&plain) && !hangs(first))
}

/// Words that need another word after them.
#[rustfmt::skip]
const HANGING: &[&str] = &[
    "to", "and", "or", "not", "the", "of", "a", "an", "immediately", "have", "has", "had", "be", "been", "is", "are",
    "was", "were", "will", "must", "should", "can", "may", "would", "could", "that", "who", "which", "whom", "with",
    "for", "by", "on", "in", "at", "from", "his", "her", "their", "its", "this", "y", "e", "o", "de", "et", "ou", "à",
];

/// Whether a line ends with a comma or a word that needs another word after it.
pub(super) fn hangs(line: &str) -> bool {
    line.ends_with(',') || HANGING.contains(&line.rsplit(' ').next().unwrap_or_default())
}

/// Verbs that demands begin with.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "release", "agree", "consult", "tell", "set", "hold", "free", "let", "transfer", "meet", "recognize", "recognise",
    "acknowledge", "restore", "remove", "address", "ratify", "ban", "comply", "inform", "reinstate", "rescind",
    "adopt", "facilitate", "support", "suspend", "compensate", "reopen", "decriminalize", "demonstrate", "use",
    "rule", "launch", "reject", "veto", "ensure", "halt", "stop", "end", "uphold", "respect", "protect", "grant",
    "allow", "provide", "investigate", "conduct", "carry", "drop", "quash", "commute", "repeal", "guarantee",
    "disclose", "reveal", "refrain", "take", "order", "open", "initiate", "lift", "immediately", "urge", "call",
    "ask", "express", "demand", "request", "remind", "welcome", "establish", "bring", "cease", "prevent", "return",
    "abolish", "amend", "implement", "publish", "confirm", "clarify", "treat", "give", "make", "put", "reverse",
    "withdraw", "cancel", "review", "overturn", "garantizar", "garantice", "poner", "ponga", "investigar", "liberar",
    "libere", "proteger", "respetar", "llevar", "adoptar", "revelar", "permitir", "retirar", "anular", "conmutar",
    "pedir", "instar", "expresar", "manifestar", "pidan", "insten", "asegurar", "abstenerse", "liberer", "garantir",
    "veiller", "enqueter", "proteger", "respecter", "mettre", "ouvrir", "abandonner", "annuler", "commuer", "faire",
    "prendre", "reveler", "permettre", "exhortez", "demandez", "engagez", "engagez-les", "priez", "priez-les", "appelez",
    "rappelez", "exprimez", "dites", "dites-vous", "exhortez-les", "demandez-leur", "rappelez-leur",
];

/// Whether a text begins the way demands do.
pub(super) fn begins_with_verb(plain: &str) -> bool {
    begins_with_imperative(plain)
        || is_gerund(first_word(plain))
        || ["de ", "d'", "que "].iter().any(|start| plain.starts_with(start))
}

/// Whether a text begins with the plain verb of a demand: "release", "liberar".
pub(super) fn begins_with_imperative(plain: &str) -> bool {
    VERBS.contains(&first_word(plain))
}

fn first_word(plain: &str) -> &str {
    plain.split([' ', ',']).next().unwrap_or_default()
}

fn is_gerund(word: &str) -> bool {
    word.len() > 5 && ["ing", "ando", "iendo", "ant"].iter().any(|ending| word.ends_with(ending))
}

/// Marks that may precede each demand if all are on one line: dashes, and what bullets have turned into.
const MARKS: [&str; 9] = ["- ", "* ", "– ", "— ", "· ", "ν ", "n ", "ü ", "Ø "];

/// Whether a mark precedes each demand on a line: "release her – a poet – at once" is one demand.
fn is_list(text: &str, mark: &str) -> bool {
    let inner = format!(" {mark}");
    let bare = text.strip_prefix(mark);
    let enough = if bare.is_some() { 1 } else { 2 };
    text.matches(&inner).take(enough).count() == enough
        && bare.unwrap_or(text).split(&inner).skip(1).all(|item| begins_with_verb(&phrases::folded(item)))
}

/// Splits demands that were joined on one line, at semicolons or at the marks before them.
fn split_joined(item: &Spot) -> Vec<Spot> {
    let text = item.text.as_str();
    let mark = MARKS.iter().find(|mark| is_list(text, mark)).map(|mark| format!(" {mark}"));
    let Some(mark) = mark.or_else(|| text.contains("; ").then(|| "; ".to_owned())) else { return vec![item.clone()] };
    let exact = item.range.len() == text.len();
    let mut at = item.range.start;
    let mut parts = Vec::new();
    for part in text.split(&mark) {
        let bare = MARKS.iter().find_map(|mark| part.strip_prefix(mark)).unwrap_or(part);
        let mut spot = item.read_as(bare.trim());
        if exact {
            let start = at + part.len() - bare.len() + (bare.len() - bare.trim_start().len());
            spot.range = start..start + bare.trim().len();
        }
        at += part.len() + mark.len();
        if !bare.trim().is_empty() {
            parts.push(spot.doubted(Guess, "The demands stand in one line; this is a part of it."));
        }
    }
    parts
}

/// The words of a demand without the punctuation or conjunction at its end.
fn bare(item: &Spot) -> Option<Spot> {
    let mut text = item.text.trim();
    loop {
        let shorter = text.trim_end_matches([';', ',', '.', ' ']);
        let shorter = [";and", "; and", ", and", "; y", "; et", ", et", "; or", "; e"]
            .iter()
            .find_map(|end| shorter.strip_suffix(end))
            .unwrap_or(shorter);
        if shorter.len() == text.len() {
            break;
        }
        // "U.S." and "etc." keep their full stop if nothing else is removed.
        text = shorter;
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    (letters >= 8).then(|| item.read_as(text))
}

/// Words with which sentences of a model letter ask for something.
#[rustfmt::skip]
const ASKING: &[&str] = &[
    "i urge", "i call on", "i call upon", "i ask you", "i ask that", "i request", "i demand", "i therefore",
    "i respectfully", "i strongly urge", "i strongly call", "i further urge", "i further call", "i further ask",
    "i earnestly", "i kindly ask", "i would ask you", "i insist that", "i appeal to", "i implore", "i also urge", "i also call", "i also ask",
    "we urge", "we call", "i am calling on you", "i am writing to urge", "i am writing to call", "i am asking",
    "i write to ask", "i write to urge", "i am writing to ask", "please ", "le insto", "lo insto", "la insto",
    "le pido", "les pido", "le ruego", "le solicito", "le exhorto", "lo exhorto", "por ello, le", "por tanto, le",
    "solicito", "escribo para pedir", "escribo para instar", "insto a", "le urjo", "exijo", "je vous demande",
    "je vous prie de", "je vous prie instamment", "je vous exhorte", "je vous engage", "je vous appelle",
    "je vous invite", "je vous en prie", "j'exhorte", "je demande", "je vous ecris pour vous demander",
];

/// The demands of a model letter: its bullets, or the sentences that ask for something.
pub(super) fn of_letter(source: &Source, body: &[Line]) -> Vec<Spot> {
    let marked: Vec<&Line> = body.iter().collect();
    let first = body.iter().position(|line| line.bullet);
    if first.is_some() {
        let items = bullets(source, &marked);
        return items
            .iter()
            .filter_map(bare)
            .map(|spot| spot.doubted(Likely, "It is read from the model letter."))
            .take(MOST)
            .collect();
    }
    let mut found = Vec::new();
    for paragraph in paragraphs(source, body) {
        for sentence in sentences(&paragraph) {
            let plain = phrases::folded(&sentence.text);
            let asks = ASKING.iter().any(|words| plain.starts_with(words) || within(&plain, words));
            let thanks = plain.starts_with("please accept") || plain.contains("je vous prie d'agreer");
            if asks && !thanks && found.len() < MOST {
                match listed(&sentence) {
                    Some(items) => found.extend(items.iter().filter_map(bare)),
                    None => found.extend(bare(&sentence)),
                }
            }
        }
    }
    found.into_iter().map(|spot| spot.doubted(Likely, "It is a sentence of the model letter.")).collect()
}

/// "I urge you to: release …; let …": the items after the colon, if all are on one line.
fn listed(sentence: &Spot) -> Option<Vec<Spot>> {
    let colon = sentence.text.find(": ")? + 2;
    let items = split_joined(&part(sentence, colon, sentence.text.len()));
    let first = items.first()?;
    (items.len() > 1 && begins_with_verb(&phrases::folded(&first.text))).then_some(items)
}

/// "For this reason, I urge you …": whether the request begins within the first words.
fn within(plain: &str, words: &str) -> bool {
    words.contains(' ')
        && !words.ends_with(' ')
        && plain.find(words).is_some_and(|at| at <= 90 && plain[..at].ends_with(' '))
}

/// The sentences of a paragraph, each with its position if that is exact.
pub(super) fn sentences(paragraph: &Spot) -> Vec<Spot> {
    let text = paragraph.text.as_str();
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '!', '?']) {
        let behind = &text[at + mark.len()..];
        let word = text[start..at].rsplit(' ').next().unwrap_or_default();
        let is_short = word.chars().count() <= 3 && word.starts_with(char::is_uppercase)
            || ["Mr", "Mrs", "Ms", "Dr", "Sr", "Sra", "No", "Art"].contains(&word);
        let ends = behind.is_empty()
            || behind.starts_with(' ')
                && behind.trim_start().starts_with(|c: char| c.is_uppercase() || "“\"¿¡«(".contains(c));
        if ends && (!is_short || behind.is_empty()) {
            found.push(part(paragraph, start, at + mark.len()));
            start = at + mark.len();
        }
    }
    if !text[start..].trim().is_empty() {
        found.push(part(paragraph, start, text.len()));
    }
    found
}

fn part(paragraph: &Spot, start: usize, end: usize) -> Spot {
    let text = &paragraph.text[start..end];
    let mut spot = paragraph.read_as(text.trim());
    if paragraph.range.len() == paragraph.text.len() {
        let from = paragraph.range.start + start + (text.len() - text.trim_start().len());
        spot.range = from..from + text.trim().len();
    }
    spot
}
