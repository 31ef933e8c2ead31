//! The packages that a program is compiled from, according to cargo's own plan: exact for target, features and standard
//! library.

use std::{collections::BTreeMap, collections::BTreeSet, path::PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{
    build::{SMALL, WASM},
    process,
};

/// The ID of a package in cargo's build plan.
pub type PackageId = String;

/// How a program uses a package.
#[derive(Clone, Debug)]
pub struct Package {
    /// The source file that the compiler starts with; the manifest is in a folder above it.
    pub source: PathBuf,
    /// Whether its code becomes part of the program. Otherwise it only runs during the build.
    pub linked: bool,
    /// Whether it belongs to the standard library, which has its own lock file.
    pub of_std: bool,
    /// The packages that it needs.
    pub needs: BTreeSet<PackageId>,
}

/// The packages of one program.
pub type Packages = BTreeMap<PackageId, Package>;

#[derive(Deserialize)]
struct Graph {
    units: Vec<Unit>,
}

#[derive(Deserialize)]
struct Unit {
    pkg_id: PackageId,
    target: Target,
    /// `None` for code that runs on the build machine.
    platform: Option<String>,
    #[serde(default)]
    is_std: bool,
    dependencies: Vec<Edge>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
    src_path: PathBuf,
}

#[derive(Deserialize)]
struct Edge {
    index: usize,
}

/// Asks cargo for its plan to build a program of this project; nothing is compiled.
pub fn packages(program: &str, features: &[&str]) -> Result<Packages> {
    let mut cargo = process::cargo(["build", "--release", "--locked", "--offline", "--target", WASM]);
    cargo.args(["--bin", program, "--unit-graph", "-Zunstable-options"]).args(features);
    let text = process::output(cargo.envs(SMALL.iter().copied()))
        .with_context(|| format!("cargo does not say what {program} is built from"))?;
    read(&text).with_context(|| format!("cargo's plan for {program} cannot be read"))
}

fn read(text: &str) -> Result<Packages> {
    let graph: Graph = serde_json::from_str(text)?;
    let mut packages = Packages::new();
    for unit in &graph.units {
        let is_script = unit.target.kind.iter().any(|kind| kind == "custom-build");
        let mut needs = BTreeSet::new();
        for edge in &unit.dependencies {
            let needed = graph.units.get(edge.index).context("a unit that is not in the plan")?;
            if needed.pkg_id != unit.pkg_id {
                needs.insert(needed.pkg_id.clone());
            }
        }
        let package = packages.entry(unit.pkg_id.clone()).or_insert_with(|| Package {
            source: unit.target.src_path.clone(),
            linked: false,
            of_std: unit.is_std,
            needs: BTreeSet::new(),
        });
        package.linked |= unit.platform.is_some() && !is_script;
        package.needs.extend(needs);
    }
    Ok(packages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_that_runs_while_building_is_told_from_code_in_the_program() {
        let unit = |id: &str, kind: &str, platform: &str, needs: &str| {
            format!(
                r#"{{"pkg_id": "{id}", "target": {{"kind": ["{kind}"], "src_path": "/{id}/src/lib.rs"}},
                   "platform": {platform}, "dependencies": [{needs}]}}"#
            )
        };
        let units = [
            unit("widget", "bin", "\"wasm\"", r#"{"index": 1}, {"index": 2}, {"index": 3}"#),
            unit("widget", "lib", "\"wasm\"", ""),
            unit("macro", "proc-macro", "null", r#"{"index": 4}"#),
            unit("both", "lib", "\"wasm\"", ""),
            unit("both", "lib", "null", ""),
            unit("script", "custom-build", "null", ""),
            unit("script", "custom-build", "\"wasm\"", ""),
        ];
        let packages = read(&format!(r#"{{"units": [{}]}}"#, units.join(","))).unwrap();
        let linked = |name: &str| packages[name].linked;
        assert!(linked("widget") && linked("both"), "{packages:?}");
        assert!(!linked("macro") && !linked("script"), "{packages:?}");
        assert_eq!(packages["widget"].needs.iter().collect::<Vec<_>>(), ["both", "macro"]);
        assert!(read(r#"{"units": [{"pkg_id": "a", "target": {"kind": [], "src_path": ""}, "dependencies": [{"index": 1}]}]}"#).is_err());
    }
}
