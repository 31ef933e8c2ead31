/// Why a single value cannot be taken, and how to mend it. It becomes a `Problem` once its path is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong, as the end of the sentence "this value …".
    pub cause: &'static str,
    /// What the author can do about it.
    pub cure: &'static str,
}

impl Fault {
    /// A fault in fixed words.
    pub const fn new(cause: &'static str, cure: &'static str) -> Self {
        Self { cause, cure }
    }
}
