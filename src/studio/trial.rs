//! Takes a draft to a phone: the campaign itself is in the fragment of an address, which no server sees.
//!
//! The file is deflated, and its bytes are written as digits: a QR code stores three digits in ten bits, whereas base64 would
//! need sixteen for two bytes. `embed/try.js` reads it.

use crate::campaign::Node;

use super::document::{Edit, edited, get, items};
use super::path::Path;
use super::translated::{first_language, translated};

/// The number of digits for 0 to 7 bytes.
const DIGITS: [usize; 8] = [0, 3, 5, 8, 10, 13, 15, 17];

/// The campaign as digits.
pub fn digits(file: &Node) -> String {
    let text = serde_json::to_string(file).unwrap_or_default();
    written(&miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 10))
}

/// Writes bytes as digits: every seven bytes as seventeen digits, the remainder with as many digits as it needs.
fn written(bytes: &[u8]) -> String {
    let group = |group: &[u8]| {
        let number = group.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        format!("{number:0width$}", width = DIGITS.get(group.len()).copied().unwrap_or_default())
    };
    bytes.chunks(7).map(group).collect()
}

/// How much of a campaign is included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// The texts in one language.
    OneLanguage,
    /// The first wordings in one language, without background and sources.
    FirstWordings,
    /// The same, but only the first letter.
    FirstLetter,
}

impl Extent {
    /// All extents, from the most to the least.
    pub const ALL: [Self; 4] = [Self::Whole, Self::OneLanguage, Self::FirstWordings, Self::FirstLetter];
}

/// The part of a campaign of this extent. Readers read this language; letters are in the best language for their addressee.
pub fn part(file: &Node, language: &str, extent: Extent) -> Node {
    if extent == Extent::Whole {
        return file.clone();
    }
    let mut part = edited(file, &Edit::Drop(Path::of("$schema")));
    let letters = Path::of("letters");
    if let (Extent::FirstLetter, Some(letter)) = (extent, items(file, &letters).first()) {
        part = edited(&part, &Edit::Put(letters.clone(), Node::List(vec![letter.clone()])));
    }
    let mut keep = vec![language.to_owned()];
    for index in 0..items(&part, &letters).len() {
        let list = letters.item(index).field("languages");
        let best = match items(file, &list).first() {
            Some(Node::Text(best)) => best.clone(),
            _ => first_language(file),
        };
        part = edited(&part, &Edit::Put(list, Node::List(vec![Node::Text(best.clone())])));
        keep.push(best);
    }
    let first = extent != Extent::OneLanguage;
    if first {
        part =
            ["background", "sources"].into_iter().fold(part, |part, name| edited(&part, &Edit::Drop(Path::of(name))));
    }
    for path in translated(&part) {
        let kept = get(&part, &path).map(|node| kept(node, &keep, first));
        part = kept.into_iter().fold(part, |part, node| edited(&part, &Edit::Put(path.clone(), node)));
    }
    // Texts without a language are in the first one, so that language must remain the first.
    let mut readers = vec![Node::Text(language.to_owned())];
    if !first_language(file).eq_ignore_ascii_case(language) && has_plain(&part) {
        readers.insert(0, Node::Text(first_language(file)));
    }
    edited(&part, &Edit::Put(Path::of("languages"), Node::List(readers)))
}

fn has_plain(file: &Node) -> bool {
    translated(file).iter().any(|path| matches!(get(file, path), Some(Node::Text(_) | Node::List(_))))
}

fn kept(node: &Node, languages: &[String], first: bool) -> Node {
    match node {
        Node::Object(entries) => {
            let wanted = |tag: &str| languages.iter().any(|language| language.eq_ignore_ascii_case(tag));
            let mut chosen: Vec<_> = entries.iter().filter(|(tag, _)| wanted(tag)).cloned().collect();
            if chosen.is_empty() {
                chosen = entries.iter().take(1).cloned().collect();
            }
            Node::Object(chosen.into_iter().map(|(tag, node)| (tag, kept(&node, languages, first))).collect())
        }
        Node::List(items) if first => items.first().cloned().unwrap_or(Node::Null),
        node => node.clone(),
    }
}
