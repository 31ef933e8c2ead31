//! Checks the crates that this project uses against `deny.toml`: licences, sources, versions, and known vulnerabilities.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{process, tools};

/// The workspaces of the project; each has its own lock file.
pub const WORKSPACES: [&str; 2] = ["Cargo.toml", "tests/fuzz/Cargo.toml"];

/// Checks all workspaces. Advisories are checked only if this machine has a database of them: nothing is fetched.
pub fn check() -> Result<()> {
    let program = tools::CARGO_DENY.ensure()?;
    let advisories = advisory_database();
    if advisories.is_none() {
        eprintln!("    advisories: no database here; `cargo deny fetch db` gets one");
    }
    for manifest in WORKSPACES {
        let checks = ["bans", "licenses", "sources"];
        process::run(&mut deny(&program, manifest, &["--locked"], &checks)).with_context(|| manifest)?;
        if advisories.is_some() {
            process::run(&mut deny(&program, manifest, &["--locked", "--offline"], &["advisories"]))?;
        }
    }
    Ok(())
}

fn deny(program: &Path, manifest: &str, options: &[&str], checks: &[&str]) -> Command {
    let mut command = Command::new(program);
    // Duplicates are only warnings, and there are many: `cargo deny check bans` shows them.
    command.args(["--log-level", "error", "--workspace", "--manifest-path", manifest]).args(options);
    command.arg("--config").arg(crate::root().join("deny.toml"));
    command.arg("check").args(checks).current_dir(crate::root());
    command
}

/// The folder of the database, if `cargo deny fetch db` has downloaded one.
fn advisory_database() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    database_in(&home.join("advisory-dbs"))
}

fn database_in(folder: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?;
    entries.filter_map(Result::ok).map(|entry| entry.path()).find(|path| path.join(".git").exists())
}
