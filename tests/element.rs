//! What editors and type checkers are told about the element matches the element: `custom-elements.json` (schema 2.1.0) and
//! `letter-widget.d.ts`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;

use letter_widget::send::Route;
use serde_json::Value;
use support::text;

type Names = BTreeSet<String>;

fn manifest() -> Value {
    let manifest: Value = serde_json::from_str(&text("src/embed/custom-elements.json")).unwrap();
    assert_eq!(manifest["schemaVersion"], "2.1.0");
    manifest["modules"][0]["declarations"][0].clone()
}

fn types() -> String {
    text("src/embed/letter-widget.d.ts")
}

/// The names in a list of the manifest.
fn named(manifest: &Value, list: &str) -> Names {
    let of = |entry: &Value| entry["name"].as_str().unwrap().to_owned();
    manifest[list].as_array().unwrap().iter().map(of).collect()
}

/// Everything that appears between these two texts.
fn between(text: &str, before: &str, after: &str) -> Names {
    let found = text.split(before).skip(1).filter_map(|rest| rest.split_once(after));
    found.map(|(name, _)| name.to_owned()).filter(|name| !name.contains(char::is_whitespace)).collect()
}

/// The quoted words in the line of a script or of the types that begins like this.
fn quoted(text: &str, beginning: &str) -> Names {
    let (_, rest) = text.split_once(beginning).unwrap_or_else(|| panic!("`{beginning}` is missing"));
    rest.split_once(';').unwrap().0.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn loader() -> String {
    ["files", "program", "languages", "element", "page"]
        .map(|name| text(&format!("src/embed/loader/{name}.js")))
        .concat()
}

#[test]
fn settings() {
    let wanted = quoted(&loader(), "export const SETTINGS = ");
    let manifest = manifest();
    assert_eq!(named(&manifest, "attributes"), wanted);
    let fields = manifest["members"].as_array().unwrap().iter().filter(|member| member["kind"] == "field");
    assert_eq!(fields.map(|field| field["name"].as_str().unwrap().to_owned()).collect::<Names>(), wanted);
    for name in wanted {
        let key = if name.contains('-') { format!("\"{name}\"") } else { name.clone() };
        assert!(types().contains(&format!("\n  {key}: ")), "the types lack `{name}`");
        assert!(text("docs/partners.md").contains(&format!("| `{name}` |")), "the guide lacks `{name}`");
    }
}

#[test]
fn methods() {
    let manifest = manifest();
    let methods = manifest["members"].as_array().unwrap().iter().filter(|member| member["kind"] == "method");
    for name in methods.map(|method| method["name"].as_str().unwrap()) {
        assert!(loader().contains(&format!("\n  {name}() {{")), "the loader has no `{name}`");
        assert!(types().contains(&format!("\n  {name}(): ")), "the types lack `{name}`");
        assert!(text("docs/partners.md").contains(&format!("`{name}()`")), "the guide lacks `{name}`");
    }
}

#[test]
fn events() {
    let program = ["src/view/app.rs", "src/view/scene.rs"].map(text).concat();
    let mut told = between(&program, "host.tell(\"", "\"");
    told.extend(between(&loader(), "this.#tell(\"", "\""));
    let wanted: Names = told.iter().map(|name| format!("letter-widget:{name}")).collect();
    assert_eq!(named(&manifest(), "events"), wanted);
    assert_eq!(between(&types(), "\n  \"letter-widget", "\":").len(), wanted.len());
    for name in wanted {
        assert!(types().contains(&format!("\n  \"{name}\": CustomEvent<")), "the types lack `{name}`");
        assert!(text("docs/partners.md").contains(&format!("| `{name}`")), "the guide lacks `{name}`");
    }
}

#[test]
fn codes_of_failures() {
    let mut codes = between(&loader(), "problem(\"", "\"");
    codes.extend(between(&text("src/embed/plain.js"), "return [\"", "\""));
    codes.extend(quoted(&loader(), "error.code ?? "));
    assert_eq!(quoted(&types(), "export type FailureCode ="), codes);
    for code in codes {
        assert!(text("docs/partners.md").contains(&format!("| `{code}` |")), "the guide lacks `{code}`");
    }
}

#[test]
fn routes() {
    let routes: Names = Route::ALL.iter().map(|route| route.as_str().to_owned()).collect();
    assert_eq!(quoted(&types(), "export type Route ="), routes);
}

#[test]
fn properties_and_parts() {
    let guide = text("docs/partners.md");
    let styles = ["tokens", "widget", "ways"].map(|name| text(&format!("styles/{name}.css"))).concat();
    for property in named(&manifest(), "cssProperties") {
        assert!(
            styles.contains(&format!("var({property}")) || text("src/embed/theme.rs").contains(&property),
            "{property}"
        );
        assert!(guide.contains(&format!("`{property}`")), "the guide lacks `{property}`");
    }
    let parts = named(&manifest(), "cssParts");
    let code = ["src/view/tag.rs", "src/view/intro.rs"].map(text).concat();
    for part in &parts {
        assert!(code.contains(&format!("\"{part}\"")), "nothing is the part `{part}`");
        assert!(guide.contains(&format!("`{part}`")), "the guide lacks `{part}`");
    }
    let named = quoted(&text("src/view/tag.rs").replace("=> tag", ";"), "match class {\n");
    assert!(named.is_subset(&parts), "{named:?} in {parts:?}");
}
