//! The headline, and the text below it: the case.

use std::ops::Range;

use super::Certainty::Likely;
use super::country;
use super::head::Head;
use super::labels::Kind;
use super::lines::Line;
use super::number::Numbers;
use super::parts::Parts;
use super::small_title;
use super::source::Source;
use super::spot::Spot;

/// The headline and the case.
#[derive(Debug, Default)]
pub(super) struct Title {
    pub(super) title: Option<Spot>,
    /// The country before the headline, if it is separated from it: `IRAN: …`.
    pub(super) country: Option<Spot>,
    /// The lines below the headline.
    pub(super) case: Vec<Line>,
}

/// Finds the headline among the first lines.
pub(super) fn title(source: &Source, parts: &Parts, head: &Head, numbers: &Numbers) -> Title {
    if let Some(title) = labelled(source, parts) {
        return Title { title: Some(title), country: None, case: left(source, &parts.head, head) };
    }
    let lines = left(source, &parts.head, head);
    let old = numbers
        .index
        .as_ref()
        .is_none_or(|(_, index)| numbers.number.as_ref().is_some_and(|(_, number)| number.start > index.end));
    if old && let Some(found) = concern(source, &lines, numbers) {
        return found;
    }
    capitals(source, &lines, head)
        .or_else(|| small_title::title(source, &lines, numbers, parts))
        .unwrap_or(Title { case: lines, ..Title::default() })
}

/// `URGENT ACTION TITLE: …`.
fn labelled(source: &Source, parts: &Parts) -> Option<Spot> {
    let mut lines = parts.title.iter();
    let mut title = source.spot(lines.next()?.range.clone());
    lines.for_each(|line| title.extend(&source.spot(line.range.clone())));
    (!title.text.is_empty()).then_some(title)
}

/// The lines without parts that were already read, banners, contact details of the office, and marks.
fn left(source: &Source, lines: &[Line], head: &Head) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut gap = true;
    for line in lines {
        let Some(start) = start(line, head) else {
            gap = true;
            continue;
        };
        for (place, range) in without(start..line.range.end, &head.used).into_iter().enumerate() {
            let range = behind_marks(source, range);
            if source.text(range.clone()).chars().filter(|c| c.is_alphabetic()).count() > 2
                && !is_formal(&source.plain(range.clone()))
            {
                out.push(Line { range, gap: (line.gap || gap) && place == 0, label: None, ..line.clone() });
                gap = false;
            }
        }
    }
    out
}

/// Where a headline could begin in a line: after a banner or, in a line with contact details of the office, after what was
/// already read.
fn start(line: &Line, head: &Head) -> Option<usize> {
    let is_way = line.label.is_some_and(Kind::is_contact);
    if is_way {
        return head.used.iter().filter(|used| line.range.contains(&used.start)).map(|used| used.end).max();
    }
    let start = if line.label == Some(Kind::Banner) { line.value } else { line.range.start };
    (line.label != Some(Kind::Banner) || start < line.range.end).then_some(start)
}

fn without(range: Range<usize>, used: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut pieces = vec![range];
    for cut in used {
        pieces = pieces
            .into_iter()
            .flat_map(|piece| {
                if cut.end <= piece.start || cut.start >= piece.end {
                    vec![piece]
                } else {
                    vec![piece.start..cut.start.max(piece.start), cut.end.min(piece.end)..piece.end]
                }
            })
            .filter(|piece| !piece.is_empty())
            .collect();
    }
    pieces
}

fn behind_marks(source: &Source, range: Range<usize>) -> Range<usize> {
    let text = source.text(range.clone());
    let rest = text.trim_start_matches([' ', ',', ';', ':', '-', '–', '—', '.', ')', '/', '|']);
    source.trimmed(range.start + text.len() - rest.len()..range.end)
}

/// Whether a text consists of words of the first lines that are not a headline.
fn is_formal(plain: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "first ua", "second ua", "third ua", "fourth ua", "fifth ua", "sixth ua", "ua", "au", "index", "indice",
        "ai index", "date", "fecha", "public", "publico", "external", "distr", "further information on ua",
        "further information on", "further information on extra", "informacion complementaria sobre la au",
        "informacion complementaria sobre", "informacion adicional sobre la au", "complement d'information sur l'au",
        "informations complementaires sur l'au", "premiere au", "primera au", "segunda au", "tercera au",
        "deuxieme au", "troisieme au", "public ai index", "publico indice ai", "indice ai", "internal", "of", "de",
        "ua:", "extra", "ua no", "issue date", "fecha de emision", "date d'emission", "urgent action",
        "action urgente", "accion urgente", "update", "document public", "documento publico", "document externe",
        "action complementaire sur l'au", "action complementaire sur", "for immediate release", "to:", "print",
    ];
    let mut bare = plain.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    for end in ["index", "indice", "date", "fecha", "ai"] {
        bare = bare.strip_suffix(end).map_or(bare, |shorter| {
            if shorter.is_empty() { bare } else { shorter.trim_end_matches([' ', ':', ',', '-', '.']) }
        });
    }
    bare.is_empty()
        || WORDS.contains(&bare)
        || plain.starts_with("urgent action network")
        || plain.starts_with("urgent action office")
        || plain.starts_with("distrib")
}

/// `UA 353/03   Fear of torture`: the text after the number.
fn concern(source: &Source, lines: &[Line], numbers: &Numbers) -> Option<Title> {
    let (_, number) = numbers.number.as_ref()?;
    let line_end = source.clean()[number.end..].find('\n').map_or(source.clean().len(), |at| number.end + at);
    let place = lines.iter().position(|line| line.range.start >= number.end && line.range.start < line_end)?;
    let line = &lines[place];
    let mut range = line.range.clone();
    // "(ASA 31/049/2003, 02 December 2003) – Fear of torture": the brackets refer to the earlier sheet.
    while source.text(range.clone()).starts_with('(') {
        let close = source.text(range.clone()).find(')')?;
        range = behind_marks(source, range.start + close + 1..range.end);
    }
    let text = source.text(range.clone());
    let fits = (4..=140).contains(&text.len())
        && !text.ends_with('.')
        && !text.contains(". ")
        && text.trim_start_matches(['"', '“', '‘', '\'']).starts_with(char::is_uppercase);
    fits.then(|| Title {
        country: None,
        title: Some(
            source
                .spot(range)
                .doubted(Likely, "It is what stands behind the number: such sheets have no other headline."),
        ),
        case: lines[place + 1..].to_vec(),
    })
}

/// The first run of words in capitals.
fn capitals(source: &Source, lines: &[Line], head: &Head) -> Option<Title> {
    let (place, length) = lines.iter().enumerate().take(40).find_map(|(place, line)| {
        let text = source.text(line.range.clone());
        let skipped = named_before(text, head);
        let length = skipped + capital_run(&text[skipped..])?;
        let same = head
            .country
            .as_ref()
            .is_some_and(|country| country.text.to_lowercase() == bare(&text[..length]).to_lowercase());
        let is_country = same
            || country::leading(&text[..length])
                .is_some_and(|end| text[end..length].trim_matches([' ', ':', '-', '–', ',']).is_empty());
        (!is_country).then_some((place, length))
    })?;
    let line = &lines[place];
    let text = source.text(line.range.clone());
    let start = line.range.start + country_prefix(&text[..length], head);
    let mut title = source.spot(start..line.range.start + length);
    let mut case = Vec::new();
    let mut next = place + 1;
    if length < text.len() {
        title = title
            .doubted(Likely, "The text goes on in the same line; where the headline ends is read from its capitals.");
        let range = source.trimmed(line.range.start + length..line.range.end);
        case.push(Line { range, cut: false, ..line.clone() });
    } else {
        // If there is an empty line before every line, empty lines mean nothing.
        let apart = lines.len() > 2 && lines.iter().all(|line| line.gap || line.cut);
        while let Some(line) = lines.get(next).filter(|line| (apart || !line.gap) && next < place + 4) {
            let text = source.text(line.range.clone());
            if text.starts_with('(') || capital_run(text) != Some(text.len()) && !is_all_capital(text) {
                break;
            }
            title.extend(&source.spot(line.range.clone()));
            next += 1;
        }
    }
    if start > line.range.start {
        title = title.doubted(Likely, "The name of the country before it is left out.");
    }
    case.extend(lines[next..].iter().cloned());
    let parted = bare(source.text(line.range.start..start)).len();
    let country = (parted > 0).then(|| {
        source.spot(line.range.start..line.range.start + parted).doubted(Likely, "It stands before the headline.")
    });
    Some(Title { title: Some(title), country, case })
}

/// The length of the country's name before a headline, if only the headline is in capitals: `Exampleland TEACHER HELD`.
fn named_before(text: &str, head: &Head) -> usize {
    let own = own_country(text, head).filter(|end| text[*end..].starts_with(' '));
    own.filter(|end| text[..*end].contains(char::is_lowercase)).map_or(0, |end| end + 1)
}

/// The length of the country's name at the beginning of a text, spelt as in the first line of the sheet.
fn own_country(text: &str, head: &Head) -> Option<usize> {
    let name = &head.country.as_ref()?.text;
    let start = text.get(..name.len())?;
    (start.to_lowercase() == name.to_lowercase()).then_some(name.len())
}

/// A name without the marks after it.
fn bare(name: &str) -> &str {
    name.trim_end_matches([' ', ':', '.', '–', '-', ','])
}

fn is_all_capital(text: &str) -> bool {
    !text.contains(char::is_lowercase) && text.chars().filter(|c| c.is_uppercase()).count() > 2 && text.len() < 120
}

/// The length in bytes of the words in capitals at the beginning of a line: at least two words, or a single long one.
fn capital_run(text: &str) -> Option<usize> {
    let (mut end, mut words, mut letters, mut at) = (0, 0, 0, 0);
    for word in text.split(' ') {
        let has_small = word.chars().any(char::is_lowercase) && !is_capital_with_ending(word);
        if has_small || at > 260 {
            break;
        }
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        // A single capital letter may be the first word of the text: "A woman …".
        let may_end = capitals > 1 || at + word.len() == text.len();
        words += usize::from(capitals > 0);
        letters += capitals;
        at += word.len();
        if may_end {
            end = at;
        }
        at += 1;
    }
    let whole = end == text.len();
    (letters >= 8 && (words >= 2 || whole)).then_some(end)
}

/// `LGBTIs`, `NGOs`: capitals with a lower-case ending.
fn is_capital_with_ending(word: &str) -> bool {
    let small = word.chars().filter(|c| c.is_lowercase()).count();
    small == 1 && word.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// The length of the country's name before the headline, if it is not part of the headline.
fn country_prefix(text: &str, head: &Head) -> usize {
    let own = own_country(text, head);
    let Some(end) = own.or_else(|| country::leading(text)) else { return 0 };
    let rest = &text[end..];
    if rest.starts_with(char::is_alphanumeric) {
        return 0;
    }
    let parted = rest.starts_with([':', '.', '–', '-']) || rest.starts_with(" -") || rest.starts_with(" –");
    let same = own.is_some() && head.is_canadian;
    // "USA PEOPLE SEEKING SAFETY …" has a separate name, unlike "CHINA MUST RELEASE …".
    #[rustfmt::skip]
    const GOES_ON: &[&str] = &[
        "MUST", "TO", "IS", "HAS", "AND", "SHOULD", "EXECUTES", "PLANS", "WILL", "RESUMES", "SETS", "AT", "IN",
        "FORCES", "DEBE", "Y", "DOIT", "ET", "VA", "CONTINUES", "THREATENS", "OF",
    ];
    let next = rest.split(' ').nth(1).unwrap_or_default();
    let is_name = same && !GOES_ON.contains(&next) && rest.split(' ').count() > 2;
    if parted || is_name { text.len() - rest.trim_start_matches([' ', ':', '.', '–', '-']).len() } else { 0 }
}
