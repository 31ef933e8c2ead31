//! Builds with one deliberate fault in a script or a page, to see whether a browser case detects it.
//!
//! The faults are listed in `tests/script_mutants.json`. `cargo mutants` does the same, but only for Rust code.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::{loader, script::shrink, stamp};

/// A deliberate fault.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mutant {
    /// What no longer works with the fault.
    pub what: String,
    /// The file to change, as a path from the root of the project.
    pub file: String,
    /// A piece of text that occurs exactly once in the file.
    pub find: String,
    /// The text that replaces it.
    pub replace: String,
    /// The browser case that has to fail.
    pub case: String,
}

impl Mutant {
    /// The content of a file, with the fault if this is the file to change.
    fn changed(&self, file: &str, content: String) -> Result<String> {
        if file != self.file {
            return Ok(content);
        }
        ensure!(content.matches(&self.find).count() == 1, "{file} must hold `{}` once ({})", self.find, self.what);
        Ok(content.replace(&self.find, &self.replace))
    }
}

/// Reads the list of all faults.
pub fn list() -> Result<Vec<Mutant>> {
    let text = source("tests/script_mutants.json")?;
    serde_json::from_str(&text).context("tests/script_mutants.json is not a list of faults")
}

/// The project files that a build does not combine with others, by their paths in the project. First, the scripts that it minifies.
const SMALLER: [&str; 2] = ["src/embed/letter-widget-frame.js", "src/embed/embed.js"];
const AS_THEY_ARE: [&str; 15] = [
    "embed.html",
    "try.html",
    "studio.html",
    "check.html",
    "src/embed/studio/hold.js",
    "src/embed/studio/try.js",
    "src/embed/studio/try-draft.js",
    "src/embed/studio/studio-start.js",
    "src/embed/check/check.js",
    "src/embed/check/check-files.js",
    "src/embed/check/check-outside.js",
    "src/embed/check/check-paste.js",
    "src/embed/check/check-pinned.js",
    "src/embed/check/check-trial.js",
    "src/embed/check/check-trust.js",
];
const HELP: [&str; 2] = ["src/embed/plain-rules.js", "src/embed/plain.js"];

/// Rebuilds `dist` into the folder `to`, with this fault.
pub fn build(mutant: &Mutant, dist: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("{} cannot be removed", to.display()))?;
    }
    stamp::unstamp(dist, to)?;
    for file in SMALLER {
        write(to, file, &shrink(&mutant.changed(file, source(file)?)?).with_context(|| file.to_owned())?)?;
    }
    for file in AS_THEY_ARE {
        write(to, file, &mutant.changed(file, source(file)?)?)?;
    }
    write(to, HELP[1], &loader::plain_with(|file| mutant.changed(file, source(file)?))?)?;
    let loader = loader::assemble_with(|file| mutant.changed(file, source(file)?))?;
    stamp::stamp(to, &loader, shrink)
}

fn source(file: &str) -> Result<String> {
    fs::read_to_string(crate::root().join(file)).with_context(|| format!("{file} cannot be read"))
}

fn write(to: &Path, file: &str, content: &str) -> Result<()> {
    let name = file.rsplit('/').next().unwrap_or(file);
    fs::write(to.join(name), content).with_context(|| format!("{name} cannot be written"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_can_be_made() {
        let known = |file: &str| {
            file.starts_with("src/embed/loader/")
                || HELP.contains(&file)
                || SMALLER.contains(&file)
                || AS_THEY_ARE.contains(&file)
        };
        for mutant in list().unwrap() {
            assert!(known(&mutant.file), "{}: {} is in no build as it is", mutant.what, mutant.file);
            let content = source(&mutant.file).unwrap();
            assert_ne!(mutant.changed(&mutant.file, content.clone()).unwrap(), content, "{}", mutant.what);
            let case = crate::root().join("tests/browser").join(&mutant.case);
            assert!(case.is_dir(), "{}: there is no browser case `{}`", mutant.what, mutant.case);
        }
    }
}
