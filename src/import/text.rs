//! The text of a sheet as it was pasted, relieved of what only its way here put in, with the way back to every character.

use std::ops::Range;

/// A piece of the text: from one character to another, as [`Text`] counts them.
pub(super) type Span = Range<usize>;

/// A text in lines. Characters are counted as they remain: a quotation mark of a mail, a soft hyphen or a second space is gone.
pub(super) struct Text {
    chars: Vec<char>,
    /// One byte for each character: small letters without accents, so that words are found however they are set.
    folded: Vec<u8>,
    /// For each character, where it stood, in bytes.
    origin: Vec<Range<usize>>,
    /// The lines, none of them empty.
    pub lines: Vec<Line>,
}

/// A line with something in it.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its characters.
    pub span: Span,
    /// An empty line stands before it.
    pub gap: bool,
}

impl Text {
    /// Takes a text apart; what it costs grows with its length and nothing else.
    pub fn new(source: &str) -> Self {
        let mut text = Self { chars: Vec::new(), folded: Vec::new(), origin: Vec::new(), lines: Vec::new() };
        let (mut start, mut gap, mut at, mut returned) = (0, false, 0, false);
        for line in source.split_inclusive(breaks) {
            // The second half of CR LF is no empty line.
            let half = std::mem::replace(&mut returned, line.ends_with('\r')) && line == "\n";
            text.line(line, at);
            at += line.len();
            if text.chars.len() > start {
                text.lines.push(Line { span: start..text.chars.len(), gap });
                gap = false;
                // Two lines never touch: a word does not go on across them.
                text.push('\n', at..at);
            } else {
                gap |= !half;
            }
            start = text.chars.len();
        }
        text
    }

    /// The visible characters of a line, with single spaces between.
    fn line(&mut self, line: &str, at: usize) {
        let mut space = false;
        let from = self.chars.len();
        let quotes = line.len() - line.trim_start_matches(|c: char| c == '>' || c.is_whitespace()).len();
        // A mark of quotation stands before a line; one between two words is the author's.
        let skipped = if line.trim_start().starts_with('>') { quotes } else { 0 };
        let signs = markdown(line);
        for (index, c) in line.char_indices().filter(|(index, _)| *index >= skipped) {
            if is_unseen(c) || signs.iter().any(|sign| sign.contains(&index)) {
                continue;
            }
            if c.is_whitespace() || c.is_control() {
                space = self.chars.len() > from;
                continue;
            }
            if std::mem::take(&mut space) {
                self.push(' ', at + index..at + index);
            }
            let here = at + index..at + index + c.len_utf8();
            match ligature(c) {
                Some(letters) => letters.chars().for_each(|letter| self.push(letter, here.clone())),
                None => self.push(c, here),
            }
        }
    }

    fn push(&mut self, c: char, origin: Range<usize>) {
        self.chars.push(c);
        self.folded.push(fold(c));
        self.origin.push(origin);
    }

    /// The characters of a piece, lines parted by spaces.
    pub fn value(&self, span: &Span) -> String {
        self.slice(span).iter().map(|c| if *c == '\n' { ' ' } else { *c }).collect()
    }

    /// The characters of a piece.
    pub fn slice(&self, span: &Span) -> &[char] {
        self.chars.get(span.clone()).unwrap_or_default()
    }

    /// A piece in small letters without accents: a byte for each character.
    pub fn folded(&self, span: &Span) -> &[u8] {
        self.folded.get(span.clone()).unwrap_or_default()
    }

    /// The character at this place.
    pub fn at(&self, place: usize) -> char {
        self.chars.get(place).copied().unwrap_or('\n')
    }

    /// Where a piece stood in the text that was given, in bytes.
    pub fn origin(&self, span: &Span) -> Range<usize> {
        let of = |place: usize| self.origin.get(place).cloned().unwrap_or_default();
        let start = of(span.start).start;
        if span.is_empty() { start..start } else { start..of(span.end - 1).end.max(start) }
    }

    /// The piece without the spaces and these characters at its ends.
    pub fn trimmed(&self, span: &Span, also: &[char]) -> Span {
        let spare = |place: usize| self.at(place).is_whitespace() || also.contains(&self.at(place));
        let mut span = span.clone();
        while span.start < span.end && spare(span.start) {
            span.start += 1;
        }
        while span.start < span.end && spare(span.end - 1) {
            span.end -= 1;
        }
        span
    }

    /// Where these words stand in a piece, at the beginning and end of words. They are written in small letters without accents.
    pub fn find(&self, span: &Span, words: &str) -> Option<Span> {
        self.find_all(span, words).next()
    }

    /// Every place where they stand.
    pub fn find_all<'t>(&'t self, span: &Span, words: &'t str) -> impl Iterator<Item = Span> + 't {
        let (start, end) = (span.start, span.end.min(self.folded.len()));
        let hay = self.folded.get(start..end).unwrap_or_default();
        let places = memchr_all(hay, words.as_bytes());
        places.map(move |place| start + place..start + place + words.len()).filter(|found| self.is_whole(found))
    }

    fn is_whole(&self, found: &Span) -> bool {
        let letter = |place: usize| self.folded.get(place).is_some_and(u8::is_ascii_alphanumeric);
        let first = letter(found.start) && found.start > 0 && letter(found.start - 1);
        let last = letter(found.end - 1) && letter(found.end);
        !first && !last
    }

    /// Whether a piece begins with these words.
    pub fn starts(&self, span: &Span, words: &str) -> bool {
        // Nearly always the first letter decides.
        self.folded.get(span.start) == words.as_bytes().first()
            && self.folded(span).starts_with(words.as_bytes())
            && self.is_whole(&(span.start..span.start + words.len()))
    }

    /// Whether the letters of a piece are capitals, and there are at least two.
    pub fn is_capitals(&self, span: &Span) -> bool {
        let letters = self.slice(span).iter().filter(|c| c.is_alphabetic());
        letters.clone().count() > 1 && letters.clone().all(|c| !c.is_lowercase())
    }

    /// The words of a piece: runs of letters, digits and what joins them.
    pub fn words(&self, span: &Span) -> Vec<Span> {
        let mut words = Vec::new();
        let mut start = None;
        for place in span.clone() {
            if self.at(place).is_whitespace() {
                words.extend(start.take().map(|start| start..place));
            } else {
                start.get_or_insert(place);
            }
        }
        words.extend(start.map(|start| start..span.end));
        words
    }
}

/// Where signs of Markdown stand in a line, as pages are often copied: `# ` before a heading, `**`, and the address of a link.
fn markdown(line: &str) -> Vec<Range<usize>> {
    let mut signs = Vec::new();
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..7).contains(&hashes) && line[hashes..].starts_with(' ') {
        signs.push(0..hashes);
    }
    signs.extend(line.match_indices("**").map(|(place, sign)| place..place + sign.len()));
    let mut from = 0;
    for (middle, _) in line.match_indices("](") {
        let near = (from.max(middle.saturating_sub(2_000))..middle)
            .find(|place| line.is_char_boundary(*place))
            .unwrap_or(middle);
        let opened = line.get(near..middle).and_then(|before| before.rfind('[')).map(|place| near + place);
        // An address is short: a text of nothing but brackets costs no more than another.
        let closed = line.bytes().skip(middle).take(2_000).position(|b| b == b')').map(|place| middle + place);
        if let (Some(opened), Some(closed)) = (opened, closed)
            && !line[middle..closed].contains(' ')
        {
            signs.extend([opened..opened + 1, middle..closed + 1]);
            from = closed;
        }
    }
    signs
}

/// Where these bytes stand; nowhere where there are none.
fn memchr_all<'h>(hay: &'h [u8], needle: &'h [u8]) -> impl Iterator<Item = usize> + 'h {
    memchr::memmem::find_iter(hay, needle)
}

fn breaks(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What stands in a text and is not seen: soft hyphens, joiners, marks of direction and of byte order.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

/// A word as a text is folded.
pub(super) fn folded(word: &str) -> Vec<u8> {
    word.chars().filter(|c| !is_unseen(*c)).map(fold).collect()
}

/// One byte for a character: a small letter without accent, a plain quotation mark or hyphen; 1 for all others.
fn fold(c: char) -> u8 {
    match c {
        c if c.is_ascii() => c.to_ascii_lowercase() as u8,
        'à'..='å' | 'À'..='Å' => b'a',
        'ç' | 'Ç' => b'c',
        'è'..='ë' | 'È'..='Ë' => b'e',
        'ì'..='ï' | 'Ì'..='Ï' => b'i',
        'ñ' | 'Ñ' => b'n',
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' => b'o',
        'ù'..='ü' | 'Ù'..='Ü' => b'u',
        'ý' | 'ÿ' | 'Ý' => b'y',
        '’' | '‘' | '´' | '`' => b'\'',
        '“' | '”' | '«' | '»' => b'"',
        '‐'..='―' => b'-',
        _ => 1,
    }
}
