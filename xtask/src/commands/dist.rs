//! `cargo xtask dist`: what goes onto servers.

use std::fs;

use anyhow::Result;

/// Builds and packs; says where the archive is and how large.
pub fn run() -> Result<()> {
    xtask::build::build()?;
    let archive = xtask::dist::complete(&xtask::dist())?;
    println!("{}: {} bytes", archive.display(), fs::metadata(&archive)?.len());
    Ok(())
}

/// Builds here and in another folder, and compares.
pub fn reproduce() -> Result<()> {
    run()?;
    xtask::again::same_bytes(&xtask::dist())
}
