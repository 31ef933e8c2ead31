//! The form: which fields exist at a place of a campaign file. `fields.rs` contains them all.

use super::field::Field;
use super::fields::CAMPAIGN;
use super::path::{Path, Step};

/// The fields of the object here: the campaign itself, a group, or an item of a list.
pub fn fields(path: &Path) -> &'static [Field] {
    let mut fields = CAMPAIGN;
    for step in path.steps() {
        let Step::Field(name) = step else { continue };
        let Some(within) = fields.iter().find(|field| field.name == name).and_then(|field| field.kind.fields()) else {
            return &[];
        };
        fields = within;
    }
    fields
}

/// The names of the fields of the object here, in the order of the format.
pub fn names(path: &Path) -> Vec<&'static str> {
    fields(path).iter().map(|field| field.name).collect()
}

/// The innermost field of the form that contains this place, and that field's own place.
pub fn field_at(path: &Path) -> Option<(Path, &'static Field)> {
    let (mut fields, mut here, mut found) = (CAMPAIGN, Path::default(), None);
    for step in path.steps() {
        match step {
            Step::Item(index) if !fields.is_empty() => here = here.item(*index),
            Step::Field(name) => {
                let Some(field) = fields.iter().find(|field| field.name == name) else { break };
                here = here.field(name);
                found = Some((here.clone(), field));
                fields = field.kind.fields().unwrap_or_default();
            }
            Step::Item(_) => break,
        }
    }
    found
}
