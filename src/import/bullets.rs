//! Bullets, in all the forms that copying turns them into.

use std::ops::Range;

use super::source::Source;

/// Marks that are always bullets, wherever they appear.
const BULLETS: &str = "•●◦▪▫■□◼◾⬛➢➤►▶‣⁃∙❖✓✔➔→◆◇○";
/// Letters that replace a bullet if the bullet font was lost.
const LOST: [char; 6] = ['ν', 'ü', 'Ø', '§', 'q', 'n'];
/// Marks that are a bullet only at the beginning of a line and before a space.
const DASHES: &str = "-–—*+·~";

/// Whether a character is always a bullet, wherever it appears.
pub(super) fn is_bullet(c: char) -> bool {
    BULLETS.contains(c) || is_private(c)
}

/// Whether a word is a single letter that replaces a bullet; "o" is not included, because it is a word in Spanish.
pub(super) fn is_lost_bullet(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|letter| LOST.contains(&letter)) && letters.next().is_none()
}

fn is_private(c: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&c)
}

/// Where the text after a bullet begins, and whether there is a bullet.
pub(super) fn behind_bullet(
    source: &Source,
    range: Range<usize>,
    lost: Option<char>,
    is_within: bool,
) -> (usize, bool) {
    let text = source.text(range.clone());
    let mut rest = text;
    loop {
        let mut chars = rest.chars();
        let Some(first) = chars.next() else { break };
        let behind = chars.as_str();
        let before_space = behind.starts_with(' ');
        let is_mark = BULLETS.contains(first)
            || is_private(first)
            || (!is_within && before_space && (DASHES.contains(first) || lost == Some(first)))
            || (!is_within && "–—·-*".contains(first) && behind.starts_with(char::is_alphabetic));
        if !is_mark && first != ' ' {
            break;
        }
        rest = behind;
    }
    let bullet = !rest[..].is_empty() && rest.len() < text.trim_start().len();
    if !bullet && let Some(behind) = behind_number(rest).filter(|_| !is_within) {
        return (range.end - behind.len(), true);
    }
    (range.end - rest.len(), bullet)
}

/// The text after `1.`, `2)`, `(3)` or `a)`.
fn behind_number(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let digits = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let letter = usize::from(inner.starts_with(|c: char| c.is_ascii_lowercase()));
    let length = if digits > 0 { digits } else { letter };
    let mark = inner.get(length..)?;
    let behind = if digits > 0 { mark.strip_prefix([')', '.']) } else { mark.strip_prefix(')') }?;
    (length > 0 && length <= 2).then_some(())?;
    behind.starts_with(' ').then(|| behind.trim_start())
}

/// The letter that begins several lines in place of a bullet.
pub(super) fn lost_bullet(source: &Source, lines: &[Range<usize>]) -> Option<char> {
    let stands = |letter: char| {
        let begins = |range: &&Range<usize>| {
            let text = source.text((*range).clone());
            text.strip_prefix(letter).is_some_and(|rest| rest.starts_with(' '))
        };
        lines.iter().filter(begins).nth(1).is_some()
    };
    LOST.into_iter().chain(['o']).find(|letter| stands(*letter))
}
