//! What stands on printed pages, read back with poppler.

use std::{fs, path::Path, process::Command};

/// A printed document.
pub struct Pdf {
    pub pages: Vec<Page>,
}

/// One page.
pub struct Page {
    /// All its text, line breaks as they were printed.
    pub text: String,
    /// Words in the order of the text, with their places.
    pub words: Vec<Word>,
}

/// A word and its place in millimetres from the top left corner of the page.
#[derive(Clone, Debug)]
pub struct Word {
    pub text: String,
    pub left: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Pdf {
    pub fn read(bytes: &[u8], scratch: &Path) -> Self {
        let file = scratch.join("printed.pdf");
        fs::write(&file, bytes).unwrap();
        let boxes = pdftotext(&file, &["-bbox"]);
        // Pages are parted by form feeds, and one stands at the end.
        let text = pdftotext(&file, &["-layout"]);
        let pages = boxes.split("<page ").skip(1).zip(text.split('\u{c}'));
        Self { pages: pages.map(|(boxes, text)| Page { text: text.to_owned(), words: words(boxes) }).collect() }
    }

    /// The text of all pages with every run of spaces and line breaks as one space.
    pub fn flat(&self) -> String {
        self.pages.iter().map(Page::flat).collect::<Vec<_>>().join(" ")
    }
}

impl Page {
    /// The text with every run of spaces and line breaks as one space.
    pub fn flat(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The first place where these words follow one another.
    pub fn find(&self, phrase: &str) -> Vec<Word> {
        let wanted: Vec<_> = phrase.split_whitespace().collect();
        let found =
            self.words.windows(wanted.len()).find(|words| words.iter().map(|word| &*word.text).eq(wanted.clone()));
        found.unwrap_or_else(|| panic!("`{phrase}` is not on the page:\n{}", self.text)).to_vec()
    }
}

fn pdftotext(file: &Path, options: &[&str]) -> String {
    let output = Command::new("pdftotext").args(options).arg(file).arg("-").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // Typesetting joins letters; what is compared is written without.
    String::from_utf8(output.stdout).unwrap().replace('ﬁ', "fi").replace('ﬂ', "fl").replace('ﬀ', "ff")
}

fn words(boxes: &str) -> Vec<Word> {
    let number = |attributes: &str, name: &str| {
        let start = attributes.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
        let points: f64 = attributes[start..].split('"').next().unwrap().parse().unwrap();
        points * 25.4 / 72.0
    };
    let word = |part: &str| {
        let (attributes, rest) = part.split_once('>').unwrap();
        let text = rest.split("</word>").next().unwrap().replace("&amp;", "&");
        let place = |name| number(attributes, name);
        Word { text, left: place("xMin"), top: place("yMin"), bottom: place("yMax") }
    };
    boxes.split("<word ").skip(1).map(word).collect()
}
