//! The code that the project's tools share with its tests.
//!
//! `cargo xtask` is the single entry point for building, measuring and testing the widget; the commands are in the binary. This
//! library contains the parts that they use, so that the browser tests use the same server, programs and engines.

pub mod again;
pub mod bom;
pub mod browsers;
pub mod build;
pub mod compiler;
pub mod compress;
pub mod dist;
pub mod foreign;
mod guard;
pub mod loader;
pub mod marks;
pub mod needs;
mod page;
pub mod process;
pub mod script;
pub mod script_mutants;
pub mod server;
pub mod shorten;
pub mod size;
pub mod stamp;
pub mod steps;
pub mod supply_chain;
pub mod tools;
pub mod webservers;
pub mod yew_page;

use std::path::{Path, PathBuf};

/// The variable that names the copy of the project to build, if it is not the one in which this program was compiled.
pub(crate) const ROOT: &str = "LETTER_WIDGET_ROOT";

/// The root of the project, which contains the widget's `Cargo.toml`.
pub fn root() -> PathBuf {
    if let Some(root) = std::env::var_os(ROOT) {
        return root.into();
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The folder to upload to a website: it contains everything that a build produces.
pub fn dist() -> PathBuf {
    root().join("dist")
}
