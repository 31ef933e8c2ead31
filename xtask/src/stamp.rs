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

/// Named by pages of others, so their names never change.
const STABLE: [&str; 3] = ["letter-widget.js", "letter-widget-frame.js", "embed.js"];

/// The line of the loader that the names take the place of.
const PLACE: &str = "const FILES = {};";

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

/// Renames what the loader loads, and writes the names into the loader, which is then handed to `finish` before it gets a hash.
pub fn stamp(dist: &Path, finish: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let mut names = Names::default();
    let mut known = serde_json::Map::new();
    for (name, checked) in LOADED {
        let content = read(dist, name)?;
        let file = hashed_name(name, &content);
        fs::rename(dist.join(name), dist.join(&file)).with_context(|| format!("{name} cannot be renamed"))?;
        let stamped = stamped(file, &content);
        let entry = [Some(&stamped.file), checked.then_some(&stamped.sha384)];
        known.insert(name.to_owned(), entry.into_iter().flatten().cloned().collect());
        names.0.insert(name.to_owned(), stamped);
    }
    let loader = String::from_utf8(read(dist, STABLE[0])?)?;
    ensure!(loader.matches(PLACE).count() == 1, "{} must have the line `{PLACE}` once", STABLE[0]);
    let loader = loader.replace(PLACE, &format!("const FILES = {};", serde_json::Value::from(known)));
    write(dist, STABLE[0], finish(&loader)?.as_bytes())?;
    for name in STABLE {
        names.0.insert(name.to_owned(), stamped(name.to_owned(), &read(dist, name)?));
    }
    write(dist, LIST, format!("{}\n", serde_json::to_string_pretty(&names)?).as_bytes())
}

fn stamped(file: String, content: &[u8]) -> Stamped {
    let sha384 = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)));
    Stamped { file, sha384, bytes: content.len() }
}

/// `widget_bg.wasm` becomes `widget_bg-0123456789.wasm`.
fn hashed_name(name: &str, content: &[u8]) -> String {
    let hash: String = Sha384::digest(content).iter().map(|byte| format!("{byte:02x}")).take(SHORT / 2).collect();
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{hash}.{extension}")
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
    fn files_get_names_of_their_content_and_the_loader_knows_them() {
        let dist = std::env::temp_dir().join(format!("letter-widget-stamp-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        for (name, _) in LOADED {
            fs::write(dist.join(name), name).unwrap();
        }
        fs::write(dist.join(STABLE[0]), format!("before\n{PLACE}\nafter")).unwrap();
        fs::write(dist.join(STABLE[1]), "frame").unwrap();
        fs::write(dist.join(STABLE[2]), "embed").unwrap();
        stamp(&dist, |loader| Ok(loader.replace("before", "finished"))).unwrap();
        let names = Names::of(&dist).unwrap();
        let wasm = names.file("widget_bg.wasm");
        assert_eq!(fs::read_to_string(dist.join(wasm)).unwrap(), "widget_bg.wasm");
        assert!(wasm.starts_with("widget_bg-") && wasm.len() == "widget_bg-0123456789.wasm".len(), "{wasm}");
        assert_eq!(names.file("unknown.js"), "unknown.js");
        let loader = fs::read_to_string(dist.join(STABLE[0])).unwrap();
        assert!(loader.starts_with("finished\n") && loader.contains(&format!("\"{wasm}\",\"sha384-")), "{loader}");
        assert_eq!(loader.matches("sha384-").count(), 2, "what takes the campaign is checked: {loader}");
        fs::remove_dir_all(&dist).unwrap();
    }

    #[test]
    fn a_hash_is_the_one_that_browsers_compute() {
        // `printf abc | openssl dgst -sha384 -binary | base64`
        let wanted = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(stamped("abc".into(), b"abc").sha384, wanted);
        assert_eq!(hashed_name("abc.js", b"abc"), "abc-cb00753f45.js");
    }
}
