//! What is settled before a file is read field by field: its size, its kind, and that its format is not a newer one, in
//! which the same fields might mean something else.

use super::limits::MAX_FILE_BYTES;
use super::{Node, Problems};

/// The version of the format that this widget reads.
const FORMAT: f64 = 1.0;

/// Refuses a file that is too long to be a campaign, before it is parsed.
pub fn check_size(bytes: usize) -> Result<(), Problems> {
    if bytes > MAX_FILE_BYTES {
        let cause = format!("The file has {} KiB; 512 KiB is the most.", bytes.div_ceil(1024));
        return Err(Problems::of_file(&cause, "Split the campaign, or take out what no reader needs."));
    }
    Ok(())
}

/// Refuses what is no campaign, or none of this format. A format that is missing or no number is left to the reader.
pub(super) fn check_format(file: &Node) -> Result<(), Problems> {
    let Node::Object(fields) = file else {
        let cause = format!("The file is {}, not a campaign.", file.kind());
        return Err(Problems::of_file(
            &cause,
            "Put everything between one { and one }; compare it with a campaign that works.",
        ));
    };
    let format = fields.iter().find(|(name, _)| name == "format");
    match format {
        Some((_, Node::Number(version))) if *version > FORMAT => {
            let cause = format!("is {version}; this version of the widget reads format {FORMAT}.");
            Err(Problems::of("format", &cause, "Update the widget's files, or write the campaign in the older format."))
        }
        Some((_, Node::Number(version))) if *version != FORMAT => {
            let cause = format!("is {version}, and there is no such format.");
            Err(Problems::of("format", &cause, "Write 1."))
        }
        _ => Ok(()),
    }
}
