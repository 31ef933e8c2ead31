//! Number and index of an action, as it is filed.

use super::text::{Span, Text};

/// Words that stand before the number of an action, in small letters without accents.
const NUMBER_WORDS: [&str; 8] =
    ["urgent action", "accion urgente", "action urgente", "ua", "au", "fi", "extra", "appeal case"];

/// The number of an action, with the letters before it, as in `UA 264/12`, and where it stands.
pub(super) fn references(text: &Text, span: &Span) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    for word in NUMBER_WORDS {
        for at in text.find_all(span, word) {
            if let Some(number) = number_behind(text, at.end, span.end) {
                let short = match word {
                    "urgent action" | "appeal case" => "UA".into(),
                    "accion urgente" | "action urgente" => "AU".into(),
                    word => word.to_uppercase(),
                };
                found.push((format!("{short} {}", text.value(&number)), at.start..number.end));
            }
        }
    }
    found.sort_by_key(|(_, span)| span.start);
    found.dedup_by(|(_, later), (_, earlier)| later.end == earlier.end);
    found
}

/// `264/12`, `04/25`, `47.24`, `031/22-1`, behind ": ", "No. ", "number ".
fn number_behind(text: &Text, from: usize, end: usize) -> Option<Span> {
    let mut place = from;
    for word in ["number", "numero", "case", "no", "nº", "n°"] {
        let after = skip(text, place, end, &[' ', ':', '#', '.']);
        if text.folded(&(after..end)).starts_with(word.as_bytes()) {
            place = after + word.len();
        }
    }
    let start = skip(text, place, end, &[' ', ':', '#', '.', '°', 'º']);
    // A number that stands far from its word is another's.
    if start > from + 14 {
        return None;
    }
    let first = digits(text, start, end);
    let sign = text.at(first);
    let second = digits(text, first + 1, end);
    let (before, behind) = (first - start, second.saturating_sub(first + 1));
    if !(1..=4).contains(&before) || !(behind == 2 || behind == 4) || !['/', '.'].contains(&sign) {
        return None;
    }
    let after = digits(text, second + 1, end);
    let update = text.at(second) == '-' && (1..=2).contains(&after.saturating_sub(second + 1));
    Some(start..if update { after } else { second })
}

fn skip(text: &Text, mut place: usize, end: usize, over: &[char]) -> usize {
    while place < end && over.contains(&text.at(place)) {
        place += 1;
    }
    place
}

/// The end of the digits that begin here.
fn digits(text: &Text, mut place: usize, end: usize) -> usize {
    while place < end && text.at(place).is_ascii_digit() {
        place += 1;
    }
    place.min(end)
}

/// Indexes, `AMR 51/8933/2025`, with single spaces, and where they stand.
pub(super) fn indexes(text: &Text, span: &Span) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    let mut place = span.start;
    while place + 3 < span.end {
        let code = place..place + 3;
        let begins = place == span.start || !text.at(place - 1).is_alphanumeric();
        if begins
            && text.slice(&code).iter().all(char::is_ascii_uppercase)
            && !text.at(place + 3).is_alphabetic()
            && let Some((value, end)) = index_behind(text, &code, span.end)
        {
            found.push((value, place..end));
            place = end;
            continue;
        }
        place += 1;
    }
    found
}

fn index_behind(text: &Text, code: &Span, end: usize) -> Option<(String, usize)> {
    let mut numbers = Vec::new();
    let mut place = skip(text, code.end, end, &[' ']);
    for last in [false, false, true] {
        let stop = digits(text, place, end);
        numbers.push(text.value(&(place..stop)));
        place = skip(text, stop, end, &[' ']);
        if !last {
            if text.at(place) != '/' {
                return None;
            }
            place = skip(text, place + 1, end, &[' ']);
        } else {
            place = stop;
        }
    }
    let lengths: Vec<usize> = numbers.iter().map(String::len).collect();
    let fits = lengths[0] == 2 && (1..=5).contains(&lengths[1]) && (lengths[2] == 4 || lengths[2] == 2);
    fits.then(|| (format!("{} {}", text.value(code), numbers.join("/")), place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(source: &str, read: fn(&Text, &Span) -> Vec<(String, Span)>) -> Vec<String> {
        let text = Text::new(source);
        let whole = 0..text.lines.last().map_or(0, |line| line.span.end);
        read(&text, &whole).into_iter().map(|(value, _)| value).collect()
    }

    #[test]
    fn numbers_of_every_family() {
        for (written, number) in [
            ("First UA: 04/25 Index", "UA 04/25"),
            ("UA: 264/12", "UA 264/12"),
            ("UA 353/03 concern", "UA 353/03"),
            ("(Mexico: UA 100.21)", "UA 100.21"),
            ("Urgent Action 47.24", "UA 47.24"),
            ("UA Number: 47/24", "UA 47/24"),
            ("AU: 12/19", "AU 12/19"),
            ("ACCIÓN URGENTE 12/19", "AU 12/19"),
            ("FI 031/22-1 | Example", "FI 031/22-1"),
            ("Further information on UA: 27/11", "UA 27/11"),
        ] {
            assert_eq!(all(written, references), [number], "{written}");
        }
        for none in ["UA has 12/19 members", "UA 2012", "AUX 12/19", "UA. On 3/4/2012 they"] {
            assert_eq!(all(none, references), [""; 0], "{none}");
        }
    }

    #[test]
    fn indexes_of_every_time() {
        assert_eq!(all("AMR 51/8933/2025 USA", indexes), ["AMR 51/8933/2025"]);
        assert_eq!(all("ASA31/ 049 /2003", indexes), ["ASA 31/049/2003"]);
        assert_eq!(all("(AMR 23/20/91) and MDE 24/076/2012", indexes), ["AMR 23/20/91", "MDE 24/076/2012"]);
        assert_eq!(all("CAMR 51/8933/2025, AMR 51/89, amr 51/8933/2025", indexes), [""; 0]);
    }
}
