use crate::campaign::CountryCode;

/// The person who writes, exactly as typed. The details are asked for once and are the same for every letter of a campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supporter {
    /// Their name.
    pub name: String,
    /// Their town, for the head of the letter.
    pub town: String,
    /// Their postal address, if they want a reply.
    pub address: String,
    /// The country where they live, which decides who gets a copy.
    pub country: Option<CountryCode>,
}
