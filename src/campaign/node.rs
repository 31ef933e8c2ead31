/// Deepest nesting of a JSON tree that is read: a campaign needs 8.
pub const MAX_DEPTH: usize = 32;

/// A JSON value as it stands in the file, before anything is known of its meaning.
///
/// A tree of its own, because a derived `Deserialize` stops at the first mistake, and an author is to see all of them.
/// It is filled by any serde format, or in the browser by the browser's own `JSON.parse` (`browser/json.rs`), which
/// costs 0.8 KiB of the download where `serde_json` costs 6.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object; names in the order of the file, doubles kept.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// What an author calls this kind of value.
    pub fn kind(&self) -> &'static str {
        match self {
            Node::Null => "nothing (null)",
            Node::Bool(_) => "true or false",
            Node::Number(_) => "a number",
            Node::Text(_) => "a text in quotation marks",
            Node::List(_) => "a list in square brackets",
            Node::Object(_) => "an object in curly brackets",
        }
    }

    /// The field of this name, the first where there are two.
    pub fn field(&self, name: &str) -> Option<&Node> {
        let Node::Object(entries) = self else { return None };
        for (entry, node) in entries {
            if entry == name {
                return Some(node);
            }
        }
        None
    }

    /// The short name that this object gives itself, as written.
    pub(super) fn id(&self) -> Option<&str> {
        let Node::Object(entries) = self else { return None };
        entries.iter().find_map(|(name, node)| match node {
            Node::Text(id) if name == "id" => Some(id.as_str()),
            _ => None,
        })
    }
}
