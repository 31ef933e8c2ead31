//! `cargo xtask bench --load`: what the widget costs on a slow network and a slow processor.

use anyhow::Result;
use xtask::{browsers::Engine, needs, process, steps};

use crate::usage::BenchOptions;

/// Builds everything and runs the bench, which prints its tables.
pub fn run(options: &BenchOptions) -> Result<()> {
    needs::ensure(&[Engine::Chromium])?;
    xtask::build::build()?;
    xtask::yew_page::build()?;
    // The test profile is enough: the browser does the work, and the dependencies are already compiled.
    let mut command = process::cargo(["bench", "--quiet", "--profile", "dev", "--bench", "load", "--"]);
    command.args(options.quick.then_some("--quick")).args(options.markdown.then_some("--markdown"));
    if let Some(runs) = options.runs {
        command.args(["--runs", &runs.to_string()]);
    }
    steps::step("the load bench", || process::run(&mut command))
}
