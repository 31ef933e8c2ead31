//! Builds the widget and the example page into `dist`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{
    compiler, guard::guard, loader, marks::own_marks, process, script::shrink, shorten::shorten, stamp::stamp, steps,
    tools,
};

/// Installs whatever a build needs and is missing, then builds.
pub fn build() -> Result<()> {
    tools::ensure_wasm_target()?;
    tools::ensure_std_source()?;
    let trunk = tools::TRUNK.ensure()?;
    let wasm_bindgen = tools::WASM_BINDGEN.ensure()?;
    // Trunk runs offline so that it uses the pinned wasm-bindgen; cargo's dependencies must therefore be fetched first.
    steps::step("fetching dependencies", fetch)?;
    steps::step("building the widget", || bundle(&trunk, &wasm_bindgen))?;
    steps::step("building the explanation of mistakes", || program(&wasm_bindgen, "explain", &[]))?;
    steps::step("building the studio", || program(&wasm_bindgen, "studio", &["--features", "studio"]))?;
    finish_programs()?;
    write(&crate::dist().join("plain.js"), loader::plain()?.as_bytes())?;
    shrink_scripts()?;
    steps::step("writing the words of the interface", words)?;
    stamp(&crate::dist(), &loader::assemble()?, shrink)?;
    steps::step("publishing the campaigns", publish)
}

/// Shortens the long names that programs and their scripts use for each other, which are a twentieth of all bytes after brotli, and
/// adds a guard for exceptions that leave a program.
fn finish_programs() -> Result<()> {
    for name in ["widget", "explain", "studio"] {
        let program = crate::dist().join(format!("{name}_bg.wasm"));
        let script = crate::dist().join(format!("{name}.js"));
        let (wasm, glue) = shorten(&read(&program)?, &String::from_utf8(read(&script)?)?)
            .with_context(|| format!("the names in {name} cannot be shortened"))?;
        let glue = guard(&glue).with_context(|| name)?;
        let glue = if name == "widget" { own_marks(&glue)? } else { glue };
        write(&program, &wasm)?;
        write(&script, glue.as_bytes())?;
    }
    Ok(())
}

/// All scripts of the build except the loader and `plain.js`, which come last because they contain hashes of other files.
const SCRIPTS: [&str; 5] = ["letter-widget-frame.js", "embed.js", "widget.js", "explain.js", "studio.js"];

/// Removes from the scripts everything that only people read: a fifth of their bytes after brotli.
fn shrink_scripts() -> Result<()> {
    for name in SCRIPTS {
        let path = crate::dist().join(name);
        let script = String::from_utf8(read(&path)?)?;
        let small = shrink(&script).with_context(|| name)?;
        write(&path, small.as_bytes())?;
    }
    Ok(())
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

fn bundle(trunk: &Path, wasm_bindgen: &Path) -> Result<()> {
    let mut command = Command::new(trunk);
    for_browser(&mut command)?.args(["build", "--release", "--offline"]).current_dir(crate::root());
    // Trunk treats NO_COLOR as one of its own options and fails at the usual value, 1.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    let folder = wasm_bindgen.parent().context("wasm-bindgen lies in no folder")?;
    process::prepend_path(&mut command, folder)?;
    process::run(&mut command)
}

/// Builds a program other than the widget into `dist`: the one that explains what is wrong with a campaign that the widget refuses,
/// or the studio. Trunk supports one program per page. Code that only the studio needs is behind a feature: with it, cargo builds the
/// crate a second time, and the widget stays unchanged.
fn program(wasm_bindgen: &Path, name: &str, features: &[&str]) -> Result<()> {
    let folder = crate::root().join("target").join(name);
    let mut cargo = process::cargo(["build", "--release", "--offline", "--target", WASM, "--bin", name]);
    // Wherever cargo builds, the result is written to this folder.
    cargo.args(features).args(["-Zunstable-options", "--artifact-dir"]).arg(&folder);
    process::run(for_browser(&mut cargo)?)?;
    let mut bind = Command::new(wasm_bindgen);
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(crate::dist());
    process::run(bind.arg(folder.join(format!("{name}.wasm"))))
}

/// Writes the words of the interface into `dist`, one file per language.
fn words() -> Result<()> {
    let mut command = process::cargo(["run", "--quiet", "--locked", "--bin", "letter-widget", "--", "words", "--out"]);
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
