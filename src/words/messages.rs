//! The messages: what each says, and what it names.
//!
//! `plain` says one thing; `fill` names things, which stand in braces; `count` has a form for each plural category of the language,
//! with the number as `{n}`.

use super::Words;

#[cfg(not(target_arch = "wasm32"))]
macro_rules! kind {
    (count) => { [&'static str; FORMS] };
    ($other:ident) => { &'static str };
}

#[cfg(not(target_arch = "wasm32"))]
macro_rules! forms {
    (count, $value:expr) => {
        &$value
    };
    ($other:ident, $value:expr) => {
        &[$value]
    };
}

#[cfg(not(target_arch = "wasm32"))]
macro_rules! counted {
    (count) => {
        true
    };
    ($other:ident) => {
        false
    };
}

macro_rules! method {
    ($(#[$doc:meta])* $name:ident: plain) => {
        $(#[$doc])*
        #[inline]
        pub fn $name(&self) -> &'static str {
            self.text(Place::$name as usize)
        }
    };
    ($(#[$doc:meta])* $name:ident: fill $($argument:ident)+) => {
        $(#[$doc])*
        #[inline]
        pub fn $name(&self, $($argument: &str),+) -> String {
            self.filled(Place::$name as usize, &[$($argument),+])
        }
    };
    ($(#[$doc:meta])* $name:ident: count $($argument:ident)*) => {
        $(#[$doc])*
        #[inline]
        pub fn $name(&self, n: usize, $($argument: &str),*) -> String {
            self.counted(Place::$name as usize, n, &[$($argument),*])
        }
    };
}

macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident: $kind:ident $(($($argument:ident),+))?;)+) => {
        #[allow(non_camel_case_types, reason = "the names of the messages")]
        enum Place { $($name,)+ }

        /// How many messages there are.
        pub(super) const COUNT: usize = [$(Place::$name as usize),+].len();

        impl Words {
            $(method! { $(#[$doc])* $name: $kind $($($argument)+)? })+
        }

        /// All messages in a language whose words have so many plural forms.
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) struct Messages<const FORMS: usize> {
            $($(#[$doc])* pub $name: kind!($kind),)+
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl<const FORMS: usize> Messages<FORMS> {
            /// An error of the compiler where a message does not name what it is to name.
            pub const fn checked(self) -> Self {
                $(assert!(
                    super::template::fits(forms!($kind, self.$name), &[$($(stringify!($argument)),+)?], counted!($kind)),
                    concat!("the message `", stringify!($name), "` must name in braces, once in each form: ",
                        $($(stringify!($argument), " ",)+)? "(and `n` where it counts)"),
                );)+
                self
            }

            /// The messages in the order of the file.
            pub fn entries(&self) -> Vec<super::Entry> {
                vec![$(super::Entry {
                    name: stringify!($name),
                    arguments: vec![$($(stringify!($argument)),+)?],
                    counted: counted!($kind),
                    forms: forms!($kind, self.$name).to_vec(),
                }),+]
            }
        }
    };
}

messages! {
    /// Stands above the title.
    urgent_action: plain;
    /// Folds the background out.
    background: plain;
    /// Stands above the sources of the background.
    sources: plain;
    /// The last day is today.
    last_day: fill(day);
    /// Days are left until the last day.
    days_left: count(day);
    /// The last day is over.
    over: fill(day);
    /// Follows `over`: whom to ask before writing. Ways to reach the office follow.
    ask_first: fill(office);
    /// Follows `over`: no more letters.
    closed: fill(office);
    /// Said where the campaign does not speak the reader's language; names the language that it speaks.
    only_in: fill(language);

    /// Stands above the letters of the campaign.
    letters: plain;
    /// How many of them are done.
    letters_done: fill(done, all);
    /// Stands on a letter that is done.
    done: plain;

    /// Stands above the demands.
    demands: plain;
    /// Helps with them.
    demands_hint: plain;
    /// How many of them are chosen.
    chosen: fill(chosen, all);
    /// Moves a demand up.
    move_up: fill(label);
    /// Moves a demand down.
    move_down: fill(label);
    /// Said after it was moved.
    moved: fill(label, position, all);
    /// Whether demands are a list or a sentence.
    set_as: plain;
    /// They are a list.
    as_list: plain;
    /// They are a sentence.
    as_prose: plain;
    /// The last demand cannot be left out.
    keep_one: plain;
    /// The letter needs more demands than are chosen.
    at_least: count;
    /// The letter takes no more demands.
    at_most: count;
    /// A required demand cannot be left out.
    keep_required: plain;
    /// Stands on a required demand.
    required: plain;

    /// Stands above the supporter's own.
    yours: plain;
    /// What becomes of what is typed.
    yours_hint: plain;
    /// The same while a draft is kept.
    yours_hint_kept: plain;
    /// Stands beside the name of a field that may stay empty.
    optional: plain;
    /// Field.
    name: plain;
    /// The letter shows initials only.
    initials_hint: plain;
    /// Field.
    town: plain;
    /// Field.
    country: plain;
    /// No country is chosen.
    no_country: plain;
    /// Who gets a copy because of the country.
    copy_from_there: fill(names);
    /// Who gets a copy anyway.
    copy_goes_to: fill(names);
    /// Nobody gets one because of this country.
    no_copy: plain;
    /// Field.
    address: plain;
    /// Why it may be given.
    address_hint: plain;
    /// Why it must be given.
    address_required: plain;
    /// Field.
    message: plain;
    /// Why to fill it in.
    message_hint: plain;

    /// Box.
    keep_draft: plain;
    /// What the box does.
    draft_off: plain;
    /// It is ticked.
    draft_kept: plain;
    /// The browser stores nothing.
    draft_refused: plain;
    /// Another tab keeps the draft.
    draft_elsewhere: plain;
    /// It was unticked.
    draft_deleted: plain;
    /// Nothing is left to be written.
    draft_finished: plain;
    /// A draft was found; how long ago it was written.
    draft_restored: fill(ago);
    /// Button.
    delete_draft: plain;

    /// Stands above the letter.
    letter: plain;
    /// Button.
    undo: plain;
    /// Said after it.
    undone: plain;
    /// Button.
    redo: plain;
    /// Said after it.
    redone: plain;
    /// Button: another of the author's wordings.
    other_wording: plain;
    /// Button: the author's words again.
    suggested: plain;
    /// Stands where words were deleted.
    left_out: plain;
    /// Button: closes a part.
    edit_done: plain;
    /// Button: opens a part.
    edit: fill(part);
    /// Name of a part.
    part_subject: plain;
    /// Name of a part.
    part_salutation: plain;
    /// Name of a part.
    part_opening: plain;
    /// Name of a part.
    part_own: plain;
    /// Name of a part.
    part_lead_in: plain;
    /// Name of a part.
    part_demand: plain;
    /// Name of a part.
    part_closing: plain;
    /// Name of a part.
    part_valediction: plain;
    /// Says which language the letter is written in.
    written_in: plain;
    /// The addressee's language.
    in_theirs: fill(language);
    /// The supporter's own language.
    in_yours: fill(language);

    /// Stands above the ways out.
    send: plain;
    /// Way.
    route_mail: plain;
    /// Way.
    route_mail_to_self: plain;
    /// Way.
    route_webmail: plain;
    /// Way.
    route_web_form: plain;
    /// Way.
    route_phone: plain;
    /// Way.
    route_print: plain;
    /// Way.
    route_share: plain;
    /// Way.
    route_eml: plain;
    /// Way.
    route_txt: plain;
    /// Way.
    route_copy: plain;

    /// Why a way is offered.
    why_mail_is_ready: fill(name);
    /// Why a way is offered.
    why_paper_only: fill(name);
    /// Why a way is offered.
    why_paper_from_computer: fill(name);
    /// Paper may come too late: days left. What post takes follows.
    why_late: count;
    /// How long post takes.
    why_post_takes: count;
    /// Why a way is offered.
    why_mail_needs_paste: plain;
    /// Why a way is offered.
    why_mail_by_hand: plain;
    /// When a way helps.
    why_mail_may_not_open: plain;
    /// Why a way is offered.
    why_print_later: plain;
    /// When a way helps.
    why_webmail: plain;
    /// Why a way is offered.
    why_form: plain;
    /// Why a way is offered.
    why_form_as_well: plain;
    /// Why a way is offered.
    why_call: plain;
    /// Why a way is offered.
    why_call_as_well: plain;
    /// Why a way is offered.
    why_paper_as_well: plain;
    /// When a way helps.
    why_printer_at_hand: plain;
    /// Why a way is offered.
    why_share: plain;
    /// Why a way is offered.
    why_share_is_long: plain;
    /// Why a way is offered.
    why_share_in_app: plain;
    /// Why a way is offered.
    why_draft_file: plain;
    /// Why a way is offered.
    why_draft_is_long: plain;
    /// Why a way is offered.
    why_text_file: plain;
    /// Why a way is offered.
    why_copy: plain;
    /// Why a way is offered.
    why_copy_in_app: plain;
    /// Why a way is offered.
    why_copy_by_hand: plain;

    /// Why a way is not offered.
    not_without_email: fill(name);
    /// Why a way is not offered.
    not_on_handheld: plain;
    /// Why a way is not offered.
    not_in_app: plain;
    /// Why a way is not offered.
    not_when_closed: plain;

    /// Folds out.
    more_ways: plain;
    /// Folds out.
    not_here: plain;
    /// Button: the letter alone.
    print_letter: plain;
    /// Button: the letter and copies of it.
    print_copies: count;
    /// Button.
    open_mail: plain;
    /// Button.
    copy_first: plain;
    /// What webmail gets to know.
    webmail_tells: plain;
    /// Button.
    open_form: plain;
    /// Help.
    form_hint: plain;
    /// Stands above what to say on the telephone.
    script: plain;
    /// Button.
    share_it: plain;
    /// Button.
    save_draft_file: plain;
    /// Button.
    save_text: plain;
    /// Folds out what is printed on.
    stationery: plain;
    /// Field.
    paper: plain;
    /// Field: the envelope with its window.
    window: plain;
    /// A window envelope; the standard is named.
    window_din_b: plain;
    /// A window envelope; the standard is named.
    window_us_10: plain;
    /// No window.
    window_none: plain;
    /// Field: what else is printed.
    envelope: plain;
    /// Nothing.
    envelope_none: plain;
    /// Labels.
    envelope_labels: plain;
    /// Envelopes; names the format.
    envelope_of: fill(format);
    /// Help after the letter was copied.
    paste_hint: plain;
    /// Addresses that a link does not hold.
    copies_by_hand: fill(addresses);
    /// Names of those who get a copy on paper only.
    copies_by_post: fill(names);
    /// Button.
    copy_letter: plain;
    /// Button: copies the address.
    copy_address: plain;
    /// Button: copies the subject.
    copy_subject: plain;
    /// Button: copies the text.
    copy_body: plain;
    /// Said after it.
    copied: plain;
    /// Said where the browser refused.
    not_copied: plain;
    /// Promise at the foot.
    private: plain;
    /// The same while a draft is kept.
    private_but_kept: plain;

    /// Question after a way was taken.
    asked_mail: plain;
    /// Question.
    asked_mail_to_self: plain;
    /// Question.
    asked_web_form: plain;
    /// Question.
    asked_phone: plain;
    /// Question.
    asked_print: plain;
    /// Question.
    asked_share: plain;
    /// Question.
    asked_file: plain;
    /// Question.
    asked_copy: plain;
    /// Answer.
    yes: plain;
    /// Answer.
    no: plain;
    /// Thanks.
    thanks_mail: plain;
    /// Thanks.
    thanks_mail_to_self: plain;
    /// Thanks.
    thanks_print: plain;
    /// Thanks.
    thanks_heard: plain;
    /// Thanks.
    thanks_in_hand: plain;
    /// It did not work.
    try_next: plain;
    /// Button.
    other_way: plain;
    /// Stands before what can be wrong with a mail.
    came_out_wrong: plain;
    /// Something wrong with a mail.
    trouble_ran_together: plain;
    /// Something wrong with a mail.
    trouble_copy_missing: plain;
    /// Something wrong with a mail.
    trouble_recipients_joined: plain;
    /// The mail is put together anew.
    mended: plain;
    /// Button.
    next_letter: plain;
    /// Button.
    share_page: plain;
    /// The same where nothing can be shared.
    copy_link: plain;
    /// Link.
    tell_office: plain;
    /// Subject of the mail to the office.
    office_subject: plain;
    /// What it says: whom the letter went to.
    office_body: fill(name);

    /// Bar: to the letter.
    read_letter: plain;
    /// Bar: what is in it.
    demands_in_letter: count;
    /// Bar: the next step.
    sign_it: plain;
    /// Bar: the question is open.
    did_it_work: plain;
    /// Bar: the next step.
    add_address: plain;
}
