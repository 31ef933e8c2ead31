//! `cargo xtask mutants`: checks how many faults in the pure core the tests would detect (`.cargo/mutants.toml`).

use std::process::Command;

use anyhow::Result;
use xtask::{process, steps, tools};

use crate::usage::MutantsOptions;

/// Makes one change to the core at a time and runs its tests. The results are in `target/mutants.out`.
pub fn run(options: &MutantsOptions) -> Result<()> {
    let program = tools::CARGO_MUTANTS.ensure()?;
    let mut mutants = Command::new(program);
    mutants.args(["mutants", "--output", "target", "--colors", "never", "--no-shuffle"]);
    for (option, value) in [("--shard", &options.shard), ("--file", &options.file)] {
        mutants.args(value.iter().flat_map(|value| [option, value]));
    }
    // All runs share one folder, so that dependencies are compiled once. `RUSTC_BOOTSTRAP` lets tests accept `--fail-fast`.
    mutants.env("CARGO_TARGET_DIR", xtask::root().join("target/mutants")).env("RUSTC_BOOTSTRAP", "1");
    steps::begin("testing mutants of the core");
    process::run(mutants.current_dir(xtask::root()))
}
