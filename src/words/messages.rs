//! The messages: what each says, and what it names. `plain` is a fixed text; `fill` has arguments, which are in braces;
//! `count` has a form for each plural category of the language, with the number as `{n}`.

use super::Words;

messages! {
    /// A name and what is said about it. If the name is in another element, it is left empty here.
    named: fill(name, what);
    /// Between the items of a list; a space follows.
    comma: plain;
    /// Between items that contain commas; a space follows.
    semicolon: plain;
    /// Label above the title.
    urgent_action: plain;
    /// Expands the background.
    background: plain;
    /// Heading above the sources of the background.
    sources: plain;
    /// The last day is today.
    last_day: fill(day);
    /// Some days are left until the last day.
    days_left: count(day);
    /// The last day has passed.
    over: fill(day);
    /// Follows `over`: whom to ask before writing. Ways to contact the office follow.
    ask_first: fill(office);
    /// Follows `over`: no more letters are sent.
    closed: fill(office);
    /// Shown if the campaign is not available in the reader's language; names the language that is used instead.
    only_in: fill(language);

    /// Heading above the letters of the campaign.
    letters: plain;
    /// How many of them are done.
    letters_done: fill(done, all);
    /// Label on a letter that is done.
    done: plain;

    /// Heading above the demands.
    demands: plain;
    /// Help for choosing them.
    demands_hint: plain;
    /// How many of them are chosen.
    chosen: fill(chosen, all);
    /// Moves a demand up.
    move_up: fill(label);
    /// Moves a demand down.
    move_down: fill(label);
    /// Announced after a demand was moved.
    moved: fill(label, position, all);
    /// Field: whether the demands are a list (`as_list`) or a sentence (`as_prose`).
    set_as: plain;
    as_list: plain;
    as_prose: plain;
    /// The last demand cannot be left out.
    keep_one: plain;
    /// The letter needs more demands than are chosen.
    at_least: count;
    /// The letter accepts no more demands.
    at_most: count;
    /// A required demand cannot be left out.
    keep_required: plain;
    /// Label on a required demand.
    required: plain;

    /// Heading above the supporter's own fields.
    yours: plain;
    /// What happens to the text that is typed.
    yours_hint: plain;
    /// The same while a draft is saved.
    yours_hint_kept: plain;
    /// Label beside the name of a field that may be left empty.
    optional: plain;
    name: plain;
    /// The letter shows initials only.
    initials_hint: plain;
    town: plain;
    country: plain;
    /// No country is chosen.
    no_country: plain;
    /// Who gets a copy because of the country.
    copy_from_there: fill(names);
    /// Who gets a copy regardless of the country.
    copy_goes_to: fill(names);
    /// Nobody gets one because of this country.
    no_copy: plain;
    address: plain;
    /// Why to provide it, if it is optional.
    address_hint: plain;
    /// Why it is required.
    address_required: plain;
    message: plain;
    /// Why to fill it in.
    message_hint: plain;

    keep_draft: plain;
    /// What the checkbox does, and how long a draft is kept.
    draft_off: fill(days);
    days: count;
    draft_kept: fill(days);
    draft_full: plain;
    /// The browser stores nothing.
    draft_refused: plain;
    /// Another tab saves the draft.
    draft_elsewhere: plain;
    draft_deleted: plain;
    /// No letter is left to be written.
    draft_finished: plain;
    /// A draft was found; how long ago it was written.
    draft_restored: fill(ago);
    delete_draft: plain;
    /// Expands the way to delete everything and leave the page: what happens, and the button.
    leave: plain;
    leave_hint: plain;
    leave_now: plain;

    /// Heading above the letter.
    letter: plain;
    undo: plain;
    undone: plain;
    redo: plain;
    redone: plain;
    /// Button: another of the author's wordings.
    other_wording: plain;
    /// Button: restores the author's words.
    suggested: plain;
    /// Shown where words were deleted.
    left_out: plain;
    /// Button: closes a part.
    edit_done: plain;
    /// Button: opens a part.
    edit: fill(part);
    // The parts of a letter.
    part_subject: plain;
    part_salutation: plain;
    part_opening: plain;
    part_own: plain;
    part_lead_in: plain;
    part_demand: plain;
    part_closing: plain;
    part_valediction: plain;
    /// Label: the language in which the letter is written.
    written_in: plain;
    /// The addressee's language.
    in_theirs: fill(language);
    /// The supporter's own language.
    in_yours: fill(language);

    /// Heading above the routes.
    send: plain;
    // The routes.
    route_mail: plain;
    route_mail_to_self: plain;
    route_webmail: plain;
    route_web_form: plain;
    route_phone: plain;
    route_print: plain;
    route_share: plain;
    route_eml: plain;
    route_txt: plain;
    route_copy: plain;

    // Why a route is offered, or when it helps.
    why_mail_is_ready: fill(name);
    why_paper_only: fill(name);
    why_paper_from_computer: fill(name);
    /// Paper may be late: days left. The time that post takes follows.
    why_late: count;
    /// How long post takes.
    why_post_takes: count;
    why_mail_needs_paste: plain;
    why_mail_by_hand: plain;
    why_mail_may_not_open: plain;
    why_print_later: plain;
    why_webmail: plain;
    why_form: plain;
    why_form_as_well: plain;
    why_call: plain;
    why_call_as_well: plain;
    why_paper_as_well: plain;
    why_printer_at_hand: plain;
    why_share: plain;
    why_share_is_long: plain;
    why_share_in_app: plain;
    why_draft_file: plain;
    why_draft_is_long: plain;
    why_text_file: plain;
    why_copy: plain;
    why_copy_in_app: plain;
    why_copy_by_hand: plain;

    // Why a route is not available.
    not_without_email: fill(name);
    not_on_handheld: plain;
    not_in_app: plain;
    not_when_closed: plain;

    more_ways: plain;
    not_here: plain;
    /// Button: prints the letter alone.
    print_letter: plain;
    /// Button: prints the letter and its copies.
    print_copies: count;
    open_mail: plain;
    copy_first: plain;
    /// What the webmail service learns.
    webmail_tells: plain;
    open_form: plain;
    /// Label before the site of the form.
    form_site: plain;
    form_hint: plain;
    /// Heading above the script for a telephone call.
    script: plain;
    share_it: plain;
    save_draft_file: plain;
    save_text: plain;
    /// Expands the choice of stationery.
    stationery: plain;
    paper: plain;
    /// Field: the envelope with its window.
    window: plain;
    /// A window envelope, like the next one; each names its standard.
    window_din_b: plain;
    window_us_10: plain;
    window_none: plain;
    /// Field: what is printed in addition.
    envelope: plain;
    envelope_none: plain;
    envelope_labels: plain;
    /// Envelopes; names the format.
    envelope_of: fill(format);
    /// Help after the letter was copied.
    paste_hint: plain;
    /// Addresses that a link does not contain.
    copies_by_hand: fill(addresses);
    /// Names of the recipients who get a copy only on paper.
    copies_by_post: fill(names);
    copy_letter: plain;
    /// Button: copies the address.
    copy_address: plain;
    /// Button: copies the subject.
    copy_subject: plain;
    /// Button: copies the text.
    copy_body: plain;
    copied: plain;
    /// Shown if the browser refused.
    not_copied: plain;
    private: plain;
    /// The same while a draft is saved.
    private_but_kept: plain;

    // The questions after a hand-off, and the replies to the answers.
    asked_mail: plain;
    asked_mail_to_self: plain;
    asked_web_form: plain;
    asked_phone: plain;
    asked_print: plain;
    asked_share: plain;
    asked_file: plain;
    asked_copy: plain;
    yes: plain;
    no: plain;
    thanks_mail: plain;
    thanks_mail_to_self: plain;
    thanks_print: plain;
    thanks_heard: plain;
    thanks_in_hand: plain;
    /// It did not work.
    try_next: plain;
    other_way: plain;
    /// Heading above what can be wrong with an e-mail.
    came_out_wrong: plain;
    // What can be wrong.
    trouble_ran_together: plain;
    trouble_copy_missing: plain;
    trouble_recipients_joined: plain;
    /// The e-mail is written differently.
    mended: plain;
    next_letter: plain;
    share_page: plain;
    /// The same if nothing can be shared.
    copy_link: plain;
    tell_office: plain;
    /// Subject of the e-mail to the office.
    office_subject: plain;
    /// Text of that e-mail: the addressee of the letter.
    office_body: fill(name);

    /// Bar: to the letter.
    read_letter: plain;
    /// Bar: the demands in the letter.
    demands_in_letter: count;
    /// Bar: the next step.
    sign_it: plain;
    /// Bar: the question is open.
    did_it_work: plain;
    /// Bar: the next step.
    add_address: plain;
}
