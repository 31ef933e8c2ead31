/// Deepest nesting of a JSON tree that is accepted; a campaign needs 8.
pub const MAX_DEPTH: usize = 32;

/// A JSON value as it appears in the file, before its meaning is known.
///
/// This is a separate tree because a derived `Deserialize` stops at the first mistake, and an author should see them all.
/// Any serde format can fill it; in the browser, the browser's own `JSON.parse` does (`browser/json.rs`), which adds
/// 0.8 KiB to the download, whereas `serde_json` adds 6.
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
    /// An object, with its fields in the order of the file; duplicates are kept.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// Describes this kind of value in an author's terms.
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

    /// Returns the field with this name, or the first if there are two.
    pub fn field(&self, name: &str) -> Option<&Node> {
        let Node::Object(entries) = self else { return None };
        for (entry, node) in entries {
            if entry == name {
                return Some(node);
            }
        }
        None
    }

    /// The object's short name (`id`), as written.
    pub(super) fn id(&self) -> Option<&str> {
        let Node::Object(entries) = self else { return None };
        entries.iter().find_map(|(name, node)| match node {
            Node::Text(id) if name == "id" => Some(id.as_str()),
            _ => None,
        })
    }
}
