//! What can be asked for.

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

/// What `test` runs.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// Only what needs no browser.
    pub native: bool,
    /// The engines asked for; none means all.
    pub engines: Vec<Engine>,
    /// A part of the names of the tests to run.
    pub filter: Option<String>,
}

/// How `bench` measures.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct BenchOptions {
    /// How often each page is loaded; the bench's own choice unless given.
    pub runs: Option<NonZeroU32>,
    /// Fewer pages and fewer runs, in a minute and a half.
    pub quick: bool,
    /// Tables for the documentation in place of such for a terminal.
    pub markdown: bool,
}

/// What `fuzz` searches, and for how long.
#[derive(Debug, PartialEq, Eq)]
pub struct FuzzOptions {
    /// The one target to run; none means all.
    pub target: Option<String>,
    /// How long each target runs.
    pub limit: Limit,
}

/// When a fuzz target has run long enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// After so many seconds.
    Seconds(u32),
    /// After so many inputs.
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

/// Which mutants are tested.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct MutantsOptions {
    /// `2/8`: the third of eight parts.
    pub shard: Option<String>,
    /// Only those of this file, or of files like this (a glob).
    pub file: Option<String>,
}
