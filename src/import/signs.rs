//! The labels that identify a text as an action sheet.

use super::labels::Kind;

/// Whether only an action sheet has such a label. A label that is too short could appear in any text.
pub(super) fn is_sign(kind: Kind, label: &str) -> bool {
    match kind {
        Kind::Banner | Kind::Ask | Kind::To | Kind::Copies | Kind::Diplomats | Kind::Letter | Kind::Deadline => {
            label.len() > 8
        }
        Kind::Languages => label.len() > 12,
        Kind::Title | Kind::Issued | Kind::Number => label.contains("urgent") || label.contains("publica"),
        Kind::Foot => {
            label.starts_with("link to previous") || label.starts_with("enlace a") || label.starts_with("lien vers")
        }
        Kind::Background => label.contains("additional") || label.contains("adicional") || label.contains("complement"),
        _ => false,
    }
}
