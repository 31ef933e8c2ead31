//! `cargo xtask script-mutants`: checks whether the browser cases detect faults in the scripts.

use std::{collections::BTreeSet, path::Path};

use anyhow::{Result, ensure};
use xtask::{browsers::Engine, needs, process, script_mutants, steps};

use super::test::browser_tests;

/// Builds with one fault after another, and runs the case that has to fail. `filter` is part of a fault's description or of a case's name.
pub fn run(filter: Option<&str>) -> Result<()> {
    needs::ensure(&[Engine::Chromium])?;
    xtask::build::build()?;
    let wanted = |text: &str| filter.is_none_or(|filter| text.contains(filter));
    let mut all = script_mutants::list()?;
    all.retain(|mutant| wanted(&mutant.what) || wanted(&mutant.case));
    // A case that fails even without a fault would prove nothing.
    for case in all.iter().map(|mutant| &*mutant.case).collect::<BTreeSet<_>>() {
        steps::begin(&format!("{case}, without a fault"));
        ensure!(passes(case, &xtask::dist())?, "{case} fails without any fault");
    }
    let folder = xtask::root().join("target/script-mutant");
    let mut missed = Vec::new();
    for mutant in &all {
        steps::begin(&mutant.what);
        script_mutants::build(mutant, &xtask::dist(), &folder)?;
        let caught = !passes(&mutant.case, &folder)?;
        println!("{}  {} ({})", if caught { "caught" } else { "MISSED" }, mutant.what, mutant.case);
        if !caught {
            missed.push(&*mutant.what);
        }
    }
    println!("{} of {} faults were noticed.", all.len() - missed.len(), all.len());
    ensure!(missed.is_empty(), "no test notices: {}", missed.join("; "));
    Ok(())
}

fn passes(case: &str, dist: &Path) -> Result<bool> {
    let mut test = browser_tests(&[Engine::Chromium], None)?;
    test.args(["--", "--exact", &format!("chromium::{case}")]).env("LETTER_WIDGET_DIST", dist);
    Ok(process::output(&mut test).is_some_and(|said| said.contains("1 passed")))
}
