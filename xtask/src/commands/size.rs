//! `cargo xtask size`: what the widget weighs.

use anyhow::Result;

/// Prints the table; its last line is the total.
pub fn run(build: bool) -> Result<()> {
    if build {
        xtask::build::build()?;
    }
    println!("{}", xtask::size::measure(&xtask::dist())?);
    Ok(())
}
