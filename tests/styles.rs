//! The rules for the style sheets: they use no left and no right, so that they serve both writing directions, and no colours
//! except those of the tokens, whose contrast is computed (`contrast.rs`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;

use support::styles::{Declaration, declarations};

/// All except those for printing, where places are physical: the window of an envelope is on the left.
const SCREEN: [&str; 7] = ["tokens.css", "widget.css", "paper.css", "ways.css", "embed.css", "page.css", "check.css"];

/// What may use left or right nevertheless: file, selector, property, and why.
const PHYSICAL: [(&str, &str, &str, &str); 4] = [
    (
        "widget.css",
        "input[type=\"checkbox\"]:checked::after",
        "border-width",
        "a tick looks the same in every language",
    ),
    ("widget.css", "select", "background-position", "no logical one exists; the next rule turns it"),
    ("paper.css", ".paper", "--end", "of the letter's lines, not of a part with a direction of its own"),
    ("paper.css", ".paper:is(", "--end", "the same for letters from right to left"),
];

/// Where the direction is set explicitly; everywhere else, `dir` sets it.
const DIRECTED: [(&str, &str); 3] =
    [("tokens.css", ":host > div"), ("paper.css", ".paper"), ("paper.css", ".paper:is(")];

const LONGHANDS: [&str; 8] =
    ["margin", "padding", "border", "inset", "scroll-margin", "scroll-padding", "overflow", "overscroll"];
const SIDES: [&str; 4] = ["top", "right", "bottom", "left"];
const SIZES: [&str; 2] = ["width", "height"];

#[test]
fn no_left_and_no_right() {
    let mut used = BTreeSet::new();
    for file in SCREEN {
        for each in declarations(file) {
            let Some(wrong) = physical(&each) else { continue };
            let allowed = PHYSICAL
                .iter()
                .position(|(of, selector, name, _)| *of == file && stands_at(&each, selector) && each.name == *name);
            let told =
                || panic!("{file}: {} {{ {}: {} }} is physical: {wrong}", each.selector(), each.name, each.value);
            used.insert(allowed.unwrap_or_else(told));
        }
    }
    let unused: Vec<_> =
        (0..PHYSICAL.len()).filter(|index| !used.contains(index)).map(|index| PHYSICAL[index]).collect();
    assert!(unused.is_empty(), "no longer there: {unused:?}");
}

/// Whether this is the complete selector, or the beginning of a long one.
fn stands_at(each: &Declaration, selector: &str) -> bool {
    each.selector() == selector || (selector.ends_with('(') && each.selector().starts_with(selector))
}

/// What is physical in a declaration, if anything is.
fn physical(Declaration { name, value, .. }: &Declaration) -> Option<&'static str> {
    let sided = LONGHANDS.iter().any(|of| SIDES.iter().any(|side| name.starts_with(&format!("{of}-{side}"))));
    let sized =
        SIZES.iter().any(|size| [*size, &format!("min-{size}"), &format!("max-{size}")].contains(&name.as_str()));
    if sided || SIDES.contains(&name.as_str()) {
        return Some("say block or inline, start or end");
    }
    if sized {
        return Some("say block-size or inline-size");
    }
    if value.split([' ', ',']).any(|word| word == "left" || word == "right") {
        return Some("say start or end");
    }
    let four: Vec<_> = value.split(' ').collect();
    let around = ["margin", "padding", "inset", "border-width", "border-style", "border-color", "border-radius"];
    if around.contains(&name.as_str()) && !value.contains('(') && four.len() == 4 && four[1] != four[3] {
        return Some("its third side differs from its first: say them one by one");
    }
    if name == "transform" && ["translateX", "scaleX", "skew"].iter().any(|function| value.contains(function)) {
        return Some("it goes one way");
    }
    None
}

#[test]
fn directions_come_from_the_elements() {
    for file in SCREEN {
        for each in declarations(file).iter().filter(|each| each.name == "direction") {
            let allowed = DIRECTED.iter().any(|(of, selector)| *of == file && stands_at(each, selector));
            assert!(allowed, "{file}: {} sets the direction", each.selector());
        }
    }
}

/// `:dir()` is newer than the browsers that the widget is for, which would drop the entire rule.
#[test]
fn no_selector_that_old_browsers_do_not_know() {
    for file in SCREEN {
        for each in declarations(file) {
            assert!(!each.selector().contains(":dir("), "{file}: {}", each.selector());
        }
    }
}

#[test]
fn colours_are_tokens() {
    for file in ["widget.css", "paper.css", "ways.css"] {
        for each in declarations(file) {
            let raw = ["#", "rgb", "hsl", "oklch", "oklab(", "color("].iter().find(|word| each.value.contains(*word));
            assert!(raw.is_none(), "{file}: {} {{ {}: {} }} is none", each.selector(), each.name, each.value);
        }
    }
}
