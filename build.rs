//! Style sheets travel inside the wasm, so that widget and looks are always of one version. Here they are put together
//! and relieved of comments and spaces.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

/// What becomes which sheet.
const SHEETS: &[(&str, &[&str])] = &[
    ("widget.css", &["styles/tokens.css", "styles/widget.css", "styles/paper.css", "styles/ways.css"]),
    ("print.css", &["styles/print.css"]),
    ("print-page.css", &["styles/print-page.css"]),
];

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    for (name, parts) in SHEETS {
        let mut css = String::new();
        for part in *parts {
            println!("cargo::rerun-if-changed={part}");
            css.push_str(&fs::read_to_string(part)?);
        }
        let small = minifier::css::minify(&css).map_err(|error| format!("{name}: {error}"))?;
        fs::write(out.join(name), small.to_string())?;
    }
    Ok(())
}
