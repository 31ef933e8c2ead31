//! `cargo xtask dist`: builds and packs the files to upload to a server.

use std::fs;

use anyhow::Result;
use xtask::again::{self, Compiled};

/// Builds and packs; prints where the archive is and its size.
pub fn run() -> Result<()> {
    xtask::build::build()?;
    let archive = xtask::dist::complete(&xtask::dist())?;
    println!("{}: {} bytes", archive.display(), fs::metadata(&archive)?.len());
    Ok(())
}

/// Builds here and from scratch in another folder, and compares the results.
pub fn reproduce() -> Result<()> {
    run()?;
    again::same_bytes(&xtask::dist(), Compiled::Nothing)
}
