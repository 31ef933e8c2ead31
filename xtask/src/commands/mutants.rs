//! `cargo xtask mutants`: how many faults in the pure core the tests would notice (`.cargo/mutants.toml`).

use std::process::Command;

use anyhow::Result;
use xtask::{process, steps, tools};

use crate::usage::MutantsOptions;

/// Changes the core at one place at a time and runs its tests. The lists are in `target/mutants.out` afterwards.
pub fn run(options: &MutantsOptions) -> Result<()> {
    let program = tools::CARGO_MUTANTS.ensure()?;
    let mut mutants = Command::new(program);
    mutants.args(["mutants", "--output", "target", "--colors", "never", "--no-shuffle"]);
    for (option, value) in [("--shard", &options.shard), ("--file", &options.file)] {
        mutants.args(value.iter().flat_map(|value| [option, value]));
    }
    // One folder for all runs, so that dependencies are compiled once. The test program takes `--fail-fast` only with permission.
    mutants.env("CARGO_TARGET_DIR", xtask::root().join("target/mutants")).env("RUSTC_BOOTSTRAP", "1");
    steps::begin("testing mutants of the core");
    process::run(mutants.current_dir(xtask::root()))
}
