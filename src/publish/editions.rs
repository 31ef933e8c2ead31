//! A campaign in one reader's language. A phone loads it instead of the complete file, of which its reader would see only
//! a part.

use super::campaign::for_phones;
use crate::campaign::{Campaign, LanguageTag, Node, Placed};
use crate::state::letter_language;

/// Returns the minified file for each language in which the campaign can be read: the language, and the file in that
/// language alone. Empty if there is only one language.
///
/// # Errors
/// Returns an error if the text is not JSON.
pub fn editions(text: &str, campaign: &Campaign) -> Result<Vec<(LanguageTag, String)>, serde_json::Error> {
    let mut file: Node = serde_json::from_str(text)?;
    for_phones(&mut file);
    let readers = campaign.languages.iter().filter(|_| campaign.languages.len() > 1);
    readers.map(|reader| Ok((reader.clone(), serde_json::to_string(&edition(&file, campaign, reader))?))).collect()
}

/// Returns the campaign file `file` (from which `campaign` was read) as a reader of `reader` needs it: each text in that
/// language, and the texts that are sent in a letter also in the letter's language. A text that has neither keeps its
/// first language, which is the widget's own fallback. So the widget shows and sends the same with either file.
fn edition(file: &Node, campaign: &Campaign, reader: &LanguageTag) -> Node {
    let mut edition = file.clone();
    for Placed { path, text, letter } in campaign.texts() {
        let wanted = [Some(reader), letter.map(|letter| letter_language(letter, reader))];
        let used: Vec<_> =
            wanted.into_iter().flatten().filter_map(|tag| text.spoken(tag)).map(|(tag, _)| tag).collect();
        if let Some(node) = at(&mut edition, &path) {
            keep(node, &used);
        }
    }
    put(&mut edition, "languages", reader);
    for (place, letter) in campaign.letters.iter().enumerate() {
        if let Some(node) = at(&mut edition, &format!("letters[{place}]")) {
            put(node, "languages", letter_language(letter, reader));
        }
    }
    edition
}

/// Keeps only these languages of a text. A text without languages is labelled with the language it is in, because the
/// first language of the file is now a different one.
fn keep(text: &mut Node, used: &[&LanguageTag]) {
    if let Node::Object(translations) = text {
        translations.retain(|(tag, _)| used.iter().any(|used| used.as_str() == tag));
    } else if let [tag, ..] = used {
        let items = std::mem::replace(text, Node::Null);
        *text = Node::Object(vec![(tag.to_string(), items)]);
    }
}

/// Sets a field to one language, which replaces all that it had.
fn put(node: &mut Node, name: &str, language: &LanguageTag) {
    let one = Node::List(vec![Node::Text(language.to_string())]);
    if let Some(field) = at(node, name) {
        *field = one;
    } else if let Node::Object(fields) = node {
        fields.push((name.to_owned(), one));
    }
}

/// The value at a path such as `letters[0].demands[1].text`.
fn at<'a>(node: &'a mut Node, path: &str) -> Option<&'a mut Node> {
    path.split(['.', '[', ']']).filter(|step| !step.is_empty()).try_fold(node, |node, step| match node {
        Node::Object(fields) => fields.iter_mut().find(|(name, _)| name == step).map(|(_, value)| value),
        Node::List(items) => items.get_mut(step.parse::<usize>().ok()?),
        _ => None,
    })
}
