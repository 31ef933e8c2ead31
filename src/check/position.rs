//! Finds the line and column of a campaign path in the text of a file.

use std::collections::HashMap;

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// A position in a text. Both numbers count from 1; a column is a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl Position {
    /// Returns the position of a byte in this text; past its end, the position of the end.
    pub fn of(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        let column = before[line_start..].chars().count() + 1;
        Self { line: before.matches('\n').count() + 1, column }
    }
}

/// The positions of all values in a JSON text.
pub struct Positions<'t> {
    text: &'t str,
    starts: HashMap<String, usize>,
}

impl<'t> Positions<'t> {
    /// Reads the positions of this text. If it is not JSON, every path is at the beginning.
    pub fn of(text: &'t str) -> Self {
        let mut starts = HashMap::new();
        if let Ok(parsed) = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default())
            && let Some(value) = &parsed.value
        {
            starts.insert(String::new(), value.start());
            within(value, "", &mut starts);
        }
        Self { text, starts }
    }

    /// Returns the position of a path: of a field name, of a list item, or, if it does not exist, of what would contain
    /// it.
    pub fn at(&self, path: &str) -> Position {
        let mut path = path;
        loop {
            if let Some(start) = self.starts.get(path) {
                return Position::of(self.text, *start);
            }
            let Some(end) = path.rfind(['.', '[']) else { break };
            path = &path[..end];
        }
        Position::of(self.text, self.starts.get("").copied().unwrap_or_default())
    }
}

fn within(value: &Value<'_>, path: &str, starts: &mut HashMap<String, usize>) {
    match value {
        Value::Object(object) => fields(object, path, starts),
        Value::Array(array) => {
            for (index, item) in array.elements.iter().enumerate() {
                let path = format!("{path}[{index}]");
                starts.insert(path.clone(), item.start());
                within(item, &path, starts);
            }
        }
        _ => {}
    }
}

fn fields(object: &Object<'_>, path: &str, starts: &mut HashMap<String, usize>) {
    for field in &object.properties {
        let name = field.name.as_str();
        let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        // If a name occurs twice, the second occurrence is the superfluous one.
        starts.insert(path.clone(), field.range.start);
        within(&field.value, &path, starts);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"a\": [1, { \"é\": 2, \"b\": 3 }],\n\t\"a.b\": {}\n}\n";

    fn at(path: &str) -> (usize, usize) {
        let Position { line, column } = Positions::of(TEXT).at(path);
        (line, column)
    }

    #[test]
    fn names_and_items_are_found() {
        assert_eq!(at(""), (1, 1));
        assert_eq!(at("a"), (2, 3));
        assert_eq!(at("a[0]"), (2, 9));
        assert_eq!(at("a[1].b"), (2, 22));
    }

    #[test]
    fn what_is_not_there_is_where_it_would_be() {
        assert_eq!(at("a[1].b.en"), at("a[1].b"));
        assert_eq!(at("a[7].c"), at("a"));
        assert_eq!(at("nowhere"), (1, 1));
    }

    #[test]
    fn a_text_that_is_no_json_begins_at_its_beginning() {
        assert_eq!(Positions::of("{").at("a"), Position { line: 1, column: 1 });
        assert_eq!(Positions::of("").at("a"), Position { line: 1, column: 1 });
    }
}
