//! Reports what is being done and how long it took, so that nobody wonders whether a command hangs.
//!
//! Progress goes to standard error, like cargo's own; standard output contains only results.

use std::time::Instant;

use anyhow::Result;

/// Reports that a step begins, but not that it ends: for the last step, whose own output must come last.
pub fn begin(what: &str) {
    eprintln!("==> {what}");
}

/// Does `work`; reports what it is before it starts, and how many seconds it took after it ends.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    begin(what);
    let start = Instant::now();
    let done = work()?;
    eprintln!("    {what}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(done)
}
