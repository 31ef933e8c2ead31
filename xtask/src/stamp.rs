//! Gives the files of a build names that hold a hash of their content, so that browsers may keep them for good, and tells the
//! loader the names and what to check them by.
//!
//! `integrity.json` in the build says for each script and program which file it is, how many bytes it has, and its SHA-384 as
//! Subresource Integrity writes it (<https://www.w3.org/TR/SRI/>).

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha384};

/// Loaded by the loader, which must know their names. `true`: the browser checks the file before it runs.
const LOADED: [(&str, bool); 5] = [
    ("widget.js", true),
    ("widget_bg.wasm", true),
    ("plain.js", false),
    ("explain.js", false),
    ("explain_bg.wasm", false),
];

/// The words of the interface, a file for each language: `words-fr.txt` for the widget, `plain-fr.json` for where it does not run.
fn words(dist: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(dist).with_context(|| format!("{} was not built", dist.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let of = |start: &str, end: &str| name.strip_prefix(start).is_some_and(|rest| rest.ends_with(end));
        if !is_hashed(Path::new(&name)) && (of("words-", ".txt") || of("plain-", ".json")) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Named by pages of others, so their names never change.
const STABLE: [&str; 3] = ["letter-widget.js", "letter-widget-frame.js", "embed.js"];

/// The lines of the loader that hash and checks take the place of.
const HASH: &str = "const HASH = \"\";";
const INTEGRITY: &str = "const INTEGRITY = {};";

/// Where [`Names`] lie in a build.
const LIST: &str = "integrity.json";

/// So many characters of the hash stand in a name: 40 bits, enough for every build that there will ever be of one file.
const SHORT: usize = 10;

/// A file of the build.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Stamped {
    /// Its name in the build.
    pub file: String,
    /// `sha384-` and the hash in base64.
    pub sha384: String,
    /// How large it is.
    pub bytes: usize,
}

/// The files of a build by the names that they have in the project.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Names(BTreeMap<String, Stamped>);

impl Names {
    /// Reads the list of a build.
    pub fn of(dist: &Path) -> Result<Self> {
        let path = dist.join(LIST);
        let text = fs::read_to_string(&path).with_context(|| format!("{} was not built", path.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is not a list of files", path.display()))
    }

    /// The name in the build; a file that is not listed has only one.
    pub fn file<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, |stamped| &stamped.file)
    }

    /// All files, by their names in the project.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Stamped)> {
        self.0.iter().map(|(name, stamped)| (&**name, stamped))
    }
}

/// Renames what the loader loads, and writes the hash into the loader, which is then handed to `finish` before it is put beside
/// the others.
pub fn stamp(dist: &Path, loader: &str, finish: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let mut names = Names::default();
    let mut checks = serde_json::Map::new();
    // The browser checks what runs; words are text, and only ever text.
    let words = words(dist)?;
    let loaded: Vec<_> = LOADED.into_iter().chain(words.iter().map(|name| (&**name, false))).collect();
    let hash = hash(dist, &loaded)?;
    for (name, checked) in loaded {
        let file = hashed_name(name, &hash);
        fs::rename(dist.join(name), dist.join(&file)).with_context(|| format!("{name} cannot be renamed"))?;
        let stamped = stamped(dist, &file)?;
        if checked {
            checks.insert(name.to_owned(), stamped.sha384.clone().into());
        }
        names.0.insert(name.to_owned(), stamped);
    }
    let loader = put(loader, HASH, &hash.into())?;
    let loader = put(&loader, INTEGRITY, &checks.into())?;
    write(dist, STABLE[0], finish(&loader)?.as_bytes())?;
    for name in STABLE {
        names.0.insert(name.to_owned(), stamped(dist, name)?);
    }
    write(dist, LIST, format!("{}\n", serde_json::to_string_pretty(&names)?).as_bytes())
}

/// The loader with this value in the place of the one that stands in this line.
fn put(loader: &str, line: &str, value: &serde_json::Value) -> Result<String> {
    ensure!(loader.matches(line).count() == 1, "{} must have the line `{line}` once", STABLE[0]);
    let (name, _) = line.split_once(" = ").unwrap_or((line, ""));
    Ok(loader.replace(line, &format!("{name} = {value};")))
}

/// The hash of all files with hashed names: one for all, because the loader has to carry it.
fn hash(dist: &Path, loaded: &[(&str, bool)]) -> Result<String> {
    let mut hash = Sha384::new();
    for (name, _) in loaded {
        hash.update(read(dist, name)?);
    }
    let hash: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).take(SHORT / 2).collect();
    Ok(format!("-{hash}"))
}

fn stamped(dist: &Path, file: &str) -> Result<Stamped> {
    let content = read(dist, file)?;
    Ok(Stamped { file: file.to_owned(), sha384: sha384(&content), bytes: content.len() })
}

/// The hash as browsers take it (Subresource Integrity, section 3.1).
pub fn sha384(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// `widget_bg.wasm` becomes `widget_bg-0123456789.wasm`, as the loader computes it.
fn hashed_name(name: &str, hash: &str) -> String {
    name.replacen('.', &format!("{hash}."), 1)
}

/// Whether this file has a hash in its name, and so never changes.
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
    fn files_get_names_of_their_content_and_the_loader_knows_them() {
        let dist = std::env::temp_dir().join(format!("letter-widget-stamp-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        for (name, _) in LOADED {
            fs::write(dist.join(name), name).unwrap();
        }
        fs::write(dist.join(STABLE[1]), "frame").unwrap();
        fs::write(dist.join(STABLE[2]), "embed").unwrap();
        fs::write(dist.join("words-fr.txt"), "mots").unwrap();
        let loader = format!("before\n{HASH}\n{INTEGRITY}\nafter");
        stamp(&dist, &loader, |loader| Ok(loader.replace("before", "finished"))).unwrap();
        let names = Names::of(&dist).unwrap();
        let wasm = names.file("widget_bg.wasm");
        assert_eq!(fs::read_to_string(dist.join(wasm)).unwrap(), "widget_bg.wasm");
        assert!(wasm.starts_with("widget_bg-") && wasm.len() == "widget_bg-0123456789.wasm".len(), "{wasm}");
        assert!(names.file("words-fr.txt").starts_with("words-fr-"), "{}", names.file("words-fr.txt"));
        assert_eq!(names.file("unknown.js"), "unknown.js");
        let loader = fs::read_to_string(dist.join(STABLE[0])).unwrap();
        assert!(loader.starts_with("finished\nconst HASH = \"-"), "{loader}");
        assert_eq!(loader.matches("sha384-").count(), 2, "what takes the campaign is checked: {loader}");
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
