//! The contents of printed pages, read back with poppler.

use std::{fs, path::Path, process::Command};

/// A printed document.
pub struct Pdf {
    pub pages: Vec<Page>,
}

/// One page.
pub struct Page {
    /// Width in millimetres.
    pub width: f64,
    /// Height in millimetres.
    pub height: f64,
    /// All its text, with line breaks as printed.
    pub text: String,
    /// The words in text order, with their positions.
    pub words: Vec<Word>,
}

/// A word and its position in millimetres from the top left corner of the page.
#[derive(Clone, Debug)]
pub struct Word {
    pub text: String,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// A rectangle in millimetres from the top left corner of the page.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    pub fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { left, top, right, bottom }
    }

    /// The smallest area around these words.
    pub fn around(words: &[Word]) -> Self {
        let least = |side: fn(&Word) -> f64| words.iter().map(side).fold(f64::INFINITY, f64::min);
        let most = |side: fn(&Word) -> f64| words.iter().map(side).fold(0.0, f64::max);
        Self::new(least(|word| word.left), least(|word| word.top), most(|word| word.right), most(|word| word.bottom))
    }

    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && self.top <= other.top && self.right >= other.right && self.bottom >= other.bottom
    }
}

impl Pdf {
    pub fn read(bytes: &[u8], scratch: &Path) -> Self {
        let file = scratch.join("printed.pdf");
        fs::write(&file, bytes).unwrap();
        let boxes = pdftotext(&file, &["-bbox"]);
        // Form feeds separate the pages, and one follows the last page.
        let text = pdftotext(&file, &["-layout"]);
        let pages = boxes.split("<page ").skip(1).zip(text.split('\u{c}'));
        let page = |(boxes, text): (&str, &str)| Page {
            width: number(boxes, "width"),
            height: number(boxes, "height"),
            text: text.to_owned(),
            words: words(boxes),
        };
        Self { pages: pages.map(page).collect() }
    }

    /// The text of all pages, with every run of spaces and line breaks replaced by one space.
    pub fn flat(&self) -> String {
        self.pages.iter().map(Page::flat).collect::<Vec<_>>().join(" ")
    }
}

impl Page {
    /// The text, with every run of spaces and line breaks replaced by one space.
    pub fn flat(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The area of consecutive lines; the first of them must not also appear higher up.
    pub fn block(&self, lines: &[String]) -> Area {
        Area::around(&lines.iter().flat_map(|line| self.find(line)).collect::<Vec<_>>())
    }

    /// The first place where these words follow one another, ignoring spaces: a wide gap between two letters may look like one.
    pub fn find(&self, phrase: &str) -> Vec<Word> {
        let wanted: String = phrase.split_whitespace().collect();
        let ends = |start: usize| {
            let mut rest = &*wanted;
            let mut words = self.words[start..].iter();
            while !rest.is_empty() {
                rest = rest.strip_prefix(&*words.next()?.text)?;
            }
            Some(self.words.len() - words.len())
        };
        let found = (0..self.words.len()).find_map(|start| ends(start).map(|end| &self.words[start..end]));
        found.unwrap_or_else(|| panic!("`{phrase}` is not on the page:\n{}", self.text)).to_vec()
    }
}

fn pdftotext(file: &Path, options: &[&str]) -> String {
    let output = Command::new("pdftotext").args(options).arg(file).arg("-").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // Typesetting uses ligatures; the expected text does not.
    String::from_utf8(output.stdout)
        .unwrap()
        .replace('ﬃ', "ffi")
        .replace('ﬁ', "fi")
        .replace('ﬂ', "fl")
        .replace('ﬀ', "ff")
}

/// Reads an attribute that is a length in points, and converts it to millimetres.
fn number(attributes: &str, name: &str) -> f64 {
    let start = attributes.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
    let points: f64 = attributes[start..].split('"').next().unwrap().parse().unwrap();
    points * 25.4 / 72.0
}

fn words(boxes: &str) -> Vec<Word> {
    let word = |part: &str| {
        let (attributes, rest) = part.split_once('>').unwrap();
        let text = rest.split("</word>").next().unwrap().replace("&amp;", "&");
        let place = |name| number(attributes, name);
        Word { text, left: place("xMin"), top: place("yMin"), right: place("xMax"), bottom: place("yMax") }
    };
    boxes.split("<word ").skip(1).map(word).collect()
}
