/// Why a way is offered, or when it helps; `view/words` says it in the reader's language, one plain line each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The addressee reads e-mail and the mail is ready.
    MailIsReady,
    /// The letter is too long for a mail link: copied first, then pasted.
    MailNeedsPaste,
    /// Too long, and this page may not copy: the supporter marks and copies the letter by hand.
    MailByHand,
    /// This page stands within another app, which often ignores mail links.
    MailMayNotOpen,
    /// Mail it to yourself and print it later, from a computer.
    PrintLater,
    /// The same where it leads: a phone has no printer, and paper is the only way.
    PaperFromComputer,
    /// For a computer without mail program.
    WebmailOnComputer,
    /// The addressee takes no e-mail but has a form on their own pages.
    FormIsTheirDoor,
    /// A form beside the mail.
    FormAsWell,
    /// A letter by post would come too late, and no other way is known: a call still counts.
    CallThem,
    /// A call beside the letter.
    CallAsWell,
    /// There is no e-mail address: the letter goes on paper.
    PaperOnly,
    /// The same, though the letter may come too late: there is no other way.
    PaperMayBeLate {
        /// Days left, today not counted.
        days_left: u16,
        /// Days that a letter takes, about.
        takes: u16,
    },
    /// Paper beside the mail.
    PaperAsWell,
    /// On paper the letter may come too late; the other ways are better.
    PostTooLate {
        /// Days left, today not counted.
        days_left: u16,
        /// Days that a letter takes, about.
        takes: u16,
    },
    /// For a phone that has a printer after all.
    PrinterAtHand,
    /// With whatever app is there; the recipient has to be put in.
    ShareIt,
    /// The same where it leads: the letter is too long for a mail link, and this page may not copy.
    ShareIsLong,
    /// The same where it leads: this page stands within another app, which often ignores mail links.
    ShareBecauseInApp,
    /// A draft that a mail program opens.
    DraftFile,
    /// The same where the letter is too long for a mail link: a draft holds all of it.
    DraftIsLong,
    /// The letter as a file, to be kept or printed elsewhere.
    TextFile,
    /// Works everywhere.
    CopyAnywhere,
    /// This page stands within another app: copy, and better open the page in the browser.
    CopyBecauseInApp,
    /// This page may not copy: the letter stands there to be marked and copied by hand.
    CopyByHand,
}

/// Why a way cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// No e-mail address of the addressee is known.
    NoEmail,
    /// On phones and tablets it does not work: a link to a web mailer ends in the inbox, and nothing opens a draft.
    OnlyOnComputer,
    /// This page stands within another app, which neither prints nor keeps files: open it in the browser first. Android
    /// leaves `window.print()` out of what apps embed (Chromium 40342444); on iPhones each app would have to bring it.
    InAppBrowser,
    /// The action is closed: no letter goes out.
    Closed,
}
