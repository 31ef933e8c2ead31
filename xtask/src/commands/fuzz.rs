//! `cargo xtask fuzz`: texts made to break the importer, which libFuzzer finds by watching which way they take through it.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use xtask::{needs, process, steps, tools};

/// Where target and corpus lie.
const FOLDER: &str = "tests/fuzz";
/// Bytes of the longest text: what breaks a longer one breaks a shorter.
const LONGEST: u32 = 4096;

/// Runs the target; a text that breaks the importer stops it, and lies in `tests/fuzz/artifacts` then.
pub fn run(seconds: u32) -> Result<()> {
    needs::ensure_cpp_compiler()?;
    let program = tools::CARGO_FUZZ.ensure()?;
    // What it finds on its way goes into the first folder, and what is kept with the project is read only.
    let found = xtask::root().join("target/fuzz-corpus");
    fs::create_dir_all(&found).with_context(|| format!("cannot create the folder {}", found.display()))?;
    steps::begin(&format!("fuzzing the importer for {seconds} seconds"));
    let mut fuzz = Command::new(program);
    // The flags of the fuzzer are unstable; the pinned compiler takes them when it is told so, as for the build (build.rs).
    // Without the address sanitizer, which would need a standard library of its own: there is no unsafe code to watch.
    fuzz.args(["run", "--sanitizer", "none", "--fuzz-dir", FOLDER, "import"]).arg(&found);
    fuzz.args(["tests/fuzz/corpus/import", "tests/sheets"]).env("RUSTC_BOOTSTRAP", "1").current_dir(xtask::root());
    fuzz.args(["--", &format!("-max_total_time={seconds}"), &format!("-max_len={LONGEST}"), "-timeout=5"]);
    process::run(&mut fuzz)
}
