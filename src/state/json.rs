//! JSON is written by hand: what a draft holds is little, and a library would be more to load than all of it.

/// JSON text in the making.
pub(super) struct Json {
    text: String,
    close: char,
}

impl Json {
    /// An object or a list, by its opening bracket.
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

    /// A text; the name counts in an object only.
    pub fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        self.quoted(value);
    }

    /// A whole number.
    pub fn number(&mut self, name: &str, value: u32) {
        self.name(name);
        self.text.push_str(&value.to_string());
    }

    /// An object or a list.
    pub fn inside(&mut self, name: &str, value: Json) {
        self.name(name);
        self.text.push_str(&value.done());
    }

    /// A string of JSON (RFC 8259, section 7): quotation mark, backslash and control characters are escaped.
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

    /// The text, closed.
    pub fn done(mut self) -> String {
        self.text.push(self.close);
        self.text
    }
}
