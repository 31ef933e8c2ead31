use super::{Envelope, Obstacle, Paper, Part, Reason, Refusal, Route, Trouble, Window, Words, number};

fn days_left(days: u16, until: &str) -> String {
    match days {
        0 => ["Today is the last day: ", until, "."].concat(),
        1 => ["1 day left: write until ", until, "."].concat(),
        _ => [&number(days.into()), " days left: write until ", until, "."].concat(),
    }
}

fn refusal(refusal: Refusal) -> String {
    match refusal {
        Refusal::AtLeast(1) => "A letter needs something to ask for: keep at least one.".into(),
        Refusal::AtLeast(count) => ["This letter needs at least ", &number(count), " demands."].concat(),
        Refusal::AtMost(count) => {
            ["This letter takes ", &number(count), " demands at most: leave one out first."].concat()
        }
        Refusal::Required => "This demand stands in every letter of this action.".into(),
    }
}

fn route(route: Route) -> &'static str {
    match route {
        Route::Mail => "Send by e-mail",
        Route::MailToSelf => "E-mail it to yourself",
        Route::Webmail => "Write it in webmail",
        Route::WebForm => "Use their web form",
        Route::Phone => "Call",
        Route::Print => "Print and post",
        Route::Share => "Share it",
        Route::Eml => "Save as a mail draft",
        Route::Txt => "Save as text",
        Route::Copy => "Copy the letter",
    }
}

fn reason(reason: Reason, name: &str) -> String {
    let no_address = |rest| ["No e-mail address is known for ", name, rest].concat();
    let plain = match reason {
        Reason::MailIsReady => {
            return ["Your mail app opens with the letter to ", name, ", ready to be looked over."].concat();
        }
        Reason::PaperOnly => return no_address(", so the letter goes on paper."),
        Reason::PaperFromComputer => {
            return no_address(", so the letter goes on paper. Mail it to yourself, and print it from a computer.");
        }
        Reason::PaperMayBeLate { days_left, takes } | Reason::PostTooLate { days_left, takes } => {
            return late(days_left, takes);
        }
        Reason::MailNeedsPaste => "The letter is too long for a mail link: copy it, then paste it into the mail.",
        Reason::MailByHand => {
            "The letter is too long for a mail link: select and copy it, then paste it into the mail."
        }
        Reason::MailMayNotOpen => "Within this app it may not open. Then open this page in your browser.",
        Reason::PrintLater => "To print it later, from a computer.",
        Reason::WebmailOnComputer => "If you read your mail in the browser.",
        Reason::FormIsTheirDoor => "They take letters by a form on their own pages.",
        Reason::FormAsWell => "They also take letters by a form on their own pages.",
        Reason::CallThem => "Paper would come too late. A call still counts.",
        Reason::CallAsWell => "With a few words to say, made from your demands.",
        Reason::PaperAsWell => "On paper, with the address where the envelope needs it.",
        Reason::PrinterAtHand => "If a printer is at hand.",
        Reason::ShareIt => "To an app on this device. You put in the address.",
        Reason::ShareIsLong => "The letter is too long for a mail link. Share it with your mail app.",
        Reason::ShareBecauseInApp => "Within this app other ways may not open. Share it with your mail app.",
        Reason::DraftFile => "A file that Thunderbird or Outlook opens as a draft.",
        Reason::DraftIsLong => "A draft holds all of it. Thunderbird and Outlook open it.",
        Reason::TextFile => "To keep it, or to print it elsewhere.",
        Reason::CopyAnywhere => "And paste it anywhere: a mail, a web form, a document.",
        Reason::CopyBecauseInApp => {
            "Within this app a mail may not open. Copy the letter, or open this page in your browser."
        }
        Reason::CopyByHand => "Your browser does not let this page copy: the text comes up for you to select.",
    };
    plain.into()
}

fn late(days_left: u16, takes: u16) -> String {
    let left = number(days_left.into());
    let days =
        if days_left == 1 { " day is left, and post takes about " } else { " days are left, and post takes about " };
    ["Paper may come too late: ", &left, days, &number(takes.into()), " days."].concat()
}

fn obstacle(obstacle: Obstacle, name: &str) -> String {
    match obstacle {
        Obstacle::NoEmail => ["no e-mail address is known for ", name, "."].concat(),
        Obstacle::OnlyOnComputer => "this works on a computer only.".into(),
        Obstacle::InAppBrowser => "not within this app. Open the page in your browser.".into(),
        Obstacle::Closed => "the action is closed.".into(),
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Subject => "subject",
        Part::Salutation => "greeting",
        Part::Opening => "opening",
        Part::Own => "your own words",
        Part::LeadIn => "words before the demands",
        Part::Demand(_) => "demand",
        Part::Closing => "last paragraph",
        Part::Valediction => "sign-off",
    }
}

fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "A4",
        Paper::Letter => "US Letter",
    }
}

fn window(window: Window) -> &'static str {
    match window {
        Window::DinB => "Window envelope DL or C6/5 (DIN 5008 B)",
        Window::Us10 => "Window envelope US #10",
        Window::None => "Envelope without window",
    }
}

fn envelope(envelope: Envelope) -> &'static str {
    match envelope {
        Envelope::None => "Nothing else",
        Envelope::Labels => "Address labels to cut out",
        Envelope::C6 => "Envelopes C6",
        Envelope::Dl => "Envelopes DL",
        Envelope::Us10 => "Envelopes US #10",
    }
}

fn print(sheets: usize) -> String {
    match sheets {
        0 | 1 => "Print the letter".into(),
        2 => "Print letter and copy".into(),
        _ => ["Print letter and ", &number(sheets - 1), " copies"].concat(),
    }
}

fn question(route: Route) -> &'static str {
    match route {
        Route::Mail | Route::Webmail => "Did the mail open with the letter in it?",
        Route::MailToSelf => "Did your mail app open?",
        Route::WebForm => "Could you send it with their form?",
        Route::Phone => "Did you reach them?",
        Route::Print => "Did it print?",
        Route::Share => "Did it reach the app you chose?",
        Route::Eml | Route::Txt => "Did you find the file?",
        Route::Copy => "Could you paste it where you need it?",
    }
}

fn thanks(route: Route) -> &'static str {
    match route {
        Route::Mail | Route::Webmail | Route::Eml => {
            "Thank you. Once you press “Send” there, your letter is on its way."
        }
        Route::MailToSelf => "Thank you. Print it from the mail, sign it, and post it.",
        Route::Print => "Thank you. Sign it, put a stamp on it, and your letter can go.",
        Route::WebForm | Route::Phone => "Thank you. They have heard from you.",
        Route::Share | Route::Txt | Route::Copy => "Thank you. Your letter is in your hands now.",
    }
}

fn trouble(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::RanTogether => "The text ran together",
        Trouble::CopyMissing => "The copy was missing",
        Trouble::RecipientsJoined => "The addresses ran together",
    }
}

pub(super) const WORDS: Words = Words {
    urgent_action: "Urgent action",
    background: "Read the background",
    sources: "Sources",
    days_left,
    over: |day| ["The time to act ended on ", day, "."].concat(),
    ask_first: |office| ["You can still write. Ask first whether it helps: ", office].concat(),
    closed: |office| ["Please do not write any more. For news, ask ", office].concat(),

    letters: "Your letters",
    letters_done: |done, all| [&number(done), " of ", &number(all), " done"].concat(),
    done: "Done",

    demands: "What do you ask for?",
    demands_hint: "Keep what matters to you, and put it in your order.",
    count: |chosen, all| [&number(chosen), " of ", &number(all)].concat(),
    move_up: |label| ["Move up: ", label].concat(),
    move_down: |label| ["Move down: ", label].concat(),
    moved: |label, position, all| [label, ": now ", &number(position), " of ", &number(all), "."].concat(),
    set_as: "In the letter, as",
    as_list: "Numbered list",
    as_prose: "One sentence",
    refusal,
    required: "in every letter",

    yours: "Make it yours",
    yours_hint: "What you type stays on this page until you send it yourself.",
    yours_hint_kept: "What you type stays in this browser until you send it yourself.",
    optional: "optional",
    name: "Your name",
    initials_hint: "Your letter is signed with your initials only. An e-mail still shows your own address, and often your name.",
    town: "Your town",
    country: "Your country",
    no_country: "Not given",
    copy_from_there: |names| ["Because you write from there, a copy goes to: ", names, "."].concat(),
    copy_goes_to: |names| ["A copy goes to: ", names, "."].concat(),
    no_copy: "No copy is asked for from there.",
    address: "Your address",
    address_hint: "Only if you would like a reply.",
    address_required: "Letters without an address are not answered.",
    message: "Why it matters to you",
    message_hint: "Two sentences of your own weigh more than a page of ours.",

    keep_draft: "Keep a draft in this browser",
    draft_off: "Off: nothing is stored. On: you find it all here again, also after the jump to your mail app.",
    draft_kept: "Kept in this browser only. Whoever uses this device can read it.",
    draft_refused: "Your browser does not store anything for this page. Everything else works.",
    draft_elsewhere: "This page is open elsewhere in your browser, and the draft is kept there. Here, nothing is stored.",
    draft_deleted: "The draft is deleted. What stands here stays until you close the page.",
    draft_finished: "All letters are done: the draft is deleted.",
    draft_restored: |ago| ["Your draft is back as you left it ", ago, "."].concat(),
    delete_draft: "Delete the draft",

    letter: "Your letter",
    undo: "Undo",
    undone: "Undone.",
    redone: "Redone.",
    redo: "Redo",
    other_wording: "Other wording",
    suggested: "Back to the suggested wording",
    left_out: "left out",
    edit_done: "Done",
    edit: |part| ["Edit: ", part].concat(),
    part,

    send: "Send it",
    route,
    reason,
    obstacle,
    more_ways: "More ways",
    not_here: "What does not work here, and why",
    print,
    open_mail: "Open mail app",
    copy_first: "Copy the letter",
    webmail_tells: "These open in a new tab. All but Proton receive the letter in the address of that page, and your browser’s history keeps it.",
    open_form: "Open their form",
    form_hint: "Paste the letter into the form, and fill in what it asks for.",
    script: "What you can say",
    share_it: "Share",
    save_draft_file: "Save the draft",
    save_text: "Save the text",
    stationery: "Paper and envelope",
    paper: "Paper",
    paper_name: paper,
    window: "Envelope you have",
    window_name: window,
    envelope: "Print as well",
    envelope_name: envelope,
    paste_hint: "Paste the letter into the empty mail: Ctrl+V, or press and hold, then “Paste”.",
    copies_by_hand: |addresses| ["Please put the copies in yourself: ", addresses, "."].concat(),
    copies_by_post: |names| ["A copy on paper, please: no e-mail address is known for ", names, "."].concat(),
    copy_letter: "Copy everything",
    copy_address: "Address",
    copy_subject: "Subject",
    copy_body: "Letter text",
    copied: "Copied.",
    not_copied: "Your browser does not let this page copy. The text is selected here: copy it with Ctrl+C, or press and hold.",
    private_but_kept: "No account, no tracking: what you write stays in this browser, where you asked for a draft.",
    private: "No account, no tracking, nothing stored: what you write stays in this page.",

    question,
    yes: "Yes",
    no: "No",
    thanks,
    try_next: "Nothing is lost: your letter is still here. Try the next way.",
    other_way: "Back to all ways",
    came_out_wrong: "Something wrong with the mail?",
    trouble,
    mended: "The mail is put together differently now. Please open it once more.",
    next_letter: "Next letter",
    share_page: "Ask others to write",
    copy_link: "Copy the link, for others to write",
    tell_office: "Tell the office you wrote",
    office_subject: "A letter was written",
    office_body: |name| ["I have written to ", name, "."].concat(),

    read_letter: "Read your letter",
    demands_in_letter: |count| if count == 1 { "1 demand".into() } else { [&number(count), " demands"].concat() },
    sign_it: "Add your name",
    did_it_work: "Did it work?",
    add_address: "Add your address",
};
