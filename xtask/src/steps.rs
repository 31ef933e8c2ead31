//! Says what is being done and how long it took, so that nobody wonders whether a command hangs.
//!
//! Progress goes to standard error, as cargo's own does; standard output holds results only.

use std::time::Instant;

use anyhow::Result;

/// Says what begins, without a word at its end: for the last step, whose own output must close.
pub fn begin(what: &str) {
    eprintln!("==> {what}");
}

/// Does `work` and says before it what is done and after it how many seconds it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    begin(what);
    let start = Instant::now();
    let done = work()?;
    eprintln!("    {what}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(done)
}
