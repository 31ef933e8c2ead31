//! Converts work that an author asked to keep in this browser to a text, and back.

use crate::campaign::Node;
use crate::import::{Found, import};

use super::document::get;
use super::model::{Sheet, Studio};
use super::path::Path;

/// What is kept: the file, the sheet, and the language that was edited.
pub fn written(studio: &Studio) -> String {
    let text = |text: &str| Node::Text(text.to_owned());
    let sheet = studio.sheet.as_ref().map_or(Node::Null, |sheet| text(&sheet.text));
    let all = Node::Object(vec![
        ("file".into(), studio.file().clone()),
        ("sheet".into(), sheet),
        ("language".into(), text(&studio.language)),
    ]);
    serde_json::to_string(&all).unwrap_or_default()
}

/// The studio as it was kept; nothing if the text is not of this kind.
pub fn read(text: &str) -> Option<Studio> {
    let all: Node = serde_json::from_str(text).ok()?;
    let file = all.field("file")?.clone();
    let (sheet, found) = match all.field("sheet") {
        Some(Node::Text(text)) => again(text, &file),
        _ => (None, Vec::new()),
    };
    let mut studio = Studio::new(file, found, sheet);
    if let Some(Node::Text(language)) = all.field("language") {
        studio.language = language.clone();
    }
    studio.unsaved = true;
    studio.kept = true;
    Some(studio)
}

/// Reads the sheet again. A found value is shown only if it is unchanged at its path: other values may have moved.
fn again(text: &str, file: &Node) -> (Option<Sheet>, Vec<Found>) {
    let import = import(text);
    let same = |found: &Found| {
        let path = Path::of(&found.path);
        get(file, &path).is_some() && get(file, &path) == get(&import.draft, &path)
    };
    let found = import.found.iter().filter(|found| same(found)).cloned().collect();
    (Some(Sheet { text: text.to_owned(), is_sheet: import.is_sheet, missing: import.missing }), found)
}
