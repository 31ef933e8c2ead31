/// Why a route is offered, or when it helps; `view/words` puts it in the reader's language, in one plain line each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The addressee reads e-mail, and the message is ready.
    MailIsReady,
    /// The letter is too long for a mail link: copy it first, then paste it.
    MailNeedsPaste,
    /// The letter is too long, and this page may not copy: the supporter selects and copies it by hand.
    MailByHand,
    /// This page is open inside another app, which often ignores mail links.
    MailMayNotOpen,
    /// Mail it to yourself and print it later, from a computer.
    PrintLater,
    /// The same if this route comes first: a phone has no printer, and paper is the only route.
    PaperFromComputer,
    /// For a computer without a mail program.
    WebmailOnComputer,
    /// The addressee has no e-mail address but has a form on their website.
    FormIsTheirDoor,
    /// A form in addition to e-mail.
    FormAsWell,
    /// A letter by post would be late, and no other route is known: a call still counts.
    CallThem,
    /// A call in addition to the letter.
    CallAsWell,
    /// There is no e-mail address: the letter is sent on paper.
    PaperOnly,
    /// The same, although the letter may be late: there is no other route.
    PaperMayBeLate {
        /// Days left, not counting today.
        days_left: u16,
        /// Approximate number of days that a letter takes.
        takes: u16,
    },
    /// Paper in addition to e-mail.
    PaperAsWell,
    /// On paper the letter may be late; the other routes are better.
    PostTooLate {
        /// Days left, not counting today.
        days_left: u16,
        /// Approximate number of days that a letter takes.
        takes: u16,
    },
    /// For a phone that has a printer after all.
    PrinterAtHand,
    /// With any app on the device; the supporter has to add the recipient.
    ShareIt,
    /// The same if this route comes first: the letter is too long for a mail link, and this page may not copy.
    ShareIsLong,
    /// The same if this route comes first: this page is open inside another app, which often ignores mail links.
    ShareBecauseInApp,
    /// A draft that a mail program opens.
    DraftFile,
    /// The same if the letter is too long for a mail link: a draft contains all of it.
    DraftIsLong,
    /// The letter as a file, to be saved or printed elsewhere.
    TextFile,
    /// Works everywhere.
    CopyAnywhere,
    /// This page is open inside another app: copy, or better, open the page in the browser.
    CopyBecauseInApp,
    /// This page may not copy: the letter is shown for the supporter to select and copy by hand.
    CopyByHand,
}

/// Why a route cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// No e-mail address of the addressee is known.
    NoEmail,
    /// It does not work on phones and tablets: a webmail link only opens the inbox, and no app opens a draft file.
    OnlyOnComputer,
    /// This page is open inside another app, which can neither print nor save files: open it in the browser first.
    /// Android leaves `window.print()` out of embedded web views (Chromium 40342444); on iPhones each app would have to
    /// provide it.
    InAppBrowser,
    /// The action is closed: no letters are sent.
    Closed,
}
