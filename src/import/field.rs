use super::Certainty;
use super::text::{Span, Text};

/// A value that was found, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub value: String,
    pub span: Span,
    pub certainty: Certainty,
    pub doubt: &'static str,
}

impl Field {
    /// What stands at this place, as it stands there.
    pub fn of(text: &Text, span: Span, certainty: Certainty) -> Self {
        Self { value: text.value(&span), span, certainty, doubt: "" }
    }

    /// A value that stands there in another form.
    pub fn new(value: impl Into<String>, span: Span, certainty: Certainty) -> Self {
        Self { value: value.into(), span, certainty, doubt: "" }
    }

    /// The same, with why it is not sure.
    pub fn doubted(mut self, doubt: &'static str) -> Self {
        self.doubt = doubt;
        self
    }
}
