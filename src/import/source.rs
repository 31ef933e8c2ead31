//! Turns the original text into plain lines, with the origin of every byte.

use std::ops::Range;

use super::fold::{FILL, is_invisible, ligature, plain, with_accent};
use super::spot::Spot;
use super::wrap;

/// The limit on the bytes read: no sheet has a thousandth of it.
const MOST_BYTES: usize = 16 << 20;

/// A text without the artefacts of copying: quote marks, odd spaces, soft hyphens, ligatures, marks of bold type.
#[derive(Debug, Default)]
pub(super) struct Source {
    clean: String,
    folded: Vec<u8>,
    from: Vec<u32>,
    to: Vec<u32>,
}

impl Source {
    /// Cleans a text, line by line.
    pub(super) fn new(text: &str) -> Self {
        let mut end = text.len().min(MOST_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let lines = line_ranges(&text[..end]);
        let cuts = wrap::cuts(&lines.iter().map(|line| &text[line.clone()]).collect::<Vec<_>>());
        let mut source = Self::default();
        for (place, line) in lines.iter().enumerate() {
            let next = lines.get(place + 1).map_or(end, |next| next.start);
            let joined = source.line(&text[line.clone()], line.start);
            let mark = if cuts[place] { ' ' } else { '\n' };
            if !joined {
                source.push(mark, next.saturating_sub(1), next);
            }
        }
        source
    }

    /// Adds one line. Returns whether a soft hyphen joins it to the next.
    fn line(&mut self, line: &str, at: usize) -> bool {
        let start = self.clean.len();
        let skip = line.len() - without_quoting(line).len();
        let dropped = link_marks(&line[skip..]);
        let mut dropped = dropped.iter().peekable();
        let mut space = None;
        for (place, c) in line[skip..].char_indices() {
            let (from, to) = (at + skip + place, at + skip + place + c.len_utf8());
            while dropped.peek().is_some_and(|range| range.end <= place) {
                dropped.next();
            }
            let is_mark = dropped.peek().is_some_and(|range| range.contains(&place));
            if is_mark || is_invisible(c) || self.accent(c, to, start) {
                continue;
            }
            if c.is_whitespace() {
                space = space.or(Some(from));
                continue;
            }
            if let Some(space) = space.take().filter(|_| self.clean.len() > start) {
                self.push(' ', space, from);
            }
            match ligature(c) {
                Some(letters) => letters.chars().for_each(|letter| self.push(letter, from, to)),
                None => self.push(c, from, to),
            }
        }
        line.trim_end().ends_with('\u{ad}')
    }

    /// Combines a separate accent with the letter before it.
    fn accent(&mut self, c: char, to: usize, start: usize) -> bool {
        if !('\u{300}'..='\u{36f}').contains(&c) || self.clean.len() <= start {
            return false;
        }
        let whole = self.clean.chars().next_back().and_then(|letter| with_accent(letter, c));
        if let Some(whole) = whole {
            let place = self.clean.len() - self.clean.chars().next_back().map_or(0, char::len_utf8);
            let from = self.from.get(place).copied().unwrap_or_default() as usize;
            self.clean.truncate(place);
            for list in [&mut self.from, &mut self.to] {
                list.truncate(place);
            }
            self.folded.truncate(place);
            self.push(whole, from, to);
        }
        whole.is_some()
    }

    fn push(&mut self, c: char, from: usize, to: usize) {
        self.clean.push(c);
        let (first, second) = plain(c);
        for byte in 0..c.len_utf8() {
            self.folded.push(match byte {
                0 => first,
                1 => second,
                _ => FILL,
            });
            self.from.push(from as u32);
            self.to.push(to as u32);
        }
    }

    /// The cleaned text.
    pub(super) fn clean(&self) -> &str {
        &self.clean
    }

    /// A part of the cleaned text; empty if there is no such part.
    pub(super) fn text(&self, range: Range<usize>) -> &str {
        self.clean.get(range).unwrap_or_default()
    }

    /// The same part in plain lower-case letters.
    pub(super) fn folded(&self, range: Range<usize>) -> &[u8] {
        self.folded.get(range).unwrap_or_default()
    }

    /// The position in the original text of a part of the cleaned text.
    pub(super) fn origin(&self, range: Range<usize>) -> Range<usize> {
        let Some(last) = range.end.checked_sub(1).filter(|last| *last >= range.start) else { return 0..0 };
        match (self.from.get(range.start), self.to.get(last)) {
            (Some(from), Some(to)) => *from as usize..*to as usize,
            _ => 0..0,
        }
    }

    /// A part of the text with its origin, without the spaces around it.
    pub(super) fn spot(&self, range: Range<usize>) -> Spot {
        let range = self.trimmed(range);
        Spot::new(self.text(range.clone()), self.origin(range))
    }

    /// The part without the spaces around it.
    pub(super) fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let text = self.text(range.clone());
        let start = range.start + (text.len() - text.trim_start().len());
        start..start + text.trim().len()
    }

    /// The end of a folded label that begins here, regardless of its case and accents.
    pub(super) fn after(&self, at: usize, label: &str) -> Option<usize> {
        let mut at = at;
        for wanted in label.bytes() {
            while self.folded.get(at) == Some(&FILL) {
                at += 1;
            }
            if self.folded.get(at) != Some(&wanted) {
                return None;
            }
            at += 1;
        }
        while self.folded.get(at) == Some(&FILL) {
            at += 1;
        }
        Some(at)
    }

    /// A part in plain lower-case letters, as a string.
    pub(super) fn plain(&self, range: Range<usize>) -> String {
        self.folded(range).iter().filter(|byte| **byte != FILL).map(|byte| char::from(*byte)).collect()
    }

    /// Whether a word could begin here, which excludes positions within a letter of several bytes.
    pub(super) fn is_word_start(&self, at: usize) -> bool {
        if !self.clean.is_char_boundary(at) {
            return false;
        }
        let before = self.folded.get(..at).and_then(|text| text.iter().rev().find(|byte| **byte != FILL));
        !before.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
    }

    /// Whether a word could end here.
    pub(super) fn is_word_end(&self, at: usize) -> bool {
        !self.folded.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
    }
}

/// The lines of a text, without their line endings.
fn line_ranges(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let length = rest.find(is_line_end).unwrap_or(rest.len());
        lines.push(at..at + length);
        let end = &rest[length..];
        at += length + if end.starts_with("\r\n") { 2 } else { end.chars().next().map_or(0, char::len_utf8) };
    }
    lines
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The line without quote marks and heading marks.
fn without_quoting(line: &str) -> &str {
    let is_space = |c: char| c.is_whitespace() || c == '\u{feff}';
    let mut rest = line.trim_start_matches(is_space);
    while let Some(inner) = rest.strip_prefix('>') {
        rest = inner.trim_start_matches(is_space);
    }
    let headline = rest.trim_start_matches('#');
    if headline.len() < rest.len() && headline.starts_with(is_space) { headline } else { rest }
}

/// The Markdown marks in a line: those of bold type, and all of a link except its text.
fn link_marks(line: &str) -> Vec<Range<usize>> {
    let (mut marks, mut open, mut skip) = (Vec::new(), Vec::new(), 0);
    let bytes = line.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        if at < skip {
            continue;
        }
        match byte {
            b'*' if bytes.get(at + 1) == Some(&b'*') => {
                marks.push(at..at + 2);
                skip = at + 2;
            }
            b'[' => open.push(at),
            b']' => {
                let Some(start) = open.pop() else { continue };
                let target = bytes.get(at + 1) == Some(&b'(');
                let within = &bytes[at..bytes.len().min(at + 500)];
                if let Some(end) = within.iter().position(|byte| *byte == b')').filter(|_| target) {
                    marks.push(start..start + 1);
                    marks.push(at..at + end + 1);
                    skip = at + end + 1;
                }
            }
            _ => {}
        }
    }
    marks.sort_by_key(|range| range.start);
    marks
}
