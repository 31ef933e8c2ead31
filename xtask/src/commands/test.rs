//! `cargo xtask test`: runs all checks, cheapest first.
//!
//! The last step prints nothing after its own output, so that the test runner's closing line is the last one.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};
use xtask::{
    again::{self, Compiled},
    browsers::{self, Engine},
    foreign, needs, process, size, steps, supply_chain, tools, webservers,
};

use crate::usage::TestOptions;

/// The test target that needs browsers and a build.
const BROWSER_TESTS: &str = "browser";

/// The test target that needs web servers and a packed build.
const SERVER_TESTS: &str = "servers";

/// The test target that needs a packed build.
const DIST_TESTS: &str = "dist";

const NATIVE_LINT: [&str; 6] = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];

const WASM_LINT: [&str; 9] = [
    "clippy",
    "--workspace",
    "--exclude=xtask",
    "--target=wasm32-unknown-unknown",
    "--lib",
    "--bins",
    "--",
    "-D",
    "warnings",
];

/// Code that only the studio needs is behind a feature, which the other run does not enable.
const STUDIO_LINT: [&str; 9] = [
    "clippy",
    "--package=letter-widget",
    "--features=studio",
    "--target=wasm32-unknown-unknown",
    "--lib",
    "--bin=studio",
    "--",
    "-D",
    "warnings",
];

/// Runs all steps, or with `--native` only those that need neither wasm nor a browser.
pub fn run(options: &TestOptions) -> Result<()> {
    let filter = options.filter.as_deref();
    cargo_step("format", &["fmt", "--all", "--check"]).context("`cargo fmt --all` puts the format right")?;
    cargo_step("lint, native", &NATIVE_LINT)?;
    if options.native {
        return native_tests(filter);
    }
    tools::ensure_wasm_target()?;
    cargo_step("lint, wasm", &WASM_LINT)?;
    cargo_step("lint, studio", &STUDIO_LINT)?;
    steps::step("crates of others", supply_chain::check)?;
    steps::step("all native tests", || native_tests(filter))?;
    let engines = if options.engines.is_empty() { Engine::available() } else { options.engines.clone() };
    in_browsers(&engines, filter)
}

fn in_browsers(engines: &[Engine], filter: Option<&str>) -> Result<()> {
    needs::ensure(engines)?;
    foreign::ensure()?;
    let mut tests = browser_tests(engines, filter)?;
    xtask::build::build()?;
    xtask::yew_page::build()?;
    steps::step("byte budget", byte_budget)?;
    xtask::dist::complete(&xtask::dist())?;
    if filter.is_none() {
        steps::step("the same build in another folder", || again::same_bytes(&xtask::dist(), Compiled::OfOthers))?;
    }
    dist_tests(filter)?;
    server_tests(filter)?;
    steps::begin(&format!("browser tests in {}", browsers::comma_list(engines)));
    process::run(&mut tests)
}

/// Runs the tests of the packed build.
fn dist_tests(filter: Option<&str>) -> Result<()> {
    steps::begin("tests of the packed build");
    process::run(process::cargo(["test", "--test", DIST_TESTS]).args(filter))
}

/// Tests each example in `servers/` with the server that it is for.
fn server_tests(filter: Option<&str>) -> Result<()> {
    webservers::ensure()?;
    steps::begin("server tests");
    process::run(process::cargo(["test", "--test", SERVER_TESTS]).args(filter))
}

fn cargo_step(what: &str, arguments: &[&str]) -> Result<()> {
    steps::step(what, || process::run(&mut process::cargo(arguments)))
}

fn byte_budget() -> Result<()> {
    let report = size::measure(&xtask::dist())?;
    report.check_budget()?;
    println!("{report} (budget {}, aim {})", size::BUDGET, size::AIM);
    Ok(())
}

fn native_tests(filter: Option<&str>) -> Result<()> {
    steps::begin("documentation tests");
    process::run(process::cargo(["test", "--workspace", "--doc"]).args(filter))?;
    steps::begin("native tests");
    let mut command = process::cargo(["test", "--workspace", "--lib", "--bins"]);
    for name in test_targets(&xtask::root().join("tests"))? {
        command.arg("--test").arg(name);
    }
    process::run(command.args(filter))
}

/// The names of the test targets that cargo finds in a folder, without those that need a build.
fn test_targets(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        names.extend(test_target(&entry.context("cannot read a folder's entry")?.path()));
    }
    names.retain(|name| ![BROWSER_TESTS, SERVER_TESTS, DIST_TESTS].contains(&&**name));
    names.sort();
    Ok(names)
}

fn test_target(path: &Path) -> Option<String> {
    let is_target = path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").is_file();
    is_target.then(|| path.file_stem())?.map(|stem| stem.to_string_lossy().into_owned())
}

/// The command that runs the browser tests in the given engines.
pub fn browser_tests(engines: &[Engine], filter: Option<&str>) -> Result<Command> {
    let mut command = process::cargo(["test", "--test", BROWSER_TESTS]);
    command.args(filter).env("LETTER_WIDGET_ENGINES", browsers::comma_list(engines));
    if engines.contains(&Engine::Firefox) {
        command.env("LETTER_WIDGET_GECKODRIVER", tools::GECKODRIVER.ensure()?);
    }
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_files_and_folders_with_a_main_file() {
        let folder = std::env::temp_dir().join(format!("letter-widget-targets-{}", std::process::id()));
        for file in ["browser/main.rs", "whole/main.rs", "support/mod.rs", "golden/a.txt", "letters.rs", "notes.md"] {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        assert_eq!(test_targets(&folder).unwrap(), ["letters", "whole"]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
