//! Turns a build into what others upload to their servers: compressed files, examples of how to serve them, and one archive of
//! everything.

use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{
    bom,
    compress::{compress, files},
    stamp::Names,
    steps,
};

/// The archive's instructions for the webmaster; the build adds the version and the hashes.
const README: &str = include_str!("dist/README.txt");

/// The version, which is the same as the widget's: a test ensures this.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Adds the bill of materials to a build in `dist`, and packs it.
pub fn complete(dist: &Path) -> Result<PathBuf> {
    steps::step("writing the bill of materials", || bom::write(dist))?;
    pack(dist)
}

/// Compresses the files, adds what servers need, and returns an archive that contains everything.
fn pack(dist: &Path) -> Result<PathBuf> {
    steps::step("compressing the files", || compress(dist))?;
    copy_examples(&crate::root().join("servers"), &dist.join("servers"))?;
    let readme = readme(&Names::of(dist)?);
    let archive = dist.join(format!("letter-widget-{VERSION}.zip"));
    // An archive from an earlier run must not become part of the new one.
    let mut content = files(dist)?;
    content.retain(|file| file.extension().is_none_or(|extension| extension != "zip"));
    write_archive(&archive, dist, &content, &readme)
        .with_context(|| format!("{} cannot be written", archive.display()))?;
    Ok(archive)
}

fn copy_examples(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create the folder {}", to.display()))?;
    for file in files(from)? {
        let name = file.file_name().context("a file has a name")?;
        fs::copy(&file, to.join(name)).with_context(|| format!("{} cannot be copied", file.display()))?;
    }
    Ok(())
}

fn readme(names: &Names) -> String {
    let hash = |(_, stamped): (&str, &crate::stamp::Stamped)| format!("{}\n  {}\n", stamped.file, stamped.sha384);
    let hashes: String = names.iter().map(hash).collect();
    README.replace("{VERSION}", VERSION).replace("{HASHES}", hashes.trim_end())
}

/// Writes the archive so that the same files give the same bytes: in a fixed order, with a fixed time and without the packer's name.
fn write_archive(archive: &Path, root: &Path, content: &[PathBuf], readme: &str) -> Result<()> {
    let mut zip = ZipWriter::new(BufWriter::new(File::create(archive)?));
    let folder = format!("letter-widget-{VERSION}");
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    zip.start_file(format!("{folder}/README.txt"), options)?;
    zip.write_all(readme.as_bytes())?;
    for file in content {
        let name = file.strip_prefix(root)?.components().map(|part| part.as_os_str().to_string_lossy());
        zip.start_file(format!("{folder}/{}", name.collect::<Vec<_>>().join("/")), options)?;
        zip.write_all(&fs::read(file)?)?;
    }
    zip.finish()?.flush()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_archive_has_the_version_of_the_widget() {
        let manifest = fs::read_to_string(crate::root().join("Cargo.toml")).unwrap();
        assert!(manifest.contains(&format!("name = \"letter-widget\"\nversion = \"{VERSION}\"")), "{manifest}");
    }

    #[test]
    fn the_same_build_gives_the_same_archive_and_a_second_run_changes_nothing() {
        let dist = std::env::temp_dir().join(format!("letter-widget-pack-{}", std::process::id()));
        fs::create_dir_all(dist.join("campaigns")).unwrap();
        fs::write(dist.join("campaigns/a.json"), "a".repeat(99)).unwrap();
        let list = r#"{"a.js": {"file": "a-0123456789.js", "sha384": "sha384-abc", "bytes": 3}}"#;
        fs::write(dist.join("integrity.json"), list).unwrap();
        let first = fs::read(pack(&dist).unwrap()).unwrap();
        let archive = pack(&dist).unwrap();
        assert_eq!(fs::read(&archive).unwrap(), first);
        let mut zip = zip::ZipArchive::new(File::open(&archive).unwrap()).unwrap();
        let names: Vec<_> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        for name in ["README.txt", "campaigns/a.json", "campaigns/a.json.br", "servers/nginx.conf", "servers/_headers"]
        {
            assert!(names.contains(&format!("letter-widget-{VERSION}/{name}")), "{name}: {names:?}");
        }
        assert!(names.iter().all(|name| !name.ends_with(".zip")), "{names:?}");
        let readme = zip.by_name(&format!("letter-widget-{VERSION}/README.txt")).unwrap();
        let readme = std::io::read_to_string(readme).unwrap();
        assert!(readme.contains("a-0123456789.js\n  sha384-abc") && !readme.contains('{'), "{readme}");
        fs::remove_dir_all(&dist).unwrap();
    }
}
