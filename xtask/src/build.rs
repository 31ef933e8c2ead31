//! Builds the widget and the example page into `dist`.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{process, steps, tools};

/// Installs what a build needs, if it is missing, and builds.
pub fn build() -> Result<()> {
    tools::ensure_wasm_target()?;
    let trunk = tools::TRUNK.ensure()?;
    let wasm_bindgen = tools::WASM_BINDGEN.ensure()?;
    // Trunk runs offline so that it takes the pinned wasm-bindgen; what cargo needs must be there before.
    steps::step("fetching dependencies", || process::run(&mut process::cargo(["fetch", "--locked"])))?;
    steps::step("building the widget", || bundle(&trunk, &wasm_bindgen))
}

fn bundle(trunk: &Path, wasm_bindgen: &Path) -> Result<()> {
    let mut command = Command::new(trunk);
    command.args(["build", "--release", "--offline"]).current_dir(crate::root());
    // Trunk takes NO_COLOR for an option of its own and stops at the usual value, 1.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    let folder = wasm_bindgen.parent().context("wasm-bindgen lies in no folder")?;
    process::prepend_path(&mut command, folder)?;
    process::run(&mut command)
}
