//! `_headers`, which only hosts of other providers read: here, its rules are checked for each file of the build.

use xtask::server::UNFRAMED;

use crate::answers::{hashed, served};

/// A rule's path and its headers.
type Rule = (String, Vec<String>);

pub fn check() {
    let rules = rules();
    let (hashed, served) = (hashed(), served());
    assert!(hashed.iter().all(|name| served.contains(name)), "{hashed:?} {served:?}");
    for name in served {
        let headers = of(&rules, &name);
        let count = |field: &str| headers.iter().filter(|header| header.starts_with(field)).count();
        assert_eq!(count("Access-Control-Allow-Origin: *"), 1, "{name}: {headers:?}");
        assert_eq!(count("Cache-Control: "), usize::from(hashed.contains(&name)), "{name}: {headers:?}");
        assert!(
            !name.ends_with(".html") || count("Content-Security-Policy: ") == usize::from(UNFRAMED.contains(&&*name))
        );
    }
    // These hosts omit `.html` from addresses.
    for name in UNFRAMED.into_iter().flat_map(|name| [name, name.trim_end_matches(".html")]) {
        let headers = of(&rules, name);
        for wanted in ["Content-Security-Policy: frame-ancestors 'none'", "X-Frame-Options: DENY"] {
            assert_eq!(headers.iter().filter(|header| *header == wanted).count(), 1, "{name}: {headers:?}");
        }
    }
}

/// The headers of a file.
fn of(rules: &[Rule], name: &str) -> Vec<String> {
    let path = format!("/{name}");
    rules.iter().filter(|(rule, _)| matches(rule, &path)).flat_map(|(_, headers)| headers.clone()).collect()
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
