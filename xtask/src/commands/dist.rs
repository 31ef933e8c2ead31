//! `cargo xtask dist`: what goes onto servers.

use std::fs;

use anyhow::Result;
use xtask::again::{self, Compiled};

/// Builds and packs; says where the archive is and how large.
pub fn run() -> Result<()> {
    xtask::build::build()?;
    let archive = xtask::dist::complete(&xtask::dist())?;
    println!("{}: {} bytes", archive.display(), fs::metadata(&archive)?.len());
    Ok(())
}

/// Builds here and in another folder with nothing compiled before, and compares.
pub fn reproduce() -> Result<()> {
    run()?;
    again::same_bytes(&xtask::dist(), Compiled::Nothing)
}
