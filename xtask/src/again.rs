//! Builds the project again in another folder and compares the results: the same source must give the same bytes everywhere.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};

use crate::{build::WEB_TARGET, compress::files, process};

/// The compiled code that the second build starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compiled {
    /// Nothing: everything is compiled again.
    Nothing,
    /// Third-party crates, which are in the same place for both builds. This project's own code is compiled again.
    OfOthers,
}

/// Builds a copy of the project elsewhere, and fails if its `dist` differs from this one.
pub fn same_bytes(dist: &Path, compiled: Compiled) -> Result<()> {
    // The path has a different length on purpose: if it gets into a program, everything after it moves.
    let copy = env::temp_dir().join(format!("letter-widget-{}/built-again-in-another-folder", std::process::id()));
    copy_source(&crate::root(), &copy)?;
    let program = env::current_exe().context("this program does not know where it lies")?;
    let mut build = Command::new(program);
    let target = if compiled == Compiled::Nothing { copy.join("target") } else { crate::root().join("target") };
    build.arg("dist").env(crate::ROOT, &copy).env(WEB_TARGET, target.join("web")).current_dir(&copy);
    build.env("CARGO_TARGET_DIR", target);
    process::run(&mut build).context("the copy of the project cannot be built")?;
    let differing = differing(dist, &copy.join("dist"))?;
    if !differing.is_empty() {
        bail!("built in {}, these differ: {}", copy.display(), differing.join(", "));
    }
    fs::remove_dir_all(copy.parent().unwrap_or(&copy)).context("the copy of the project cannot be removed")
}

/// Copies everything except build results and the repository's history.
fn copy_source(from: &Path, to: &Path) -> Result<()> {
    copy_folder(from, to, &|name| ![".git", "dist", "target"].contains(&name))
}

fn copy_folder(from: &Path, to: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create the folder {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read the folder {}", from.display()))? {
        let entry = entry?;
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        if !wanted(&entry.file_name().to_string_lossy()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            // `xtask/src/dist` is source; other workspaces have their own `target`.
            copy_folder(&path, &copy, &|name| name != "target")?;
        } else {
            fs::copy(&path, &copy).with_context(|| format!("{} cannot be copied", path.display()))?;
        }
    }
    Ok(())
}

/// The files that differ between two folders, or that only one of them has.
fn differing(one: &Path, other: &Path) -> Result<Vec<String>> {
    let (ours, theirs) = (names(one)?, names(other)?);
    ensure!(!ours.is_empty(), "{} is empty", one.display());
    let mut all: Vec<_> = ours.iter().chain(&theirs).collect();
    all.sort();
    all.dedup();
    let content = |folder: &Path, name: &Path| fs::read(folder.join(name)).ok();
    let differs = |name: &&&PathBuf| content(one, name).is_none_or(|bytes| content(other, name) != Some(bytes));
    Ok(all.iter().filter(differs).map(|name| name.display().to_string()).collect())
}

fn names(folder: &Path) -> Result<Vec<PathBuf>> {
    let relative = |file: PathBuf| file.strip_prefix(folder).map(Path::to_path_buf);
    files(folder)?.into_iter().map(relative).collect::<Result<_, _>>().context("a file lies outside its folder")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, content: &[(&str, &str)]) -> PathBuf {
        let folder = env::temp_dir().join(format!("letter-widget-again-{}-{name}", std::process::id()));
        for (file, text) in content {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn what_differs_is_named() {
        let one = folder("one", &[("same.js", "a"), ("sub/other.js", "a"), ("only.js", "a")]);
        let other = folder("other", &[("same.js", "a"), ("sub/other.js", "b"), ("more.js", "a")]);
        assert_eq!(differing(&one, &other).unwrap(), ["more.js", "only.js", "sub/other.js"]);
        assert!(differing(&one, &one).unwrap().is_empty());
        fs::remove_dir_all(one).unwrap();
        fs::remove_dir_all(other).unwrap();
    }

    #[test]
    fn only_source_is_copied() {
        let source = ["Cargo.toml", ".cargo/config.toml", "xtask/src/dist/README.txt", "src/lib.rs"];
        let made = [".git/HEAD", "dist/a.js", "target/a", "tests/fuzz/target/a"];
        let all: Vec<_> = source.iter().chain(&made).map(|file| (*file, "")).collect();
        let from = folder("from", &all);
        let to = from.with_extension("copy");
        copy_source(&from, &to).unwrap();
        let mut copied: Vec<_> = names(&to).unwrap();
        copied.sort();
        let mut wanted = source.map(PathBuf::from);
        wanted.sort();
        assert_eq!(copied, wanted);
        fs::remove_dir_all(from).unwrap();
        fs::remove_dir_all(to).unwrap();
    }
}
