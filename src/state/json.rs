//! JSON, written by hand: a draft contains little, and a library would be more to load than all of that.

use crate::campaign::{MAX_FILE_BYTES, Node};

/// JSON text under construction.
pub(super) struct Json {
    text: String,
    close: char,
}

impl Json {
    /// Starts an object or a list, by its opening bracket.
    pub fn new(open: char) -> Self {
        Self { text: open.into(), close: if open == '{' { '}' } else { ']' } }
    }

    fn name(&mut self, name: &str) {
        if self.text.len() > 1 {
            self.text.push(',');
        }
        if self.close == '}' {
            self.quoted(name);
            self.text.push(':');
        }
    }

    /// Adds a text; the name is used only in an object.
    pub fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        self.quoted(value);
    }

    /// Adds a whole number.
    pub fn number(&mut self, name: &str, value: u32) {
        self.name(name);
        self.text.push_str(&value.to_string());
    }

    /// Adds an object or a list.
    pub fn inside(&mut self, name: &str, value: Json) {
        self.name(name);
        self.text.push_str(&value.done());
    }

    /// Adds a value that was read, as long as the text does not become longer than any campaign file may be.
    pub fn keep(&mut self, name: &str, value: &Node) {
        let before = self.text.len();
        self.node(name, value);
        if self.text.len() > MAX_FILE_BYTES {
            self.text.truncate(before);
        }
    }

    /// Adds whole numbers, texts, and the lists and objects that contain them: a draft has nothing else.
    fn node(&mut self, name: &str, value: &Node) {
        match value {
            Node::Text(text) => self.text(name, text),
            Node::Number(number) => self.number(name, *number as u32),
            Node::List(items) => {
                let mut list = Self::new('[');
                for item in items {
                    list.node("", item);
                }
                self.inside(name, list);
            }
            Node::Object(fields) => {
                let mut object = Self::new('{');
                for (name, value) in fields {
                    object.node(name, value);
                }
                self.inside(name, object);
            }
            Node::Null | Node::Bool(_) => {}
        }
    }

    /// Adds a JSON string (RFC 8259, section 7): quotation marks, backslashes and control characters are escaped.
    fn quoted(&mut self, value: &str) {
        self.text.push('"');
        for c in value.chars() {
            if c < ' ' {
                self.text.push_str("\\u00");
                self.text.push(if c < '\u{10}' { '0' } else { '1' });
                self.text.push(char::from(b"0123456789abcdef"[c as usize & 15]));
            } else {
                if matches!(c, '"' | '\\') {
                    self.text.push('\\');
                }
                self.text.push(c);
            }
        }
        self.text.push('"');
    }

    /// Closes the text and returns it.
    pub fn done(mut self) -> String {
        self.text.push(self.close);
        self.text
    }
}
