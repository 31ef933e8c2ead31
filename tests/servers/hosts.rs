//! `_headers`, which only hosts of others read: here, that its rules say what they should of each file of the build.

use crate::answers::{hashed, served};

/// A rule's path and its headers.
type Rule = (String, Vec<String>);

pub fn check() {
    let rules = rules();
    let hashed = hashed();
    for name in served() {
        let path = format!("/{name}");
        let of_file = rules.iter().filter(|(rule, _)| matches(rule, &path));
        let headers: Vec<_> = of_file.flat_map(|(_, headers)| headers).collect();
        let count = |field: &str| headers.iter().filter(|header| header.starts_with(field)).count();
        assert_eq!(count("Access-Control-Allow-Origin: *"), 1, "{name}: {headers:?}");
        assert_eq!(count("Cache-Control: "), usize::from(hashed.contains(&name)), "{name}: {headers:?}");
    }
}

fn matches(rule: &str, path: &str) -> bool {
    // The one form that all hosts read in the same way.
    path.starts_with(rule.strip_suffix('*').unwrap())
}

fn rules() -> Vec<Rule> {
    let text = std::fs::read_to_string(xtask::root().join("servers/_headers")).unwrap();
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(header) => rules.last_mut().unwrap().1.push(header.to_owned()),
            None => rules.push((line.to_owned(), Vec::new())),
        }
    }
    rules
}
