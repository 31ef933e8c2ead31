//! The facts about a package: name, version and licence from its manifest, the checksum from the lock file.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, de::DeserializeOwned};

use super::units::{Package, PackageId};
use crate::process;

/// One component of the bill of materials.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Facts {
    /// Where it comes from, as a package URL; this also identifies the component in the document.
    pub purl: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as an SPDX expression.
    pub licence: String,
    /// SHA-256 of the archive on crates.io.
    pub checksum: Option<String>,
}

#[derive(Deserialize)]
struct Manifest {
    package: ManifestPackage,
}

#[derive(Deserialize)]
struct ManifestPackage {
    name: String,
    version: String,
    license: Option<String>,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// The checksums in the lock files of the project and of the standard library, and the compiler that the latter belongs to.
pub struct Sources {
    checksums: BTreeMap<(String, String), String>,
    rust: String,
}

impl Sources {
    /// Reads both lock files.
    pub fn read() -> Result<Self> {
        let rustc = |arguments: &[&str]| {
            let mut rustc = Command::new("rustc");
            process::output(rustc.args(arguments).current_dir(crate::root())).context("rustc does not start")
        };
        let sysroot = rustc(&["--print", "sysroot"])?;
        let version = rustc(&["--version"])?;
        let rust = version.split_whitespace().nth(1).context("rustc does not say its version")?.to_owned();
        let of_std = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock");
        let mut checksums = BTreeMap::new();
        for file in [crate::root().join("Cargo.lock"), of_std] {
            let lock: Lock = toml_file(&file)?;
            for Locked { name, version, checksum } in lock.package {
                checksums.extend(checksum.map(|checksum| ((name, version), checksum)));
            }
        }
        Ok(Self { checksums, rust })
    }

    /// The version of the compiler.
    pub fn rust(&self) -> &str {
        &self.rust
    }

    /// The facts about a package; `None` for the project's own. The parts of the standard library that are in Rust's own
    /// repository form one component.
    pub fn facts(&self, id: &PackageId, package: &Package) -> Result<Option<Facts>> {
        if id.starts_with("path+") {
            return Ok(package.of_std.then(|| self.standard_library()));
        }
        let path = manifest_of(&package.source)?;
        let Manifest { package: ManifestPackage { name, version, license } } = toml_file(&path)?;
        let checksum = self.checksums.get(&(name.clone(), version.clone())).cloned();
        ensure!(checksum.is_some(), "{name} {version} has no checksum in a lock file");
        // The slash, an old way to write "or", is not SPDX.
        let licence = license.with_context(|| format!("{name} {version} names no licence"))?.replace('/', " OR ");
        let licence = licence.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Some(Facts { purl: format!("pkg:cargo/{name}@{version}"), name, version, licence, checksum }))
    }

    fn standard_library(&self) -> Facts {
        Facts {
            purl: format!("pkg:github/rust-lang/rust@{}", self.rust),
            name: "rust-std".to_owned(),
            version: self.rust.clone(),
            licence: "MIT OR Apache-2.0".to_owned(),
            checksum: None,
        }
    }
}

fn manifest_of(source: &Path) -> Result<PathBuf> {
    let mut manifests = source.ancestors().skip(1).map(|folder| folder.join("Cargo.toml"));
    manifests.find(|file| file.is_file()).with_context(|| format!("no Cargo.toml above {}", source.display()))
}

fn toml_file<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{} cannot be understood", path.display()))
}
