//! The web servers that the examples in `servers/` are tested with.
//!
//! Nothing is installed, because an installed server would from then on start with the machine. If Debian packages are available,
//! they are unpacked into the user's cache, which needs no administrator rights.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{compress::files, needs, process, steps, tools};

/// The servers' programs.
pub const PROGRAMS: [&str; 3] = ["nginx", "caddy", "apache2"];

/// The packages to unpack; if there are several names, each Debian release has one of them.
const PACKAGES: [&[&str]; 6] = [
    &["nginx"],
    &["libnginx-mod-http-brotli-static"],
    &["caddy"],
    &["apache2-bin"],
    &["libapr1", "libapr1t64"],
    &["libaprutil1", "libaprutil1t64"],
];

/// A server, and the root folder of its modules and libraries.
#[derive(Clone, Debug)]
pub struct WebServer {
    root: PathBuf,
    program: PathBuf,
}

impl WebServer {
    /// Finds the system's server, or else the unpacked one.
    pub fn find(name: &str) -> Option<Self> {
        // Ordinary users do not have /usr/sbin on their PATH.
        let in_root = |root: PathBuf| {
            let program = ["usr/sbin", "usr/bin"]
                .iter()
                .map(|folder| root.join(folder).join(name))
                .find(|file| file.is_file())?;
            Some(Self { root, program })
        };
        let system = || Some(Self { root: "/".into(), program: process::find_on_path(name)? });
        in_root("/".into()).or_else(system).or_else(|| in_root(unpacked().ok()?))
    }

    /// A file below the server's root folder, for instance `usr/lib/nginx/modules/x.so`, if it exists.
    pub fn file(&self, path: &str) -> Option<PathBuf> {
        Some(self.root.join(path)).filter(|file| file.is_file())
    }

    /// The command that starts the server, with its own libraries if it was unpacked.
    pub fn command(&self) -> Result<Command> {
        let mut command = Command::new(&self.program);
        if self.root != Path::new("/") {
            let libraries = files(&self.root.join("usr/lib"))?;
            let library = libraries.iter().find(|file| file.file_name().is_some_and(|name| name == "libapr-1.so.0"));
            if let Some(folder) = library.and_then(|file| file.parent()) {
                command.env("LD_LIBRARY_PATH", folder);
            }
        }
        Ok(command)
    }
}

/// Unpacks missing servers if Debian packages are available; otherwise the tests report which server they cannot test.
pub fn ensure() -> Result<()> {
    let all_there = PROGRAMS.iter().all(|program| WebServer::find(program).is_some());
    let debian = ["apt-get", "dpkg-deb"].iter().all(|program| process::find_on_path(program).is_some());
    if all_there || !debian {
        return Ok(());
    }
    steps::step("unpacking the web servers nginx, Caddy and Apache into the cache (once)", || {
        unpack(&unpacked()?).or_else(|_| {
            needs::refresh()?;
            unpack(&unpacked()?)
        })
    })
}

fn unpacked() -> Result<PathBuf> {
    Ok(tools::cache_dir()?.join("servers"))
}

/// Unpacks everything or nothing: the folder gets its final name last.
fn unpack(target: &Path) -> Result<()> {
    let scratch = target.with_extension("part");
    fs::remove_dir_all(&scratch).ok();
    let packages = scratch.join("packages");
    fs::create_dir_all(&packages).with_context(|| format!("cannot create the folder {}", packages.display()))?;
    for names in PACKAGES {
        if !names.iter().any(|name| download(name, &packages)) {
            bail!("the Debian package {} cannot be downloaded; `apt-get update` may help", names.join(" or "));
        }
    }
    for package in files(&packages)? {
        process::run(Command::new("dpkg-deb").arg("--extract").arg(package).arg(scratch.join("root")))?;
    }
    fs::remove_dir_all(target).ok();
    fs::rename(scratch.join("root"), target).with_context(|| format!("{} cannot be written", target.display()))?;
    fs::remove_dir_all(&scratch).ok();
    Ok(())
}

fn download(package: &str, folder: &Path) -> bool {
    process::output(Command::new("apt-get").args(["--quiet", "download", package]).current_dir(folder)).is_some()
}
