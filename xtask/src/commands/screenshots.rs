//! `cargo xtask screenshots`: takes pictures of the widget with the browser tests' binary.

use std::{fs, path, path::Path};

use anyhow::{Context, Result};
use xtask::{browsers::Engine, needs, process, steps};

use super::test::browser_tests;

/// Saves the pictures in `folder` and prints where they are.
pub fn run(folder: &Path) -> Result<()> {
    let folder = path::absolute(folder).with_context(|| format!("{} is not a folder", folder.display()))?;
    needs::ensure(&[Engine::Chromium])?;
    xtask::build::build()?;
    fs::create_dir_all(&folder).with_context(|| format!("cannot create the folder {}", folder.display()))?;
    let mut command = browser_tests(&[Engine::Chromium], None)?;
    command.env("LETTER_WIDGET_SCREENSHOTS", &folder);
    steps::step("taking screenshots", || process::run(&mut command))?;
    println!("The screenshots are in {}", folder.display());
    Ok(())
}
