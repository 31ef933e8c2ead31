//! Builds the widget and the example page into `dist`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{
    compiler, guard::guard, loader, marks::own_marks, page, process, script::shrink, shorten::shorten, stamp::stamp,
    steps, tools,
};

/// Installs whatever a build needs and is missing, then builds.
pub fn build() -> Result<()> {
    build_widget()?;
    build_studio()
}

/// Builds everything but the studio, which takes as long as the rest.
pub fn build_widget() -> Result<()> {
    tools::ensure_wasm_target()?;
    tools::ensure_std_source()?;
    let wasm_bindgen = tools::WASM_BINDGEN.ensure()?;
    steps::step("fetching dependencies", fetch)?;
    page::copy(&crate::root(), &crate::dist())?;
    steps::step("building the widget", || programs(&wasm_bindgen, &["widget", "explain"], &[]))?;
    write(&crate::dist().join("plain.js"), loader::plain()?.as_bytes())?;
    SCRIPTS.iter().try_for_each(|name| shrink_script(name))?;
    steps::step("writing the words of the interface", words)?;
    stamp(&crate::dist(), &loader::assemble()?, shrink)?;
    steps::step("publishing the campaigns", publish)
}

/// Adds the studio to a build.
pub fn build_studio() -> Result<()> {
    let wasm_bindgen = tools::WASM_BINDGEN.ensure()?;
    steps::step("building the studio", || programs(&wasm_bindgen, &["studio"], &["--features", "studio"]))?;
    shrink_script("studio.js")
}

/// Shortens the long names that a program and its script use for each other, which are a twentieth of all bytes after brotli, and
/// adds a guard for exceptions that leave the program.
fn finish_program(name: &'static str) -> Result<()> {
    let program = crate::dist().join(format!("{name}_bg.wasm"));
    let script = crate::dist().join(format!("{name}.js"));
    let (wasm, glue) = shorten(&read(&program)?, &String::from_utf8(read(&script)?)?)
        .with_context(|| format!("the names in {name} cannot be shortened"))?;
    let glue = guard(&glue).with_context(|| name)?;
    let glue = if name == "widget" { own_marks(&glue)? } else { glue };
    write(&program, &wasm)?;
    write(&script, glue.as_bytes())
}

/// The scripts of the widget except the loader and `plain.js`, which come last because they contain hashes of other files.
const SCRIPTS: [&str; 4] = ["letter-widget-frame.js", "embed.js", "widget.js", "explain.js"];

/// Removes from a script everything that only people read: a fifth of its bytes after brotli.
fn shrink_script(name: &'static str) -> Result<()> {
    let path = crate::dist().join(name);
    let script = String::from_utf8(read(&path)?)?;
    let small = shrink(&script).with_context(|| name)?;
    write(&path, small.as_bytes())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} was not built", path.display()))
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    fs::write(path, content).with_context(|| format!("{} cannot be written", path.display()))
}

/// The variables that rebuild the standard library for the widget, with panics that abort immediately and have no messages:
/// an eighth less wasm for a phone to load (measured: docs/how-it-works.md). The flags are unstable; `RUSTC_BOOTSTRAP` makes the
/// pinned compiler accept them, so no other compiler has to be installed.
///
/// These builds have their own target folder. Otherwise, crates that check `RUSTC_BOOTSTRAP` when they are built would be rebuilt, with
/// everything that depends on them, each time cargo is called with the variable after a call without it, or the other way round.
pub(crate) const SMALL: &[(&str, &str)] = &[
    ("CARGO_TARGET_DIR", "target/web"),
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort",
    ),
];

/// Overrides the target folder of the browser programs, so that two copies of the project can share compiled third-party code.
pub(crate) const WEB_TARGET: &str = "LETTER_WIDGET_WEB_TARGET";

fn small(cargo: &mut Command) -> &mut Command {
    let folder = std::env::var_os(WEB_TARGET).map(|folder| ("CARGO_TARGET_DIR", folder));
    cargo.envs(SMALL.iter().copied()).envs(folder)
}

/// Prepares cargo to build a program for the browser: with [`SMALL`], and with a compiler that restricts where unstable code is allowed.
pub(crate) fn for_browser(cargo: &mut Command) -> Result<&mut Command> {
    Ok(small(cargo).envs(compiler::variables()?))
}

pub(crate) const WASM: &str = "wasm32-unknown-unknown";

fn fetch() -> Result<()> {
    let mut command = process::cargo(["fetch", "--locked", "--target", WASM]);
    process::run(small(&mut command))
}

/// Builds programs into `dist`: the widget and the one that explains what is wrong with a campaign that the widget refuses, or the
/// studio. Code that only the studio needs is behind a feature: with it, cargo builds the crate a second time, and the widget stays
/// unchanged.
fn programs(wasm_bindgen: &Path, names: &[&'static str], features: &[&str]) -> Result<()> {
    let folder = crate::root().join("target/programs");
    let mut cargo = process::cargo(["build", "--release", "--offline", "--target", WASM]);
    cargo.args(names.iter().flat_map(|name| ["--bin", name])).args(features);
    // Wherever cargo builds, the results are written to this folder.
    cargo.args(["-Zunstable-options", "--artifact-dir"]).arg(&folder);
    process::run(for_browser(&mut cargo)?)?;
    names.iter().try_for_each(|name| program(wasm_bindgen, &folder, name))
}

fn program(wasm_bindgen: &Path, folder: &Path, name: &'static str) -> Result<()> {
    let mut bind = Command::new(wasm_bindgen);
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(crate::dist());
    process::run(bind.arg(folder.join(format!("{name}.wasm"))))?;
    finish_program(name)
}

/// Writes the words of the interface into `dist`, one file per language.
fn words() -> Result<()> {
    let mut command = process::cargo(["run", "--locked", "--bin", "letter-widget", "--", "words", "--out"]);
    process::run(command.arg(crate::dist()))
}

/// Publishes each campaign into `dist` with the command line, instead of the file that its author wrote.
fn publish() -> Result<()> {
    let out = crate::dist().join("campaigns");
    for campaign in campaigns()? {
        let mut command = process::cargo(["run", "--quiet", "--locked", "--bin", "letter-widget", "--", "publish"]);
        process::run(command.arg(campaign).arg("--out").arg(&out))?;
    }
    Ok(())
}

/// The campaign files of this project, sorted by name.
fn campaigns() -> Result<Vec<PathBuf>> {
    let folder = crate::root().join("campaigns");
    let entries = fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    // The schema of campaign files is in the same folder, where editors find it.
    let is_schema = |file: &Path| file.to_string_lossy().ends_with(".schema.json");
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json") && !is_schema(file));
    files.sort();
    Ok(files)
}
