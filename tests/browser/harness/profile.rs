//! What a browser has written to disk about the person who used it: history, sessions, caches and what sites stored.

use std::{
    fs,
    path::{Path, PathBuf},
};

use xtask::browsers::Engine;

use super::{Browser, wait};

/// The contents of every file that a browser left behind, as bytes that can be searched for text.
pub struct Profile {
    /// The beginning of the history file's name, if there is one.
    history: Option<&'static str>,
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl Browser {
    /// Waits until the browser has written everything to disk. Chromium and Firefox have a link in the profile that names their
    /// process: they remove it last of all, unless they are killed before that.
    fn until_ended(&self) {
        for lock in ["SingletonLock", "lock"].map(|name| self.profile.join(name)) {
            wait::until("the browser to end", || {
                let Ok(target) = fs::read_link(&lock) else { return Ok(()) };
                // `HOST-PROCESS` in Chromium, `ADDRESS:+PROCESS` in Firefox.
                let target = target.to_string_lossy().into_owned();
                let process = target.rsplit(['-', '+']).next().unwrap_or_default();
                let runs = fs::read_to_string(format!("/proc/{process}/stat")).is_ok_and(|stat| !stat.contains(") Z "));
                if runs { Err(format!("{} is still there", lock.display())) } else { Ok(()) }
            });
        }
    }

    /// Closes the browser and reads everything that it stored. For a browser of `Lab::browser_of` with `leaves_profile`.
    pub fn close(mut self) -> Profile {
        self.quit();
        self.until_ended();
        let folders = match self.engine {
            // All cases share these folders; each case searches for its own words.
            Engine::Webkit => ["data", "cache", "config", "state"].map(|name| self.home.join(name)).into(),
            _ => vec![self.profile.clone()],
        };
        // WebKitGTK's automated browser keeps no history.
        let history = match self.engine {
            Engine::Chromium => Some("History"),
            Engine::Firefox => Some("places.sqlite"),
            Engine::Webkit => None,
        };
        Profile::in_folders(&folders, history)
    }
}

fn read(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => read(&path, files),
            Ok(kind) if kind.is_file() => {
                let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                // The file's name may also contain data.
                let name = path.display().to_string().into_bytes();
                files.push((path, [name, b"\n".to_vec(), unpacked(bytes)].concat()));
            }
            _ => {}
        }
    }
}

/// Decompresses Firefox's session files: `mozLz40`, a zero, the length in four bytes, and a block of LZ4.
fn unpacked(bytes: Vec<u8>) -> Vec<u8> {
    let Some(packed) = bytes.strip_prefix(b"mozLz40\0") else { return bytes };
    lz4_flex::block::decompress_size_prepended(packed).expect("a whole block of LZ4")
}

impl Profile {
    /// Reads all files in these folders.
    pub fn in_folders(folders: &[PathBuf], history: Option<&'static str>) -> Self {
        let mut files = Vec::new();
        folders.iter().for_each(|folder| read(folder, &mut files));
        Self { history, files }
    }

    /// Asserts that the history, if there is one, lists a page whose address contains this: this proves that it records pages.
    pub fn remembers(&self, address: &str) {
        let Some(name) = self.history else { return };
        let is_history = |path: &Path| path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(name));
        let history: Vec<_> = self.files.iter().filter(|(path, _)| is_history(path)).collect();
        assert!(
            history.iter().any(|(_, bytes)| contains(bytes, address.as_bytes())),
            "{address} is in no history: {:?}",
            history.iter().map(|(path, bytes)| (path, bytes.len())).collect::<Vec<_>>()
        );
    }

    /// The files that contain this word in any of its forms.
    pub fn holding(&self, word: &str) -> Vec<&Path> {
        let forms = forms(word);
        let holds = |bytes: &[u8]| forms.iter().any(|form| contains(bytes, form));
        self.files.iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| &**path).collect()
    }

    /// Asserts that none of these words is in any file.
    pub fn holds_none_of(&self, words: &[&str]) {
        for word in words {
            assert_eq!(self.holding(word), Vec::<&Path>::new(), "`{word}` was kept");
        }
    }
}

/// The forms in which browsers and formats store a word: UTF-8, UTF-16 in both byte orders, percent-encoded, escaped as in JSON.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let units = || word.encode_utf16();
    let percent = |hex: fn(u8) -> String| -> String {
        word.bytes().map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { hex(b) }).collect()
    };
    let json: String = units()
        .map(|unit| match u8::try_from(unit) {
            Ok(ascii) if ascii.is_ascii() => char::from(ascii).to_string(),
            _ => format!("\\u{unit:04x}"),
        })
        .collect();
    let mut forms = vec![
        word.as_bytes().to_vec(),
        units().flat_map(u16::to_le_bytes).collect(),
        units().flat_map(u16::to_be_bytes).collect(),
        percent(|byte| format!("%{byte:02X}")).into_bytes(),
        percent(|byte| format!("%{byte:02x}")).into_bytes(),
        json.into_bytes(),
    ];
    // Some browsers store text as Latin-1 where it fits.
    if let Ok(latin) = word.chars().map(|c| u8::try_from(u32::from(c))).collect::<Result<Vec<_>, _>>() {
        forms.push(latin);
    }
    forms
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    memchr::memmem::find(bytes, wanted).is_some()
}

/// Asserts that the search finds each form, so that finding nothing is meaningful.
pub fn the_search_finds() {
    for (word, written) in [
        ("Zoë", &b"..Zo\xc3\xab.."[..]),
        ("Zoë", b"..Z\0o\0\xeb\0.."),
        ("Zoë", b"..\0Z\0o\0\xeb.."),
        ("Zoë", b"#%7B%22name%22%3A%22Zo%C3%AB%22"),
        ("Zoë", b"..Zo\\u00eb.."),
        ("Zoë", b"..Zo\xeb.."),
    ] {
        assert!(forms(word).iter().any(|form| contains(written, form)), "{written:?}");
    }
    let packed = [b"mozLz40\0".to_vec(), lz4_flex::block::compress_prepend_size("Zoë ".repeat(20).as_bytes())].concat();
    assert_eq!(unpacked(packed), "Zoë ".repeat(20).as_bytes());
}
