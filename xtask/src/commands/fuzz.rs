//! `cargo xtask fuzz`: libFuzzer searches for inputs that break a property of `tests/properties`.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail};
use xtask::{needs, process, steps, tools};

use crate::usage::{FuzzOptions, Limit};

/// The workspace of the fuzz targets.
const FOLDER: &str = "tests/fuzz";

/// The maximum input length in bytes: a fault that a longer input finds, a shorter one usually finds, too.
const LONGEST: usize = 4096;

/// Targets with a different maximum length, or with folders of inputs in addition to their corpus.
const MORE: [(&str, usize, &[&str]); 3] = [
    ("campaign", 8192, &["campaigns", "tests/fixtures"]),
    ("import", LONGEST, &["tests/sheets"]),
    // The inputs are files with all messages of a language.
    ("messages", 32_768, &["target/fuzz/words"]),
];

/// Runs one target, or all of them one after another. An input that breaks its property stops the run, and is saved in
/// `tests/fuzz/artifacts`.
pub fn run(options: &FuzzOptions) -> Result<()> {
    let all = targets()?;
    let chosen = match &options.target {
        None => all,
        Some(name) if all.contains(name) => vec![name.clone()],
        Some(name) => bail!("no fuzz target is called `{name}`; there are {}", all.join(", ")),
    };
    needs::ensure_cpp_compiler()?;
    let program = tools::CARGO_FUZZ.ensure()?;
    if chosen.iter().any(|name| name == "messages") {
        let mut words =
            process::cargo(["run", "--quiet", "--locked", "--bin", "letter-widget", "--", "words", "--out"]);
        fs::create_dir_all(xtask::root().join("target/fuzz/words")).context("cannot create a folder for words")?;
        process::run(words.arg("target/fuzz/words"))?;
    }
    for name in chosen {
        let mut fuzz = Command::new(&program);
        fuzz_target(&mut fuzz, &name, options.limit)?;
        steps::step(&format!("fuzzing {name} for {}", options.limit), || process::run(&mut fuzz))?;
    }
    Ok(())
}

/// The names of all targets, sorted.
fn targets() -> Result<Vec<String>> {
    let folder = xtask::root().join(FOLDER).join("fuzz_targets");
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    let files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    let mut names: Vec<_> =
        files.iter().filter_map(|file| file.file_stem()).map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

fn fuzz_target(fuzz: &mut Command, name: &str, limit: Limit) -> Result<()> {
    // New inputs go into the first folder; the corpus that is kept with the project is only read.
    let found = xtask::root().join("target/fuzz").join(name);
    fs::create_dir_all(&found).with_context(|| format!("cannot create the folder {}", found.display()))?;
    let (_, longest, seeds) = MORE.into_iter().find(|(known, ..)| *known == name).unwrap_or((name, LONGEST, &[]));
    // The fuzzer's flags are unstable; as in the build (build.rs), a variable makes the pinned compiler accept them.
    // The address sanitizer is off: it would need its own standard library, and the library has no unsafe code to check.
    fuzz.args(["run", "--sanitizer", "none", "--fuzz-dir", FOLDER, name]).arg(&found);
    fuzz.arg(format!("{FOLDER}/corpus/{name}")).args(seeds);
    fuzz.env("RUSTC_BOOTSTRAP", "1").current_dir(xtask::root());
    fuzz.args(["--", &format!("-max_len={longest}"), "-timeout=10", "-print_final_stats=1"]);
    fuzz.arg(match limit {
        Limit::Seconds(seconds) => format!("-max_total_time={seconds}"),
        Limit::Runs(runs) => format!("-runs={runs}"),
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_with_inputs_of_their_own_exist() {
        let all = targets().unwrap();
        for (name, _, folders) in MORE {
            assert!(all.iter().any(|known| known == name), "{name}: {all:?}");
            for folder in folders.iter().filter(|folder| !folder.starts_with("target/")) {
                assert!(xtask::root().join(folder).is_dir(), "{folder}");
            }
        }
    }
}
