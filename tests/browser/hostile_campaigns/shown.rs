//! The letter as a person reads it on the paper, and the e-mail that must follow from it. This code does not use the core's.

use serde_json::Value;

/// A letter assembled from the text on the paper.
#[derive(Debug, Default)]
pub struct Shown {
    sender: Vec<String>,
    dateline: String,
    to: Vec<String>,
    subject: Option<Piece>,
    body: Vec<Piece>,
    signature: Vec<String>,
    copies: Vec<String>,
    /// Whether words of the list of demands have been read: then a demand follows on the next line, without an empty line.
    in_list: bool,
}

/// A part of the letter.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    /// The supporter deleted its words, and the paper says so.
    LeftOut,
    /// It is open for editing: its words are in a field, and are not known here.
    Open,
    /// Its words. `below` says that they follow on the next line.
    Words { text: String, below: bool },
}

/// A text in which one part may be unknown: then only the text before and after it is known.
#[derive(Debug, PartialEq)]
pub enum Text {
    Known(String),
    Around(String, String),
}

impl Text {
    pub fn is(&self, text: &str) -> bool {
        match self {
            Self::Known(known) => known == text,
            Self::Around(before, behind) => {
                text.len() >= before.len() + behind.len() && text.starts_with(before) && text.ends_with(behind)
            }
        }
    }

    /// Returns the part that is known.
    pub fn known(&self) -> String {
        match self {
            Self::Known(known) => known.clone(),
            Self::Around(before, behind) => [&**before, behind].concat(),
        }
    }
}

impl Shown {
    /// Reads the lines of a paper; the error names what no letter contains. `counts` says whether an open demand counts in the
    /// numbering, which depends on the content of its field.
    pub fn read(paper: &Value, counts: bool) -> Result<Self, String> {
        let mut shown = Self::default();
        let (mut items, mut opened) = (0, false);
        for line in paper.as_array().ok_or("there is no paper")? {
            let (what, text) = (line["as"].as_str().unwrap_or_default(), line["text"].as_str().unwrap_or_default());
            if what == "editing" {
                opened = true;
                if line["item"] == true {
                    items += usize::from(counts);
                    shown.in_list = true;
                }
                shown.put(what, Piece::Open)?;
                continue;
            }
            if line["shown"] != true {
                return Err(format!("`{what}` cannot be seen: {text}"));
            }
            if line["ghost"] == true {
                if what == "item" && line["number"] != 0 {
                    return Err(format!("a demand that is left out has the number {}", line["number"]));
                }
                shown.in_list &= what == "item";
                shown.put(what, Piece::LeftOut)?;
                continue;
            }
            if text.is_empty() {
                return Err(format!("`{what}` is empty"));
            }
            if let Some(c) = text.chars().find(|c| reorders(*c)) {
                return Err(format!("U+{:04X} on the paper: {text}", c as u32));
            }
            if what != "item" {
                shown.in_list = what == "lead-in";
                shown.put(what, Piece::Words { text: text.to_owned(), below: false })?;
                continue;
            }
            items += 1;
            if !opened && line["number"] != items {
                return Err(format!("demand {items} has the number {} on the paper: {text}", line["number"]));
            }
            let below = std::mem::replace(&mut shown.in_list, true);
            shown.put(what, Piece::Words { text: format!("{items}. {text}"), below })?;
        }
        Ok(shown)
    }

    fn put(&mut self, what: &str, piece: Piece) -> Result<(), String> {
        let lines = match &piece {
            Piece::Words { text, .. } => text.split('\n').map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        match what {
            "sender" => self.sender = lines,
            "dateline" => self.dateline = lines.concat(),
            "to" => self.to = lines,
            "subject" => self.subject = Some(piece),
            // The first part after the addressee is the subject.
            "editing" if self.subject.is_none() => self.subject = Some(piece),
            "name" => self.signature = lines,
            "copies" => self.copies.extend(lines),
            "salutation" | "lead-in" | "paragraph" | "sign" | "editing" | "item" => self.body.push(piece),
            other => return Err(format!("nobody knows what `{other}` is on the paper")),
        }
        Ok(())
    }

    /// Returns the subject, or `None` while its field is open.
    pub fn subject(&self) -> Option<&str> {
        match &self.subject {
            Some(Piece::Words { text, .. }) => Some(text),
            Some(Piece::Open) => None,
            Some(Piece::LeftOut) | None => Some(""),
        }
    }

    /// Returns the letter as in an e-mail to the addressee, or to the supporter.
    pub fn mail(&self, to_self: bool) -> Text {
        let mut text = Joined::default();
        if to_self {
            text.block(&self.to);
        }
        text.body(self);
        let signed = !self.sender.is_empty() && self.sender.first() == self.signature.first();
        text.block(&self.sender[usize::from(signed)..]);
        text.copies(self);
        text.done()
    }

    /// Returns the complete letter.
    pub fn whole(&self) -> Text {
        let mut text = Joined::default();
        text.block(&self.sender);
        text.add(&self.dateline, false);
        text.block(&self.to);
        if let Some(subject) = &self.subject {
            text.piece(subject);
        }
        text.body(self);
        text.copies(self);
        text.done()
    }
}

#[derive(Default)]
struct Joined {
    before: Option<String>,
    text: String,
}

impl Joined {
    fn add(&mut self, text: &str, below: bool) {
        if text.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(if below { "\n" } else { "\n\n" });
        }
        self.text.push_str(text);
    }

    fn block(&mut self, lines: &[String]) {
        self.add(&lines.join("\n"), false);
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::LeftOut => {}
            Piece::Open => self.before = Some(std::mem::take(&mut self.text)),
            Piece::Words { text, below } => self.add(text, *below),
        }
    }

    fn body(&mut self, shown: &Shown) {
        shown.body.iter().for_each(|piece| self.piece(piece));
        self.block(&shown.signature);
    }

    fn copies(&mut self, shown: &Shown) {
        for copy in &shown.copies {
            self.add(copy, false);
        }
    }

    fn done(self) -> Text {
        match self.before {
            None => Text::Known(self.text),
            Some(before) => Text::Around(before, self.text),
        }
    }
}

/// Returns whether a character is a control that reorders the text around it (UAX #9), which no letter contains.
fn reorders(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
