//! Adds a hash of the content to the names of a build's files, so that browsers may cache them permanently, and gives the
//! loader these names and the hashes to check the files against.
//!
//! `integrity.json` in the build lists, for each script and program, its file, its size in bytes, and its SHA-384 in the format of
//! Subresource Integrity (<https://www.w3.org/TR/SRI/>).

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha384};

/// The files that the loader requests first. It contains their hashes itself, and those of the words in each language.
const FIRST: [&str; 3] = ["widget.js", "widget_bg.wasm", HELP];

/// The files that are loaded only after a failure. The loader gets their hashes from [`HELP`], so a page that works does not load them.
const LATER: [&str; 2] = ["explain.js", "explain_bg.wasm"];

/// The first file that is loaded after a failure.
const HELP: &str = "plain.js";

/// The files with the words of the interface, one per language: `words-fr.txt` for the widget, `plain-fr.json` where it cannot run.
fn words(dist: &Path, start: &str, end: &str) -> Result<Vec<String>> {
    let entries = fs::read_dir(dist).with_context(|| format!("{} was not built", dist.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let is_one = name.strip_prefix(start).is_some_and(|rest| rest.ends_with(end));
        if is_one && !is_hashed(Path::new(&name)) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Files that partner sites refer to by name, so their names never change.
const STABLE: [&str; 3] = ["letter-widget.js", "letter-widget-frame.js", "embed.js"];

/// A copy of the loader whose name changes with its content, for pages that check it against its hash.
const PINNED: &str = "loader.js";

/// The lines in the scripts that are replaced by lines with the hashes.
const HASH: &str = "const HASH = \"\";";
const INTEGRITY: &str = "const INTEGRITY = {};";

/// The file of a build that contains [`Names`].
const LIST: &str = "integrity.json";

/// The number of characters of the hash in a name: 40 bits, enough for all builds of one file that there will ever be.
const SHORT: usize = 10;

/// A file of the build.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Stamped {
    /// Its name in the build.
    pub file: String,
    /// `sha384-` and the hash in base64.
    pub sha384: String,
    /// Its size.
    pub bytes: usize,
}

/// The files of a build, by their names in the project.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Names(BTreeMap<String, Stamped>);

impl Names {
    /// Reads the list of a build.
    pub fn of(dist: &Path) -> Result<Self> {
        let path = dist.join(LIST);
        let text = fs::read_to_string(&path).with_context(|| format!("{} was not built", path.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is not a list of files", path.display()))
    }

    /// The name of a file in the build; a file that is not listed has the same name as in the project.
    pub fn file<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, |stamped| &stamped.file)
    }

    /// Adds a hash to the names of these files, and returns the hashes that browsers check them against.
    fn rename(&mut self, dist: &Path, files: &[String], hash: &str) -> Result<serde_json::Value> {
        let mut checks = serde_json::Map::new();
        for name in files {
            let file = hashed_name(name, hash);
            fs::rename(dist.join(name), dist.join(&file)).with_context(|| format!("{name} cannot be renamed"))?;
            let stamped = stamped(dist, &file)?;
            checks.insert(name.clone(), stamped.sha384.clone().into());
            self.0.insert(name.clone(), stamped);
        }
        Ok(checks.into())
    }

    /// All files, by their names in the project.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Stamped)> {
        self.0.iter().map(|(name, stamped)| (&**name, stamped))
    }
}

/// Renames the files that the loader loads, and writes their hashes into the two scripts that check them. `finish` minifies each of
/// these scripts before it is written, because a script's own hash must be that of the file that browsers get.
pub fn stamp(dist: &Path, loader: &str, finish: impl Fn(&str) -> Result<String>) -> Result<()> {
    let first = [FIRST.map(str::to_owned).to_vec(), words(dist, "words-", ".txt")?].concat();
    let later = [LATER.map(str::to_owned).to_vec(), words(dist, "plain-", ".json")?].concat();
    let hash = hash(dist, first.iter().chain(&later))?;
    let mut names = Names::default();
    let checks = names.rename(dist, &later, &hash)?;
    let help = String::from_utf8(read(dist, HELP)?).with_context(|| format!("{HELP} is not text"))?;
    write(dist, HELP, finish(&put(&help, HELP, INTEGRITY, &checks)?)?.as_bytes())?;
    let checks = names.rename(dist, &first, &hash)?;
    let loader = put(loader, STABLE[0], HASH, &hash.into())?;
    let loader = finish(&put(&loader, STABLE[0], INTEGRITY, &checks)?)?;
    write(dist, STABLE[0], loader.as_bytes())?;
    write(dist, PINNED, loader.as_bytes())?;
    names.rename(dist, &[PINNED.to_owned()], &short_hash(Sha384::digest(&loader).as_slice()))?;
    for name in STABLE {
        names.0.insert(name.to_owned(), stamped(dist, name)?);
    }
    write(dist, LIST, format!("{}\n", serde_json::to_string_pretty(&names)?).as_bytes())
}

/// Copies a build to another folder and gives each file its name in the project again, so that [`stamp`] can be applied once more.
/// The pinned copy of the loader, the list and compressed files are left out.
pub fn unstamp(dist: &Path, to: &Path) -> Result<()> {
    let names = Names::of(dist)?;
    let left_out =
        |file: &str| file == LIST || names.iter().any(|(name, stamped)| stamped.file == file && name == PINNED);
    copy(dist, to, &|file| {
        let plain = names.iter().find(|(_, stamped)| stamped.file == file).map_or(file, |(name, _)| name);
        let compressed = [".br", ".gz", ".zip"].iter().any(|end| file.ends_with(end));
        (!compressed && !left_out(file)).then(|| plain.to_owned())
    })
}

/// Copies the files of a folder and its sub-folders under the names that `name` returns; files without one are left out.
fn copy(from: &Path, to: &Path, name: &dyn Fn(&str) -> Option<String>) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create the folder {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("{} was not built", from.display()))? {
        let (entry, file) = entry.map(|entry| (entry.path(), entry.file_name().to_string_lossy().into_owned()))?;
        if entry.is_dir() {
            copy(&entry, &to.join(&file), name)?;
        } else if let Some(name) = name(&file) {
            fs::copy(&entry, to.join(name)).with_context(|| format!("{file} cannot be copied"))?;
        }
    }
    Ok(())
}

/// Replaces the value in this line of a script with another.
fn put(script: &str, name: &str, line: &str, value: &serde_json::Value) -> Result<String> {
    ensure!(script.matches(line).count() == 1, "{name} must have the line `{line}` once");
    let (constant, _) = line.split_once(" = ").unwrap_or((line, ""));
    Ok(script.replace(line, &format!("{constant} = {value};")))
}

/// The hash in the names of these files: they share one, because the loader has to contain it.
fn hash<'n>(dist: &Path, names: impl Iterator<Item = &'n String>) -> Result<String> {
    let mut hash = Sha384::new();
    for name in names {
        hash.update(read(dist, name)?);
    }
    Ok(short_hash(hash.finalize().as_slice()))
}

/// The part of a hash that goes into a name, with a hyphen before it.
fn short_hash(hash: &[u8]) -> String {
    let digits: String = hash.iter().map(|byte| format!("{byte:02x}")).take(SHORT / 2).collect();
    format!("-{digits}")
}

fn stamped(dist: &Path, file: &str) -> Result<Stamped> {
    let content = read(dist, file)?;
    Ok(Stamped { file: file.to_owned(), sha384: sha384(&content), bytes: content.len() })
}

/// The hash in the form that browsers expect (Subresource Integrity, section 3.1).
pub fn sha384(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// `widget_bg.wasm` becomes `widget_bg-0123456789.wasm`, as the loader computes it.
fn hashed_name(name: &str, hash: &str) -> String {
    name.replacen('.', &format!("{hash}."), 1)
}

/// Whether this file has a hash in its name, and therefore never changes.
pub fn is_hashed(file: &Path) -> bool {
    let stem = file.file_stem().and_then(|stem| stem.to_str());
    let hash = stem.and_then(|stem| stem.rsplit_once('-')).map_or("", |(_, hash)| hash);
    hash.len() == SHORT && hash.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

fn read(dist: &Path, name: &str) -> Result<Vec<u8>> {
    fs::read(dist.join(name)).with_context(|| format!("{name} was not built"))
}

fn write(dist: &Path, name: &str, content: &[u8]) -> Result<()> {
    fs::write(dist.join(name), content).with_context(|| format!("{name} cannot be written"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_with_a_hash_in_its_name_is_known() {
        for (name, hashed) in [
            ("dist/widget-e31e537fc6.js", true),
            ("widget_bg-0123456789.wasm", true),
            ("letter-widget.js", false),
            ("letter-widget-frame.js", false),
            ("check-0123456789ab.js", false),
            ("0123456789.js", false),
        ] {
            assert_eq!(is_hashed(Path::new(name)), hashed, "{name}");
        }
    }

    #[test]
    fn files_get_names_of_their_content_and_the_scripts_know_their_hashes() {
        let dist = std::env::temp_dir().join(format!("letter-widget-stamp-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        for name in [&FIRST[..], &LATER, &STABLE[1..], &["words-fr.txt", "plain-fr.json"]].concat() {
            fs::write(dist.join(name), name).unwrap();
        }
        fs::write(dist.join(HELP), format!("export {INTEGRITY}")).unwrap();
        let loader = format!("before\n{HASH}\nexport {INTEGRITY}\nafter");
        stamp(&dist, &loader, |script| Ok(script.replace("before", "finished"))).unwrap();
        let names = Names::of(&dist).unwrap();
        let read = |name: &str| fs::read_to_string(dist.join(names.file(name))).unwrap();
        let wasm = names.file("widget_bg.wasm");
        assert_eq!(read("widget_bg.wasm"), "widget_bg.wasm");
        assert!(wasm.starts_with("widget_bg-") && wasm.len() == "widget_bg-0123456789.wasm".len(), "{wasm}");
        assert!(names.file("words-fr.txt").starts_with("words-fr-"), "{}", names.file("words-fr.txt"));
        assert_eq!(names.file("unknown.js"), "unknown.js");
        let (loader, help) = (read(STABLE[0]), read(HELP));
        assert!(loader.starts_with("finished\nconst HASH = \"-"), "{loader}");
        // Every file that the loader may request is in exactly one of the two lists.
        for (name, stamped) in names.iter().filter(|(name, _)| !STABLE.contains(name) && *name != PINNED) {
            let lists = [&loader, &help].map(|script| script.contains(&format!("{name:?}:{:?}", stamped.sha384)));
            let later = LATER.contains(&name) || name == "plain-fr.json";
            assert_eq!(lists, [!later, later], "{name}: {loader}\n{help}");
        }
        assert!(is_hashed(Path::new(names.file(PINNED))), "{}", names.file(PINNED));
        assert_eq!(read(PINNED), loader);
        fs::remove_dir_all(&dist).unwrap();
    }

    #[test]
    fn a_hash_is_the_one_that_browsers_compute() {
        let dist = std::env::temp_dir().join(format!("letter-widget-hash-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("abc"), "abc").unwrap();
        // `printf abc | openssl dgst -sha384 -binary | base64`
        let wanted = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        let stamped = stamped(&dist, "abc").unwrap();
        assert_eq!((&*stamped.sha384, stamped.bytes), (wanted, 3));
        fs::remove_dir_all(&dist).unwrap();
    }
}
