//! Builds `tests/yew-page`, a page that is itself a Yew app: the host page of a browser test, and the baseline of the load bench.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};

use crate::{
    build::{WASM, for_browser},
    process,
    script::shrink,
    shorten::shorten,
    steps, tools,
};

/// The files that [`build`] writes into one folder: the script, and the program that it fetches.
pub const FILES: [&str; 2] = ["yew-page.js", "yew-page_bg.wasm"];

/// The folder with the files, once they are built.
pub fn folder() -> PathBuf {
    crate::root().join("target/yew-page")
}

/// Builds the page with the same size optimisations as the widget, and returns the folder with its files. If everything is up to
/// date, this takes a second.
pub fn build() -> Result<PathBuf> {
    tools::ensure_wasm_target()?;
    tools::ensure_std_source()?;
    let wasm_bindgen = tools::WASM_BINDGEN.ensure()?;
    let folder = folder();
    steps::step("building the Yew page", || {
        let mut cargo = process::cargo(["build", "--quiet", "--release", "--locked", "--target", WASM]);
        // Wherever cargo builds, the result is written to this folder.
        cargo.args(["--package", "yew-page", "-Zunstable-options", "--artifact-dir"]).arg(&folder);
        process::run(for_browser(&mut cargo)?)?;
        let mut bind = Command::new(&wasm_bindgen);
        bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder);
        process::run(bind.arg(folder.join("yew-page.wasm")))
    })?;
    let [script, program] = FILES.map(|name| folder.join(name));
    let text = fs::read_to_string(&script).context("the Yew page has no script")?;
    let (wasm, glue) = shorten(&fs::read(&program).context("the Yew page has no program")?, &text)?;
    let small = shrink(&glue)?;
    fs::write(&program, wasm).and_then(|()| fs::write(&script, small)).context("cannot write the Yew page")?;
    Ok(folder)
}
