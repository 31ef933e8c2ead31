//! The command-line options of the bench.

/// The default number of runs: enough that one bad run does not change the median.
const RUNS: usize = 5;

pub struct Options {
    /// How many times each page is loaded.
    pub runs: usize,
    /// Only the most informative pages, and fewer mounts.
    pub quick: bool,
    /// Print Markdown tables, for the documentation.
    pub markdown: bool,
}

impl Options {
    /// Parses the command-line arguments; cargo adds `--bench`.
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

    /// How many times a widget is added to a page and removed.
    pub fn mounts(&self) -> usize {
        if self.quick { 100 } else { 500 }
    }
}
