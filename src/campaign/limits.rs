//! Limits that keep a campaign readable for people and fast on a phone. Each has its own clear error message.

/// Bytes in one campaign file.
pub const MAX_FILE_BYTES: usize = 512 * 1024;
/// Characters in one text.
pub const MAX_TEXT_CHARS: usize = 20_000;
/// Letters in one campaign.
pub const MAX_LETTERS: usize = 50;
/// Demands in one letter.
pub const MAX_DEMANDS: usize = 100;
/// Copy recipients of one letter.
pub const MAX_COPIES: usize = 200;
/// Languages of one campaign, and of one text.
pub const MAX_LANGUAGES: usize = 40;
/// Fields in one object; no object in the format has more than 17.
pub const MAX_FIELDS: usize = 100;
/// Mistakes that are reported for one file.
pub(super) const MAX_PROBLEMS: usize = 50;
/// Items in any other list: address lines, paragraphs, variants, sources.
pub const MAX_ITEMS: usize = 100;
/// Largest number where no smaller limit applies.
pub const MAX_NUMBER: u16 = 10_000;
/// Most days that a campaign can allow for a posted letter to arrive.
pub const MAX_POST_DAYS: u16 = 365;
/// Days that a posted letter is assumed to take if the campaign does not say.
pub const USUAL_POST_DAYS: usize = 21;
/// Characters in a short name.
pub const MAX_SLUG_CHARS: usize = 64;
/// Characters in a language tag: the longest in BCP 47, section 4.4.1.
pub const MAX_TAG_CHARS: usize = 35;
/// Characters in a web address.
pub const MAX_URL_CHARS: usize = 2_000;
/// Octets before the @ of an e-mail address (RFC 5321, 4.5.3.1.1).
pub const MAX_LOCAL_OCTETS: usize = 64;
/// Octets in a domain (RFC 1035, 2.3.4).
pub const MAX_DOMAIN_OCTETS: usize = 253;
/// Octets in a label of a domain, between two dots (RFC 1035, 2.3.4).
pub const MAX_DOMAIN_LABEL: usize = 63;
/// The version of the format that this widget reads.
pub const FORMAT: u8 = 1;
