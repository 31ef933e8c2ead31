//! Combines and minifies the style sheets. They are embedded in the wasm, so that the widget and its styles always have the
//! same version.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

/// Each embedded style sheet, and the source files that it is built from.
const SHEETS: &[(&str, &[&str])] = &[
    ("widget.css", &["styles/tokens.css", "styles/widget.css", "styles/paper.css", "styles/ways.css"]),
    ("print.css", &["styles/print.css"]),
    ("print-page.css", &["styles/print-page.css"]),
];

fn main() -> Result<(), Box<dyn Error>> {
    authoring();
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    for (name, parts) in SHEETS {
        let mut css = String::new();
        for part in *parts {
            println!("cargo::rerun-if-changed={part}");
            css.push_str(&fs::read_to_string(part)?);
        }
        if *name == "widget.css" {
            css = both_darks(&css).ok_or("styles/tokens.css has no block `@dark`")?;
        }
        let small = minifier::css::minify(&css).map_err(|error| format!("{name}: {error}"))?.to_string();
        sums_stand_apart(&small).map_err(|sum| format!("{name}: write `{sum}` within `calc()`"))?;
        fs::write(out.join(name), own_lengths(&small))?;
    }
    Ok(())
}

/// Sets `authoring` for the programs that authors use: the command line and the studio. Code under this flag is not in the widget.
fn authoring() {
    println!("cargo::rustc-check-cfg=cfg(authoring)");
    let in_browser = env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|arch| arch == "wasm32");
    if !in_browser || env::var_os("CARGO_FEATURE_STUDIO").is_some() {
        println!("cargo::rustc-cfg=authoring");
    }
}

/// Expands the block `@dark` twice, once for each way to choose dark mode: by the browser's setting and by the element's attribute.
fn both_darks(css: &str) -> Option<String> {
    let (before, rest) = css.split_once("@dark {")?;
    let (tokens, after) = rest.split_once("\n}")?;
    let asked = format!("@media (prefers-color-scheme: dark) {{ :host(:not([theme=light])) .widget {{{tokens}}} }}");
    let set = format!(":host([theme=dark]) .widget {{{tokens}}}");
    Some([before, &asked, &set, after].concat())
}

/// Rejects sums outside `calc()`: without its spaces, such a sum is invalid, and browsers ignore it silently.
fn sums_stand_apart(css: &str) -> Result<(), String> {
    let at = css.match_indices('+').find(|(at, _)| css[..*at].ends_with(|c: char| c.is_alphanumeric() || c == ')'));
    let selector = |at: usize| css[at..].find('{') < css[at..].find(['}', ';']);
    at.filter(|(at, _)| !selector(*at))
        .map_or(Ok(()), |(at, _)| Err(css[at.saturating_sub(24)..].chars().take(40).collect()))
}

/// Replaces lengths such as `1.5rem`, which depend on the page, with lengths that depend on the widget's own `--rem`.
fn own_lengths(css: &str) -> String {
    let mut pieces: Vec<&str> = css.split("rem").collect();
    let last = pieces.pop().unwrap_or_default();
    let mut out = String::new();
    for piece in pieces {
        let words = piece.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-'));
        if piece.ends_with(|c: char| c.is_ascii_digit()) {
            let number = &piece[words.len()..];
            out.push_str(&format!("{words}calc({number}*var(--rem))"));
        } else {
            // Here, `rem` is part of a name.
            out.push_str(piece);
            out.push_str("rem");
        }
    }
    out + last
}
