//! Measures what the widget costs on a slow phone and a slow network, compared with a page without it and with the smallest
//! Yew app.
//!
//! `cargo xtask bench --load` builds both and runs this; docs/speed.md describes the method and the results.
//! Figures are printed but never cause a failure, because they depend on the machine.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench may panic")]

#[allow(dead_code, unused_imports, reason = "the bench uses a part of it")]
#[path = "../../tests/browser/harness/mod.rs"]
mod harness;
mod load;
mod mounts;
mod options;
mod pages;
#[path = "../../tests/support/mod.rs"]
mod support;
mod table;
mod typing;

use std::process::ExitCode;

use harness::{Lab, driver};
use xtask::{browsers::Engine, server::Server};

use load::Load;
use options::Options;
use pages::Page;

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::from(2);
        }
    };
    let missing = driver::missing(Engine::Chromium);
    if !missing.is_empty() {
        eprintln!("the bench needs Chromium, and this is missing: {}", missing.join(", "));
        return ExitCode::FAILURE;
    }
    let lab = Lab::new(Engine::Chromium);
    let server = pages::serve();
    let loads = loads(&lab, &server, &options);
    let mounts = mounts::measure(&lab, &server, options.mounts());
    lab.close();
    for table in [load::table(&loads), load::bytes(&loads), load::tasks(&loads), mounts::table(&mounts)] {
        println!("{}", if options.markdown { table.markdown() } else { table.plain() });
    }
    ExitCode::SUCCESS
}

/// Loads each page often enough for a meaningful median.
fn loads(lab: &Lab, server: &Server, options: &Options) -> Vec<(Page, Vec<Load>)> {
    let pages = Page::all().into_iter().filter(|page| !options.quick || page.is_quick());
    pages
        .map(|page| {
            eprintln!("==> {} ({} times)", page.name(), options.runs);
            // The first request compresses the files, which takes a second: this load is not counted.
            load::measure(lab, server, page);
            let loads = (0..options.runs).map(|_| load::measure(lab, server, page)).collect();
            (page, loads)
        })
        .collect()
}
