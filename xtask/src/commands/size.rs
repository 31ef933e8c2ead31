//! `cargo xtask size`: prints the size of the widget.

use anyhow::Result;

/// Prints the table; its last line is the total.
pub fn run(build: bool) -> Result<()> {
    if build {
        xtask::build::build()?;
    }
    println!("words of the interface, of which a visitor loads one language:");
    for (file, brotli) in xtask::size::languages(&xtask::dist())? {
        println!("  {file}  {brotli}");
    }
    println!("{}", xtask::size::measure(&xtask::dist())?);
    Ok(())
}
