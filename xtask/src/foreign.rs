//! Third-party files that the tests need: the style sheets of frameworks and themes that partner sites are built with, under
//! which the widget must look the same; axe-core, which checks accessibility; and a list of strings that are known to break
//! programs. They are fetched from the npm registry in pinned versions, checked against the hash that it publishes, and kept in
//! the user's cache, so that a second run needs no network. None of them is part of the build.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha512};

use crate::{steps, tools};

/// A package of the registry, and the files that the tests need from it.
struct Package {
    /// The name of the registry's file, which includes the version.
    file: &'static str,
    /// The path of that file, below the registry's address.
    place: &'static str,
    /// Its SHA-512 in base64, as the registry publishes it.
    hash: &'static str,
    /// Paths within the package, below `package/`.
    files: &'static [&'static str],
}

/// The accessibility rules of Deque Systems, under the Mozilla Public License 2.0.
const AXE: Package = Package {
    file: "axe-core-4.14.1",
    place: "axe-core",
    hash: "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
    files: &["axe.min.js"],
};

/// The Big List of Naughty Strings by Max Woolf and others, under the MIT licence: a JSON list of texts.
const NAUGHTY: Package = Package {
    file: "blns-2.0.4",
    place: "blns",
    hash: "ZEZZD8DvGJhTw9oE3uLjyThFDMRQbcH011YySUK+kAcueHvaUDRfWKp7QJrQblat8WzcegWwVFuNd+XZ49LROQ==",
    files: &["resources/blns.json"],
};

const STYLES: [Package; 6] = [
    Package {
        file: "bootstrap-5.3.8",
        place: "bootstrap",
        hash: "HP1SZDqaLDPwsNiqRqi5NcP0SSXciX2s9E+RyqJIIqGo+vJeN5AJVM98CXmW/Wux0nQ5L7jeWUdplCEf0Ee+tg==",
        files: &["dist/css/bootstrap.min.css"],
    },
    Package {
        file: "tailwindcss-4.3.5",
        place: "tailwindcss",
        hash: "FcQk9BuffmEHJP2G0XmB2SplU1aLTI7j07Kunk+U74Ny+XiWOtzXz9aujFZ/avntw1e2cOv/3PkgzflQ7gX2vQ==",
        files: &["preflight.css"],
    },
    Package {
        file: "foundation-sites-6.9.0",
        place: "foundation-sites",
        hash: "bZpjL6lxuGViy1UU/NuMddyAAJP0YgJYKNh+8ZtDWhQRtiY1yQISxHmgF4V8EFx7DWHDTdZC1fwFysnMAYkdQg==",
        files: &["dist/css/foundation.min.css"],
    },
    Package {
        file: "block-library-11.1.0",
        place: "@wordpress/block-library",
        hash: "QSg0uK/aWwaaZJiC625cVdh5R2GKkwwIL23VQaAMV+EHfOA4LzdwpZH4wo0o5NgS/pQN7KMJq6wz50F+dav98Q==",
        files: &["build-style/common.css", "build-style/style.css", "build-style/theme.css"],
    },
    // Underscores, the starting point of many WordPress themes.
    Package {
        file: "undescores-for-npm-1.0.0",
        place: "undescores-for-npm",
        hash: "k4DtGu+u/uaxGr2qmXeJQy+vOta1v4FyaKySQK7ihLN7zLLPt410JKc19fx98YpQEUAWHUvQfb1dZyY++7OgeA==",
        files: &["style.css"],
    },
    // A WordPress theme based on Bootstrap.
    Package {
        file: "understrap-1.0.1",
        place: "understrap",
        hash: "hDRgDb7HyEHWRO+ea15jHwCCvKY2LGITLQJghkAL7bMmhAIIUlCQ+X2JKlEsZXn2jB1RJglWfQM5yIHXTUHFIA==",
        files: &["css/theme.min.css"],
    },
];

/// The maximum size of a download: the largest package fits with room to grow, and anything larger is the wrong file.
const MAX_BYTES: u64 = 32 << 20;

/// The style sheets of one package, as a page would include them.
pub struct Foreign {
    /// The package with its version.
    pub name: &'static str,
    /// All its style sheets, concatenated.
    pub css: String,
}

/// Fetches the packages that are not in the cache yet.
pub fn ensure() -> Result<()> {
    let cache = tools::cache_dir()?;
    for package in STYLES.iter().chain([&AXE, &NAUGHTY]) {
        if !package.kept(&cache).is_file() {
            steps::step(&format!("fetching {} for the tests (once)", package.file), || package.fetch(&cache))?;
        }
    }
    Ok(())
}

/// The style sheets from the cache; if one is missing, the error says how to fetch it.
pub fn styles() -> Result<Vec<Foreign>> {
    let cache = tools::cache_dir()?;
    STYLES.iter().map(|package| Ok(Foreign { name: package.file, css: package.read(&cache)? })).collect()
}

/// The script that defines `axe`, from the cache; if it is missing, the error says how to fetch it.
pub fn axe() -> Result<String> {
    AXE.read(&tools::cache_dir()?)
}

/// The Big List of Naughty Strings as a JSON list, from the cache; if it is missing, the error says how to fetch it.
pub fn naughty_strings() -> Result<String> {
    NAUGHTY.read(&tools::cache_dir()?)
}

impl Package {
    /// Its path in the cache: a single script or list is in a folder named after its version, all style sheets share one folder.
    fn kept(&self, cache: &Path) -> PathBuf {
        match self.files {
            [file] if !file.ends_with(".css") => cache.join(self.file).join(file),
            _ => cache.join("foreign-styles").join(format!("{}.css", self.file)),
        }
    }

    fn read(&self, cache: &Path) -> Result<String> {
        let path = self.kept(cache);
        fs::read_to_string(&path)
            .with_context(|| format!("{} is missing: `cargo xtask test` fetches it", path.display()))
    }

    fn fetch(&self, cache: &Path) -> Result<()> {
        let url = format!("https://registry.npmjs.org/{}/-/{}.tgz", self.place, self.file);
        let archive = download(&url).with_context(|| format!("cannot fetch {url}"))?;
        check(&archive, self.hash).with_context(|| url.clone())?;
        let text = unpack(&archive, self.files).with_context(|| format!("cannot read {url}"))?;
        let kept = self.kept(cache);
        let folder = kept.parent().unwrap_or(cache);
        fs::create_dir_all(folder).with_context(|| format!("cannot create the folder {}", folder.display()))?;
        // It has another name until it is complete, because a file with the final name counts as fetched.
        let partial = folder.join(format!("{}.partial", self.file));
        fs::write(&partial, text).and_then(|()| fs::rename(&partial, kept)).context("cannot keep it")
    }
}

fn download(url: &str) -> Result<Vec<u8>> {
    let platform = ureq::tls::TlsConfig::builder().root_certs(ureq::tls::RootCerts::PlatformVerifier).build();
    let agent = ureq::Agent::config_builder().tls_config(platform).build().new_agent();
    let mut response = agent.get(url).call()?;
    Ok(response.body_mut().with_config().limit(MAX_BYTES).read_to_vec()?)
}

fn check(archive: &[u8], hash: &str) -> Result<()> {
    let found = STANDARD.encode(Sha512::digest(archive));
    ensure!(found == hash, "the file is another than the one that was pinned: its SHA-512 is {found}");
    Ok(())
}

/// Extracts the texts of these files of a package, in this order.
fn unpack(archive: &[u8], wanted: &[&str]) -> Result<String> {
    let mut texts = vec![None; wanted.len()];
    let mut entries = tar::Archive::new(flate2::read::GzDecoder::new(archive));
    for entry in entries.entries()? {
        let mut entry = entry?;
        let path = entry.path()?.into_owned();
        let place =
            wanted.iter().position(|name| path.strip_prefix("package").is_ok_and(|path| path == Path::new(name)));
        if let Some(text) = place.and_then(|place| texts.get_mut(place)) {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            *text = Some(String::from_utf8(bytes)?);
        }
    }
    let all = texts.into_iter().zip(wanted).map(|(text, name)| text.with_context(|| format!("there is no {name}")));
    Ok(all.collect::<Result<Vec<_>>>()?.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(files: &[(&str, &str)]) -> Vec<u8> {
        let mut builder = tar::Builder::new(flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast()));
        for (name, text) in files {
            let mut header = tar::Header::new_gnu();
            header.set_size(text.len() as u64);
            header.set_cksum();
            builder.append_data(&mut header, format!("package/{name}"), text.as_bytes()).unwrap();
        }
        builder.into_inner().unwrap().finish().unwrap()
    }

    #[test]
    fn styles_are_taken_out_in_the_order_asked_for() {
        let archive = package(&[("a.css", "a{}"), ("x/a.css", "no"), ("b.css", "b{}")]);
        assert_eq!(unpack(&archive, &["b.css", "a.css"]).unwrap(), "b{}\na{}");
        let missing = unpack(&archive, &["c.css"]).unwrap_err().to_string();
        assert!(missing.contains("c.css"), "{missing}");
    }

    #[test]
    fn another_file_than_the_pinned_one_is_refused() {
        let hash = STANDARD.encode(Sha512::digest(b"pinned"));
        assert!(check(b"pinned", &hash).is_ok());
        assert!(check(b"other", &hash).is_err());
    }
}
