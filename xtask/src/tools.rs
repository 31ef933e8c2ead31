//! The pinned tools that cargo can install, and the compiler's wasm target.
//!
//! A tool is taken from the PATH if it has exactly the pinned version, otherwise from a folder in the user's cache; if it is
//! not there either, it is compiled into that folder, once for all checkouts. The user's own tools are never replaced.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{process, steps};

/// A program from crates.io, in the only version that the project was tested with.
#[derive(Clone, Copy, Debug)]
pub struct Tool {
    /// Its name in messages.
    pub name: &'static str,
    /// The crate to install.
    pub package: &'static str,
    /// The program to start.
    pub program: &'static str,
    /// The pinned version.
    pub version: &'static str,
    /// What makes the program say its version.
    pub asks_version: &'static [&'static str],
    /// How long it takes to compile on a small machine.
    pub patience: &'static str,
}

/// The option that most programs know.
const PLAIN: &[&str] = &["--version"];

/// Must have the same version as the library `wasm-bindgen` in `Cargo.toml`, because the format that they share is private.
pub const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.126",
    asks_version: PLAIN,
    patience: "about two minutes",
};

/// The driver through which tests control Firefox.
pub const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    asks_version: PLAIN,
    patience: "about two minutes",
};

/// Compiles the fuzz targets so that libFuzzer sees which code paths an input takes, and runs them.
pub const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    package: "cargo-fuzz",
    program: "cargo-fuzz",
    version: "0.13.2",
    asks_version: PLAIN,
    patience: "about a minute",
};

/// Checks licences, sources and versions of the crates that the project uses.
pub const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    package: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    asks_version: PLAIN,
    patience: "about three minutes",
};

/// Makes one change to the source at a time, and runs the tests.
pub const CARGO_MUTANTS: Tool = Tool {
    name: "cargo-mutants",
    package: "cargo-mutants",
    program: "cargo-mutants",
    version: "27.1.0",
    asks_version: &["mutants", "--version"],
    patience: "about three minutes",
};

/// Compiling a tool takes a third of the time this way, and it runs for seconds only (wasm-bindgen: 77 s, not 213).
const QUICK_TO_COMPILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

impl Tool {
    /// The program in its pinned version, if it is already installed.
    pub fn find(&self) -> Option<PathBuf> {
        let cached = cache_dir().ok().map(|cache| self.installed_in(&cache));
        [process::find_on_path(self.program), cached].into_iter().flatten().find(|path| self.is_pinned(path))
    }

    /// Returns the program in its pinned version, and installs it if necessary.
    pub fn ensure(&self) -> Result<PathBuf> {
        if let Some(path) = self.find() {
            return Ok(path);
        }
        let what = format!("installing {} {} (once, {})", self.name, self.version, self.patience);
        steps::step(&what, || self.install())
    }

    fn install(&self) -> Result<PathBuf> {
        let cache = cache_dir()?;
        let scratch = cache.join(format!("{}-build", self.folder()));
        fs::create_dir_all(&scratch).with_context(|| format!("cannot create the folder {}", scratch.display()))?;
        let outcome = process::run(
            process::cargo(["install", "--locked", self.package, "--version", self.version, "--root"])
                .arg(cache.join(self.folder()))
                .env("CARGO_TARGET_DIR", &scratch)
                .envs(QUICK_TO_COMPILE),
        );
        // The build files are no longer needed, and the tool works even if they cannot be removed.
        fs::remove_dir_all(&scratch).ok();
        outcome.with_context(|| format!("cannot install {} {}", self.name, self.version))?;
        let path = self.installed_in(&cache);
        if !self.is_pinned(&path) {
            bail!("{} was installed, but {} does not run as version {}", self.name, path.display(), self.version);
        }
        Ok(path)
    }

    fn folder(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }

    fn installed_in(&self, cache: &Path) -> PathBuf {
        cache.join(self.folder()).join("bin").join(format!("{}{}", self.program, env::consts::EXE_SUFFIX))
    }

    fn is_pinned(&self, path: &Path) -> bool {
        process::output(Command::new(path).args(self.asks_version))
            .is_some_and(|text| says_version(&text, self.version))
    }
}

/// Ensures that the compiler can build for the browser.
pub fn ensure_wasm_target() -> Result<()> {
    if has_wasm_target() {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", "wasm32-unknown-unknown"]).current_dir(crate::root());
    steps::step("adding the compiler's target wasm32-unknown-unknown (once)", || process::run(&mut rustup))
        .context("the Rust compiler here cannot build for the browser; https://rustup.rs installs one that can")
}

/// Ensures that the source of the standard library is installed: the widget builds its own, smaller one.
pub fn ensure_std_source() -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(crate::root());
    let source = |root: String| Path::new(root.trim()).join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file();
    if process::output(&mut rustc).is_some_and(source) {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add", "rust-src"]).current_dir(crate::root());
    steps::step("adding the source of the standard library (once)", || process::run(&mut rustup))
        .context("the widget builds its own standard library; its source comes with https://rustup.rs")
}

fn has_wasm_target() -> bool {
    // Asks the compiler, not rustup, so that a Rust from another source works, too, if it has the target.
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]).current_dir(crate::root());
    process::output(&mut rustc).is_some_and(|folder| Path::new(folder.trim()).is_dir())
}

fn says_version(text: &str, version: &str) -> bool {
    text.lines().next().is_some_and(|line| line.split_whitespace().any(|word| word == version))
}

/// The project's folder in the user's cache.
pub(crate) fn cache_dir() -> Result<PathBuf> {
    let var = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = if cfg!(windows) {
        var("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        var("HOME").map(|home| home.join("Library/Caches"))
    } else {
        var("XDG_CACHE_HOME").or_else(|| var("HOME").map(|home| home.join(".cache")))
    };
    let variable = if cfg!(windows) { "LOCALAPPDATA" } else { "HOME" };
    let base = base.with_context(|| format!("no folder for tools: the variable {variable} is not set"))?;
    Ok(base.join("letter-widget"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_matches_as_a_whole_word_of_the_first_line() {
        assert!(says_version("tool 0.21.14\n", "0.21.14"));
        assert!(says_version("geckodriver 0.37.1 (abc 2026)\n\nlicence 1.0", "0.37.1"));
        assert!(!says_version("tool 0.21.140", "0.21.14"));
        assert!(!says_version("tool 1\n0.21.14", "0.21.14"));
    }

    #[test]
    fn library_and_tool_of_wasm_bindgen_have_the_same_version() {
        let manifest = fs::read_to_string(crate::root().join("Cargo.toml")).unwrap();
        assert!(manifest.contains(&format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version)));
    }
}
