use super::{Reason, Refusal, Route, Words, number};

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
        Route::Print => "Print and post",
        Route::Copy => "Copy the letter",
    }
}

fn reason(reason: Reason, name: &str) -> String {
    match reason {
        Reason::MailIsReady => ["Your mail app opens with the letter to ", name, ", ready to be looked over."].concat(),
        Reason::MailNeedsPaste => {
            "The letter is too long for a mail link: copy it, then paste it into the mail.".into()
        }
        Reason::PaperOnly => ["No e-mail address is known for ", name, ", so the letter goes on paper."].concat(),
        Reason::PaperAsWell => "On paper, with the address where a window envelope shows it.".into(),
        Reason::PaperFromComputer => [
            "No e-mail address is known for ",
            name,
            ", so the letter goes on paper. Mail it to yourself, and print it from a computer.",
        ]
        .concat(),
        Reason::PrinterAtHand => "If a printer is at hand.".into(),
        Reason::PrintLater => "To print it later, from a computer.".into(),
        Reason::CopyAnywhere => "And paste it anywhere: a mail, a web form, a document.".into(),
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
        Route::Mail => "Did your mail app open with the letter in it?",
        Route::MailToSelf => "Did your mail app open?",
        Route::Print => "Did it print?",
        Route::Copy => "Could you paste it where you need it?",
    }
}

fn thanks(route: Route) -> &'static str {
    match route {
        Route::Mail => "Thank you. Once you press “Send” there, your letter is on its way.",
        Route::MailToSelf => "Thank you. Print it from the mail, sign it, and post it.",
        Route::Print => "Thank you. Sign it, put a stamp on it, and your letter can go.",
        Route::Copy => "Thank you. Your letter is in your hands now.",
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

    yours: "Make it yours",
    yours_hint: "What you type stays on this page until you send it yourself.",
    optional: "optional",
    name: "Your name",
    initials_hint: "The letter is signed with your initials only.",
    town: "Your town",
    country: "Your country",
    no_country: "Not said",
    copy_goes_to: |names| ["Because you write from there, a copy goes to: ", names, "."].concat(),
    no_copy: "No copy is asked for from there.",
    address: "Your address",
    address_hint: "Only if you would like a reply.",
    address_required: "Letters without an address are not answered.",
    message: "Why it matters to you",
    message_hint: "Two sentences of your own weigh more than a page of ours.",

    letter: "Your letter",

    send: "Send it",
    route,
    reason,
    print,
    open_mail: "Open mail app",
    copy_first: "Copy the letter",
    paste_hint: "Paste the letter into the empty mail: press and hold, then “Paste”.",
    copy_letter: "Copy everything",
    copy_address: "Address",
    copy_subject: "Subject",
    copy_body: "Letter text",
    copied: "Copied.",
    not_copied: "Your browser does not let this page copy. The text is selected here: copy it with Ctrl+C, or press and hold.",
    private: "No account, no tracking, nothing stored: what you write stays in this page.",

    question,
    yes: "Yes",
    no: "No",
    thanks,
    try_next: "Nothing is lost: your letter is still here. Try the next way.",
    other_way: "Back to all ways",

    read_letter: "Read your letter",
    demands_in_letter: |count| if count == 1 { "1 demand".into() } else { [&number(count), " demands"].concat() },
    sign_it: "Add your name",
};
