//! Combines modules into scripts. Partner sites load one file, which must also run as a classic script, where `import` is not
//! available. The letter without the program is one file, too: a module that imports another would need to know its hash.

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// The modules in `src/embed/loader`, each after those that it imports.
const MODULES: [&str; 6] = ["files.js", "fetch.js", "program.js", "languages.js", "element.js", "page.js"];

/// The loader as one script that adds no names to the page's global scope.
pub fn assemble() -> Result<String> {
    assemble_with(|file| read(&crate::root().join(file)))
}

/// Does the same with modules that `source` returns for their paths from the root of the project.
pub fn assemble_with(source: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut script = String::from("(() => {\n\"use strict\";\n");
    for name in MODULES {
        script.push_str(&inside(&source(&format!("src/embed/loader/{name}"))?));
    }
    script.push_str("})();\n");
    Ok(script)
}

/// The modules of `plain.js`, each after those that it imports.
const PLAIN: [&str; 2] = ["plain-rules.js", "plain.js"];

/// The letter without the program as one module, with everything that its modules export.
pub fn plain() -> Result<String> {
    plain_with(|file| read(&crate::root().join(file)))
}

/// Does the same with modules that `source` returns for their paths from the root of the project.
pub fn plain_with(source: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut script = String::new();
    for name in PLAIN {
        let module = source(&format!("src/embed/{name}"))?;
        script.extend(module.lines().filter(|line| !line.starts_with("import ")).flat_map(|line| [line, "\n"]));
    }
    Ok(script)
}

/// A module as part of a larger script, without `import`, because the imported code comes before it, and without `export`.
fn inside(module: &str) -> String {
    let lines = module.lines().filter(|line| !line.starts_with("import "));
    lines.flat_map(|line| [line.strip_prefix("export ").unwrap_or(line), "\n"]).collect()
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_becomes_a_part() {
        let module = "import { b } from \"./b.js\";\n\nexport const a = b;\nexport function f() {\n  return a;\n}\n";
        assert_eq!(inside(module), "\nconst a = b;\nfunction f() {\n  return a;\n}\n");
    }

    #[test]
    fn the_letter_without_the_program_is_one_module() {
        let script = plain().unwrap();
        assert!(!script.contains("\nimport "), "{script}");
        for exported in ["plain(", "said(", "why(", "readLetterFile(", "mailLink(", "telephoneLink("] {
            assert!(script.contains(&format!("function {exported}")), "{exported}");
        }
        crate::script::shrink(&script).unwrap();
    }

    #[test]
    fn modules_import_only_what_stands_before_them() {
        for (place, name) in MODULES.iter().enumerate() {
            let module = read(&crate::root().join("src/embed/loader").join(name)).unwrap();
            for line in module.lines().filter(|line| line.starts_with("import ")) {
                let from = line.rsplit('"').nth(1).unwrap().trim_start_matches("./");
                assert!(MODULES[..place].contains(&from), "{name}: {line}");
                for imported in line.split(['{', '}']).nth(1).unwrap().split(',').map(str::trim) {
                    let other = read(&crate::root().join("src/embed/loader").join(from)).unwrap();
                    let exported = ["const", "let", "function", "async function", "class"]
                        .iter()
                        .any(|kind| other.contains(&format!("\nexport {kind} {imported}")));
                    assert!(exported, "{from} exports no {imported}");
                    assert!(module.matches(imported).count() > 1, "{name} does not use {imported}");
                }
            }
        }
    }
}
