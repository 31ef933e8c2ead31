//! The bill of materials: which third-party code is in the programs of a build, and which ran to build them (CycloneDX 1.5,
//! <https://cyclonedx.org/docs/1.5/json/>).
//!
//! The same source gives the same document: it has no timestamp and no serial number.

mod facts;
mod units;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    str::FromStr,
};

use anyhow::{Context, Result, ensure};
use cyclonedx_bom::{
    external_models::uri::Purl,
    models::{
        bom::{Bom, SpecVersion},
        component::{Classification, Component, Components, Scope},
        dependency::{Dependencies, Dependency},
        hash::{Hash, HashAlgorithm, HashValue, Hashes},
        license::{LicenseChoice, Licenses},
        metadata::Metadata,
        property::{Properties, Property},
    },
    validation::Validate,
};
use sha2::{Digest, Sha384};

use self::{
    facts::{Facts, Sources},
    units::Packages,
};
use crate::{build::WASM, stamp};

/// The document's file name in a build.
pub const FILE: &str = "letter-widget.cdx.json";

/// The programs of a build, with the cargo arguments needed to build them.
const PROGRAMS: [(&str, &[&str]); 3] = [("widget", &[]), ("explain", &[]), ("studio", &["--features", "studio"])];

/// The reference to the project in the document.
const PROJECT: &str = concat!("letter-widget@", env!("CARGO_PKG_VERSION"));

type Needs = BTreeMap<String, BTreeSet<String>>;

/// Writes the document of a build into the build's folder.
pub fn write(dist: &Path) -> Result<PathBuf> {
    let path = dist.join(FILE);
    let text = document(dist)?;
    fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(path)
}

/// The document of the build in `dist`.
pub fn document(dist: &Path) -> Result<String> {
    let sources = Sources::read()?;
    let mut used = BTreeMap::new();
    let mut needs = Needs::new();
    let mut programs = Vec::new();
    for (name, features) in PROGRAMS {
        let file = program_file(dist, name)?;
        let direct = add(&units::packages(name, features)?, &sources, &mut used, &mut needs)?;
        needs.insert(name.to_owned(), direct);
        programs.push(program(name, &file)?);
    }
    needs.insert(PROJECT.to_owned(), PROGRAMS.iter().map(|(name, _)| (*name).to_owned()).collect());
    let bom = Bom {
        spec_version: SpecVersion::V1_5,
        serial_number: None,
        metadata: Some(metadata(programs, &sources)),
        components: Some(Components(used.iter().map(|(facts, linked)| component(facts, *linked)).collect())),
        dependencies: Some(dependencies(needs)),
        ..Bom::default()
    };
    ensure!(bom.validate().passed(), "the bill of materials is not valid: {:?}", bom.validate());
    let mut text = Vec::new();
    bom.output_as_json_v1_5(&mut text)?;
    Ok(String::from_utf8(text)? + "\n")
}

/// Adds a program's packages to those already known, and returns the direct dependencies of the project.
fn add(
    packages: &Packages,
    sources: &Sources,
    used: &mut BTreeMap<Facts, bool>,
    needs: &mut Needs,
) -> Result<BTreeSet<String>> {
    let mut known = BTreeMap::new();
    for (id, package) in packages {
        known.insert(id, sources.facts(id, package)?);
    }
    let purls = |ids: &BTreeSet<String>| -> BTreeSet<String> {
        ids.iter().filter_map(|id| known.get(id)?.as_ref().map(|facts| facts.purl.clone())).collect()
    };
    let mut direct = BTreeSet::new();
    for (id, package) in packages {
        let needed = purls(&package.needs);
        match known.get(id).and_then(Option::as_ref) {
            None => direct.extend(needed),
            Some(facts) => {
                *used.entry(facts.clone()).or_default() |= package.linked;
                let all = needs.entry(facts.purl.clone()).or_default();
                all.extend(needed.into_iter().filter(|purl| *purl != facts.purl));
            }
        }
    }
    Ok(direct)
}

fn metadata(programs: Vec<Component>, sources: &Sources) -> Metadata {
    let mut project = Component::new(
        Classification::Application,
        "letter-widget",
        env!("CARGO_PKG_VERSION"),
        Some(PROJECT.to_owned()),
    );
    project.licenses = licences(env!("CARGO_PKG_LICENSE"));
    project.components = Some(Components(programs));
    let properties =
        vec![Property::new("cdx:rustc:sbom:target:triple", WASM), Property::new("letter-widget:rustc", sources.rust())];
    Metadata { component: Some(project), properties: Some(Properties(properties)), ..Metadata::default() }
}

/// The WebAssembly of a program in a build, with or without a hash in its name.
fn program_file(dist: &Path, name: &str) -> Result<PathBuf> {
    let plain = format!("{name}_bg.wasm");
    let names = stamp::Names::of(dist)?;
    let path = dist.join(names.file(&plain));
    ensure!(path.is_file(), "{} was not built", path.display());
    Ok(path)
}

fn program(name: &str, file: &Path) -> Result<Component> {
    let content = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let file_name = file.file_name().context("a file has a name")?.to_string_lossy();
    let version = env!("CARGO_PKG_VERSION");
    let mut component = Component::new(Classification::File, &file_name, version, Some(name.to_owned()));
    component.hashes = hashes(HashAlgorithm::SHA_384, &hex(&Sha384::digest(&content)));
    Ok(component)
}

fn component(facts: &Facts, linked: bool) -> Component {
    let mut component = Component::new(Classification::Library, &facts.name, &facts.version, Some(facts.purl.clone()));
    component.scope = Some(if linked { Scope::Required } else { Scope::Excluded });
    component.licenses = licences(&facts.licence);
    component.purl = Purl::from_str(&facts.purl).ok();
    component.hashes = facts.checksum.as_ref().and_then(|checksum| hashes(HashAlgorithm::SHA_256, checksum));
    component
}

fn licences(expression: &str) -> Option<Licenses> {
    Some(Licenses(vec![LicenseChoice::expression(expression)]))
}

fn hashes(algorithm: HashAlgorithm, hex: &str) -> Option<Hashes> {
    Some(Hashes(vec![Hash { alg: algorithm, content: HashValue(hex.to_owned()) }]))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn dependencies(needs: Needs) -> Dependencies {
    let dependency = |(dependency_ref, needed): (String, BTreeSet<String>)| Dependency {
        dependency_ref,
        dependencies: needed.into_iter().collect(),
    };
    Dependencies(needs.into_iter().map(dependency).collect())
}
