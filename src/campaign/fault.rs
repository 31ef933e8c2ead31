use std::borrow::Cow;

/// Why a single value cannot be taken, and how to mend it. It becomes a `Problem` once its path is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong, as the end of the sentence "this value …".
    pub cause: Cow<'static, str>,
    /// What the author can do about it.
    pub cure: Cow<'static, str>,
}

impl Fault {
    /// A fault whose words are fixed.
    pub const fn new(cause: &'static str, cure: &'static str) -> Self {
        Self { cause: Cow::Borrowed(cause), cure: Cow::Borrowed(cure) }
    }
}
