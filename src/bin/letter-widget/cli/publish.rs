use std::ffi::OsStr;
use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;
use letter_widget::native::{Icu, is_right_to_left};
use letter_widget::publish::{minified, plain_letters};

use super::io::{about, campaign_of, write};
use super::{Answer, Outcome};

/// Check a campaign file and write what a website needs of it: the campaign, and its letters for browsers that cannot run the
/// widget
#[derive(Args)]
pub struct Options {
    /// The campaign file
    file: PathBuf,
    /// The folder to write to; it is made where there is none
    #[arg(long)]
    out: PathBuf,
}

/// Writes the files of a campaign, and answers their paths, a line each. Nothing is written of a campaign with mistakes.
pub fn run(options: &Options) -> Outcome {
    let Options { file, out } = options;
    let (text, campaign) = campaign_of(file)?;
    let name = file.file_stem().and_then(OsStr::to_str);
    let name = name.ok_or_else(|| about(file, "has a name that cannot stand in an address"))?;
    let letters =
        serde_json::to_string(&plain_letters(&campaign, &Icu, is_right_to_left)).map_err(|e| e.to_string())?;
    let small = minified(&text).map_err(|error| about(file, error))?;
    let mut report = String::new();
    for (ending, content) in [("json", small), ("letter.json", letters)] {
        let path = out.join(format!("{name}.{ending}"));
        write(&path, content)?;
        // Writing to a string cannot fail.
        let _ = writeln!(report, "{}", path.display());
    }
    Ok(Answer::well(report))
}
