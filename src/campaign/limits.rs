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
/// Items of any other list: address lines, paragraphs, variants, sources.
pub const MAX_ITEMS: usize = 100;
/// Greatest number where no smaller one is the bound.
pub const MAX_NUMBER: u16 = 10_000;
/// Most days that a posted letter is given to arrive.
pub const MAX_POST_DAYS: u16 = 365;
/// Days that a posted letter takes where the campaign does not say.
pub const USUAL_POST_DAYS: usize = 21;
