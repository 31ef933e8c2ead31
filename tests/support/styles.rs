//! Style sheets as the rules for them look at them: one declaration after the other, with its place.

use super::text;

/// `name: value` in a style sheet.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// What the declaration is in, from the outside: conditions, and the selector last.
    pub places: Vec<String>,
    pub name: String,
    pub value: String,
}

impl Declaration {
    /// The selector that the declaration is for.
    pub fn selector(&self) -> &str {
        self.places.last().map_or("", String::as_str)
    }

    /// Whether an enclosing condition contains this text.
    pub fn within(&self, condition: &str) -> bool {
        self.places.iter().any(|place| place.contains(condition))
    }
}

/// Every declaration of this file in `styles/`.
pub fn declarations(file: &str) -> Vec<Declaration> {
    let (mut places, mut found, mut words) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    for c in without_comments(&text(&format!("styles/{file}"))).chars() {
        quoted ^= c == '"';
        match c {
            '{' if !quoted => places.push(one_line(&std::mem::take(&mut words))),
            '}' | ';' if !quoted => {
                if let Some((name, value)) = words.split_once(':') {
                    let (name, value) = (name.trim().to_owned(), one_line(value));
                    found.push(Declaration { places: places.clone(), name, value });
                }
                words.clear();
                if c == '}' {
                    places.pop().unwrap_or_else(|| panic!("{file}: one `}}` too many"));
                }
            }
            c => words.push(c),
        }
    }
    assert!(places.is_empty(), "{file}: `}}` is missing after {places:?}");
    found
}

fn without_comments(css: &str) -> String {
    let mut pieces = css.split("/*");
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        rest.push_str(piece.split_once("*/").expect("a comment that ends").1);
    }
    rest
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
