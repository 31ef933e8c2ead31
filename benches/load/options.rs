//! What can be asked of the bench.

/// Runs without a word about them: enough for a median that one bad run does not move.
const RUNS: usize = 5;

pub struct Options {
    /// How often each page is loaded.
    pub runs: usize,
    /// Only the pages that say most, and fewer mounts.
    pub quick: bool,
    /// Tables for the documentation.
    pub markdown: bool,
}

impl Options {
    /// Reads the words of the command line; cargo adds `--bench`.
    pub fn read(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut runs, mut quick, mut markdown, mut words) = (None, false, false, words);
        while let Some(word) = words.next() {
            match &*word {
                "--bench" => {}
                "--quick" => quick = true,
                "--markdown" => markdown = true,
                "--runs" => runs = words.next().and_then(|runs| runs.parse().ok()).filter(|runs| *runs > 0),
                _ => return Err(format!("`{word}` is not understood here")),
            }
        }
        Ok(Self { runs: runs.unwrap_or(if quick { 3 } else { RUNS }), quick, markdown })
    }

    /// How often a widget is put onto a page and taken away.
    pub fn mounts(&self) -> usize {
        if self.quick { 100 } else { 500 }
    }
}
