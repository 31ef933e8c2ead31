//! Parses the text of a campaign file into a tree, with the browser's own parser.

use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::campaign::{MAX_DEPTH, Node, Problems};

const CURE: &str = "Open the file in an editor that checks JSON: often a comma or a quotation mark is missing, or the address leads to a web page.";

/// Why a text cannot be read as JSON.
pub enum Unreadable {
    /// The error that the browser's parser throws.
    NotJson(JsValue),
    /// It is nested deeper than [`MAX_DEPTH`].
    TooDeep,
}

impl Unreadable {
    /// Explains the reason in words.
    pub fn explain(self) -> Problems {
        let Unreadable::NotJson(error) = self else {
            let cause = "The file is nested too deeply to be a campaign.";
            return Problems::of_file(cause, "Compare it with a campaign that works.");
        };
        let mut cause = String::from("The file is not JSON: ");
        cause.push_str(&error.dyn_into::<js_sys::Error>().map(|e| String::from(e.message())).unwrap_or_default());
        cause.push('.');
        Problems::of_file(&cause, CURE)
    }
}

/// Parses JSON.
pub fn parse(text: &str) -> Result<Node, Unreadable> {
    let value = JSON::parse(text).map_err(Unreadable::NotJson)?;
    node(&value, 0).ok_or(Unreadable::TooDeep)
}

fn node(value: &JsValue, depth: usize) -> Option<Node> {
    if depth > MAX_DEPTH {
        return None;
    }
    Some(if let Some(text) = value.as_string() {
        Node::Text(text)
    } else if let Some(truth) = value.as_bool() {
        Node::Bool(truth)
    } else if let Some(number) = value.as_f64() {
        Node::Number(number)
    } else if Array::is_array(value) {
        Node::List(each(value.unchecked_ref(), |item| node(&item, depth + 1))?)
    } else if value.is_null() {
        Node::Null
    } else {
        Node::Object(each(&Object::entries(value.unchecked_ref()), |field| entry(field.unchecked_ref(), depth))?)
    })
}

/// Converts each item of an array; `None` if one cannot be converted. (Collecting into an option takes more code.)
fn each<T>(items: &Array, read: impl Fn(JsValue) -> Option<T>) -> Option<Vec<T>> {
    let mut all = Vec::new();
    for item in items.iter() {
        all.push(read(item)?);
    }
    Some(all)
}

fn entry(pair: &Array, depth: usize) -> Option<(String, Node)> {
    Some((pair.get(0).as_string()?, node(&pair.get(1), depth + 1)?))
}
