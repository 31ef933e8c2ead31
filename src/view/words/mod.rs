//! Every word of the interface, one file a language.
//!
//! A message that a language lacks does not compile. The words of the letter itself are not here: they are in the
//! letter's language, which may be another, in the campaign and in `letter/phrases.rs`.

mod english;

use crate::campaign::LanguageTag;
use crate::letter::{Envelope, Paper, Part, Refusal, Window};
use crate::send::{Obstacle, Reason, Route, Trouble};

/// The words of one language.
pub struct Words {
    pub urgent_action: &'static str,
    pub background: &'static str,
    pub sources: &'static str,
    /// Days left (0 on the last day) and the last day.
    pub days_left: fn(u16, &str) -> String,
    /// The last day.
    pub over: fn(&str) -> String,
    /// Name of the office.
    pub ask_first: fn(&str) -> String,
    /// Name of the office.
    pub closed: fn(&str) -> String,

    pub letters: &'static str,
    /// Done, all.
    pub letters_done: fn(usize, usize) -> String,
    pub done: &'static str,

    pub demands: &'static str,
    pub demands_hint: &'static str,
    /// Chosen, all.
    pub count: fn(usize, usize) -> String,
    /// Label of the demand.
    pub move_up: fn(&str) -> String,
    pub move_down: fn(&str) -> String,
    /// Label, new position from 1, all.
    pub moved: fn(&str, usize, usize) -> String,
    pub set_as: &'static str,
    pub as_list: &'static str,
    pub as_prose: &'static str,
    pub refusal: fn(Refusal) -> String,
    pub required: &'static str,

    pub yours: &'static str,
    pub yours_hint: &'static str,
    /// The same while a draft is kept.
    pub yours_hint_kept: &'static str,
    pub optional: &'static str,
    pub name: &'static str,
    pub initials_hint: &'static str,
    pub town: &'static str,
    pub country: &'static str,
    pub no_country: &'static str,
    /// Who gets a copy because of the country, and who gets one anyway.
    pub copy_from_there: fn(&str) -> String,
    pub copy_goes_to: fn(&str) -> String,
    pub no_copy: &'static str,
    pub address: &'static str,
    pub address_hint: &'static str,
    pub address_required: &'static str,
    pub message: &'static str,
    pub message_hint: &'static str,

    pub keep_draft: &'static str,
    pub draft_off: &'static str,
    pub draft_kept: &'static str,
    pub draft_refused: &'static str,
    pub draft_elsewhere: &'static str,
    pub draft_deleted: &'static str,
    pub draft_finished: &'static str,
    /// How long ago.
    pub draft_restored: fn(&str) -> String,
    pub delete_draft: &'static str,

    pub letter: &'static str,
    pub undo: &'static str,
    pub undone: &'static str,
    pub redone: &'static str,
    pub redo: &'static str,
    pub other_wording: &'static str,
    pub suggested: &'static str,
    pub left_out: &'static str,
    pub edit_done: &'static str,
    /// Name of the part.
    pub edit: fn(&str) -> String,
    pub part: fn(Part) -> &'static str,

    pub send: &'static str,
    pub route: fn(Route) -> &'static str,
    /// Why, and the addressee's name.
    pub reason: fn(Reason, &str) -> String,
    /// Why not, and the addressee's name.
    pub obstacle: fn(Obstacle, &str) -> String,
    pub more_ways: &'static str,
    pub not_here: &'static str,
    /// How many sheets.
    pub print: fn(usize) -> String,
    pub open_mail: &'static str,
    pub copy_first: &'static str,
    pub webmail_tells: &'static str,
    pub open_form: &'static str,
    pub form_hint: &'static str,
    pub script: &'static str,
    pub share_it: &'static str,
    pub save_draft_file: &'static str,
    pub save_text: &'static str,
    pub stationery: &'static str,
    pub paper: &'static str,
    pub paper_name: fn(Paper) -> &'static str,
    pub window: &'static str,
    pub window_name: fn(Window) -> &'static str,
    pub envelope: &'static str,
    pub envelope_name: fn(Envelope) -> &'static str,
    pub paste_hint: &'static str,
    /// Addresses that a link does not hold.
    pub copies_by_hand: fn(&str) -> String,
    /// Names of those who get a copy on paper only.
    pub copies_by_post: fn(&str) -> String,
    pub copy_letter: &'static str,
    pub copy_address: &'static str,
    pub copy_subject: &'static str,
    pub copy_body: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub private: &'static str,
    /// While a draft is kept.
    pub private_but_kept: &'static str,

    pub question: fn(Route) -> &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub thanks: fn(Route) -> &'static str,
    pub try_next: &'static str,
    pub other_way: &'static str,
    pub came_out_wrong: &'static str,
    pub trouble: fn(Trouble) -> &'static str,
    pub mended: &'static str,
    pub next_letter: &'static str,
    pub share_page: &'static str,
    /// The same where nothing can be shared.
    pub copy_link: &'static str,
    pub tell_office: &'static str,
    /// Subject of the mail to the office.
    pub office_subject: &'static str,
    /// Whom the letter went to.
    pub office_body: fn(&str) -> String,

    pub read_letter: &'static str,
    /// How many demands.
    pub demands_in_letter: fn(usize) -> String,
    pub sign_it: &'static str,
    pub did_it_work: &'static str,
    pub add_address: &'static str,
}

/// The words of this language; English where they are not known.
pub fn words(_language: &LanguageTag) -> &'static Words {
    &english::WORDS
}

/// A number in words of this interface. (Texts are put together by hand: `format!` would load its machinery with it.)
fn number(number: usize) -> String {
    number.to_string()
}
