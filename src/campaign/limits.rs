//! Bounds that keep a campaign readable for people and quick on a phone. Each has its own clear error.

/// Bytes of one campaign file.
pub const MAX_FILE_BYTES: usize = 512 * 1024;
/// Characters of one text.
pub const MAX_TEXT_CHARS: usize = 20_000;
/// Letters of one campaign.
pub const MAX_LETTERS: usize = 50;
/// Demands of one letter.
pub const MAX_DEMANDS: usize = 100;
/// Recipients of copies of one letter.
pub const MAX_COPIES: usize = 200;
/// Languages of one campaign, and of one text.
pub const MAX_LANGUAGES: usize = 40;
/// Fields of one object: there is none that has more than 17 of its own.
pub const MAX_FIELDS: usize = 100;
/// Mistakes that are told of one file.
pub(super) const MAX_PROBLEMS: usize = 50;
/// Items of any other list: address lines, paragraphs, variants, sources.
pub const MAX_ITEMS: usize = 100;
/// Greatest number where no smaller one is the bound.
pub const MAX_NUMBER: u16 = 10_000;
/// Most days that a posted letter is given to arrive.
pub const MAX_POST_DAYS: u16 = 365;
/// Days that a posted letter takes where the campaign does not say.
pub const USUAL_POST_DAYS: usize = 21;
/// Characters of a short name.
pub const MAX_SLUG_CHARS: usize = 64;
/// Characters of a language tag: the longest of BCP 47, section 4.4.1.
pub const MAX_TAG_CHARS: usize = 35;
/// Characters of a web address.
pub const MAX_URL_CHARS: usize = 2_000;
/// Octets of what stands before the @ of an e-mail address (RFC 5321, 4.5.3.1.1).
pub const MAX_LOCAL_OCTETS: usize = 64;
/// Octets of a domain (RFC 1035, 2.3.4).
pub const MAX_DOMAIN_OCTETS: usize = 253;
/// Octets of a label of a domain, between two dots (RFC 1035, 2.3.4).
pub const MAX_DOMAIN_LABEL: usize = 63;
/// The version of the format that this widget reads.
pub const FORMAT: u8 = 1;
