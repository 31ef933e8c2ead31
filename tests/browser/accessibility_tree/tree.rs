//! The accessibility tree of a page as text: one line per node, indented by depth.

use std::{collections::HashMap, fmt::Write};

use serde_json::{Value, json};

use crate::harness::Browser;

/// The states that are listed for a node if they apply. `focusable` and the like add nothing to the role.
const STATES: [&str; 13] = [
    "checked", "expanded", "disabled", "invalid", "required", "readonly", "pressed", "selected", "hasPopup", "level",
    "live", "busy", "focused",
];

/// The roles that have a label.
const CONTROLS: [&str; 6] = ["checkbox", "radio", "textbox", "combobox", "listbox", "group"];

/// Returns the tree of the page's main part.
pub fn of(browser: &Browser) -> String {
    let answer = browser.devtools("Accessibility.getFullAXTree", json!({}));
    let nodes = answer["nodes"].as_array().unwrap();
    let document = browser.devtools("DOM.getDocument", json!({ "depth": -1, "pierce": true }));
    let mut elements = HashMap::new();
    gather(&document["root"], &mut elements);
    let tree = Tree {
        nodes: nodes.iter().map(|node| (node["nodeId"].as_str().unwrap(), node)).collect(),
        elements,
        labels: nodes.iter().filter(|node| CONTROLS.contains(&role(node))).map(|node| spoken(&node["name"])).collect(),
        site: browser.js("return location.origin;").as_str().unwrap().to_owned(),
    };
    let main = nodes.iter().find(|node| node["role"]["value"] == "main").expect("the page has a main part");
    let mut text = String::new();
    tree.tell(main, "", 0, &mut text);
    text
}

/// Collects the attributes of all elements, keyed by the node number that both protocols share.
fn gather(node: &Value, elements: &mut HashMap<i64, HashMap<String, String>>) {
    let words: Vec<&str> = node["attributes"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let attributes = words.chunks(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect();
    elements.insert(node["backendNodeId"].as_i64().unwrap_or_default(), attributes);
    for children in ["children", "shadowRoots"] {
        node[children].as_array().into_iter().flatten().for_each(|child| gather(child, elements));
    }
}

/// A placeholder for the name of the field that a label belongs to.
const LABEL: &str = "\0";

struct Tree<'a> {
    nodes: HashMap<&'a str, &'a Value>,
    elements: HashMap<i64, HashMap<String, String>>,
    /// The names of the fields, which their labels therefore repeat.
    labels: Vec<String>,
    /// The origin of the site, which differs in each run.
    site: String,
}

impl Tree<'_> {
    /// Writes a node and its children. Skips what is not announced, and text that repeats the name above it or of its field.
    fn tell(&self, node: &Value, named: &str, depth: usize, text: &mut String) {
        let (role, name) = (role(node), spoken(&node["name"]));
        let told = !self.is_passed_over(node, role, &name, named);
        if told {
            self.line(node, role, &name, depth, text);
        }
        // The browser supplies the country names, and the content of a field is its value.
        if ["combobox", "textbox"].contains(&role) {
            return;
        }
        let named = match role {
            "LabelText" | "Legend" => LABEL,
            _ if told && !name.is_empty() => &name,
            _ => named,
        };
        for child in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if let Some(child) = self.nodes.get(child) {
                self.tell(child, named, depth + usize::from(told), text);
            }
        }
    }

    fn is_passed_over(&self, node: &Value, role: &str, name: &str, named: &str) -> bool {
        let has = |name: &str| node["properties"].as_array().into_iter().flatten().any(|each| each["name"] == name);
        // An element that only changes the language matters only to the voice that reads it.
        let marked =
            || self.attributes(node).is_some_and(|all| all.contains_key("lang") || all.contains_key("aria-current"));
        let plain = |reason: &Value| reason["name"] == "uninteresting";
        match role {
            _ if node["ignored"] == true => {
                !(marked() && node["ignoredReasons"].as_array().is_some_and(|all| all.iter().all(plain)))
            }
            "InlineTextBox" | "LineBreak" | "ListMarker" | "LabelText" | "Legend" => true,
            "StaticText" if named == LABEL => self.labels.iter().any(|label| label.contains(name)),
            "StaticText" => named.contains(name),
            "none" | "generic" | "emphasis" | "strong" => name.is_empty() && !marked() && !has("live"),
            _ => false,
        }
    }

    fn attributes(&self, node: &Value) -> Option<&HashMap<String, String>> {
        self.elements.get(&node["backendDOMNodeId"].as_i64()?)
    }

    fn line(&self, node: &Value, role: &str, name: &str, depth: usize, text: &mut String) {
        let mut line = "  ".repeat(depth) + called(role);
        if !name.is_empty() {
            write!(line, " \"{name}\"").unwrap();
        }
        for state in STATES {
            let properties = node["properties"].as_array().into_iter().flatten();
            // The level of a list item is clear from its indentation.
            let of_list = role == "listitem" && state == "level";
            for property in properties.filter(|property| property["name"] == state && !of_list) {
                match &property["value"]["value"] {
                    Value::Bool(true) => write!(line, " {state}").unwrap(),
                    Value::Bool(false) if ["expanded", "checked", "pressed"].contains(&state) => {
                        write!(line, " not {state}").unwrap()
                    }
                    Value::Bool(false) | Value::Null => {}
                    Value::String(value) if value == "false" && state == "invalid" => {}
                    Value::String(value) => write!(line, " {state}={value}").unwrap(),
                    value => write!(line, " {state}={value}").unwrap(),
                }
            }
        }
        for name in ["aria-current", "lang"] {
            if let Some(value) = self.attributes(node).and_then(|attributes| attributes.get(name)) {
                write!(line, " {}={value}", name.trim_start_matches("aria-")).unwrap();
            }
        }
        let value = spoken(&node["value"]);
        if !value.is_empty() {
            write!(line, " value=\"{value}\"").unwrap();
        }
        let description = spoken(&node["description"]);
        if !description.is_empty() {
            write!(line, "\n{}described \"{description}\"", "  ".repeat(depth + 2)).unwrap();
        }
        text.push_str(&line.replace(&self.site, ""));
        text.push('\n');
    }
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

/// Replaces Chromium's own roles by the names of their elements.
fn called(role: &str) -> &str {
    match role {
        "StaticText" => "text",
        "DisclosureTriangle" => "summary",
        "sectionheader" => "header",
        "none" | "generic" => "part",
        role => role,
    }
}

/// Returns the value as it is spoken: on one line.
fn spoken(value: &Value) -> String {
    value["value"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}
