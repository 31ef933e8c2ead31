//! Checks that are made before a file is read field by field: its size, its kind, and that its format is not a newer one,
//! in which the same fields might mean something else.

use super::limits::{self, MAX_FILE_BYTES};
use super::log::{Found, Log};
use super::place::At;
use super::wrong::Wrong;
use super::{Node, Problems};

const FORMAT: f64 = limits::FORMAT as f64;

/// Refuses a file that is too large to be a campaign, before it is parsed.
pub fn check_size(bytes: usize) -> Result<(), Problems> {
    let found = Found::default();
    if bytes > MAX_FILE_BYTES {
        found.report().write(Wrong::Size(bytes));
    }
    found.problems().map_or(Ok(()), Err)
}

/// Whether this is a campaign at all, and in this format. A format that is missing or not a number is left to the reader.
pub(super) fn lets_in(file: &At<'_, impl Log>) -> bool {
    let Some(node @ Node::Object(_)) = file.node else {
        if let Some(node) = file.node {
            file.fail(Wrong::File(node));
        }
        return false;
    };
    match node.field("format") {
        Some(Node::Number(version)) if *version != FORMAT => {
            let newer = *version > FORMAT;
            let wrong = if newer { Wrong::NewerFormat(*version, FORMAT) } else { Wrong::NoFormat(*version) };
            file.get("format").fail(wrong);
            false
        }
        _ => true,
    }
}
