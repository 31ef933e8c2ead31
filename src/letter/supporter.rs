use crate::campaign::CountryCode;

/// Who writes, just as typed. The same for every letter of a campaign: it is asked once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supporter {
    /// Their name.
    pub name: String,
    /// Their town, for the head of the letter.
    pub town: String,
    /// Their postal address, where they want a reply.
    pub address: String,
    /// Where they live: decides who gets a copy.
    pub country: Option<CountryCode>,
}
