use std::fmt::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use letter_widget::check::Position;
use letter_widget::import::{Certainty, Found, Import, import};

use super::io::{about, text_of, write};
use super::{Answer, Outcome};

/// Turn the text of an action sheet into a draft campaign file, and list what was found, where, how certain it is, and what is missing
#[derive(Args)]
pub struct Options {
    /// The sheet, as UTF-8 text; - reads standard input
    sheet: PathBuf,
    /// The form of the output
    #[arg(long, value_enum, default_value_t = Format::Campaign)]
    format: Format,
    /// The file to write to instead of standard output; the list then goes to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The draft of a campaign file
    Campaign,
    /// One object with the content of the sheet
    Json,
}

/// Reports failure if the text does not look like a sheet.
pub fn run(options: &Options) -> Outcome {
    let text = text_of(&options.sheet)?;
    let import = import(&text);
    let content = match options.format {
        Format::Campaign => serde_json::to_string_pretty(&import.draft),
        Format::Json => serde_json::to_string_pretty(&import.record),
    };
    let content = content.map_err(|error| about(&options.sheet, error))? + "\n";
    let report = report(&text, &import);
    let well = import.is_sheet;
    if !well && matches!(options.format, Format::Campaign) {
        // An empty draft is of no use to anybody, least of all if it replaces an existing file.
        return Ok(Answer { well, out: Vec::new(), notes: report });
    }
    match &options.output {
        Some(path) => {
            write(path, content)?;
            Ok(Answer { well, ..Answer::well(report) })
        }
        None => Ok(Answer { out: content.into_bytes(), notes: report, well }),
    }
}

/// What was found and what is missing, for the author.
fn report(text: &str, import: &Import) -> String {
    let mut report = String::new();
    // Writing to a string cannot fail.
    if !import.is_sheet {
        let _ = writeln!(report, "This does not look like an action sheet.");
    }
    for found in &import.found {
        let _ = writeln!(report, "{}", line(text, found));
    }
    for missing in &import.missing {
        let _ = writeln!(report, "missing: {}: {}", missing.field, missing.words);
    }
    report
}

/// `3:5: sure: deadline: 2025-03-03 (act_until)`, and why it is not sure.
fn line(text: &str, found: &Found) -> String {
    let Position { line, column } = Position::of(text, found.range.start);
    let certainty = match found.certainty {
        Certainty::Sure => "sure",
        Certainty::Likely => "likely",
        Certainty::Guess => "guess",
    };
    let mut words = format!("{line}:{column}: {certainty}: {}: {}", found.what, found.value);
    if !found.path.is_empty() {
        words.push_str(&format!(" ({})", found.path));
    }
    if !found.doubt.is_empty() {
        words.push_str(&format!("\n    {}", found.doubt));
    }
    words
}
