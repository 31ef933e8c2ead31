//! Measures the bytes that a supporter's phone loads before the widget is usable.

use std::{fmt, fs, path::Path};

use anyhow::{Context, Result, bail};

use crate::{compress::Encoding, stamp::Names};

/// The files in `dist` that a visitor loads. The page itself belongs to the partner and is not counted; nor is `explain`, which
/// is loaded only if a campaign is refused.
pub const FILES: [&str; 5] =
    ["letter-widget.js", "widget.js", "widget_bg.wasm", "words-en.txt", "campaigns/ua-0425-usa.en.json"];

/// The most brotli bytes that the loader may have. Visitors who never scroll to the widget load nothing else.
pub const LOADER_BUDGET: usize = 9 * 512;

/// The most brotli bytes that all files may have together; the tests fail above this.
pub const BUDGET: usize = 110_750;

/// The target size.
pub const AIM: usize = 80 * 1024;

/// The sizes of all files; displays as a table that ends with the total.
#[derive(Debug)]
pub struct Report(Vec<Size>);

#[derive(Debug)]
struct Size {
    file: &'static str,
    raw: usize,
    brotli: usize,
}

/// Measures the files that a build has put into the folder `dist`.
pub fn measure(dist: &Path) -> Result<Report> {
    let names = Names::of(dist)?;
    FILES.into_iter().map(|file| measure_file(dist, &names, file)).collect::<Result<_>>().map(Report)
}

/// The words of the interface for each language: the file, and its size after brotli.
pub fn languages(dist: &Path) -> Result<Vec<(String, usize)>> {
    let names = Names::of(dist)?;
    let words = names.iter().map(|(name, _)| name).filter(|name| name.starts_with("words-"));
    words.map(|name| Ok((name.to_owned(), brotli_size(&fs::read(dist.join(names.file(name)))?)?))).collect()
}

fn measure_file(dist: &Path, names: &Names, file: &'static str) -> Result<Size> {
    let path = dist.join(names.file(file));
    let bytes =
        fs::read(&path).with_context(|| format!("cannot read {}, which a visitor has to load", path.display()))?;
    Ok(Size { file, raw: bytes.len(), brotli: brotli_size(&bytes)? })
}

fn brotli_size(bytes: &[u8]) -> Result<usize> {
    Encoding::Brotli.encode(bytes).map(|small| small.len())
}

impl Report {
    /// The total bytes on the wire.
    pub fn total_brotli(&self) -> usize {
        self.0.iter().map(|size| size.brotli).sum()
    }

    fn total_raw(&self) -> usize {
        self.0.iter().map(|size| size.raw).sum()
    }

    /// Returns an error if a budget is exceeded.
    pub fn check_budget(&self) -> Result<()> {
        if let Some(loader) = self.0.first().filter(|loader| loader.brotli > LOADER_BUDGET) {
            bail!("the loader takes {} bytes brotli; its budget is {LOADER_BUDGET} bytes\n{self}", loader.brotli);
        }
        let total = self.total_brotli();
        if total > BUDGET {
            bail!("the widget takes {total} bytes brotli; the budget is {BUDGET} bytes and the aim {AIM}\n{self}");
        }
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let width = FILES.iter().map(|file| file.len()).max().unwrap_or_default();
        writeln!(formatter, "{:width$}  {:>9}  {:>9}", "file", "raw", "brotli")?;
        for Size { file, raw, brotli } in &self.0 {
            writeln!(formatter, "{file:width$}  {raw:>9}  {brotli:>9}")?;
        }
        writeln!(formatter, "{:width$}  {:>9}  {:>9}", "together", self.total_raw(), self.total_brotli())?;
        write!(formatter, "total: {} bytes brotli", self.total_brotli())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(brotli: usize) -> Report {
        Report(vec![Size { file: FILES[0], raw: 0, brotli: 0 }, Size { file: FILES[1], raw: 3 * brotli, brotli }])
    }

    #[test]
    fn the_table_ends_with_the_total() {
        let text = report(1000).to_string();
        assert_eq!(text.lines().last(), Some("total: 1000 bytes brotli"));
        assert!(text.contains("widget.js                           3000       1000"), "{text}");
    }

    #[test]
    fn the_budget_is_a_limit_that_may_be_reached() {
        assert!(report(BUDGET).check_budget().is_ok());
        assert!(report(BUDGET + 1).check_budget().is_err());
    }

    #[test]
    fn the_loader_has_a_budget_of_its_own() {
        let report = |brotli| Report(vec![Size { file: FILES[0], raw: brotli, brotli }]);
        assert!(report(LOADER_BUDGET).check_budget().is_ok());
        assert!(report(LOADER_BUDGET + 1).check_budget().unwrap_err().to_string().starts_with("the loader"));
    }

    #[test]
    fn repetition_compresses() {
        assert!(brotli_size(&[b'a'; 10_000]).unwrap() < 100);
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = measure(Path::new("no-such-folder")).unwrap_err();
        assert!(error.to_string().contains("integrity.json"), "{error}");
    }
}
