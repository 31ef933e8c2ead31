//! The example page, and the files that it names for the build: `<link data-trunk rel="copy-file" href="…">`.
//!
//! These are the links of Trunk, a bundler (`Trunk.toml`). The build reads them itself, because Trunk takes minutes to install and would
//! do only this small part of the work.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};

/// What one of the links asks for.
#[derive(Debug, PartialEq, Eq)]
enum Asset<'a> {
    /// The program, which cargo builds.
    Program,
    /// This file is copied, under its own name.
    File(&'a str),
    /// The files of this folder are copied, into a folder with its name.
    Folder(&'a str),
}

/// Empties the folder `dist`, and copies into it the page without its links, and what they name.
pub(crate) fn copy(root: &Path, dist: &Path) -> Result<()> {
    if dist.exists() {
        fs::remove_dir_all(dist).with_context(|| format!("{} cannot be emptied", dist.display()))?;
    }
    fs::create_dir_all(dist).with_context(|| format!("{} cannot be created", dist.display()))?;
    let page = root.join("index.html");
    let page = fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
    let (page, assets) = parted(&page)?;
    for asset in assets {
        match asset {
            Asset::Program => {}
            Asset::File(file) => copy_into(&root.join(file), dist)?,
            Asset::Folder(folder) => copy_folder(&root.join(folder), dist)?,
        }
    }
    let index = dist.join("index.html");
    fs::write(&index, page).with_context(|| format!("{} cannot be written", index.display()))
}

/// The page without the lines of its links, and what these ask for.
fn parted(page: &str) -> Result<(String, Vec<Asset<'_>>)> {
    let (links, rest): (Vec<_>, Vec<_>) = page.split_inclusive('\n').partition(|line| line.contains(" data-trunk "));
    let assets = links.into_iter().map(|line| asset(line).with_context(|| format!("index.html: {}", line.trim())));
    Ok((rest.concat(), assets.collect::<Result<_>>()?))
}

fn asset(line: &str) -> Result<Asset<'_>> {
    let line = line.trim();
    ensure!(
        line.starts_with("<link ") && line.ends_with('>') && line.matches('<').count() == 1,
        "a link for the build stands on a line of its own"
    );
    let href = attribute(line, "href").context("the link has no href")?;
    match attribute(line, "rel") {
        Some("rust") => Ok(Asset::Program),
        Some("copy-file") => Ok(Asset::File(href)),
        Some("copy-dir") => Ok(Asset::Folder(href)),
        other => bail!("rel is {other:?}; the build knows rust, copy-file and copy-dir"),
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn copy_into(file: &Path, folder: &Path) -> Result<()> {
    let copy = folder.join(file.file_name().context("the link names no file")?);
    fs::copy(file, &copy).with_context(|| format!("{} cannot be copied to {}", file.display(), copy.display()))?;
    Ok(())
}

fn copy_folder(folder: &Path, dist: &Path) -> Result<()> {
    let copy = dist.join(folder.file_name().context("the link names no folder")?);
    fs::create_dir_all(&copy).with_context(|| format!("{} cannot be created", copy.display()))?;
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    files.iter().filter(|file| file.is_file()).try_for_each(|file| copy_into(file, &copy))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_links_are_followed_and_left_out() {
        let page = "<head>\n  <link data-trunk rel=\"rust\" href=\"Cargo.toml\" data-bin=\"widget\">\n  <link rel=\"icon\" href=\"data:,\">
  <link data-trunk rel=\"copy-file\" href=\"styles/page.css\">\n  <link data-trunk rel=\"copy-dir\" href=\"campaigns\">\n</head>\n";
        let (rest, assets) = parted(page).unwrap();
        assert_eq!(rest, "<head>\n  <link rel=\"icon\" href=\"data:,\">\n</head>\n");
        assert_eq!(assets, [Asset::Program, Asset::File("styles/page.css"), Asset::Folder("campaigns")]);
    }

    #[test]
    fn a_link_that_the_build_does_not_know_is_an_error() {
        for (line, wanted) in [
            ("<link data-trunk rel=\"css\" href=\"a.css\">", "copy-dir"),
            ("<link data-trunk rel=\"copy-file\">", "no href"),
            ("<p><link data-trunk rel=\"copy-file\" href=\"a\"></p>", "a line of its own"),
        ] {
            let error = format!("{:#}", parted(line).unwrap_err());
            assert!(error.starts_with("index.html: <") && error.contains(wanted), "{error}");
        }
    }
}
