//! The commands and their options.

use std::{fmt, num::NonZeroU32, path::PathBuf};

use xtask::browsers::Engine;

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Serve { port: u16 },
    Build,
    Dist,
    Reproduce,
    Size { build: bool },
    Test(TestOptions),
    Bench(BenchOptions),
    Fuzz(FuzzOptions),
    Mutants(MutantsOptions),
    ScriptMutants { filter: Option<String> },
    Screenshots { folder: PathBuf },
}

/// The options of `test`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// Run only what needs no browser.
    pub native: bool,
    /// The engines to test; none means all.
    pub engines: Vec<Engine>,
    /// Part of the names of the tests to run.
    pub filter: Option<String>,
}

/// The options of `bench`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct BenchOptions {
    /// How many times each page is loaded; the bench has a default.
    pub runs: Option<NonZeroU32>,
    /// Measure fewer pages with fewer runs, which takes a minute and a half.
    pub quick: bool,
    /// Print tables for the documentation instead of the terminal.
    pub markdown: bool,
}

/// The options of `fuzz`.
#[derive(Debug, PartialEq, Eq)]
pub struct FuzzOptions {
    /// The one target to run; none means all.
    pub target: Option<String>,
    /// How long each target runs.
    pub limit: Limit,
}

/// When to stop a fuzz target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// After this many seconds.
    Seconds(u32),
    /// After this many inputs.
    Runs(u32),
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seconds(seconds) => write!(f, "{seconds} seconds"),
            Self::Runs(runs) => write!(f, "{runs} runs"),
        }
    }
}

/// The options of `mutants`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct MutantsOptions {
    /// Test only a part of the mutants: `2/8` is the third of eight.
    pub shard: Option<String>,
    /// Test only mutants in this file, or in files that match this glob.
    pub file: Option<String>,
}
