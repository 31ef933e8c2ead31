use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;
use letter_widget::publish::translations::{Finding, of_campaign, of_interface};

use super::io::{campaign_of, campaigns_among};
use super::{Answer, Outcome};

/// List what translators look for, in the interface and in campaign files: texts that are missing, too long for their place,
/// or still the same as in the first language
#[derive(Args)]
pub struct Options {
    /// Campaign files
    files: Vec<PathBuf>,
}

/// Reports failure if a text is missing or a file cannot be read.
pub fn run(options: &Options) -> Outcome {
    let mut remarks: Vec<_> = of_interface().into_iter().map(|remark| ("interface".to_owned(), remark)).collect();
    let (mut notes, mut unread) = (String::new(), false);
    for file in campaigns_among(&options.files) {
        match campaign_of(file) {
            Ok((_, campaign)) => {
                remarks.extend(of_campaign(&campaign).into_iter().map(|remark| (file.display().to_string(), remark)));
            }
            Err(problem) => {
                notes.push_str(&(problem + "\n"));
                unread = true;
            }
        }
    }
    let mut out = String::new();
    for (place, remark) in &remarks {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{place}\t{remark}");
    }
    let missing = remarks.iter().any(|(_, remark)| remark.finding == Finding::Missing);
    Ok(Answer { out: out.into_bytes(), notes, well: !unread && !missing })
}
