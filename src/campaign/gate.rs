//! What is settled before a file is read field by field: its size, its kind, and that its format is not a newer one, in
//! which the same fields might mean something else.

use super::limits::MAX_FILE_BYTES;
use super::words::{decimal, sentence};
use super::{Node, Problems};

/// The version of the format that this widget reads.
const FORMAT: f64 = 1.0;

/// Refuses a file that is too long to be a campaign, before it is parsed.
pub fn check_size(bytes: usize) -> Result<(), Problems> {
    if bytes > MAX_FILE_BYTES {
        let cause = sentence(&["The file has ", &bytes.div_ceil(1024).to_string(), " KiB; 512 KiB is the most."]);
        return Err(Problems::of_file(&cause, "Split the campaign, or take out what no reader needs."));
    }
    Ok(())
}

/// Refuses what is no campaign, or none of this format. A format that is missing or no number is left to the reader.
pub(super) fn check_format(file: &Node) -> Result<(), Problems> {
    if !matches!(file, Node::Object(_)) {
        let cause = sentence(&["The file is ", file.kind(), ", not a campaign."]);
        return Err(Problems::of_file(
            &cause,
            "Put everything between one { and one }; compare it with a campaign that works.",
        ));
    }
    let version = match file.field("format") {
        Some(Node::Number(version)) if *version != FORMAT => *version,
        _ => return Ok(()),
    };
    let (rest, cure) = if version > FORMAT {
        (
            "; this version of the widget reads format 1.",
            "Update the widget's files, or write the campaign in the older format.",
        )
    } else {
        (", and there is no such format.", "Write 1.")
    };
    Err(Problems::of("format", &sentence(&["is ", &decimal(version), rest]), cure))
}
