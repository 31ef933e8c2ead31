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

/// Sets `authoring` where authors work, and not supporters: on the command line and in the studio. What carries it is no part of the widget.
fn authoring() {
    println!("cargo::rustc-check-cfg=cfg(authoring)");
    let in_browser = env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|arch| arch == "wasm32");
    if !in_browser || env::var_os("CARGO_FEATURE_STUDIO").is_some() {
        println!("cargo::rustc-cfg=authoring");
    }
}

/// Writes the block `@dark` out for each of the two reasons to be dark: the browser's and the element's.
fn both_darks(css: &str) -> Option<String> {
    let (before, rest) = css.split_once("@dark {")?;
    let (tokens, after) = rest.split_once("\n}")?;
    let asked = format!("@media (prefers-color-scheme: dark) {{ :host(:not([theme=light])) .widget {{{tokens}}} }}");
    let set = format!(":host([theme=dark]) .widget {{{tokens}}}");
    Some([before, &asked, &set, after].concat())
}

/// Taking spaces out makes nonsense of a sum that does not stand in `calc()`, and browsers pass over it without a word.
fn sums_stand_apart(css: &str) -> Result<(), String> {
    let at = css.match_indices('+').find(|(at, _)| css[..*at].ends_with(|c: char| c.is_alphanumeric() || c == ')'));
    let selector = |at: usize| css[at..].find('{') < css[at..].find(['}', ';']);
    at.filter(|(at, _)| !selector(*at))
        .map_or(Ok(()), |(at, _)| Err(css[at.saturating_sub(24)..].chars().take(40).collect()))
}

/// Makes `1.5rem`, which is the page's, a length of the widget's own.
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
            // A part of a name.
            out.push_str(piece);
            out.push_str("rem");
        }
    }
    out + last
}
