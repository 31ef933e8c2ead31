//! What the project's tools share with its tests.
//!
//! `cargo xtask` is the one door to building, measuring and testing the widget; the commands are in the binary. Here is
//! what they are made of, so that the browser tests use the same server, the same programs and the same engines.

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

/// The variable that names another copy of the project to build than the one that this program was compiled in.
pub(crate) const ROOT: &str = "LETTER_WIDGET_ROOT";

/// The root of the project, where `Cargo.toml` of the widget is.
pub fn root() -> PathBuf {
    if let Some(root) = std::env::var_os(ROOT) {
        return root.into();
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The folder that a website takes over: everything that a build makes.
pub fn dist() -> PathBuf {
    root().join("dist")
}
