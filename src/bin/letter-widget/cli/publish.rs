use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use base64::{Engine, prelude::BASE64_STANDARD};
use clap::Args;
use letter_widget::campaign::Campaign;
use letter_widget::native::{Icu, is_right_to_left};
use letter_widget::publish::{Addresses, MAX_LETTER_FILE, Snippets, editions, minified, plain_letters, snippets};
use serde::Serialize;
use sha2::{Digest, Sha384};

use super::io::{about, campaign_of, write};
use super::{Answer, Outcome};

/// Check a campaign file and write what websites need from it: the campaign, its letters for browsers that cannot run the
/// widget, their hashes, and the snippets that partners paste
#[derive(Args)]
pub struct Options {
    /// The campaign file
    file: PathBuf,
    /// The folder to write to, created if it does not exist. On the web, it belongs in the folder with the widget's files
    #[arg(long)]
    out: PathBuf,
    /// The address of the folder with the widget's files, for the snippets, such as https://letters.example.org/; without it, they
    /// are for pages in that folder
    #[arg(long, value_name = "ADDRESS", default_value = "", hide_default_value = true)]
    at: String,
}

/// The hash and size of one file.
#[derive(Serialize)]
struct Stamped {
    sha384: String,
    bytes: usize,
}

/// Writes the files of a campaign, and reports their paths, one per line. Nothing is written for a campaign with mistakes.
pub fn run(options: &Options) -> Outcome {
    let Options { file, out, at } = options;
    let (text, campaign) = campaign_of(file)?;
    let name = file.file_stem().and_then(OsStr::to_str).filter(|name| *name != "-");
    let name =
        name.ok_or_else(|| about(file, "has no name that can stand in an address. Give a file with such a name."))?;
    keep_source(file, &out.join(format!("{name}.json")))?;
    let small = minified(&text).map_err(|error| about(file, error))?;
    let letters =
        serde_json::to_string(&plain_letters(&campaign, &Icu, is_right_to_left)).map_err(|e| e.to_string())?;
    if letters.len() > MAX_LETTER_FILE {
        return Err(about(file, too_long(letters.len())));
    }
    let mut data = vec![(format!("{name}.json"), small), (format!("{name}.letter.json"), letters)];
    for (language, edition) in editions(&text, &campaign).map_err(|error| about(file, error))? {
        data.push((format!("{name}.{language}.json"), edition));
    }
    let hashes = hashes(&data)?;
    let mut report = String::new();
    for (name, content) in data.into_iter().chain([(format!("{name}.integrity.json"), hashes)]).chain(pasted(
        &campaign,
        name,
        &folder_name(out),
        &with_slash(at),
    )) {
        let path = out.join(name);
        write(&path, content)?;
        // Writing to a string cannot fail.
        let _ = writeln!(report, "{}", path.display());
    }
    Ok(Answer::well(report))
}

/// The error message for letters of this many bytes in all their languages.
fn too_long(bytes: usize) -> String {
    let [bytes, most] = [bytes, MAX_LETTER_FILE].map(|bytes| bytes.div_ceil(1024));
    format!(
        "makes a file of {bytes} KiB for browsers that cannot run the widget; {most} KiB is the most. Shorten the letters, or let them go out in fewer languages."
    )
}

/// Protects the author's file: the published file has the same name, but must not overwrite it.
fn keep_source(file: &Path, published: &Path) -> Result<(), String> {
    let place = |path: &Path| path.canonicalize().ok();
    match (place(file), place(published)) {
        (Some(source), Some(target)) if source == target => {
            Err(about(published, "is your own file, and what is published would take its place. Give another folder."))
        }
        _ => Ok(()),
    }
}

/// The SHA-384 of each file in the form that browsers accept (Subresource Integrity, section 3.1), and its size in bytes.
fn hashes(files: &[(String, String)]) -> Result<String, String> {
    let stamped = |content: &str| Stamped {
        sha384: format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content))),
        bytes: content.len(),
    };
    let all: BTreeMap<&str, Stamped> = files.iter().map(|(name, content)| (name.as_str(), stamped(content))).collect();
    Ok(serde_json::to_string_pretty(&all).map_err(|error| error.to_string())? + "\n")
}

/// The files with the snippets that partners paste.
fn pasted(campaign: &Campaign, name: &str, folder: &str, widget: &str) -> [(String, String); 3] {
    let file = in_address(&format!("{folder}{name}.json"));
    let Snippets { element, div, frame } = snippets(campaign, &Icu, Addresses { widget, campaign: &file });
    [("element", element), ("div", div), ("frame", frame)]
        .map(|(kind, snippet)| (format!("{name}.{kind}.html"), snippet))
}

/// The name of the folder, as the beginning of addresses relative to its parent.
fn folder_name(out: &Path) -> String {
    let whole = out.canonicalize().ok();
    let name = whole.as_deref().unwrap_or(out).file_name().and_then(OsStr::to_str);
    name.map_or(String::new(), |name| format!("{name}/"))
}

/// Encodes a path for an address: characters that would end the path or begin an encoding are encoded (RFC 3986, section 3.3).
fn in_address(path: &str) -> String {
    path.replace('%', "%25").replace('#', "%23").replace('?', "%3F").replace(' ', "%20")
}

fn with_slash(address: &str) -> String {
    if address.is_empty() || address.ends_with('/') { address.to_owned() } else { format!("{address}/") }
}
