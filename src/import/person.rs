//! An addressee or a copy recipient, with every route to them.

use super::spot::Spot;

/// The limit on the e-mail addresses of one person.
pub(super) const MOST_WAYS: usize = 100;

/// An addressee or a copy recipient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) name: Option<Spot>,
    pub(super) role: Option<Spot>,
    pub(super) address: Vec<Spot>,
    pub(super) salutation: Option<Spot>,
    pub(super) emails: Vec<Spot>,
    pub(super) faxes: Vec<Spot>,
    pub(super) phones: Vec<Spot>,
    /// Whether a web page has hidden an e-mail address here.
    pub(super) hidden_email: bool,
}
