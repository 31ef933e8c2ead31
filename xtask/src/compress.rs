//! Compresses files once, as small as possible, so that servers need not compress them at every request.

use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder, read::GzDecoder};

/// How a compressed file is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Brotli (RFC 7932), quality 11 and the largest standard window.
    Brotli,
    /// gzip (RFC 1952), for servers and clients that support nothing else.
    Gzip,
}

impl Encoding {
    /// Both encodings, the one with the smaller result first.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// The name in the HTTP headers `Accept-Encoding` and `Content-Encoding`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// The extension that is added after a file's own.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// The path of the compressed file, next to the plain one.
    pub fn beside(self, file: &Path) -> PathBuf {
        let mut name = file.as_os_str().to_owned();
        name.push(".");
        name.push(self.extension());
        name.into()
    }

    /// Compresses content to as few bytes as possible; the same content always gives the same bytes.
    pub fn encode(self, content: &[u8]) -> Result<Vec<u8>> {
        let mut small = Vec::new();
        match self {
            Self::Brotli => {
                let strongest =
                    BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: content.len(), ..Default::default() };
                brotli::BrotliCompress(&mut &*content, &mut small, &strongest)?;
            }
            Self::Gzip => {
                let mut encoder = GzBuilder::new().mtime(0).write(&mut small, Compression::best());
                encoder.write_all(content)?;
                encoder.finish()?;
            }
        }
        Ok(small)
    }

    /// Decompresses content.
    pub fn decode(self, small: &[u8]) -> Result<Vec<u8>> {
        let mut content = Vec::new();
        match self {
            Self::Brotli => brotli::BrotliDecompress(&mut &*small, &mut content)?,
            Self::Gzip => {
                GzDecoder::new(small).read_to_end(&mut content)?;
            }
        }
        Ok(content)
    }
}

/// The types of file that browsers load and that compression makes smaller. Pictures and fonts are already compressed.
const COMPRESSIBLE: [&str; 7] = ["css", "html", "js", "json", "svg", "txt", "wasm"];

/// Writes compressed versions next to each file in a folder, where they are smaller.
pub fn compress(folder: &Path) -> Result<()> {
    for file in files(folder)? {
        let extension = file.extension().and_then(|extension| extension.to_str());
        if !extension.is_some_and(|extension| COMPRESSIBLE.contains(&extension)) {
            continue;
        }
        let content = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        for encoding in Encoding::ALL {
            let small = encoding.encode(&content)?;
            let beside = encoding.beside(&file);
            if small.len() < content.len() {
                fs::write(&beside, small).with_context(|| format!("{} cannot be written", beside.display()))?;
            }
        }
    }
    Ok(())
}

/// All files in a folder and its sub-folders, sorted by name.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_encoded_comes_back() {
        let text = "Dear Example Person, ".repeat(40).into_bytes();
        for encoding in Encoding::ALL {
            let small = encoding.encode(&text).unwrap();
            assert!(small.len() * 4 < text.len(), "{encoding:?}: {}", small.len());
            assert_eq!(encoding.decode(&small).unwrap(), text, "{encoding:?}");
            assert_eq!(encoding.encode(&text).unwrap(), small, "{encoding:?}: each time the same");
        }
    }

    #[test]
    fn only_what_becomes_smaller_is_compressed() {
        let folder = std::env::temp_dir().join(format!("letter-widget-compress-{}", std::process::id()));
        fs::create_dir_all(folder.join("campaigns")).unwrap();
        for (name, content) in
            [("tiny.js", "1".to_owned()), ("a.png", "a".repeat(99)), ("campaigns/a.json", "a".repeat(99))]
        {
            fs::write(folder.join(name), content).unwrap();
        }
        compress(&folder).unwrap();
        let names: Vec<_> =
            files(&folder).unwrap().iter().map(|file| file.strip_prefix(&folder).unwrap().to_path_buf()).collect();
        let wanted = ["a.png", "campaigns/a.json", "campaigns/a.json.br", "campaigns/a.json.gz", "tiny.js"];
        assert_eq!(names, wanted.map(PathBuf::from));
        fs::remove_dir_all(&folder).unwrap();
    }
}
