//! Renames the properties with which the widget's Yew marks elements.
//!
//! Yew finds an element's listeners by numbers that it writes onto the element as properties, and every Yew app
//! on a page counts from the same number. A page that is itself a Yew app looks into the widget's open shadow tree, mistakes
//! the widget's numbers for its own, and calls its own handler with that number: a click on one of the widget's
//! buttons would press one of the page's. So the widget's properties have other names. The names appear only in the script;
//! the program merely calls its functions.

use anyhow::{Result, ensure};

/// The properties that Yew 0.23 writes onto elements and events.
const MARKS: [&str; 3] = ["__yew_listener_id", "__yew_subtree_id", "__yew_subtree_cache_key"];

const YEWS: &str = "__yew_";
const OURS: &str = "__lw_";

/// Renames Yew's marks in a script; returns an error if one of them is missing, or if there are others.
pub fn own_marks(script: &str) -> Result<String> {
    for mark in MARKS {
        ensure!(
            script.contains(&format!(".{mark}")),
            "Yew no longer marks elements with `{mark}`: see xtask/src/marks.rs"
        );
    }
    let script = MARKS.iter().fold(script.to_owned(), |script, mark| {
        script.replace(&format!(".{mark}"), &format!(".{}", mark.replace(YEWS, OURS)))
    });
    ensure!(!script.contains(&format!(".{YEWS}")), "Yew marks elements in a further way: see xtask/src/marks.rs");
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "a.__yew_listener_id = b; c(d.__yew_subtree_id, e.__yew_subtree_cache_key)";

    #[test]
    fn every_mark_gets_another_name() {
        let own = own_marks(SCRIPT).unwrap();
        assert_eq!(own, "a.__lw_listener_id = b; c(d.__lw_subtree_id, e.__lw_subtree_cache_key)");
    }

    #[test]
    fn a_yew_that_marks_otherwise_is_noticed() {
        let fewer = own_marks("a.__yew_listener_id").unwrap_err().to_string();
        assert!(fewer.contains("__yew_subtree_id"), "{fewer}");
        assert!(own_marks(&format!("{SCRIPT}; a.__yew_more")).is_err());
    }
}
